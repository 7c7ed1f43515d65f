import ArgumentParser
import DemarchePipeline

struct NewRuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule", abstract: "Begins a rule with an example and a counter-example.",
    discussion: """
      Examples:
        demarche new rule demand.plead --pack house-style
      """)

  @Argument(help: "Its name.")
  var name: String

  @OptionGroup var target: NewPartOptions

  func run() throws {
    try NewCommand.check(name, for: .rule)
    try NewCommand.write(Scaffold.rule(name), to: try target.folder)
  }
}
