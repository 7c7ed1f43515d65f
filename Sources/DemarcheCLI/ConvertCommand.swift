import ArgumentParser
import DemarcheModel
import DemarchePipeline

extension InterchangeFormat: ExpressibleByArgument {}

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Turns findings and annotations made elsewhere into another format.",
    discussion: """
      Examples:
        demarche convert brat/ --to ndjson -o findings.ndjson
        demarche convert findings.ndjson --to web-annotation -o findings.jsonld
        demarche convert notes.jsonld --texts statements/ --to csv
        demarche convert findings.ndjson --to brat -o brat/
        demarche convert - --from ndjson --to text < findings.ndjson

      What no rule made says so: its rule is 'elsewhere/FORMAT/CREATOR'.
      """)

  @Argument(help: "Files, brat folders, or - for standard input.")
  var paths: [String]

  @Option(help: "json, ndjson, web-annotation or brat; as the names tell unless told.")
  var from: InterchangeFormat?

  @Option(
    name: .customLong("to"),
    help: "text, json, ndjson, csv, web-annotation or brat; as the name of -o tells, else ndjson.")
  var chosenFormat: ExtractCommand.Format?

  @Option(
    name: .shortAndLong,
    help: "The file to write; - for standard output. Of brat, the folder to make.")
  var output: String?

  @Option(
    help: "The unit of positions in JSON, read and written: bytes, code-points or utf16.")
  var offsets: String?

  @Option(
    help: ArgumentHelp(
      "A statement, or a folder of them, that annotations without a text point to; may be given again.",
      valueName: "path"))
  var texts: [String] = []

  @Option(
    help: ArgumentHelp(
      "A pack's folder, whose readers read --texts too; may be given again.", valueName: "path"))
  var pack: [String] = []

  @Flag(help: "Without colour; NO_COLOR does the same.")
  var noColor = false

  @Flag(name: [.long, .customShort("q")], help: "Only errors on standard error.")
  var quiet = false

  private var to: ExtractCommand.Format { chosenFormat ?? .told(by: output) ?? .ndjson }

  func validate() throws {
    if let offsets, OffsetUnit(rawValue: offsets) == nil || offsets == OffsetUnit.source.rawValue {
      throw ValidationError("--offsets expects bytes, code-points or utf16, got '\(offsets)'")
    }
    try to.check(output: output, offsets: OffsetUnit.bytes.rawValue)
    for path in paths where from == nil {
      guard InterchangeFormat.guess(path, isFolder: Console.isFolder(path)) == nil else { continue }
      throw ValidationError(
        "the name '\(path)' does not tell its format; --from names it: "
          + InterchangeFormat.allCases.map(\.rawValue).joined(separator: ", "))
    }
  }

  func run() throws {
    let unit = offsets.flatMap(OffsetUnit.init) ?? .bytes
    let isStream = output == nil || output == "-"
    var sink = try FindingsSink(
      format: to, output: output,
      isFlushed: isStream && (to == .text || Console.outputIsTerminal))
    let known = ImportTexts(try statements())
    let isColoured =
      isStream && Console.outputIsTerminal && !noColor && Console.variable("NO_COLOR") == nil
    var collector = ExtractCollector(format: to, unit: unit, isColoured: isColoured)
    var failure: (any Error)?
    var status = ExitStatus.success
    for path in paths {
      let format =
        from ?? InterchangeFormat.guess(path, isFolder: Console.isFolder(path)) ?? .ndjson
      do throws(DemarcheError) {
        try InterchangeReader(format, unit: unit, texts: known).read(path) { findings in
          report(findings.diagnostics.filter { $0.code.hasPrefix("import/") })
          collector.add(findings, nil)
          do { if failure == nil { try sink.write(collector.take()) } } catch { failure = error }
        }
      } catch {
        status = status.worse(report(error.diagnostics))
      }
      if let failure { throw failure }
    }
    try sink.end()
    if status != .success { throw status.exit }
  }

  private func statements() throws -> [Statement] {
    guard !texts.isEmpty else { return [] }
    let source = StatementSource(texts, readers: try readers())
    var statements: [Statement] = []
    var status = report(source.diagnostics)
    for path in source.paths {
      do throws(DemarcheError) {
        let reading = try source.read(path)
        statements += reading.statements
        status = status.worse(report(reading.failures))
      } catch {
        status = status.worse(report(error.diagnostics))
      }
    }
    if status != .success { throw status.exit }
    return statements
  }

  private func readers() throws -> PackReaders {
    if pack.isEmpty { return .none }
    var options = Engine.Options()
    options.workerProgram = Console.ownProgram
    do throws(DemarcheError) {
      let engine = try Engine(packs: pack, options: options)
      report(engine.diagnostics)
      return engine.readers
    } catch {
      report(error.diagnostics)
      throw ExitStatus.badConfiguration.exit
    }
  }

  @discardableResult
  private func report(_ diagnostics: [Diagnostic]) -> ExitStatus {
    let isColoured =
      Console.errorIsTerminal && !noColor && Console.variable("NO_COLOR") == nil
    let printer = DiagnosticPrinter(isColoured: isColoured, flags: [])
    var status = ExitStatus.success
    for diagnostic in diagnostics {
      if quiet && diagnostic.severity != .error { continue }
      Console.error(printer.text(of: diagnostic))
      if diagnostic.severity == .error {
        status = status.worse(CommonOptions.status(diagnostic))
      }
    }
    return status
  }
}
