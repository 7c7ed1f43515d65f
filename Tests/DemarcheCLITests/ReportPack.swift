import TestSupport
import Testing

/// A pack with one report, `tried`, whose `build` is given, over invented statements.
struct ReportPack {
  let folder: TemporaryFolder

  static let manifest = """
    schema = 1
    [pack]
    id = "test/reports"
    version = "0.1.0"
    title = "Reports"
    summary = "A report of tests."
    authors = ["Nobody"]
    license = "CC0-1.0"
    languages = ["en"]
    status = "experimental"
    """

  static let statements = [
    (
      "a.txt", "2023-01-10", "EU",
      "The European Union welcomes the reforms in Kazakhstan. The EU calls on Kazakhstan to free "
        + "the prisoners.\n"
    ),
    (
      "b.txt", "2023-06-20", "EU",
      "The European Union condemns the arrests in Kazakhstan. The EU is deeply concerned about "
        + "the new law.\n"
    ),
    (
      "c.txt", "2024-02-01", "US",
      "The United States welcomes the release of the prisoners. The United States will support "
        + "the inquiry.\n"
    ),
  ]

  /// A report with that body of `build`, and what else is to stand in its table.
  init(_ body: String, more: String = "") throws {
    folder = try TemporaryFolder()
    try folder.write(Self.manifest, to: "pack/pack.toml")
    try folder.write(
      """
      report "tried" {
        title = "Tried",\(more)
        build = function(archive, options, doc)
      \(body)
        end,
      }
      """, to: "pack/reports/tried.lua")
    var lines = ""
    for (key, date, issuer, text) in Self.statements {
      lines +=
        "{\"key\":\"\(key)\",\"date\":\"\(date)\",\"issuer\":\"\(issuer)\",\"text\":\"\(text.dropLast())\"}\n"
    }
    try folder.write(lines, to: "statements.ndjson")
  }

  /// Runs it over the statements.
  func run(_ arguments: String...) throws -> Command.Outcome {
    try run(arguments)
  }

  func run(_ arguments: [String]) throws -> Command.Outcome {
    try Command.demarche().run(
      ["report", "tried", folder.path("statements.ndjson"), "--pack", folder.path("pack"), "-q"]
        + arguments)
  }

  /// What its paragraphs say, line by line.
  static func lines(_ body: String, more: String = "", _ arguments: String...) throws -> [String] {
    let outcome = try ReportPack(body, more: more).run(arguments + ["--format", "markdown"])
    #expect(outcome.status == 0, "\(outcome.errorText)")
    return outcome.outputText.split(separator: "\n").map(String.init)
  }
}
