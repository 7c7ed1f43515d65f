import ArgumentParser
import DemarchePipeline

struct ArchiveShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Prints a statement of an archive with its annotations.",
    discussion: """
      Examples:
        demarche archive show statements/kz.txt --archive news.db
        demarche archive show https://example.org/1 --version 1
        demarche archive show statements/kz.txt --evidence
      """)

  @Argument(help: "The key of a statement.")
  var key: String

  @Option(help: ArgumentHelp("An older version, from 1.", valueName: "n"))
  var version: Int?

  @Flag(help: "Say all of each annotation: its sentence, and the rule that found it.")
  var evidence = false

  @Flag(help: "Without colour; NO_COLOR does the same.")
  var noColor = false

  @OptionGroup var file: ArchiveOptions

  func run() throws {
    let archive = try file.open(.reading)
    let bytes = try ArchiveOptions.telling { () throws(DemarcheError) in
      let findings = try Engine.with(archive) { archive throws(Engine.ArchiveFault) in
        try archive.markedFindings(of: key, version: version)
      }
      return try Engine.annotatedText(
        of: findings, isBrief: !evidence, width: Console.width,
        isColoured: Console.outputIsTerminal && !noColor && Console.variable("NO_COLOR") == nil)
    }
    Console.out(bytes)
  }
}
