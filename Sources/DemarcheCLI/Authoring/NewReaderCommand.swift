import ArgumentParser
import DemarchePipeline

struct NewReaderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reader", abstract: "Begins a reader for a layout of files.",
    discussion: """
      Examples:
        demarche new reader press-log --pack house-style
      """)

  @Argument(help: "Its name.")
  var name: String

  @OptionGroup var target: NewPartOptions

  func run() throws {
    try NewCommand.check(name, for: .reader)
    try NewCommand.write(Scaffold.reader(name), to: try target.folder)
  }
}
