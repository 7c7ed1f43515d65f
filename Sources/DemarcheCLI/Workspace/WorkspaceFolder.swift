import DemarcheModel
import DemarchePacks
import Glibc

/// Finds the workspace, and what is outside of it.
enum WorkspaceFolder {
  /// The nearest folder upward that has a `demarche.toml` of this person or of the system, relative
  /// to the working folder; nil where there is none.
  ///
  /// It costs one look a folder, and goes no further than the home folder or the root.
  static func find() -> String? {
    guard let here = PackDesk.realPath(".") else { return nil }
    let home = Console.variable("HOME").flatMap { PackDesk.realPath($0) }
    var folder = here
    var relative = "."
    while true {
      let file = (folder == "/" ? "" : folder) + "/" + Workspace.fileName
      if Console.isOwnFile(file) { return relative }
      if Console.exists(file) { tellPassedOver(file) }
      guard folder != "/", folder != home, let slash = folder.lastIndex(of: "/") else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
      relative = relative == "." ? ".." : relative + "/.."
    }
  }

  // Whoever wrote it could set packs and overlays for this person.
  private static func tellPassedOver(_ file: String) {
    Console.error(
      DiagnosticPrinter(isColoured: false).text(
        of: Diagnostic(
          code: "workspace/passed-over", severity: .warning,
          message: "should be a file of yours that others cannot write, and is passed over",
          file: file, help: "if it is yours: chmod o-w it; '--workspace DIR' takes it as it is")))
  }

  /// What a person keeps, and today.
  static func surroundings(_ network: NetworkUse = .allowed) -> PackDesk.Surroundings {
    var surroundings = PackDesk.Surroundings(
      shipped: DefaultPacks.folders, dataFolder: KeyFolder.dataFolder,
      cacheFolder: CacheSetting.folder,
      today: Console.today)
    surroundings.network = network
    return surroundings
  }
}

extension Console {
  /// Today, in UTC.
  static var today: CalendarDate {
    CalendarDate(iso: String(time.prefix(10))) ?? CalendarDate(dayNumber: 0)
  }

  /// Whether a file is there, itself and no link, that only this person or the system can have
  /// written.
  static func isOwnFile(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
      && (info.st_uid == geteuid() || info.st_uid == 0) && info.st_mode & S_IWOTH == 0
  }

  /// Whether somebody can be asked.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Asks a question that only yes or no answers; what is not yes is no.
  static func ask(_ question: String) -> Bool {
    error(question + " [y/N] ")
    let answer = readLine(strippingNewline: true)?.lowercased() ?? ""
    return answer == "y" || answer == "yes"
  }
}
