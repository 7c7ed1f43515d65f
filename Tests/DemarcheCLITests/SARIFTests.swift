import Foundation
import TestSupport
import Testing

/// Diagnostics as SARIF 2.1.0: what the schema requires is there, and places are right.
@Suite struct SARIFTests {
  private struct Log: Decodable {
    struct Text: Decodable { var text: String }
    struct Rule: Decodable {
      var id: String
      var shortDescription: Text?
      var fullDescription: Text?
      var help: Text?
    }
    struct Driver: Decodable {
      var name: String
      var version: String
      var rules: [Rule]
    }
    struct Tool: Decodable { var driver: Driver }
    struct Region: Decodable {
      var startLine: Int
      var startColumn: Int?
      var endColumn: Int?
      var snippet: Text?
    }
    struct Artifact: Decodable { var uri: String }
    struct Physical: Decodable {
      var artifactLocation: Artifact
      var region: Region?
    }
    struct Logical: Decodable { var fullyQualifiedName: String }
    struct Location: Decodable {
      var physicalLocation: Physical?
      var logicalLocations: [Logical]?
    }
    struct Properties: Decodable {
      var statement: String?
      var sentence: Int?
    }
    struct Result: Decodable {
      var ruleId: String
      var ruleIndex: Int
      var level: String
      var message: Text
      var locations: [Location]?
      var properties: Properties?
    }
    struct Run: Decodable {
      var tool: Tool
      var columnKind: String
      var results: [Result]
    }
    var version: String
    var runs: [Run]
  }

  private static let manifest =
    "schema = 1\n[pack]\nid = \"test/p\"\nversion = \"0.1.0\"\n"

  private static func run(
    _ lua: String, _ arguments: [String]
  ) throws -> (Command.Outcome, TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.write(manifest, to: "a pack/pack.toml")
    try folder.write(lua, to: "a pack/rules/x.lua")
    try folder.write("The lake rose.\n", to: "s.txt")
    var demarche = try Command.demarche()
    demarche.folder = folder.path
    return (try demarche.run(arguments + ["--no-default-packs"]), folder)
  }

  /// Decodes a log and holds it against what the schema asks of every log.
  private static func log(_ bytes: [UInt8]) throws -> Log.Run {
    let log = try JSONDecoder().decode(Log.self, from: Data(bytes))
    #expect(log.version == "2.1.0")
    let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    #expect(json?["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
    let run = try #require(log.runs.first)
    #expect(log.runs.count == 1)
    #expect(run.tool.driver.name == "demarche")
    #expect(run.columnKind == "unicodeCodePoints")
    for result in run.results {
      #expect(["error", "warning", "note"].contains(result.level))
      #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
      #expect(!result.message.text.isEmpty)
      for place in (result.locations ?? []).compactMap(\.physicalLocation) {
        #expect(URL(string: place.artifactLocation.uri) != nil)
        guard let region = place.region else { continue }
        #expect(region.startLine >= 1)
        if let start = region.startColumn, let end = region.endColumn { #expect(end > start) }
      }
    }
    for rule in run.tool.driver.rules {
      #expect(rule.shortDescription != nil && rule.help != nil, "\(rule.id)")
    }
    return run
  }

  @Test func checkGivesPlacesHelpAndWhatCodesMean() throws {
    let (outcome, _) = try Self.run(
      "-- Für alle.\nrule \"x\" { emit = \"event\", mtch = \"lake\" }\n",
      ["check", "a pack", "--format", "sarif"])
    let run = try Self.log(outcome.output)
    let result = try #require(run.results.first { $0.ruleId == "rule/unknown-key" })
    #expect(result.level == "error")
    #expect(result.message.text == "rule 'x' has no field 'mtch'\nhelp: did you mean 'match'?")
    let location = try #require(result.locations?.first)
    let place = try #require(location.physicalLocation)
    #expect(place.artifactLocation.uri == "a%20pack/rules/x.lua")
    #expect(place.region?.startLine == 2)
    #expect(place.region?.startColumn == 28)
    #expect(place.region?.endColumn == 32)
    #expect(place.region?.snippet?.text == "rule \"x\" { emit = \"event\", mtch = \"lake\" }")
    #expect(location.logicalLocations?.map(\.fullyQualifiedName) == ["test/p/x"])
    let rule = run.tool.driver.rules[result.ruleIndex]
    #expect(rule.shortDescription?.text.isEmpty == false)
    #expect(rule.fullDescription?.text.hasPrefix("cause: ") == true)
    #expect(outcome.status != 0)
  }

  @Test func aManifestThatIsWrongIsInItToo() throws {
    let folder = try TemporaryFolder()
    try folder.write("schema = 2\n", to: "p/pack.toml")
    let outcome = try Command.demarche().run(
      ["check", folder.path("p"), "--no-default-packs", "--format", "sarif"])
    let run = try Self.log(outcome.output)
    #expect(run.results.contains { $0.ruleId == "pack/invalid-value" })
    #expect(
      run.results.first?.locations?.first?.physicalLocation?.artifactLocation.uri
        == "file://" + folder.path("p/pack.toml"))
    #expect(outcome.status == 78)
  }

  @Test func aSoundPackHasNoResults() throws {
    let (outcome, _) = try Self.run(
      """
      rule "x" { emit = "event", match = "@(zebra crossing)",
        examples = { "A [[zebra crossing]]." }, counter = { "A zebra." } }
      """, ["check", "a pack", "--format", "sarif"])
    #expect(outcome.errorText == "")
    #expect(try Self.log(outcome.output).results.isEmpty)
    #expect(outcome.status == 0)
  }

  static let failing = """
    rule "x" {
      emit = "event", match = "@lake",
      when = function(m) return m.sentence.txt == "" end,
    }
    """

  @Test func extractWritesThemBesideItsFindings() throws {
    let (outcome, folder) = try Self.run(
      Self.failing,
      ["extract", "s.txt", "--pack", "a pack", "--format", "json", "--diagnostics", "d.sarif"])
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains("[lua/unknown-field]"))
    let result = try #require(try Self.log(folder.bytes(of: "d.sarif")).results.first)
    #expect(result.ruleId == "lua/unknown-field")
    #expect(
      result.message.text == """
        a sentence has no field 'txt'
        help: did you mean 'text'?
        try: demarche explain test/p/x --in s.txt:1
        """)
    #expect(result.properties?.statement == "s.txt")
    #expect(result.properties?.sentence == 1)
    #expect(result.locations?.first?.physicalLocation?.region?.startColumn == 40)
  }

  private struct Entry: Decodable {
    var code: String
    var severity: String
    var message: String
    var file: String?
    var line: Int?
    var column: Int?
    var length: Int?
    var help: String?
    var rule: String?
    var statement: String?
    var sentence: Int?
    var reproduce: String?
  }

  @Test func jsonHasAllThatIsPrinted() throws {
    let (_, folder) = try Self.run(
      Self.failing, ["extract", "s.txt", "--pack", "a pack", "--diagnostics", "d.json"])
    let entries = try JSONDecoder().decode([Entry].self, from: Data(folder.bytes(of: "d.json")))
    let entry = try #require(entries.first)
    #expect(entries.count == 1)
    #expect(entry.code == "lua/unknown-field" && entry.severity == "error")
    #expect(entry.message == "a sentence has no field 'txt'")
    #expect(entry.file == "a pack/rules/x.lua")
    #expect(entry.line == 3 && entry.column == 40 && entry.length == 3)
    #expect(entry.help == "did you mean 'text'?")
    #expect(entry.rule == "test/p/x" && entry.statement == "s.txt" && entry.sentence == 1)
    #expect(entry.reproduce == "demarche explain test/p/x --in s.txt:1")
  }

  @Test func theFilesEndTellsTheForm() throws {
    let outcome = try Command.demarche().run(["extract", "s.txt", "--diagnostics", "d.txt"])
    #expect(outcome.status == 64)
    #expect(
      outcome.errorText.contains(
        "--diagnostics expects a file that ends in .sarif or .json, got 'd.txt'"))
  }
}
