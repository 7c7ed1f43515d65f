import ArgumentParser
import DemarchePipeline

struct TypesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "types", abstract: "Writes what editors need to know the Lua API.",
    discussion: """
      Examples:
        demarche types
        demarche types my-pack
        demarche types my-pack --force
        demarche types -

      Into the folder of a pack, or of several, it writes .demarche/types with stubs for \
      lua-language-server, among them the options of the packs, .luarc.json and .luacheckrc. The \
      two settings are left alone where they are there, unless --force is given. Without a folder \
      it is the nearest one upward with a pack.toml or demarche.toml; with - the stubs go to \
      standard output.
      """
  ).startedDirectly

  @Argument(
    help: ArgumentHelp("A folder, or - for the stubs alone.", valueName: "folder"),
    completion: .directory)
  var folder: String?

  @Flag(help: "Replace settings that are there.")
  var force = false

  func run() throws {
    if folder == "-" { return Console.out(EditorFiles.stubs) }
    let printer = DiagnosticPrinter(
      isColoured: Console.errorIsTerminal && Console.variable("NO_COLOR") == nil)
    for path in try EditorFolder(path: place()).write(replacesOwn: force, printer) {
      Console.out(TerminalText.plain(path) + "\n")
    }
  }

  private func place() throws -> String {
    if let folder {
      guard Console.isFolder(folder) else {
        Console.error(
          "\(TerminalText.plain(folder)): error: no such folder [pack/not-found]\n")
        throw ExitStatus.noInput.exit
      }
      return folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }
    guard var path = Console.workingFolder else { return "." }
    while true {
      if ["pack.toml", "demarche.toml"].contains(where: { Console.isFile(path + "/" + $0) }) {
        return path
      }
      guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { break }
      path = String(path[..<slash])
    }
    Console.error(
      "demarche: error: no pack.toml or demarche.toml here or above [pack/not-found]\n"
        + "  help: name the folder: 'demarche types FOLDER'\n")
    throw ExitStatus.noInput.exit
  }
}
