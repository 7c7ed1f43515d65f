import ArgumentParser
import DemarcheModel
import DemarchePipeline

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compares two statements: words, sentences, and how firm their positions are.",
    discussion: """
      Examples:
        demarche diff 2022.txt 2023.txt
        demarche diff 2022.html 2023.html -o changes.html
        demarche diff before.txt - < after.txt
        demarche diff feed.xml#2 feed.xml#1 --format markdown

      In a sentence, [-words-] were deleted and {+words+} inserted; on a terminal
      they are struck red and underlined green. The sign in front says what became
      of it: ~ changed, + added, − dropped, ↕ moved. Datelines, signatures, contacts
      and boilerplate are not compared. Exit codes: 0 they say the same, 1 they
      differ, more is trouble ('demarche help exit-codes').
      """
  ).startedDirectly

  @Argument(help: "The earlier statement: a file, or - for standard input.")
  var before: String

  @Argument(help: "The later statement.")
  var after: String

  @Option(help: "text, html, markdown, json, or another format of 'demarche report'.")
  var format: String?

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if before == "-" && after == "-" {
      throw ValidationError("only one of the two statements can be read from standard input")
    }
  }

  func run() throws {
    let (engine, packs) = try common.engine()
    var status = packs
    let first = try statement(before, engine, &status)
    let second = try statement(after, engine, &status)
    let file = OutputFile(output).path
    let format = try format ?? ReportCommand.format(toldBy: file, engine) ?? "text"
    let comparison: Engine.Comparison
    do throws(DemarcheError) {
      comparison = try engine.compare(
        first, second, format: format,
        arguments: before == after ? [] : common.replayArguments + ["--", before, after],
        width: Console.width,
        isColoured: common.usesColour && file == nil)
    } catch {
      common.report(error.diagnostics)
      throw exit(for: error)
    }
    try OutputFile(file).write(comparison.bytes)
    status = status.worse(comparison.isSame ? .success : .difference)
    if status != .success { throw status.exit }
  }

  // The one statement that an argument stands for.
  private func statement(
    _ path: String, _ engine: Engine, _ status: inout ExitStatus
  ) throws -> Findings {
    var all: [Findings] = []
    let read = try StatementLoop(engine: engine, common: common).run([path]) { all.append($0) }
    status = status.worse(read)
    guard all.count == 1 else {
      if all.isEmpty, read != .success { throw read.exit }
      Console.error(
        "demarche: error: '\(TerminalText.plain(path))' should be one statement, got \(all.count) "
          + "[diff/not-one]\n  help: name a file; one of a feed, mailbox or table by its number, "
          + "such as 'feed.xml#1'\n")
      throw ExitStatus.usage.exit
    }
    return all[0]
  }

  private func exit(for error: DemarcheError) -> ExitCode {
    if ["report/unknown", "report/unknown-format"].contains(error.code) {
      return ExitStatus.usage.exit
    }
    let all = error.diagnostics.map(CommonOptions.status)
    return all.reduce(ExitStatus.pluginFailed) { $0.worse($1) }.exit
  }
}
