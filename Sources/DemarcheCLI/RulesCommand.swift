import ArgumentParser
import DemarchePipeline

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Lists the rules that are loaded, and from where.",
    discussion: """
      Examples:
        demarche rules
        demarche rules 'stance.*'
      """)

  @Argument(help: "Only rules whose id matches, such as 'stance.*'.")
  var pattern: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let (engine, status) = try common.engine()
    let rules = engine.ruleSummaries(matching: pattern)
    for rule in rules {
      let rung = rule.rung.map { " \u{201C}\($0)\u{201D}" } ?? ""
      let line = "\(rule.id)\(rung)  \(rule.type)  \(rule.file):\(rule.line)"
      Console.out(TerminalText.plain(line) + "\n")
      if rule.rung == nil {
        for pattern in rule.patterns { Console.out("    \(TerminalText.plain(pattern))\n") }
      }
    }
    if rules.isEmpty, let pattern {
      Console.error(
        "demarche: error: no rule matches '\(TerminalText.plain(pattern))' [rule/none]\n")
      throw ExitStatus.usage.exit
    }
    if status != .success { throw status.exit }
  }
}
