import DemarchePipeline
import Glibc

/// A folder into which the files for editors are written.
struct EditorFolder {
  let path: String

  /// The packs in it: itself, or those one or two folders below.
  var packs: [String] {
    if Console.isFile(path + "/pack.toml") { return [path] }
    let folders = Console.names(in: path).map { path + "/" + $0 }.filter(Console.isFolder)
    let inner = folders.flatMap { folder in Console.names(in: folder).map { folder + "/" + $0 } }
    return (folders + inner).filter { Console.isFile($0 + "/pack.toml") }
  }

  /// Writes stubs and settings; says of settings that are somebody's own that they stay.
  ///
  /// - Parameter replacesOwn: whether settings that are there are replaced.
  /// - Returns: the paths that were written.
  /// - Throws: exit 73 where a file cannot be written, 78 where a manifest is wrong.
  @discardableResult
  func write(replacesOwn: Bool, _ common: DiagnosticPrinter) throws -> [String] {
    let files: [EditorFiles.File]
    do throws(DemarcheError) {
      files = try EditorFiles.files(packs: packs)
    } catch {
      for diagnostic in error.diagnostics { Console.error(common.text(of: diagnostic)) }
      throw ExitStatus.badConfiguration.exit
    }
    var written: [String] = []
    for file in files {
      let place = path + "/" + file.path
      if file.mayBeOwn, !replacesOwn, Console.exists(place) {
        if Console.bytes(of: place) == Array(file.text.utf8) { continue }
        Console.error(
          "\(TerminalText.plain(place)): warning: left as it is [write/kept]\n"
            + "  help: '--force' replaces it\n")
        continue
      }
      try makeFolders(above: file.path)
      try refuseLink(place)
      try OutputFile(place).write(Array(file.text.utf8))
      written.append(place)
    }
    return written
  }

  // A link could lead what is written to anywhere.
  private func refuseLink(_ place: String) throws {
    guard Console.isLink(place) else { return }
    Console.error(
      "\(TerminalText.plain(place)): error: cannot write: it is a link [write/failed]\n"
        + "  help: remove the link\n")
    throw ExitStatus.cannotWrite.exit
  }

  private func makeFolders(above file: String) throws {
    var folder = path
    for part in file.split(separator: "/").dropLast() {
      folder += "/" + part
      try refuseLink(folder)
      if mkdir(folder, 0o755) != 0, errno != EEXIST || !Console.isFolder(folder) {
        Console.error(
          "\(TerminalText.plain(folder)): error: cannot make the folder: "
            + "\(Console.reason(errno)) [write/failed]\n")
        throw ExitStatus.cannotWrite.exit
      }
    }
  }
}
