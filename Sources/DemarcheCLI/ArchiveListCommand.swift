import ArgumentParser
import DemarchePipeline

struct ArchiveListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the statements of an archive, newest first.",
    discussion: """
      Examples:
        demarche archive list --archive news.db
        demarche archive list --limit 1000 > keys.tsv
      """)

  @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
  var limit = 50

  @OptionGroup var file: ArchiveOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit expects 1 or more, got \(limit)") }
  }

  func run() throws {
    let archive = try file.open(.reading)
    let rows = try ArchiveOptions.telling { () throws(DemarcheError) in
      try Engine.with(archive) { archive throws(Engine.ArchiveFault) in
        try archive.list(limit: limit)
      }
    }
    for row in rows {
      let cells = [
        row.issuedOn ?? "", row.issuer ?? "", row.key, row.headline ?? "",
        "\(row.annotationCount)", "\(row.number)",
      ]
      // Tabs and line feeds are signs of the table.
      let line = cells.map { TerminalText.plain($0).replacing("\t", with: " ") }
        .joined(separator: "\t")
      Console.out(line.replacing("\n", with: " ") + "\n")
    }
  }
}
