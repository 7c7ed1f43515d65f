import ArgumentParser
import DemarcheModel
import DemarchePipeline

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begins a pack, or a part of one, that works as it is.",
    discussion: """
      Examples:
        demarche new pack house-style
        demarche new rule demand.plead --pack house-style
        demarche new case coalition --pack house-style
        demarche new case --from statement.txt:3 --rule stance.eu --pack house-style

      Nothing that exists is overwritten. What to do next is said on standard error.
      """,
    subcommands: [
      NewPackCommand.self, NewRuleCommand.self, NewReportCommand.self, NewFormatCommand.self,
      NewReaderCommand.self, NewCaseCommand.self,
    ])

  /// Refuses a name that will not do.
  ///
  /// - Throws: exit 64, once the reason was told.
  static func check(_ name: String, for use: ScaffoldName.Use) throws {
    guard let problem = ScaffoldName.problem(name, for: use) else { return }
    Console.error(DiagnosticPrinter(isColoured: false).text(of: problem))
    throw ExitStatus.usage.exit
  }

  /// Writes the files of a scaffold into the folder of a pack, and says what to do next.
  ///
  /// - Throws: exit 73 where one of them exists already or cannot be written; then none is.
  static func write(_ scaffold: Scaffold, to folder: String) throws {
    let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    for file in scaffold.files where Console.exists(folder + "/" + file.path) {
      refuseExisting(folder + "/" + file.path)
      throw ExitStatus.cannotWrite.exit
    }
    for file in scaffold.files {
      let path = folder + "/" + file.path
      try OutputFile.makeFolders(above: path)
      try OutputFile(path).write(Array(file.text.utf8))
      Console.out("made \(TerminalText.plain(path))\n")
    }
    tell(scaffold.next, folder)
  }

  static func refuseExisting(_ path: String) {
    let fault = Diagnostic(
      code: "new/exists", message: "there is something of that name already; nothing was written",
      file: path, help: "choose another name, or remove it first")
    Console.error(DiagnosticPrinter(isColoured: false).text(of: fault))
  }

  static func tell(_ next: [String], _ folder: String) {
    let shown = ShellWord.quoted(folder)
    Console.error(
      "next:\n" + next.map { "  " + $0.replacing("DIR", with: shown) + "\n" }.joined())
  }
}
