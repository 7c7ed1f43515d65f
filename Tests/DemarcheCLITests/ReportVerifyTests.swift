import TestSupport
import Testing

/// `report --verify`: a report is made again from its receipt.
@Suite struct ReportVerifyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(ReportPack.manifest, to: "pack/pack.toml")
    try folder.write(
      """
      report "tried" {
        title = "Tried",
        options = { most = { type = "integer", default = 2 } },
        build = function(archive, options, doc)
          for a in archive:annotations("stance"):take(options.most):each() do
            doc:claim(a, a)
          end
        end,
      }
      """, to: "pack/reports/tried.lua")
    try folder.write("The European Union welcomes the reforms.\n", to: "statements/a.txt")
    try folder.write("The European Union condemns the arrests.\n", to: "statements/b.txt")
  }

  private func demarche(_ arguments: String...) throws -> Command.Outcome {
    var command = try Command.demarche()
    command.folder = folder.path
    return try command.run(arguments)
  }

  private func make(_ name: String) throws {
    let outcome = try demarche(
      "report", "tried", "statements", "--pack", "pack", "--set", "most=1", "-o", name, "-q")
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  @Test(arguments: ["out.html", "out.json"])
  func theSameComesOutByteForByte(_ name: String) throws {
    try make(name)
    let outcome = try demarche("report", "--verify", name)
    #expect(outcome.outputText == "\(name): the same, byte for byte\n", "\(outcome.errorText)")
    #expect(outcome.status == 0)
  }

  @Test func itIsMadeAgainFromAnArchive() throws {
    _ = try demarche("archive", "add", "statements", "--archive", "a.db", "-q")
    let made = try demarche(
      "report", "tried", "--archive", "a.db", "--pack", "pack", "-o", "out.html")
    #expect(made.status == 0, "\(made.errorText)")
    #expect(try demarche("report", "--verify", "out.html").status == 0)
    try folder.write("The European Union welcomes the elections.\n", to: "statements/a.txt")
    _ = try demarche("archive", "add", "statements", "--archive", "a.db", "-q")
    let outcome = try demarche("report", "--verify", "out.html")
    #expect(outcome.outputText == "out.html: differs\n  statement 'statements/a.txt' changed\n")
    #expect(outcome.status == 1)
  }

  @Test func aChangedStatementIsNamed() throws {
    try make("out.html")
    try folder.write("The European Union condemns the arrest.\n", to: "statements/b.txt")
    try folder.write("The European Union welcomes it.\n", to: "statements/c.txt")
    let outcome = try demarche("report", "--verify", "out.html")
    #expect(
      outcome.outputText
        == "out.html: differs\n  statement 'statements/b.txt' changed\n"
        + "  statement 'statements/c.txt' is new\n")
    #expect(outcome.status == 1)
  }

  @Test func aChangedPackIsNamed() throws {
    try make("out.html")
    try folder.write("-- a word more\n", to: "pack/rules/r.lua")
    let outcome = try demarche("report", "--verify", "out.html")
    #expect(outcome.outputText == "out.html: differs\n  pack 'test/reports@0.1.0' changed\n")
    #expect(outcome.status == 1)
  }

  @Test func aFileThatSomebodyEditedIsTold() throws {
    try make("out.html")
    let page = String(decoding: try folder.bytes(of: "out.html"), as: UTF8.self)
    try folder.write(page.replacing("welcomes", with: "condemns"), to: "out.html")
    let outcome = try demarche("report", "--verify", "out.html")
    #expect(
      outcome.outputText.hasPrefix(
        "out.html: differs\n  nothing that it was made from changed: the file was changed after it "
          + "was made, at byte "), "\(outcome.outputText)")
    #expect(outcome.status == 1)
  }

  @Test(arguments: [
    #""--list""#, #""--verify","x""#, #""--list-formats""#, "", #""tried","--no-such-flag""#,
  ])
  func aReceiptOfAnotherCommandIsRefused(_ words: String) throws {
    try make("out.json")
    let page = String(decoding: try folder.bytes(of: "out.json"), as: UTF8.self)
    let start = try #require(page.firstRange(of: #"\"arguments\":["#)).upperBound
    let end = try #require(page[start...].firstRange(of: "]")).lowerBound
    let forged = page[..<start] + words.replacing("\"", with: "\\\"") + page[end...]
    try folder.write(String(forged), to: "forged.json")
    let outcome = try demarche("report", "--verify", "forged.json")
    #expect(outcome.errorText.contains("[report/not-replayable]"), "\(outcome.errorText)")
    #expect(outcome.status == 65)
  }

  @Test func valuesThatLookLikeFlagsAreReadBack() throws {
    try folder.write("The European Union welcomes the talks.\n", to: "-a.txt")
    let made = try demarche(
      "report", "tried", "--pack", "pack", "--where=-issuer:RU", "-o", "out.html", "--", "-a.txt")
    #expect(made.status == 0, "\(made.errorText)")
    #expect(try demarche("report", "--verify", "out.html").status == 0)
  }

  @Test func aReceiptDoesNotSayWhatPacksMayDo() throws {
    let outcome = try demarche(
      "report", "tried", "statements", "--pack", "pack", "--isolate", "none", "--fuel", "1000000",
      "-o", "out.json", "-q")
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let page = String(decoding: try folder.bytes(of: "out.json"), as: UTF8.self)
    #expect(!page.contains("--isolate") && !page.contains("--fuel"))
  }

  @Test func aReportThatItsPackLostDiffersByThePack() throws {
    try make("out.html")
    try folder.write("", to: "pack/reports/tried.lua")
    let outcome = try demarche("report", "--verify", "out.html")
    #expect(
      outcome.outputText
        == "out.html: differs\n  it could not be made again\n"
        + "  pack 'test/reports@0.1.0' changed\n")
    #expect(outcome.status == 1)
  }

  @Test func aFileWithoutAReceiptIsRefused() throws {
    try folder.write("<p>no report</p>", to: "page.html")
    let outcome = try demarche("report", "--verify", "page.html")
    #expect(
      outcome.errorText
        == "demarche: error: 'page.html' carries no receipt that can be replayed "
        + "[report/no-receipt]\n  help: reports in HTML and JSON carry one; write '-o report.html'\n"
    )
    #expect(outcome.status == 65)
  }

  @Test func standardInputCannotBeReadAgain() throws {
    var command = try Command.demarche()
    command.folder = folder.path
    _ = try command.run(
      ["report", "tried", "-", "--pack", "pack", "-o", "out.html"],
      input: Array("The European Union welcomes the reforms.\n".utf8))
    let outcome = try demarche("report", "--verify", "out.html")
    #expect(
      outcome.errorText
        == "demarche: error: 'out.html' was made from standard input, which is gone "
        + "[report/not-replayable]\n  help: make reports that are to be verified from files\n")
    #expect(outcome.status == 65)
  }
}
