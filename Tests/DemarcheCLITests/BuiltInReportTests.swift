import Foundation
import TestSupport
import Testing

/// The reports in `plugins/core/reports`, over three invented statements.
@Suite struct BuiltInReportTests {
  static let names = [
    "brief", "commitments", "digest", "dossier", "drift", "health", "matrix", "recommendations",
    "silence", "timeline", "who-said-what",
  ]
  private let pack: ReportPack

  init() throws { pack = try ReportPack("") }

  private func report(_ name: String, _ arguments: String...) throws -> String {
    let outcome = try Command.demarche().run(
      ["report", name, pack.folder.path("statements.ndjson"), "-q", "--format", "markdown"]
        + arguments)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let text = outcome.outputText
    return String(text[..<(text.firstRange(of: "\n## Sources")?.lowerBound ?? text.endIndex)])
      .replacing("\\", with: "")
  }

  @Test func eachIsShortEnoughToBeCopied() throws {
    for name in Self.names {
      let path = Repository.path("plugins/core/reports/\(name).lua")
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      #expect(lines.count <= 90, "\(name) has \(lines.count) lines")
    }
  }

  @Test(arguments: names)
  func eachRunsOverStatementsInWhichNothingIsFound(_ name: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("Nothing of note.\n", to: "empty.txt")
    let outcome = try Command.demarche().run(
      ["report", name, path, "--format", "text"] + (name == "drift" ? ["--set", "words=x"] : []))
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(outcome.outputText.contains("\nReceipt\n"))
  }

  @Test func briefHasTheStrongestPositionOfEitherSideAndWhatIsNew() throws {
    let page = try report("brief", "--set", "issuer=EU")
    #expect(page.contains("all countries, EU: 2 statements"))
    #expect(
      page.contains(
        "**Claim 1.** European Union: **welcomes** the reforms in Kazakhstan (2023-01-10)"))
    #expect(
      page.contains(
        "**Claim 2.** European Union: **condemns** the arrests in Kazakhstan (2023-06-20)"))
    #expect(page.contains("new: **condemns** the arrests in Kazakhstan (2023-06-20)"))
    #expect(page.contains("no longer said: **welcomes** the reforms in Kazakhstan (2023-01-10)"))
    #expect(page.contains("- nothing from 2023-01-10 to 2023-06-20: 161 days"))
    #expect(page.contains("| 2023-01-10 | European Union | Kazakhstan | calls on | free the"))
  }

  @Test func aBriefAboutNothingSaysSo() throws {
    #expect(try report("brief", "--set", "country=FR").contains("There is no such statement."))
  }

  @Test func matrixHasTheStrongestPositionOfEachHolderInEachYear() throws {
    let outcome = try Command.demarche().run([
      "report", "matrix", pack.folder.path("statements.ndjson"), "-q", "--format", "json",
      "--set", "columns=year",
    ])
    let tree = try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any]
    let nodes = try #require(tree?["nodes"] as? [[String: Any]])
    let matrix = try #require(nodes.first { $0["node"] as? String == "matrix" })
    #expect(matrix["rows"] as? [String] == ["European Union", "United States"])
    #expect(matrix["columns"] as? [String] == ["2023", "2024"])
    let cells = try #require(matrix["cells"] as? [[Any]])
    let cell = try #require(cells[0][0] as? [String: Any])
    #expect(cell["word"] as? String == "condemns")
    #expect(cells[0][1] is NSNull)
    #expect((cell["evidence"] as? [Int])?.count == 1)
  }

  @Test func timelineIsInOrderOfDays() throws {
    let page = try report("timeline", "--set", "show=positions")
    let days = page.matches(of: /2023-01-10|2023-06-20|2024-02-01/).map { String($0.output) }
    #expect(days.first == "2023-01-10")
    #expect(days == days.sorted())
    #expect(days.count >= 4)
  }

  @Test func driftCountsByYearAndNamesTheFirstAndTheLast() throws {
    let page = try report("drift", "--set", "words=welcomes")
    #expect(page.contains("“welcomes”: 2 times"))
    #expect(page.contains("| European Union | 1 | 2023-01-10"))
    #expect(page.contains("| United States | 1 | 2024-02-01"))
    #expect(page.contains("| 1 |"), "the EU's later statement does without")
  }

  @Test func silenceNamesTheWordsThatNobodySays() throws {
    let page = try report("silence", "--set", "topics=prisoners; gas", "--set", "since=2023-12-01")
    #expect(page.contains("| prisoners | 2 | 1 | 2024-02-01 |"))
    #expect(page.contains("| gas | 0 | 3 | never | – |"))
    #expect(page.contains("European Union: last on 2023-06-20"))
  }

  @Test func recommendationsAreOpenUntilTheyAreRepeated() throws {
    #expect(
      try report("recommendations").contains(
        "| free the prisoners | European Union | 2023-01-10 | 1 | 2023-01-10 | open"))
    let again =
      "{\"key\":\"d\",\"date\":\"2024-05-05\",\"text\":\"The EU calls on Kazakhstan to free the "
      + "prisoners.\"}\n"
    var lines = String(
      decoding: try pack.folder.bytes(of: "statements.ndjson"), as: UTF8.self)
    lines += again
    try pack.folder.write(lines, to: "statements.ndjson")
    #expect(
      try report("recommendations").contains(
        "| free the prisoners | European Union | 2023-01-10 | 2 | 2024-05-05 | repeated"))
  }

  @Test func whoSaidWhatHasARowForEachClaim() throws {
    let page = try report("who-said-what")
    #expect(page.contains("7 claims of their own, 0 reported of others"))
    #expect(
      page.contains(
        "| 2023-06-20 | European Union |  | stance | European Union | condemns | the arrests in "
          + "Kazakhstan |  | -1 | 4 | asserted |"), "\(page)")
    #expect(try report("who-said-what", "--set", "holder=US").contains("3 claims of their own"))
  }

  @Test func commitmentsHaveTheDaysThatTheyName() throws {
    try pack.folder.write(
      "{\"date\":\"2024-01-01\",\"text\":\"The European Union is committed to opening an office "
        + "in Almaty by 15 March 2024.\"}\n", to: "statements.ndjson")
    let page = try report("commitments")
    #expect(page.contains("1 commitments"))
    #expect(page.contains("Promises with a date"))
    #expect(page.contains("2024-03-15"))
  }

  @Test func digestHasTheNewestStatements() throws {
    let page = try report("digest")
    #expect(page.contains("Since 2024-01-26: 1 statements"))
    #expect(page.contains("United States: **welcomes** the release of the prisoners"))
    #expect(try report("digest", "--set", "since=2023-06-01").contains(": 2 statements"))
  }

  @Test func healthCountsWhatIsFoundAndWhatIsAbsent() throws {
    let page = try report("health")
    #expect(page.contains("3 statements, "))
    #expect(page.contains("| demand | 1 | 1 | 0 |"))
    #expect(page.contains("| headline | 3 |"))
    #expect(page.contains("| issuer | 0 |"))
  }
}
