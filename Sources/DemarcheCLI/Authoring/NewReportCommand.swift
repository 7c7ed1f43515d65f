import ArgumentParser
import DemarchePipeline

struct NewReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Begins a report.",
    discussion: """
      Examples:
        demarche new report positions --pack house-style
      """)

  @Argument(help: "Its name.")
  var name: String

  @OptionGroup var target: NewPartOptions

  func run() throws {
    try NewCommand.check(name, for: .report)
    try NewCommand.write(Scaffold.report(name), to: try target.folder)
  }
}
