import ArgumentParser
import DemarchePacks

struct PackUnbundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unbundle", abstract: "Makes a workspace from a bundle.",
    discussion: """
      Examples:
        demarche pack unbundle north-desk.tar
        demarche pack unbundle north-desk.tar desk

      Everything in it is verified before any file is written.
      """)

  @Argument(help: ArgumentHelp("The bundle.", valueName: "file"))
  var file: String

  @Argument(help: ArgumentHelp("The folder; where you are unless told.", valueName: "dir"))
  var folder = "."

  @OptionGroup var options: DeskOptions

  func run() throws {
    let desk = PackDesk(folder: folder, surroundings: WorkspaceFolder.surroundings())
    let lock = try options.telling { () throws(PackError) in
      try PackBundle.unpack(PackBundle.read(file), into: desk, file: file)
    }
    for entry in lock.packs { options.say("\(entry.id) \(entry.version.text)") }
    options.say("made \(desk.workspaceFile)")
  }
}
