import ArgumentParser
import DemarchePacks

/// The flags of commands that change or show a workspace's packs.
struct DeskOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of the workspace; else the nearest one upward that has a demarche.toml.",
      valueName: "dir"), completion: .directory)
  var workspace: String?

  @Flag(help: "Never use the network.")
  var offline = false

  @Flag(help: "Never ask; what would be asked is refused.")
  var noInput = false

  @Flag(help: "Without colour; NO_COLOR does the same.")
  var noColor = false

  @Flag(name: [.long, .customShort("q")], help: "Only errors on standard error.")
  var quiet = false

  var printer: DiagnosticPrinter {
    DiagnosticPrinter(
      isColoured: Console.errorIsTerminal && !noColor && Console.variable("NO_COLOR") == nil)
  }

  /// Whether standard output is coloured.
  var usesColour: Bool {
    Console.outputIsTerminal && !noColor && Console.variable("NO_COLOR") == nil
  }

  var canAsk: Bool { Console.canAsk && !noInput }

  /// The desk of the workspace.
  func desk() -> PackDesk {
    PackDesk(
      folder: workspace ?? WorkspaceFolder.find() ?? ".",
      surroundings: WorkspaceFolder.surroundings(offline ? .forbidden : .allowed))
  }

  /// The desk of the workspace, which no other command of this person changes meanwhile.
  func guardedDesk() -> PackDesk {
    UserGuard.take()
    return desk()
  }

  /// Does something; tells what went wrong, and ends with its status.
  func telling<Result>(_ body: () throws(PackError) -> Result) throws -> Result {
    try PackTrouble.telling(printer, body)
  }

  /// A line for people.
  func say(_ text: String) {
    if !quiet { Console.error(text + "\n") }
  }
}
