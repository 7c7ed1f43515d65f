import ArgumentParser
import DemarcheModel
import DemarchePipeline

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Runs a report over statements or an archive.",
    discussion: """
      Examples:
        demarche report --list
        demarche report dossier statement.txt -o dossier.html
        demarche report dossier statements/ --format html,markdown -o dossier
        demarche report dossier statement.txt --pack my-pack --format wiki
        demarche report brief statements/ --set country=KZ
        demarche report matrix --archive news.db --where 'issued:2023' -o matrix.html
        demarche report --verify dossier.html

      A report in HTML or JSON carries a receipt; --verify makes the report again from it and \
      compares the two byte for byte: exit 0 where they are the same, 1 where they differ, with \
      the cause. Paths in it are those of the command, so run it in the same folder.
      """
  ).startedDirectly

  @Argument(help: "The report's name, then files and folders, or - for standard input.")
  var arguments: [String] = []

  @Flag(help: "Lists the reports of the loaded packs with their options.")
  var list = false

  @Flag(help: "Lists the formats, with those of the loaded packs.")
  var listFormats = false

  @Option(
    help: ArgumentHelp("Sets an option of the report; may be given again.", valueName: "name=value")
  )
  var set: [String] = []

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only statements or annotations of which this is true, such as 'issuer:EU issued:2023'.",
      valueName: "filter"))
  var filter: String?

  @Option(help: "A format of --list-formats, such as html; several with commas.")
  var format: String?

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String?

  @Option(
    help: ArgumentHelp("Makes the report in this file again and compares.", valueName: "file"),
    completion: .file())
  var verify: String?

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if verify != nil {
      guard arguments.isEmpty else {
        throw ValidationError("--verify takes all else from the file's receipt")
      }
      return
    }
    if !list && !listFormats {
      guard let name = arguments.first else {
        throw ValidationError("expected a report's name; 'demarche report --list' lists them")
      }
      if arguments.count > 1, archive.archive != nil {
        throw ValidationError("'\(name)' takes paths or --archive, not both")
      }
      if arguments.count == 1, archive.archive == nil, Console.variable("DEMARCHE_ARCHIVE") == nil {
        throw ValidationError("expected at least one path behind '\(name)', or --archive FILE")
      }
    }
    if format?.contains(",") ?? false, output == nil || output == "-" {
      throw ValidationError("several formats need -o FILE, whose ending is replaced")
    }
  }

  // What was asked for; else what the output's name ends in; else text.
  private func formats(_ engine: Engine) throws -> [String] {
    let names: [String]
    do throws(DemarcheError) {
      if let format {
        names = try engine.formatNames(format.split(separator: ",").map(String.init))
      } else if let output, output != "-" {
        names = [engine.formatName(forFile: output) ?? "html"]
      } else {
        return ["text"]
      }
    } catch {
      common.report(error.diagnostics)
      throw ExitStatus.usage.exit
    }
    if output == nil || output == "-", Console.outputIsTerminal,
      let binary = engine.formatSummaries.first(where: { $0.isBinary && names.contains($0.name) })
    {
      throw ValidationError(
        "\(binary.name) is no text for a terminal; name a file with -o FILE.\(binary.fileExtension)"
      )
    }
    return names
  }

  func run() throws {
    if let verify { return try ReportVerification(path: verify, common: common).run() }
    let (engine, packs) = try common.engine()
    if list {
      for report in engine.reportSummaries { Console.out(ReportCommand.entry(report)) }
      return
    }
    if listFormats { return Console.out(ReportCommand.list(engine.formatSummaries)) }
    let formats = try formats(engine)
    let (document, findings, status) = try document(engine)
    do throws(DemarcheError) {
      let rendered = try engine.render(
        document, over: findings, formats: formats, width: Console.width,
        isColoured: common.usesColour && output == nil)
      try write(rendered, replacesEnding: formats.count > 1)
    } catch {
      if error.code == "write/failed" { throw ExitStatus.cannotWrite.exit }
      common.report(error.diagnostics)
      throw failure(error).exit
    }
    if status.worse(packs) != .success { throw status.worse(packs).exit }
  }

  private static func entry(_ report: Engine.ReportSummary) -> String {
    var lines = ["\(report.name)  \(report.title)  (\(report.pack))"]
    if let documentation = report.documentation { lines.append("    " + documentation) }
    lines += report.options.map { "    " + $0 }
    return lines.map { TerminalText.plain($0) + "\n" }.joined()
  }

  /// The document of the report that was asked for, what it was made from, and what became of the
  /// statements.
  ///
  /// - Throws: the exit status, once the reason was told.
  func document(_ engine: Engine) throws -> (Engine.Document, [Findings], ExitStatus) {
    var request = ReportRequest(report: arguments[0])
    request.settings = set
    request.arguments = replayArguments
    var (findings, status, types) = ([Findings](), ExitStatus.success, [AnnotationType]())
    if arguments.count > 1 {
      request.filter = try FilterOption.parse(filter ?? "", types: engine.annotationTypes, common)
      status = try StatementLoop(engine: engine, common: common).run(
        Array(arguments.dropFirst())
      ) { findings.append($0) }
    } else {
      let archive = try self.archive.open(.reading, common)
      (findings, types) = try ArchiveOptions.telling(common) { () throws(DemarcheError) in
        (
          try Engine.findings(in: archive),
          try Engine.with(archive) { archive throws(Engine.ArchiveFault) in
            try archive.annotationTypes()
          }
        )
      }
      let own = engine.annotationTypes.map(\.name)
      request.filter = try FilterOption.parse(
        filter ?? "", types: engine.annotationTypes + types.filter { !own.contains($0.name) },
        common)
    }
    do throws(DemarcheError) {
      return (try engine.document(request, over: findings, types: types), findings, status)
    } catch {
      common.report(error.diagnostics)
      throw failure(error).exit
    }
  }

  private func failure(_ error: DemarcheError) -> ExitStatus {
    let asked = ["unknown", "ambiguous", "unknown-option", "invalid-option", "missing-option"]
    if asked.contains(where: { error.code == "report/" + $0 }) { return .usage }
    return error.diagnostics.map(CommonOptions.status).reduce(.pluginFailed) { $0.worse($1) }
  }

  private static func list(_ formats: [Engine.FormatSummary]) -> String {
    formats.map { format in
      let title = format.title.map { "  \($0)" } ?? ""
      let pack = format.pack.map { "  (\($0))" } ?? ""
      return TerminalText.plain("\(format.name)  .\(format.fileExtension)\(title)\(pack)") + "\n"
    }.joined()
  }

  private func write(
    _ rendered: [Engine.Rendered], replacesEnding: Bool
  ) throws(DemarcheError) {
    for file in rendered {
      do {
        try OutputFile(path(for: file, replacesEnding)).write(file.bytes)
      } catch {
        throw DemarcheError("write/failed", "cannot write")
      }
    }
  }

  private func path(for file: Engine.Rendered, _ replacesEnding: Bool) -> String? {
    guard let output, output != "-" else { return nil }
    if output.hasSuffix("." + file.fileExtension) { return output }
    if !replacesEnding && output.contains(".") { return output }
    let slash = output.lastIndex(of: "/") ?? output.startIndex
    guard let dot = output[slash...].lastIndex(of: "."), dot != slash else {
      return output + "." + file.fileExtension
    }
    return String(output[..<dot]) + "." + file.fileExtension
  }
}

extension ReportCommand {
  /// The words of the command line that decide what is in the report.
  var replayArguments: [String] {
    var words = arguments
    for setting in set { words += ["--set", setting] }
    if let filter { words += ["--where", filter] }
    if arguments.count == 1, let path = archive.archive ?? Console.variable("DEMARCHE_ARCHIVE") {
      words += ["--archive", path]
    }
    return words + common.replayArguments
  }
}
