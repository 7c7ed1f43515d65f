import ArgumentParser
import DemarchePipeline

struct ArchiveListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the statements of an archive, newest first.",
    discussion: """
      Examples:
        demarche archive list --archive news.db
        demarche archive list --limit 1000 > keys.tsv

      A line has the day of issue, the issuer, the key, the headline, the number of annotations \
      and the number of the newest version, with tabs between them.
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
    // Programs that read the lines know what is in them.
    if Console.outputIsTerminal { Console.out(ArchiveListText.header) }
    for row in rows { Console.out(ArchiveListText.line(of: row)) }
  }
}
