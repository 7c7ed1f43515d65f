import TestSupport
import Testing

@Suite struct RuleCostTests {
  @Test func theDearestRuleStandsFirst() throws {
    let outcome = try Command.demarche().run(["rules", "--cost"])
    #expect(outcome.status == 0)
    let lines = outcome.outputText.split(separator: "\n").dropFirst()
    let looks = try lines.map { line in
      try #require(line.split(separator: " ").first.flatMap { Int($0) }, "\(line)")
    }
    #expect(looks.count > 50)
    #expect(looks == looks.sorted(by: >))
    #expect(looks.allSatisfy { $0 < 20_000 }, "no rule that comes with demarche is dear")
  }

  @Test func aRuleOfCommonWordsAloneIsDear() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      schema = 1
      [pack]
      id = "test/dear"
      version = "0.1.0"
      title = "Dear"
      summary = "A rule that begins with any word."
      authors = ["x"]
      license = "Apache-2.0"
      languages = ["en"]
      status = "test"
      """, to: "dear/pack.toml")
    try folder.write(
      """
      annotation_type "tag" { fields = { a = "text" } }
      rule "any" { emit = "tag", match = "@{lower} {lower}", examples = {}, counter = {} }
      """, to: "dear/rules/x.lua")
    let outcome = try Command.demarche().run([
      "rules", "--cost", "--pack", folder.path("dear"), "--isolate", "none", "test/dear/*",
    ])
    #expect(outcome.outputText.contains("200000  test/dear/any  (dear: name a rarer word)"))
  }
}
