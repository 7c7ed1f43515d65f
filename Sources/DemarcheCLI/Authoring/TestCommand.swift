import ArgumentParser
import DemarcheModel
import DemarchePipeline

struct TestCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the cases of packs, and the examples of their rules.",
    discussion: """
      Examples:
        demarche test my-pack
        demarche test my-pack --rules 'stance.*'
        demarche test my-pack --accept --yes
        demarche test my-pack --coverage
        demarche test my-pack --junit results.xml

      Cases stand in tests/**/*.case of a pack; 'demarche new case NAME --pack my-pack' begins a \
      file of them. What fails is shown with its text, and the command ends with 1. Without a pack \
      all that are loaded are tested. --rules names rules whose cases are run; all rules find.
      """
  ).startedDirectly

  @Argument(help: ArgumentHelp("Folders of packs.", valueName: "pack"))
  var packs: [String] = []

  @Flag(help: "Write what happened into the files of cases, after the difference was shown.")
  var accept = false

  @Flag(help: "With --accept: do not ask.")
  var yes = false

  @Flag(help: "Also count the rules, rungs and lexicon entries that no passing case exercises.")
  var coverage = false

  @Flag(help: "Also tell what the functions of rules cost, in fuel and time.")
  var timing = false

  @Option(help: ArgumentHelp("Write the results as JUnit has them.", valueName: "file"))
  var junit: String?

  @Option(help: "text or json.")
  var format: Format = .text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if yes, !accept { throw ValidationError("--yes needs --accept") }
  }

  func run() throws {
    var common = common
    // What is named is tested, also where a default pack has its id.
    common.leading = packs
    common.rules = []
    // The same on every machine, as rules of others have; fuel is counted where it is limited.
    if common.fuel == nil { common.fuel = TestCommand.fuel }
    let (engine, loaded) = try common.engine(asksDeclarations: true)
    var options = Engine.CaseOptions()
    options.rules = self.common.rules
    options.measuresCoverage = coverage
    options.profile = timing ? Engine.Profile() : nil
    try refuseNoRule(engine)
    let report: CaseReport
    let missing: [Diagnostic]
    do throws(DemarcheError) {
      report = try engine.runCases(of: packs, options)
      missing = coverage ? try engine.unmetTestDemands(report) : []
    } catch {
      common.report(error.diagnostics)
      throw ExitStatus.internalFault.exit
    }
    try show(report, options.profile)
    common.report(report.packs.flatMap(\.diagnostics))
    let unmet = common.report(missing)
    if let junit { try OutputFile(junit).write(CaseReportXML.bytes(of: report)) }
    if accept {
      try acceptAll(CaseAcceptance.all(of: report))
      // What cannot be read cannot be accepted.
      let isRead = report.packs.allSatisfy(\.diagnostics.isEmpty)
      let status = (isRead ? ExitStatus.success : .difference).worse(loaded)
      if status != .success { throw status.exit }
      return
    }
    let outcome: ExitStatus = report.isPassing ? unmet : .difference
    let status = outcome.worse(loaded)
    if status != .success { throw status.exit }
  }

  private func refuseNoRule(_ engine: Engine) throws {
    let asked = common.rules
    guard !asked.isEmpty, asked.allSatisfy({ engine.ruleSummaries(matching: $0).isEmpty }) else {
      return
    }
    Console.error(
      "demarche: error: no rule matches " + asked.map { "'\($0)'" }.joined(separator: " or ")
        + " [rule/none]\n  help: 'demarche rules' lists them\n")
    throw ExitStatus.usage.exit
  }

  private func show(_ report: CaseReport, _ profile: Engine.Profile?) throws {
    switch format {
    case .json: Console.out(CaseReportJSON.bytes(of: report))
    case .text:
      let style = FindingsText.Style(isColoured: common.usesColour)
      Console.out(CaseReportText(style: style).text(of: report))
      if coverage { Console.out(CaseCoverageText.text(of: report)) }
      if let profile { Console.out(CaseTimeText.text(of: profile)) }
    }
  }

  private func acceptAll(_ files: [CaseAcceptance]) throws {
    guard !files.isEmpty else {
      Console.error("nothing to accept\n")
      return
    }
    for file in files {
      Console.error(
        TerminalText.plain(file.path) + "\n"
          + file.difference.map { "  " + TerminalText.plain($0) + "\n" }.joined())
    }
    guard try mayWrite() else {
      Console.error("nothing was written\n")
      throw ExitStatus.difference.exit
    }
    for file in files { try OutputFile(file.path).write(file.bytes) }
  }

  private func mayWrite() throws -> Bool {
    if yes { return true }
    if Console.canAsk, !common.place.noInput { return Console.ask("Write this?") }
    Console.error(
      "demarche: error: nobody can be asked whether to write this [usage]\n"
        + "  help: give --yes\n")
    throw ExitStatus.usage.exit
  }

  // The default of a worker.
  private static let fuel = 20_000_000
}
