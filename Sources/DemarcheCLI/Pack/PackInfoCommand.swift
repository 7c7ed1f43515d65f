import ArgumentParser
import DemarchePacks
import DemarchePipeline

struct PackInfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Tells what a pack is, holds and asks for.",
    discussion: """
      Examples:
        demarche pack info sahel/verbs
        demarche pack info packs/urge --format json

      No code of the pack runs.
      """)

  @Argument(help: ArgumentHelp("An id of the workspace, or a folder.", valueName: "pack"))
  var pack: String

  @Option(help: "text or json.")
  var format: PackListCommand.Format = .text

  @OptionGroup var options: DeskOptions

  func run() throws {
    let (folder, entry) = try find()
    switch format {
    case .text:
      Console.out(
        PackDescription(folder, entry: entry, place: folder.path, options.desk()).text)
    case .json: Console.out(PackListText.json(folder, entry))
    }
  }

  private func find() throws -> (PackFolder, PackLock.Entry?) {
    if Console.isFolder(pack) {
      return (try options.telling { () throws(PackError) in try PackFolder.open(pack) }, nil)
    }
    let desk = options.desk()
    let standing = try options.telling { () throws(PackError) in try desk.standing(pack) }
    guard let standing else {
      throw ValidationError("the workspace has no pack '\(pack)', and there is no such folder")
    }
    let folder = try options.telling { () throws(PackError) in
      try PackFolder.open(standing.folder)
    }
    return (folder, standing.entry)
  }
}
