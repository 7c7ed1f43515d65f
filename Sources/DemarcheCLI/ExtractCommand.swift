import ArgumentParser
import DemarcheModel
import DemarchePipeline

struct ExtractCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, ndjson, csv
    case webAnnotation = "web-annotation"
    case brat
  }

  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Reads statements and prints what the rules find.",
    discussion: """
      Examples:
        demarche extract examples/statements
        demarche extract statement.txt --date 2023-03-20 --issuer EU
        demarche extract statements/ --format ndjson -o findings.ndjson
        demarche extract statements/ --where 'stance holder:EU polarity:<0 "rule of law"'
        demarche extract statements/ --format web-annotation -o findings.jsonld
        demarche extract statements/ --format brat -o brat/
        demarche extract statements/ --pack mine --diagnostics extract.sarif
        demarche extract page.html news.rss --issuer EU
        demarche extract statements/ --pack mine --timings --timings-stacks mine.folded
        cat statement.txt | demarche extract - --format json
        demarche extract news.ndjson --format ndjson --fields text=body,title=headline
        zcat news.ndjson.gz | demarche extract - --input ndjson --format ndjson > found.ndjson
      """
  ).startedDirectly

  @Argument(help: "Files, folders, or - for standard input; .ndjson and .jsonl hold one a line.")
  var paths: [String]

  @Option(
    help: "text, json, ndjson, csv, web-annotation or brat; as the name of -o tells, else text.")
  var format: Format?

  @Option(
    name: .shortAndLong,
    help: "The file to write; - for standard output. Of brat, the folder to make.")
  var output: String?

  @Option(help: "The unit of positions: bytes, code-points, utf16 or source.")
  var offsets: String = OffsetUnit.bytes.rawValue

  @Option(
    help: ArgumentHelp(
      "Only annotations of which a filter is true, such as 'stance holder:EU'.",
      valueName: "filter"))
  var `where`: String?

  @Option(
    help: ArgumentHelp(
      "End with 1 where a finding is of that level or above: note, warning or error.",
      valueName: "level"))
  var failOn: String?

  @Flag(help: "Write each result at once, instead of in blocks; reads line by line.")
  var flush = false

  @Flag(
    help: "Show on standard error which rules' functions took the time, sampled every millisecond.")
  var timings = false

  @Option(
    help: ArgumentHelp(
      "A file for the samples as folded stacks, which flame graph programs read.",
      valueName: "file"))
  var timingsStacks: String?

  @OptionGroup var diagnostics: DiagnosticOptions

  @OptionGroup var common: CommonOptions

  private var chosenFormat: Format { format ?? .told(by: output) ?? .text }

  func validate() throws {
    if OffsetUnit(rawValue: offsets) == nil {
      let names = OffsetUnit.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--offsets expects one of \(names), got '\(offsets)'")
    }
    if let failOn, Tuning.Level(rawValue: failOn) == nil {
      throw ValidationError("--fail-on expects note, warning or error, got '\(failOn)'")
    }
    try chosenFormat.check(output: output, offsets: offsets)
  }

  func run() throws { try diagnostics.run(common, extract) }

  private func extract(_ common: CommonOptions) throws {
    let (engine, packs) = try common.engine(startsEarly: true)
    let filter = try self.where.map { text in
      try FilterOption.parse(text, types: engine.annotationTypes, engine, common)
    }
    let signal = InterruptSignal()
    let measured = timings || timingsStacks != nil ? Engine.Profile() : nil
    var loop = StatementLoop(engine: engine, common: common)
    loop.options.profile = measured
    loop.options.interruption = signal.interruption
    if flush { loop.options.batchSize = .line }
    var source = try common.source(paths, engine)
    source.wantsDigests = false
    let status = try write(source, loop, filter)
    if let measured { try show(measured) }
    if signal.interruption.isWanted { throw ExitStatus.interrupted.exit }
    if status.worse(packs) != .success { throw status.worse(packs).exit }
  }

  // What was written stays whole lines and statements, whatever ends the run.
  private func write(
    _ source: StatementSource, _ loop: StatementLoop, _ filter: Filter?
  ) throws -> ExitStatus {
    let format = chosenFormat
    let isStream = output == nil || output == "-"
    var sink = try FindingsSink(
      format: format, output: output,
      isFlushed: flush || isStream && (format == .text || Console.outputIsTerminal))
    let unit = OffsetUnit(rawValue: offsets) ?? .bytes
    let isColoured = common.usesColour && output == nil
    var failure: (any Error)?
    var worst: Tuning.Level?
    var status = try loop.run(source, paths) {
      ExtractCollector(format: format, unit: unit, isColoured: isColoured, filter: filter)
    } receive: { portion in
      if let level = portion.worstLevel { worst = max(worst ?? level, level) }
      do { try sink.write(portion) } catch { failure = error }
      return failure == nil
    }
    if let failure { throw failure }
    if loop.options.interruption.isWanted { try sink.breakOff() } else { try sink.end() }
    if let worst, let limit = failOn.flatMap({ Tuning.Level(rawValue: $0) }), worst >= limit {
      status = status.worse(.difference)
    }
    return status
  }

  private func show(_ measured: Engine.Profile) throws {
    if timings { Console.error(ProfileText.table(of: measured)) }
    guard let timingsStacks else { return }
    try OutputFile(timingsStacks).write(Array(ProfileText.foldedStacks(of: measured).utf8))
  }
}
