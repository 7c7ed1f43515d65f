import TestSupport
import Testing

/// The report `compare`, and what `doc:difference` gives to reports of packs.
@Suite struct CompareReportTests {
  private func statement(_ day: String?, _ verb: String, in folder: TemporaryFolder) throws
    -> String
  {
    let name = (day ?? "undated") + ".txt"
    let dateline = day.map { "Brussels, \($0)\n\n" } ?? ""
    return try folder.write(
      "Statement on Tarvia\n\n\(dateline)The EU \(verb) the closure of two newspapers.\n", to: name)
  }

  @Test func severalAreComparedInOrderOfTheirDates() throws {
    let folder = try TemporaryFolder()
    let paths = [
      try statement("3 May 2031", "condemns", in: folder),
      try statement("1 May 2029", "notes", in: folder),
      try statement("2 May 2030", "regrets", in: folder),
    ]
    let outcome = try demarche(
      "report", "compare", "--issuer", "EU", paths[0], paths[1], paths[2])
    let words = outcome.outputText.matches(of: /“(\w+)” \(.\d\) → “(\w+)” \(.\d\)/).map {
      "\($0.1) \($0.2)"
    }
    #expect(words == ["notes regrets", "regrets condemns"], "\(outcome.outputText)")
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  @Test func aDenialTurnsAPositionInJSONToo() throws {
    let folder = try TemporaryFolder()
    let before = try statement("1 May 2029", "recognises", in: folder)
    let after = try statement("2 May 2030", "does not recognise", in: folder)
    let outcome = try demarche("report", "compare", before, after, "--format", "json")
    #expect(outcome.outputText.contains("\"direction\": \"turned\""), "\(outcome.outputText)")
  }

  // Such a holder has words and no name.
  @Test func aHolderThatNoLexiconKnowsIsToldByItsWords() throws {
    let folder = try TemporaryFolder()
    let before = try folder.write("On Tarvia\n\nRain fell on the coast.\n", to: "1.txt")
    let after = try folder.write(
      "On Tarvia\n\nRain fell on the coast. The Union calls on Tarvia to act.\n", to: "2.txt")
    let outcome = try demarche("report", "compare", before, after)
    #expect(outcome.outputText.contains("(1) Union “calls on”: Tarvia: act [1]"))
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  @Test func oneStatementIsTooFew() throws {
    let outcome = try demarche("report", "compare", Examples.kazakhstan)
    #expect(
      outcome.errorText.contains(
        "error: compare expects two statements or more, got 1 [lua/error]"))
    #expect(outcome.outputText == "")
    #expect(outcome.status == 2)
  }

  private static let remedy =
    "write 'Date: YYYY-MM-DD' at the head of a text, or what its kind of file has for it"

  @Test func ofSeveralOneWithoutADateIsLeftOutAndNamed() throws {
    let folder = try TemporaryFolder()
    _ = try statement(nil, "regrets", in: folder)
    _ = try statement("3 May 2031", "condemns", in: folder)
    _ = try statement("1 May 2029", "notes", in: folder)
    var demarche = try Command.demarche()
    demarche.folder = folder.path
    let outcome = try demarche.run([
      "report", "compare", "--issuer", "EU", "undated.txt", "3 May 2031.txt", "1 May 2029.txt",
      "--format", "markdown",
    ])
    let warning = "Left out: 'undated.txt' has no date of issue to go by; \(Self.remedy)."
    #expect(outcome.outputText.contains(warning), "\(outcome.outputText)")
    #expect(outcome.outputText.contains("“notes”</em> (±1) → <em>“condemns”"))
    #expect(!outcome.outputText.contains("“regrets”"))
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  @Test func ofSeveralTwoNeedADate() throws {
    let folder = try TemporaryFolder()
    try folder.write("Rain fell.\n", to: "1.txt")
    try folder.write("Snow fell.\n", to: "2.txt")
    _ = try statement("3 May 2031", "condemns", in: folder)
    var demarche = try Command.demarche()
    demarche.folder = folder.path
    let outcome = try demarche.run(["report", "compare", "1.txt", "2.txt", "3 May 2031.txt"])
    #expect(
      outcome.errorText.contains(
        "error: of 3 statements compare expects two or more with a date of issue, got 1: "
          + "'1.txt', '2.txt' have no date of issue to go by; \(Self.remedy) [lua/error]"),
      "\(outcome.errorText)")
    #expect(outcome.outputText == "")
    #expect(outcome.status == 2)
  }

  @Test func ofManyWithoutADateTheFirstAreNamed() throws {
    let folder = try TemporaryFolder()
    for number in 10...21 { try folder.write("Rain fell.\n", to: "a\(number).txt") }
    _ = try statement("3 May 2031", "condemns", in: folder)
    _ = try statement("1 May 2029", "notes", in: folder)
    var demarche = try Command.demarche()
    demarche.folder = folder.path
    let outcome = try demarche.run(["report", "compare", ".", "--format", "markdown"])
    #expect(outcome.outputText.contains("a19.txt' and 2 more have no"), "\(outcome.outputText)")
  }

  private func run(_ call: String) throws -> Command.Outcome {
    let folder = try TemporaryFolder()
    try folder.write(ReportPack.manifest, to: "pack/pack.toml")
    try folder.write(
      """
      report "changes" {
        title = "Changes",
        build = function(archive, options, doc)
          local list = {}
          for s in archive:statements():each() do list[#list + 1] = s end
          local d = \(call)
          doc:paragraph { "kept ", d.kept, " changed ", d.changed, " moved ", d.moved,
            " added ", d.added, " dropped ", d.dropped }
          for _, s in ipairs(d.steps) do
            doc:claim({ s.direction, " ", s.type, " ", s.before and s.before.trigger.text or "-" },
              { s.after or s.before })
          end
        end,
      }
      """, to: "pack/reports/changes.lua")
    return try demarche(
      "report", "changes", DiffTests.before, DiffTests.after, "--pack", folder.path("pack"),
      "--format", "text")
  }

  @Test func aReportGetsCountsAndSteps() throws {
    let outcome = try run("doc:difference(list[1], list[2])")
    #expect(outcome.outputText.contains("kept 3 changed 4 moved 3 added 2 dropped 2"))
    #expect(outcome.outputText.contains("(1) softer stance welcomes"))
    #expect(outcome.outputText.contains("▼ softer: “welcomes” (+2) → “takes note of” (±1): the"))
    // Without rungs the host does not know which of two verbs is firmer.
    #expect(outcome.outputText.contains("reworded demand calls on"))
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  @Test(arguments: [
    (
      "doc:difference(list[1], list[2], { step = false })",
      "a difference has no option 'step' [lua/error]"
    ),
    (
      "doc:difference(list[1], list[2], { rungs = { 'ask' } })",
      "'rungs' should be a list of lists of words, the softest first"
    ),
    (
      "doc:difference(list[1], list[2], 3)",
      "doc:difference expects two statements and perhaps { steps = …, rungs = { … } }"
    ),
    ("doc:difference(list[1])", "expected a statement, got a nil"),
  ])
  func aWrongCallIsToldWithItsLine(_ call: String, _ message: String) throws {
    let outcome = try run(call)
    #expect(outcome.errorText.contains(message), "\(outcome.errorText)")
    #expect(outcome.errorText.contains("reports/changes.lua:6:"), "\(outcome.errorText)")
    #expect(outcome.status == 2)
  }
}
