import TestSupport
import Testing

/// `--set name=value`.
@Suite struct ReportOptionTests {
  static let options = """

      options = {
        most = { type = "integer", default = 3, doc = "How many." },
        side = { type = "enum", values = { "left", "right" }, default = "left" },
        since = { type = "date" },
        loud = { type = "boolean", default = false },
      },
    """
  static let body = """
      doc:paragraph { options.most, " ", options.side, " ", options.since or "never", " ",
        options.loud, " ", math.type(options.most) }
    """

  private func said(_ settings: String...) throws -> String {
    let arguments = settings.flatMap { ["--set", $0] }
    let outcome = try ReportPack(Self.body, more: Self.options).run(arguments)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    return outcome.outputText.split(separator: "\n").dropFirst(2).first.map(String.init) ?? ""
  }

  @Test func defaultsCountUntilSomethingIsSet() throws {
    #expect(try said() == "3 left never no integer")
  }

  @Test func valuesAreReadAsTheirKinds() throws {
    #expect(
      try said("most=12", "side=right", "since=2024-06-30", "loud=true")
        == "12 right 2024-06-30 yes integer")
  }

  @Test(arguments: [
    (
      "most=x",
      "demarche: error: option 'most' of report 'tried' should be a whole number, got 'x' "
        + "[report/invalid-option]\n  help: write --set most=value\n"
    ),
    (
      "side=up",
      "demarche: error: option 'side' of report 'tried' should be one of 'left', 'right', got 'up' "
        + "[report/invalid-option]\n  help: write --set side=value\n"
    ),
    (
      "mots=1",
      "demarche: error: report 'tried' has no option 'mots' [report/unknown-option]\n"
        + "  help: did you mean 'most'?\n"
    ),
  ])
  func aWrongOneIsRefused(_ setting: String, _ message: String) throws {
    let outcome = try ReportPack(Self.body, more: Self.options).run("--set", setting)
    #expect(outcome.errorText == message)
    #expect(outcome.status == 64)
  }

  @Test func oneThatIsNeededIsAskedFor() throws {
    let outcome = try ReportPack(
      "",
      more: "options = { words = { type = \"string\", required = true, doc = \"What to seek.\" } },"
    ).run()
    #expect(
      outcome.errorText
        == "demarche: error: report 'tried' needs option 'words': What to seek. "
        + "[report/missing-option]\n  help: add --set words=value, a text\n")
    #expect(outcome.status == 64)
  }

  @Test func aDeclarationWithAFaultTellsItsPlace() throws {
    let outcome = try ReportPack(
      "", more: "\n  options = {\n    most = { type = \"integer\", default = \"many\" },\n  },"
    ).run()
    #expect(
      outcome.errorText.contains(
        "reports/tried.lua:4:5: error: 'default' of option 'most' of report "
          + "'tried' should be a whole number, got 'many' [rule/wrong-kind]"),
      "\(outcome.errorText)")
  }

  @Test func theListShowsThem() throws {
    let pack = try ReportPack(Self.body, more: Self.options)
    let outcome = try Command.demarche().run([
      "report", "--list", "--pack", pack.folder.path("pack"),
    ])
    #expect(
      outcome.outputText.contains(
        "tried  Tried  (test/reports)\n"
          + "    --set loud=…   (true or false; false unless told)\n"
          + "    --set most=…  How many. (a whole number; 3 unless told)\n"),
      "\(outcome.outputText)")
  }
}
