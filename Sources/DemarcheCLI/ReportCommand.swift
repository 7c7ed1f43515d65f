import ArgumentParser
import DemarcheModel
import DemarchePipeline

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Runs a report over statements.",
    discussion: """
      Examples:
        demarche report --list
        demarche report dossier statement.txt -o dossier.html
        demarche report dossier statements/ --format html,markdown -o dossier
        demarche report dossier statement.txt --format text
      """
  ).startedDirectly

  @Argument(help: "The report's name, then files and folders, or - for standard input.")
  var arguments: [String] = []

  @Flag(help: "Lists the reports of the loaded packs.")
  var list = false

  @Option(help: "html, markdown, json or text; several with commas.")
  var format: String?

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !list && arguments.count < 2 {
      throw ValidationError("expected a report's name and at least one path")
    }
    for name in formats where !ReportCommand.known.contains(name) {
      throw ValidationError(
        "--format expects \(ReportCommand.known.joined(separator: ", ")), got '\(name)'")
    }
    if formats.count > 1, output == nil || output == "-" {
      throw ValidationError("several formats need -o FILE, whose ending is replaced")
    }
  }

  private static let known = ["html", "markdown", "json", "text"]

  // What was asked for; else what the output's name ends in; else text.
  private var formats: [String] {
    if let format { return format.split(separator: ",").map(String.init) }
    let ends = [".html": "html", ".md": "markdown", ".json": "json", ".txt": "text"]
    for (end, name) in ends where output?.hasSuffix(end) ?? false { return [name] }
    return [output == nil || output == "-" ? "text" : "html"]
  }

  func run() throws {
    let (engine, packs) = try common.engine()
    if list {
      for report in engine.reportSummaries {
        let line = "\(report.name)  \(report.title)  (\(report.pack))"
        Console.out(TerminalText.plain(line) + "\n")
      }
      return
    }
    var all: [Findings] = []
    let status = try StatementLoop(engine: engine, common: common).run(Array(arguments.dropFirst()))
    {
      all.append($0)
    }
    do throws(DemarcheError) {
      let rendered = try engine.render(
        report: arguments[0], over: all, formats: formats, width: Console.width,
        isColoured: common.usesColour && output == nil)
      try write(rendered)
    } catch {
      if error.code == "write/failed" { throw ExitStatus.cannotWrite.exit }
      common.report(error.diagnostics)
      throw (error.code == "report/unknown" ? ExitStatus.usage : failure(error)).exit
    }
    if status.worse(packs) != .success { throw status.worse(packs).exit }
  }

  private func failure(_ error: DemarcheError) -> ExitStatus {
    error.diagnostics.map(CommonOptions.status).reduce(.pluginFailed) { $0.worse($1) }
  }

  private func write(_ rendered: [Engine.Rendered]) throws(DemarcheError) {
    for file in rendered {
      do {
        try OutputFile(path(for: file)).write(file.bytes)
      } catch {
        throw DemarcheError("write/failed", "cannot write")
      }
    }
  }

  private func path(for file: Engine.Rendered) -> String? {
    guard let output, output != "-" else { return nil }
    if output.hasSuffix("." + file.fileExtension) { return output }
    if formats.count == 1 && output.contains(".") { return output }
    let slash = output.lastIndex(of: "/") ?? output.startIndex
    guard let dot = output[slash...].lastIndex(of: "."), dot != slash else {
      return output + "." + file.fileExtension
    }
    return String(output[..<dot]) + "." + file.fileExtension
  }
}
