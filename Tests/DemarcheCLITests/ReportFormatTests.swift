import Foundation
import TestSupport
import Testing

/// `report` in the formats that are files for other programs.
@Suite struct ReportFormatTests {
  static let statement = """
    Brussels, 20 March 2023

    The European Union welcomes the reforms in Kazakhstan and strongly condemns the arrests.

    """

  /// A folder with the statement, and the dossier of it written to a file of that name.
  private func dossier(
    _ name: String, _ arguments: [String] = []
  ) throws -> (Command.Outcome, TemporaryFolder) {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.statement, to: "statement.txt")
    let outcome = try Command.demarche().run(
      ["report", "dossier", path, "-o", folder.path(name)] + arguments)
    return (outcome, folder)
  }

  @Test(arguments: [
    ("a.docx", "PK"), ("a.csv", "Holder,"), ("a.jsonld", "{\"@context\":"), ("a.ann", "T1\t"),
    ("a.md", "# Dossier"), ("a.txt", "Dossier\n="), ("a.json", "{"), ("a.html", "<!doctype"),
  ])
  func theNameOfTheFileTellsTheFormat(_ name: String, _ start: String) throws {
    let (outcome, folder) = try dossier(name)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let text = String(decoding: try folder.bytes(of: name), as: UTF8.self)
    #expect(text.hasPrefix(start) || (name == "a.csv" && text.hasPrefix("table," + start)))
  }

  @Test func whatTheFormatDoesNotFitLeavesNoFile() throws {
    let (outcome, folder) = try dossier("a.atom")
    #expect(
      outcome.errorText.contains(
        "error: format 'atom' needs a claim, but the report has none [report/nothing-to-write]"))
    #expect(outcome.status != 0)
    #expect(try folder.names() == ["statement.txt"])
  }

  @Test func aDocumentOfWordIsReadBack() throws {
    let (_, folder) = try dossier("a.docx")
    let outcome = try Command.demarche().run(["extract", folder.path("a.docx"), "--format", "json"])
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(outcome.outputText.contains("\"headline\": \"Dossier\""))
    #expect(outcome.outputText.contains("strongly condemns"))
  }

  @Test func citedAnnotationsComeBackAsExtractFindsThem() throws {
    let (_, folder) = try dossier("a.jsonld")
    let cited = try Command.demarche().run(["convert", folder.path("a.jsonld"), "--to", "csv"])
    let found = try Command.demarche().run([
      "extract", folder.path("statement.txt"), "--format", "csv",
    ])
    let lines = cited.outputText.split(separator: "\r\n")
    let others = Set(lines).subtracting(found.outputText.split(separator: "\r\n"))
    #expect(lines.count == 3)
    #expect(others.isEmpty)
  }

  @Test(arguments: ["docx", "csv", "web-annotation", "brat"])
  func twoRunsGiveTheSameBytes(_ format: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.statement, to: "statement.txt")
    let arguments = ["report", "dossier", path, "--format", format]
    let first = try Command.demarche().run(arguments)
    #expect(first.status == 0 && first.output.count > 100, "\(first.errorText)")
    #expect(try Command.demarche().run(arguments).output == first.output)
  }

  static let script = Command.find(["script"])

  @Test(.enabled(if: script != nil, "needs script, of Debian's bsdutils"))
  func aTerminalGetsNoDocumentOfWord() throws {
    let demarche = try Command.demarche()
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.statement, to: "statement.txt")
    let outcome = try Command(program: try #require(Self.script)).run([
      "-qec", "\(demarche.program) report dossier \(path) --format docx", "/dev/null",
    ])
    #expect(
      outcome.outputText.hasPrefix(
        "Error: docx is no text for a terminal; name a file with -o FILE.docx\r\n"))
    #expect(outcome.status == 64)
  }
}
