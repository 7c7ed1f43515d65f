import ArgumentParser
import DemarchePacks
import DemarchePipeline

struct PackWhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Tells who asks for a pack, and why it has its version.",
    discussion: """
      Examples:
        demarche pack why demarche/core

      Each who asks gets the least version that it accepts; the highest of these runs.
      """)

  @Argument(help: ArgumentHelp("An id.", valueName: "id"))
  var id: String

  @OptionGroup var options: DeskOptions

  func run() throws {
    let desk = options.desk()
    let resolution = try options.telling { () throws(PackError) in try desk.resolution() }
    let lines = resolution.why(id)
    guard !lines.isEmpty else {
      throw ValidationError("nobody asks for '\(id)' in this workspace")
    }
    for line in lines { Console.out(TerminalText.plain(line) + "\n") }
  }
}
