import ArgumentParser
import DemarchePipeline

struct NewFormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format", abstract: "Begins an output format for reports.",
    discussion: """
      Examples:
        demarche new format wiki --pack house-style
      """)

  @Argument(help: "Its name.")
  var name: String

  @OptionGroup var target: NewPartOptions

  func run() throws {
    try NewCommand.check(name, for: .format)
    try NewCommand.write(Scaffold.format(name), to: try target.folder)
  }
}
