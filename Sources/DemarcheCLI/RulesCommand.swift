import ArgumentParser
import DemarchePipeline

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Lists the rules that are loaded, and from where.",
    discussion: """
      Examples:
        demarche rules
        demarche rules 'stance.*'
        demarche rules --cost
        demarche rules --options
      """
  ).startedDirectly

  @Argument(
    help: "Only rules whose id matches, such as 'stance.*'.", completion: Completion.rules)
  var pattern: String?

  @Flag(
    help: "Tell how often each rule is expected to be looked at in a MB of text; dearest first.")
  var cost = false

  @Flag(help: "List the options of packs with their values, and what gave each its value.")
  var options = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let (engine, status) = try common.engine(asksDeclarations: options)
    if options {
      let values = engine.optionValues(of: pattern)
      Console.out(values.isEmpty ? "no pack has options\n" : OptionValue.text(values))
      return
    }
    let rules = engine.ruleSummaries(matching: pattern)
    if cost { showCost(rules) }
    for rule in rules where !cost {
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

  // Looks are what a rule costs; one that begins with a common word or a type costs most.
  private func showCost(_ rules: [Engine.Rule]) {
    Console.out("looks a MB  rule\n")
    for rule in rules.sorted(by: { ($1.looksPerMegabyte, $0.id) < ($0.looksPerMegabyte, $1.id) }) {
      let looks = String(Int(rule.looksPerMegabyte.rounded()))
      let rung = rule.rung.map { " \u{201C}\($0)\u{201D}" } ?? ""
      let mark = rule.looksPerMegabyte > PackCheck.costlyLooks ? "  (dear: name a rarer word)" : ""
      let blanks = String(repeating: " ", count: max(0, 10 - looks.count))
      Console.out(TerminalText.plain("\(blanks)\(looks)  \(rule.id)\(rung)\(mark)") + "\n")
    }
  }
}
