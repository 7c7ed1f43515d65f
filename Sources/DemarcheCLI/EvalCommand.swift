import ArgumentParser
import DemarcheModel
import DemarchePipeline

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
        demarche eval gold.jsonl --format json -o scores.json
        demarche eval gold.jsonl --min-f1 0.8

      GOLD has one JSON object a line. Its 'file' is looked for in the folder of GOLD; its \
      'statement_date', 'issuer' and 'lang' win over --date, --issuer and --language. A line or \
      a statement that cannot be read is left out, and the command ends with 65.
      """
  ).startedDirectly

  @Argument(help: ArgumentHelp("A file of annotated statements, one a line.", valueName: "gold"))
  var gold: String

  @Option(help: "text or json.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String?

  @Option(
    name: .customLong("min-f1"),
    help: ArgumentHelp(
      "End with 1 where F1 over all classes and statements is below, 0 to 1.", valueName: "x"))
  var minF1: Double?

  @Option(
    help: ArgumentHelp(
      "Where statements are that do not stand in the folder of GOLD.", valueName: "folder"))
  var statements: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let minF1, !(0...1).contains(minF1) {
      throw ValidationError("--min-f1 expects 0 to 1, got \(minF1)")
    }
  }

  func run() throws {
    let gold = try readGold()
    let (engine, packs) = try common.engine()
    var status = packs
    let evaluation = try evaluate(gold, engine, &status)
    if evaluation.statements.isEmpty {
      if status == .success {
        Console.error("\(self.gold): error: no statement in the file [gold/none]\n")
        status = .noInput
      }
      throw status.exit
    }
    try OutputFile(output).write(bytes(of: evaluation))
    if let minF1, let f1 = evaluation.micro.f1, f1 < minF1 {
      Console.error("demarche: F1 is \(f1), below \(minF1)\n")
      status = status.worse(.difference)
    }
    if status != .success { throw status.exit }
  }

  private func readGold() throws -> GoldFile {
    do throws(DemarcheError) {
      return try GoldFile(path: gold, statements: statements)
    } catch {
      throw common.report(error.diagnostics).exit
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

  private func bytes(of evaluation: Evaluation) -> [UInt8] {
    if format == .json { return EvaluationJSON.bytes(of: evaluation) }
    let style = FindingsText.Style(isColoured: common.usesColour && output == nil)
    return Array(EvaluationText(style: style).text(of: evaluation).utf8)
  }
}
