import Foundation
import TestSupport
import Testing

/// The packs that come with Demarche hold what they are asked to.
@Suite struct FirstPackTests {
  @Test(arguments: FirstPartyPacks.names)
  func everyRuleAndRungHasACaseAndMostEntriesHave(name: String) throws {
    let folder = Repository.path("plugins/" + name)
    let outcome = try Command.demarche().run(
      ["test", folder, "--coverage", "--format", "json"])
    #expect(outcome.status == 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    #expect(json["passing"] as? Bool == true)
    let packs = try #require(json["packs"] as? [[String: Any]])
    let coverage = try #require(packs.first?["coverage"] as? [String: Any])
    let rules = try #require(coverage["rules"] as? [[String: Any]])
    #expect(rules.allSatisfy { $0["exercised"] as? Bool == true })
    #expect(coverage["rung_percent"] as? Int == 100)
    #expect((coverage["entry_percent"] as? Int ?? 0) >= 60)
  }

  @Test(arguments: FirstPartyPacks.names)
  func aPackSaysWhatItIs(name: String) throws {
    for file in ["README.md", "CHANGELOG.md", "LICENSE", "pack.toml"] {
      #expect(try !Repository.bytes(of: "plugins/\(name)/\(file)").isEmpty)
    }
  }
}
