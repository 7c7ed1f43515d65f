import Foundation
import TestSupport
import Testing

/// The reports in `plugins/core/reports`, over four invented statements, one of them undated.
@Suite struct BuiltInReportTests {
  static let names = [
    "brief", "commitments", "compare", "digest", "dossier", "drift", "health", "matrix",
    "recommendations", "silence", "timeline", "who-said-what",
  ]
  private let pack: ReportPack

  init() throws {
    pack = try ReportPack("")
    var lines = String(
      decoding: try pack.folder.bytes(of: "statements.ndjson"), as: UTF8.self)
    lines +=
      "{\"key\":\"undated.txt\",\"issuer\":\"EU\",\"text\":\"The European Union supports the "
      + "talks.\"}\n"
    try pack.folder.write(lines, to: "statements.ndjson")
  }

  /// Puts other statements in their place: day, issuer (each may be empty), words.
  private func write(_ statements: [(String, String, String)]) throws {
    var lines = ""
    for (day, issuer, text) in statements {
      let title = "Of \(day.isEmpty ? "no day" : day)"
      var parts = ["\"title\":\"\(title)\"", "\"text\":\"\(text)\""]
      if !day.isEmpty { parts.append("\"date\":\"\(day)\"") }
      if !issuer.isEmpty { parts.append("\"issuer\":\"\(issuer)\"") }
      lines += "{" + parts.joined(separator: ",") + "}\n"
    }
    try pack.folder.write(lines, to: "statements.ndjson")
  }

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
      #expect(
        lines.count <= (name == "brief" ? 100 : 90), "\(name) has \(lines.count) lines")
    }
  }

  @Test(arguments: names)
  func eachRunsOverStatementsInWhichNothingIsFound(_ name: String) throws {
    let folder = try TemporaryFolder()
    var arguments = [try folder.write("Nothing of note.\n", to: "empty.txt")]
    if name == "drift" { arguments += ["--set", "words=x"] }
    if name == "compare" { arguments.append(try folder.write("Nothing else.\n", to: "2.txt")) }
    let outcome = try Command.demarche().run(
      ["report", name, "--format", "text"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(outcome.outputText.contains("\nReceipt\n"))
  }

  @Test func briefHasTheStrongestPositionOfEitherSideAndWhatIsNew() throws {
    let page = try report("brief", "--set", "issuer=EU")
    #expect(page.contains("all countries, EU: 3 statements"))
    #expect(page.contains("**Claim 1.** European Union: **supports** the talks (no date)"))
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

  @Test func aBriefComparesStatementsOfOneIssuerByFormulaAndTarget() throws {
    try write([
      ("2024-01-01", "EU", "The EU welcomes the vote. The EU condemns the raid."),
      ("2024-01-02", "US", "The United States welcomes the accord."),
      ("2024-02-01", "EU", "The EU welcomes the ceasefire. The EU condemns the raid."),
    ])
    let page = try report("brief")
    #expect(page.contains("Of 2024-01-01 → Of 2024-02-01."))
    #expect(page.contains("new: **welcomes** the ceasefire (2024-02-01)"))
    #expect(page.contains("no longer said: **welcomes** the vote (2024-01-01)"))
    #expect(!page.contains("new: **condemns**"))
    #expect(
      try report("brief", "--set", "issuer=US").contains("There is no statement to compare with."))
  }

  static let unsure = [
    (
      "2025-01-10", "EU",
      "The EU does not support the plan. The Ministry of Norway said that Norway condemns the raid."
    ),
    ("2025-01-11", "US", "They condemn the raid."),
    ("", "", "We welcome the match. They reject the bill."),
  ]

  @Test func aBriefTellsHoldersThatHaveOnlyWordsApart() throws {
    try write(Self.unsure)
    let page = try report("brief")
    #expect(page.contains("### They (in 2 statements)"))
    #expect(page.contains("**condemn** the raid (2025-01-11, United States)"))
    #expect(page.contains("**reject** the bill (no date, Of no day)"))
    #expect(page.contains("### We (in 1 statement)"))
  }

  @Test func whatIsNotAssertedIsCalledSo() throws {
    try write(Self.unsure)
    let brief = try report("brief")
    #expect(brief.contains("**does not support** the plan (2025-01-10, negated)"))
    #expect(brief.contains("the raid (2025-01-10, reported by Ministry of Norway)"))
    for name in ["digest", "timeline"] {
      let page = try report(name)
      #expect(page.contains("European Union: **does not support** the plan (negated)"), "\(name)")
      #expect(page.contains("**condemns** the raid (reported by Ministry of Norway)"), "\(name)")
    }
    #expect(try report("matrix").contains("; 2 left out, being not asserted"))
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
    #expect(matrix["columns"] as? [String] == ["2023", "2024", "–"])
    let cells = try #require(matrix["cells"] as? [[Any]])
    let cell = try #require(cells[0][0] as? [String: Any])
    #expect(cell["word"] as? String == "condemns")
    #expect(cells[0][1] is NSNull)
    #expect((cell["evidence"] as? [Int])?.count == 1)
  }

  @Test func matrixNamesHoldersAlsoOfDemandsAndMissingCountries() throws {
    #expect(try report("matrix", "--set", "type=demand").contains("| Holder | Kazakhstan |"))
    try write([("2025-01-10", "EU", "The EU calls on both sides to free the prisoners.")])
    let page = try report("matrix", "--set", "type=demand")
    #expect(page.contains("**By holder and country**"))
    #expect(page.contains("| Holder | – |"))
    #expect(page.contains("No statement says which country it is about; try --set columns=year."))
    #expect(page.contains("1 annotation of type demand"))
  }

  @Test func matrixOfOneThingAgainstItselfIsRefused() throws {
    let outcome = try Command.demarche().run([
      "report", "matrix", pack.folder.path("statements.ndjson"), "-q", "--set", "rows=year",
      "--set", "columns=year",
    ])
    #expect(outcome.status == 2)
    #expect(
      outcome.errorText.contains("rows and columns are both 'year'; one of them has to differ"))
  }

  @Test func timelineNamesTheStatementOfAnEvent() throws {
    let words = "on the elections of this year and all that came of them"
    try pack.folder.write(
      "{\"date\":\"2025-01-10\",\"title\":\"Kenya: \(words)\",\"text\":\"President Otieno "
        + "spoke on 3 January 2025.\"}\n", to: "statements.ndjson")
    let page = try report("timeline")
    #expect(
      page.contains(
        "2025-01-03: **event**: spoke on 3 January 2025 – Kenya: on the elections of this year "
          + "and all that came of th… (past)"), "\(page)")
    #expect(page.contains("all countries: 1 entry\n"))
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
    let (one, two) = ("[[1]](#evidence-1)", "[[2]](#evidence-2)")
    // The EU's later statement does without.
    #expect(
      page.contains("| European Union | 1 | 2023-01-10 \(one) | 2023-01-10 \(one) | 1 |"))
    #expect(page.contains("| United States | 1 | 2024-02-01 \(two) | 2024-02-01 \(two) | 0 |"))
  }

  @Test func driftCountsLaterStatementsOfTheIssuerAlone() throws {
    try write([
      ("2024-01-01", "EU", "The EU calls on Kenya to act."),
      ("2024-02-01", "EU", "The EU called on Kenya to act."), ("2024-02-01", "EU", "Snow fell."),
      ("2024-03-01", "EU", "Hail fell."), ("2024-03-02", "US", "Hail fell."),
      ("", "EU", "Fog fell."),
    ])
    let page = try report("drift", "--set", "words=call*")
    #expect(page.contains("“call*”: 2 times"))
    #expect(
      page.contains(
        "| European Union | 2 | 2024-01-01 [[1]](#evidence-1) | 2024-02-01 [[2]](#evidence-2) "
          + "| 1 |"), "\(page)")
    let kinds = try report("drift", "--set", "words=called on", "--set", "by=kind")
    #expect(kinds.contains("“called on”: 1 time\n"))
    #expect(!kinds.contains("Later statements without"))
  }

  @Test func silenceNamesTheWordsThatNobodySays() throws {
    let page = try report("silence", "--set", "topics=prisoners; gas", "--set", "since=2023-12-01")
    #expect(page.contains("| prisoners | 2 | 2 | 2024-02-01 |"))
    #expect(page.contains("| gas | 0 | 4 | never | – |"))
    #expect(page.contains("European Union: last on 2023-06-20"))
  }

  @Test func silenceListsNoStatementThatSaysTheWordsWithoutAFinding() throws {
    try write([
      ("2024-01-01", "EU", "Human rights."), ("2024-01-02", "EU", "Rain fell."),
      ("", "EU", "Rights of humans."),
    ])
    let page = try report("silence", "--set", "topics=human rights")
    #expect(page.contains("| human rights | 1 | 2 | 2024-01-01 | Of 2024-01-01 |"))
    #expect(
      page.contains(
        "none of them\n\n- 2024-01-02 Of 2024-01-02\n- no date Of no day\n\n"), "\(page)")
  }

  @Test func recommendationsAreAnsweredByTheAddresseeAlone() throws {
    try write([
      (
        "2025-01-10", "EU",
        "The EU urges the opposition to free them. The EU calls on Kenya to plant trees."
      ),
      (
        "2025-03-10", "EU",
        "The Georgian opposition pledged to build a road. Kenya pledged to plant trees."
      ),
    ])
    let page = try report("recommendations")
    #expect(page.contains("**Demands on opposition**"))
    #expect(page.contains("| free them | European Union | 2025-01-10 | 1 | 2025-01-10 | open"))
    #expect(
      page.contains("| plant trees | European Union | 2025-01-10 | 1 | 2025-01-10 | answered"))
    #expect(page.contains("Note: 1 open, 0 repeated, 1 answered"))
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
        "| Date | Issuer | Type | Who | Formula | What | To whom | Polarity | Strength | Status |"))
    #expect(
      page.contains(
        "| 2023-06-20 | European Union | stance | European Union | condemns | the arrests in "
          + "Kazakhstan |  | -1 | 4 | asserted [[3]](#evidence-3) |"), "\(page)")
    #expect(try report("who-said-what", "--set", "holder=US").contains("2 claims of their own"))
  }

  @Test func commitmentsHaveTheDaysThatTheyName() throws {
    try pack.folder.write(
      "{\"date\":\"2024-01-01\",\"text\":\"The European Union is committed to opening an office "
        + "in Almaty by 15 March 2024.\"}\n", to: "statements.ndjson")
    let page = try report("commitments")
    #expect(page.contains("\n1 commitment\n"))
    #expect(page.contains("Promises with a date"))
    #expect(page.contains("2024-03-15"))
  }

  @Test func commitmentsHaveTheNextDayOfAName() throws {
    try write([
      (
        "2025-06-01", "EU",
        "The EU will publish a report by 15 July. The EU will publish a list next month. "
          + "The EU will finish the work in March. The EU will provide aid by 2030. "
          + "The EU will open an office by the end of the year. The EU will provide 2500 tents. "
          + "The EU will end this by 2099."
      )
    ])
    let page = try report("commitments")
    let rows = [
      ("publish a report by 15 July", "2025-07-15"), ("publish a list next month", "2025-07"),
      ("finish the work in March", "2026-03"), ("provide aid by 2030", "2030"),
      ("open an office by the end of the year", "c. 2025-09-01/2025-12-31"),
      ("provide 2500 tents", "–"), ("end this by 2099", "–"),
    ]
    for (words, day) in rows {
      let row = page.split(separator: "\n").first { $0.contains("| will | \(words)") }
      #expect(row?.hasSuffix("| asserted | \(day) |") == true, "\(words): \(row ?? "no row")")
    }
  }

  @Test func digestHasTheNewestStatements() throws {
    let page = try report("digest")
    #expect(page.contains("Since 2024-01-26: 1 statement\n"))
    #expect(page.contains("United States: **welcomes** the release of the prisoners"))
    // "Will support the inquiry" is a position too; it is said once.
    #expect(page.contains("**will** support the inquiry"))
    #expect(!page.contains("**will support** the inquiry"))
    #expect(try report("digest", "--set", "since=2023-06-01").contains(": 2 statements"))
  }

  @Test func healthCountsWhatIsFoundAndWhatIsAbsent() throws {
    let page = try report("health")
    #expect(page.contains("4 statements, "))
    #expect(page.contains("| demand | 1 | 1 | 0 |"))
    #expect(page.contains("| headline | 4 |"))
    #expect(page.contains("| issuer | 0 |"))
    #expect(page.contains("| issued_on | 1 |"))
    #expect(page.contains("| country | 2 |"))
    #expect(page.contains("Every issuer has a statement of late."))
  }

  @Test func healthOfUndatedStatementsKnowsNothingOfAge() throws {
    try write([("", "EU", "The EU welcomes the vote."), ("2024-01-01", "", "Rain fell.")])
    let page = try report("health")
    #expect(page.contains("1 statement has no position, demand or commitment."))
    #expect(
      page.contains("Nothing is known: no statement has both an issuer and a day of issue."))
  }

  @Test func compareKeepsToOneIssuer() throws {
    try write([
      ("2024-01-01", "EU", "The EU welcomes the vote."),
      ("2024-01-02", "US", "The United States welcomes the vote."),
      ("2024-02-01", "EU", "The EU condemns the vote."),
    ])
    let page = try report("compare")
    #expect(
      page.matches(of: /\n## .*/).map { String($0.output) } == [
        "\n## Of 2024-01-01 → Of 2024-02-01"
      ])
    #expect(page.contains("### Turned"))
  }
}
