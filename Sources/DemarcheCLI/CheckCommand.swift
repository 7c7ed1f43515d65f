import ArgumentParser
import DemarchePipeline

struct CheckCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
  }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Runs the examples of packs, and tells what rules cost.",
    discussion: """
      Examples:
        demarche check my-pack
        demarche check my-pack --no-default-packs
        demarche check my-pack --rules 'stance.*'
        demarche check my-pack --format json
        demarche check my-pack --format sarif > check.sarif

      Each rule and each ladder needs a sentence in 'examples' that it matches, and one in 'counter' \
      that it does not match; else the command ends with 1. A rule that is expected to be looked at \
      more than 2,000 times in a MB of text gets a warning. Without a pack all that are loaded are \
      checked.
      """
  ).startedDirectly

  @Argument(
    help: ArgumentHelp("Folders of packs.", valueName: "pack"), completion: .directory)
  var packs: [String] = []

  @Option(help: "text, json, or sarif for continuous integration.")
  var format: Format = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    var common = common
    // What is named is checked, also where a default pack has its id.
    common.leading = packs
    // The same on every machine, as rules of others have.
    if common.fuel == nil { common.fuel = CheckCommand.fuel }
    guard format == .sarif else { return try check(common) }
    let log = DiagnosticLog()
    common.log = log
    let result = Result { try check(common) }
    Console.out(SARIFText.text(of: log.diagnostics))
    try result.get()
  }

  private func check(_ common: CommonOptions) throws {
    let (engine, loaded) = try common.engine(asksDeclarations: true)
    let check: PackCheck
    do throws(DemarcheError) {
      check = try engine.check(packs)
    } catch {
      common.report(error.diagnostics)
      throw ExitStatus.internalFault.exit
    }
    switch format {
    case .text: Console.out(PackCheckText.text(of: check))
    case .json: Console.out(PackCheckText.json(check))
    case .sarif: break
    }
    let status = common.report(check.diagnostics).worse(loaded)
    if status != .success { throw status.exit }
  }

  // The default of a worker.
  static let fuel = 20_000_000
}
