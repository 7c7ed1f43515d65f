import ArgumentParser
import DemarchePacks

struct PackInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Makes a workspace: a folder with a demarche.toml.",
    discussion: """
      Examples:
        demarche pack init
        demarche pack init north-desk
      """)

  @Argument(help: ArgumentHelp("The folder; where you are unless told.", valueName: "dir"))
  var folder = "."

  @OptionGroup var options: DeskOptions

  func run() throws {
    let desk = PackDesk(folder: folder, surroundings: WorkspaceFolder.surroundings())
    try options.telling { () throws(PackError) in try desk.create(PackInitCommand.text) }
    options.say("made \(desk.workspaceFile)")
  }

  private static let text = """
    # Which packs run in this folder, and how they are set.
    # examples/manual/workspace.md has all keys; 'demarche pack add' writes here.
    schema = 1

    # Without packs here, those that come with demarche run.
    [packs]
    # "sahel/verbs" = "^0.3"
    # "ours/urge" = { path = "packs/urge" }

    # [indexes.desk]
    # url = "file:../desk-index"
    # key = "RW…"

    # [policy]
    # signatures = "required"
    # min-age = 3

    """
}
