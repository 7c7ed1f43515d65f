import Foundation
import TestSupport
import Testing

/// What `eval`, `extract` and `explain` say about real statements.
@Suite struct AccuracyTests {
  private struct Rates: Decodable {
    var f1: Double?
  }
  private struct Scores: Decodable {
    struct Row: Decodable {
      var id: String
      var types: [String: Rates]
    }
    var statements: [Row]
    var micro: Rates
  }

  private static func scores(_ gold: String) throws -> Scores {
    let outcome = try demarche("eval", gold, "--format", "json")
    return try JSONDecoder().decode(Scores.self, from: Data(outcome.output))
  }

  static let classes = [
    "stance", "demand", "commitment", "event", "instrument", "abbreviation", "person",
    "organisation", "contact",
  ]

  @Test(.needsShared("statements/gold.jsonl"), arguments: classes)
  func theFoundingStatementIsFoundClassByClass(name: String) throws {
    let gold = try #require(Shared.path("statements/gold.jsonl"))
    let row = try #require(Self.scores(gold).statements.first { $0.id == "000" })
    let f1 = try #require(row.types[name]?.f1)
    #expect(f1 >= 0.9)
  }

  @Test func statementsAnnotatedBeforeTheRulesRanReachTheirFloor() throws {
    let f1 = try #require(Self.scores("Tests/Fixtures/gold/gold.jsonl").micro.f1)
    #expect(f1 >= 0.85)
  }

  @Test func yesterdayResolvesAgainstTheDateGiven() throws {
    let dated = try demarche("extract", Examples.kazakhstan, "--date", "2023-03-20")
    #expect(dated.outputText.contains("date=2023-03-19 (REF-P1D)"))
  }

  @Test func yesterdayStaysSymbolicWithoutADate() throws {
    let undated = try demarche("extract", Examples.kazakhstan)
    #expect(undated.outputText.contains("in Kazakhstan  date=REF-P1D\n"))
  }

  @Test func reportedConclusionsAreNotTheIssuers() throws {
    let outcome = try demarche("extract", Examples.kazakhstan, "--rules", "demand.needed")
    let lines = outcome.outputText.split(separator: "\n")
    let head = try #require(lines.firstIndex { $0.contains("“are needed to”") })
    #expect(lines[head].contains("by=OSCE Office for Democratic Institutions and Human Rights"))
    #expect(lines[head + 2].contains("reported by OSCE Office"))
  }

  @Test func aReportedClaimThatIsDeniedSaysSo() throws {
    let text = Array("Iran does not support the plan.\nIran supports the accord.\n".utf8)
    let words = ["extract", "-", "--issuer", "FR", "--rules", "stance.*"]
    let outcome = try Command.demarche().run(words, input: text)
    let statuses = outcome.outputText.split(separator: "\n").filter { $0.contains("reported by") }
    #expect(statuses.map { $0.contains("reported by Iran, negated  ") } == [true, false])
    let rows = CSVRows.parse(
      try Command.demarche().run(words + ["--format", "csv"], input: text).outputText)
    let column = try #require(rows.first?.firstIndex(of: "negated"))
    #expect(rows.dropFirst().map { $0[column] } == ["true", "false"])
  }

  @Test(arguments: [
    ("We welcome.", "stance.eu", "reached   “welcome” at 1:4", "expected  <np> | that | <clause>"),
    (
      "The EU calls on Norway.", "demand.call", "reached   “calls on Norway.” at 1:8",
      "expected  on | upon\n"
    ),
    (
      "It will be crucial.", "demand.crucial", "reached   “It will be crucial” at 1:1",
      "paramount | of | for\n"
    ),
  ])
  func aMissTellsHowFarItGotAndWhatWasExpected(
    text: String, rule: String, reached: String, expected: String
  ) throws {
    let outcome = try Command.demarche().run(
      ["explain", rule, "--in", "-:1", "--miss", "--issuer", "EU", "--limit", "9"],
      input: Array((text + " It is late.\n").utf8))
    #expect(outcome.outputText.contains(reached), "\(outcome.outputText)")
    #expect(outcome.outputText.contains(expected), "\(outcome.outputText)")
  }

  @Test(.needsShared("statements/real"))
  func allRealStatementsRunAndJobsNeverShow() throws {
    let folder = try #require(Shared.path("statements/real"))
    var command = try Command.demarche()
    command.seconds = 240
    let one = try command.run(["extract", folder, "--format", "ndjson", "--jobs", "1"])
    let two = try command.run(["extract", folder, "--format", "ndjson", "--jobs", "2"])
    #expect(one.status == 0, "\(one.errorText)")
    #expect(one.output.split(separator: 0x0A).count == 192)
    #expect(one.output == two.output)
  }
}
