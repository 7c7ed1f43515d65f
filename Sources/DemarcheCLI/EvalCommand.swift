import ArgumentParser
import DemarcheModel
import DemarchePipeline

extension ScoreGrouping: ExpressibleByArgument {}

struct EvalCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Compares what the rules find with what people found: precision, recall, F1.",
    discussion: """
      Examples:
        demarche eval gold.jsonl
        demarche eval gold.jsonl --rules 'stance.*'
        demarche eval gold.jsonl --html errors.html
        demarche eval gold.jsonl --by language --scores-only
        demarche eval gold.jsonl --format json -o before.json
        demarche eval gold.jsonl --baseline before.json
        demarche eval offsets.jsonl --statements statements/ --min-f1 0.8
        demarche eval brat/

      GOLD has one JSON object a line. Its 'file' is looked for in the folder of GOLD, then in \
      that of --statements; its 'statement_date', 'issuer' and 'lang' win over --date, --issuer \
      and --language. Or GOLD is a brat folder, or a file of Web Annotations (.jsonld): what \
      people made or mended elsewhere. A line or a statement that cannot be read is left out, and \
      the command ends with 65.

      The column F1 asks whether an item was found; 'strict' also whether the fields are right \
      that say what it is (polarity and holder, addressee, date, role ...), 'whole' whether all are.

      With --baseline the command ends with 1 where F1 of all classes together, plain, strict or \
      whole, is lower than it was, over the statements that both results have.
      """
  ).startedDirectly

  @Argument(
    help: ArgumentHelp(
      "A file of annotated statements, one a line; a brat folder; Web Annotations.",
      valueName: "gold"), completion: .file())
  var gold: String

  @Option(
    help: "What GOLD is: gold, brat, web-annotation, json or ndjson; as its name tells unless told."
  )
  var from: GoldFormat?

  @Option(
    help: ArgumentHelp(
      "Where statements are that do not stand in the folder of GOLD.", valueName: "folder"),
    completion: .directory)
  var statements: String?

  @Option(help: "text or json.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Also write a page on which to read what is wrong, sentence by sentence.",
      valueName: "file"), completion: .file(extensions: ["html"]))
  var html: String?

  @Option(
    help: ArgumentHelp(
      "Compare with an earlier result, written with --format json.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  @Option(help: "Give all tables again for each issuer or language; may be given again.")
  var by: [ScoreGrouping] = []

  @Flag(help: "Only scores: no statements and nothing of what is wrong, to keep a gold unread.")
  var scoresOnly = false

  @Option(
    name: .customLong("min-f1"),
    help: ArgumentHelp(
      "End with 1 where F1 over all classes and statements is below, 0 to 1.", valueName: "x"))
  var minF1: Double?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let minF1, !(0...1).contains(minF1) {
      throw ValidationError("--min-f1 expects 0 to 1, got \(minF1)")
    }
    if scoresOnly, html != nil {
      throw ValidationError("--html shows what is wrong, which --scores-only hides")
    }
  }

  func run() throws {
    let earlier = try reported { () throws(DemarcheError) in
      try baseline.map { path throws(DemarcheError) in try EvaluationBaseline(path: path) }
    }
    let (engine, packs) = try common.engine()
    let gold = try reported { () throws(DemarcheError) in try self.readGold(engine) }
    var status = packs
    let evaluation = try evaluate(gold, engine, &status)
    if evaluation.statements.isEmpty {
      if status == .success {
        Console.error("\(self.gold): error: no statement in the file [gold/none]\n")
        status = .noInput
      }
      throw status.exit
    }
    let comparison = earlier.map { EvaluationComparison(evaluation, with: $0) }
    try OutputFile(output).write(bytes(of: evaluation, comparison))
    if let html {
      try OutputFile(html).write(
        EvaluationPage.bytes(of: evaluation, gold: self.gold, comparison: comparison))
    }
    status = status.worse(judge(evaluation, comparison))
    if status != .success { throw status.exit }
  }

  private func judge(
    _ evaluation: Evaluation, _ comparison: EvaluationComparison?
  ) -> ExitStatus {
    var status = ExitStatus.success
    if let minF1, let f1 = evaluation.micro.f1, f1 < minF1 {
      Console.error("demarche: F1 is \(f1), below \(minF1)\n")
      status = .difference
    }
    if let comparison, let baseline, comparison.hasFallen {
      Console.error("demarche: F1 is lower than in '\(TerminalText.plain(baseline))'\n")
      status = .difference
    }
    return status
  }

  private func readGold(_ engine: Engine) throws(DemarcheError) -> GoldFile {
    let format = from ?? GoldFormat.guess(gold, isFolder: Console.isFolder(gold))
    guard let interchange = format.interchange else {
      return try GoldFile(path: gold, statements: statements)
    }
    var texts: [Statement] = []
    let source = StatementSource(statements.map { [$0] } ?? [], readers: engine.readers)
    for path in source.paths {
      let reading = try source.read(path)
      if source.holdsLines(path), let bad = reading.failures.first { throw DemarcheError([bad]) }
      texts += reading.statements
    }
    return try GoldFile(path: gold, format: interchange, texts: ImportTexts(texts))
  }

  private func reported<Value>(
    _ body: () throws(DemarcheError) -> Value
  ) throws -> Value {
    do throws(DemarcheError) {
      return try body()
    } catch {
      let status = common.report(error.diagnostics)
      let isGold = error.diagnostics.contains { $0.code.hasPrefix("gold/") }
      throw (isGold ? ExitStatus.badData : status).exit
    }
  }

  private func evaluate(
    _ gold: GoldFile, _ engine: Engine, _ status: inout ExitStatus
  ) throws -> Evaluation {
    var worst = status
    do throws(DemarcheError) {
      let evaluation = try engine.evaluate(gold, metadata: common.metadata) { diagnostics in
        for diagnostic in diagnostics {
          let one = common.report([diagnostic])
          let isGold = diagnostic.code.hasPrefix("gold/")
          worst = worst.worse(isGold && one != .success ? .badData : one)
        }
      }
      status = worst
      return evaluation
    } catch {
      common.report(error.diagnostics)
      throw ExitStatus.internalFault.exit
    }
  }

  private func bytes(
    of evaluation: Evaluation, _ comparison: EvaluationComparison?
  ) -> [UInt8] {
    if format == .json {
      return EvaluationJSON.bytes(
        of: evaluation, comparison: comparison, hasErrors: !scoresOnly)
    }
    let style = FindingsText.Style(isColoured: common.usesColour && output == nil)
    let writer = EvaluationText(style: style, groupings: by, hasErrors: !scoresOnly)
    return Array(writer.text(of: evaluation, comparison: comparison).utf8)
  }
}
