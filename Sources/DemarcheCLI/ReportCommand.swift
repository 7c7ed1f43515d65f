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
        demarche report weekly statements/
        demarche report matrix --archive news.db --where 'issued:2023' -o matrix.html
        demarche report --verify dossier.html

      A name of [reports.NAME] in demarche.toml runs that report with what stands there.

      A report in HTML or JSON carries a receipt; --verify makes the report again from it and \
      compares the two byte for byte: exit 0 where they are the same, 1 where they differ, with \
      the cause. Paths in it are those of the command, so run it in the same folder.
      """
  ).startedDirectly

  @Argument(
    help: "The report's name, then files and folders, or - for standard input.",
    completion: Completion.reports)
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

  @Option(
    help: "A format of --list-formats, such as html; several with commas.",
    completion: Completion.formats)
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
    if let format, format.split(separator: ",").isEmpty {
      throw ValidationError("--format expects a format's name, got '\(format)'")
    }
    if format?.contains(",") ?? false, output == nil || output == "-" {
      throw ValidationError("several formats need -o FILE, whose ending is replaced")
    }
  }

  /// The format that the end of a file's name tells: text for standard output, nil where the name
  /// has no end.
  ///
  /// - Throws: where no format has files that end so.
  static func format(toldBy output: String?, _ engine: Engine) throws -> String? {
    guard let output, output != "-" else { return "text" }
    guard (output.split(separator: "/").last ?? "").dropFirst().contains(".") else { return nil }
    if let format = engine.formatName(forFile: output) { return format }
    throw ValidationError(
      "-o \(output) does not tell the format by its end; name it with --format "
        + "('demarche report --list-formats' lists them)")
  }

  // What was asked for; else what the output's name ends in; else text.
  private func formats(_ engine: Engine) throws -> [String] {
    let names: [String]
    do throws(DemarcheError) {
      names =
        try format.map { text throws(DemarcheError) in
          try engine.formatNames(text.split(separator: ",").map(String.init))
        } ?? []
    } catch {
      common.report(error.diagnostics)
      throw ExitStatus.usage.exit
    }
    if names.isEmpty { return [try ReportCommand.format(toldBy: output, engine) ?? "html"] }
    let endings = engine.formatSummaries.filter { names.contains($0.name) }.map(\.fileExtension)
    if Set(endings).count < names.count {
      throw ValidationError("of several formats no two may have files with the same ending")
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
    try resolved().write()
  }

  private func write() throws {
    let (engine, packs) = try common.engine(startsEarly: !list && !listFormats)
    if list {
      for report in engine.reportSummaries { Console.out(ReportCommand.entry(report)) }
      Console.out(try savedEntries())
      return
    }
    if listFormats { return Console.out(ReportCommand.list(engine.formatSummaries)) }
    let formats = try formats(engine)
    let (document, findings, read) = try document(engine, packs)
    var status = read.worse(packs)
    // A format that fails keeps no other from being written.
    for format in formats {
      let rendered: [Engine.Rendered]
      do throws(DemarcheError) {
        rendered = try engine.render(
          document, over: findings, formats: [format], width: Console.width,
          isColoured: common.usesColour && output == nil)
      } catch {
        common.report(error.diagnostics)
        status = status.worse(failure(error))
        continue
      }
      for file in rendered {
        try OutputFile(path(for: file, formats.count > 1)).write(file.bytes)
      }
    }
    if status != .success { throw status.exit }
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
  func document(
    _ engine: Engine, _ packs: ExitStatus = .success
  ) throws -> (Engine.Document, [Findings], ExitStatus) {
    var request = ReportRequest(report: arguments[0])
    request.settings = set
    request.filterText = filter
    request.arguments = replayArguments
    // Before all statements are read.
    do throws(DemarcheError) {
      try engine.check(request)
    } catch {
      common.report(error.diagnostics)
      // A pack that did not load may have it.
      throw (packs == .success ? failure(error) : packs).exit
    }
    let given = try arguments.count > 1 ? read(engine, &request) : take(engine, &request)
    do throws(DemarcheError) {
      let document = try engine.document(request, over: given.findings, types: given.types)
      return (document, given.findings, given.status)
    } catch {
      common.report(error.diagnostics)
      throw failure(error).exit
    }
  }

  private typealias Given = (findings: [Findings], types: [AnnotationType], status: ExitStatus)

  // What is found in the files of the command line.
  private func read(_ engine: Engine, _ request: inout ReportRequest) throws -> Given {
    request.filter = try FilterOption.parse(
      filter ?? "", types: engine.annotationTypes, engine, common)
    var findings: [Findings] = []
    let status = try StatementLoop(engine: engine, common: common).run(
      Array(arguments.dropFirst())
    ) { findings.append($0) }
    return (findings, [], status)
  }

  // What an archive has.
  private func take(_ engine: Engine, _ request: inout ReportRequest) throws -> Given {
    let archive = try self.archive.open(.reading, common)
    let (findings, types) = try ArchiveOptions.telling(common) { () throws(DemarcheError) in
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
      engine, common)
    return (findings, types, .success)
  }

  private func failure(_ error: DemarcheError) -> ExitStatus {
    let asked = ["unknown", "ambiguous", "unknown-option", "invalid-option", "missing-option"]
    if asked.contains(where: { error.code == "report/" + $0 }) { return .usage }
    if error.code == "report/nothing-to-write" { return .badData }
    return error.diagnostics.map(CommonOptions.status).reduce(.pluginFailed) { $0.worse($1) }
  }

  private static func list(_ formats: [Engine.FormatSummary]) -> String {
    formats.map { format in
      let title = format.title.map { "  \($0)" } ?? ""
      let pack = format.pack.map { "  (\($0))" } ?? ""
      return TerminalText.plain("\(format.name)  .\(format.fileExtension)\(title)\(pack)") + "\n"
    }.joined()
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
    var words = [arguments[0]]
    for setting in set { words.append("--set=" + setting) }
    if let filter { words.append("--where=" + filter) }
    if arguments.count == 1, let path = archive.archive ?? Console.variable("DEMARCHE_ARCHIVE") {
      words.append("--archive=" + path)
    }
    words += common.replayArguments
    return words + (arguments.count > 1 ? ["--"] + arguments.dropFirst() : [])
  }
}
