import ArgumentParser
import DemarchePacks

struct PackRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Takes packs out of the workspace.",
    discussion: """
      Examples:
        demarche pack remove sahel/verbs
      """)

  @Argument(help: ArgumentHelp("Ids, as in demarche.toml.", valueName: "id"))
  var ids: [String]

  @OptionGroup var options: DeskOptions

  func run() throws {
    let desk = options.guardedDesk()
    let workspace = try options.telling { () throws(PackError) in try desk.workspace() }
    for id in ids where !workspace.packs.contains(where: { $0.id == id }) {
      throw ValidationError("'\(desk.workspaceFile)' names no pack '\(id)'")
    }
    let before = try options.telling { () throws(PackError) in
      try desk.edit { (editor) throws(PackError) in
        for id in ids { try editor.remove(id) }
      }
    }
    let installer = PackInstaller(desk: desk, options: options)
    do {
      let staged = try installer.stage()
      try installer.commit(staged)
      for id in ids {
        for line in staged.resolution.why(id) { options.say("still needed: \(line)") }
      }
    } catch {
      installer.restore(before)
      throw error
    }
  }
}
