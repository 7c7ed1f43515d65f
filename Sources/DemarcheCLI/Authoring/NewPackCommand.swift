import ArgumentParser
import DemarchePacks
import DemarchePipeline

struct NewPackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Begins a pack with a rule, its examples and a case.",
    discussion: """
      Examples:
        demarche new pack house-style
        demarche new pack house-style --namespace desk-3 --in packs
      """)

  @Argument(help: "Its name, which is that of its folder too.")
  var name: String

  @Option(help: "The namespace of your packs.")
  var namespace = "ours"

  @Option(name: .customLong("in"), help: ArgumentHelp("Where its folder goes.", valueName: "dir"))
  var parent: String = "."

  func run() throws {
    try NewCommand.check(name, for: .pack)
    try NewCommand.check(namespace, for: .namespace)
    let folder = parent == "." ? name : parent + "/" + name
    if Console.exists(folder) {
      NewCommand.refuseExisting(folder)
      throw ExitStatus.cannotWrite.exit
    }
    try NewCommand.write(Scaffold.pack(name, namespace: namespace), to: folder)
    // Hidden files, so that they do not become part of the pack.
    try EditorFolder(path: folder).write(
      replacesOwn: false, DiagnosticPrinter(isColoured: false))
    try trust(folder)
  }

  // Whoever makes a pack in a workspace need not be asked whether it may run there.
  private func trust(_ folder: String) throws {
    guard let workspace = WorkspaceFolder.find(), let real = PackDesk.realPath(folder) else {
      return
    }
    let printer = DiagnosticPrinter(isColoured: false)
    let desk = PackDesk(folder: workspace, surroundings: WorkspaceFolder.surroundings())
    try PackTrouble.telling(printer) { () throws(PackError) in
      UserGuard.take()
      var trust = try desk.trust()
      trust.trust(folder: real)
      try desk.keep(trust)
    }
    Console.error(
      TerminalText.plain("  demarche pack add \(folder)   (it may run in this workspace)") + "\n")
  }
}
