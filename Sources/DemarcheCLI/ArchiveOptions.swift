import ArgumentParser
import DemarchePipeline

/// The flag that names an archive.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive's file; DEMARCHE_ARCHIVE names it where this is left out.", valueName: "file"),
    completion: .file())
  var archive: String?

  /// Opens the archive that the command line or the environment names.
  ///
  /// - Throws: the exit status, once the reason was told.
  func open(_ access: Engine.Archive.Access, _ common: CommonOptions? = nil) throws
    -> Engine.Archive
  {
    guard let path = archive ?? Console.variable("DEMARCHE_ARCHIVE") else {
      Console.error(
        "demarche: error: no archive is named [archive/none]\n"
          + "  help: name its file with --archive, or set DEMARCHE_ARCHIVE to it\n")
      throw ExitStatus.usage.exit
    }
    return try ArchiveOptions.telling(common) { () throws(DemarcheError) in
      try Engine.archive(at: path, access)
    }
  }

  /// Does something with an archive; tells what went wrong.
  ///
  /// - Throws: the exit status, once the reason was told.
  static func telling<Result>(
    _ common: CommonOptions? = nil, _ body: () throws(DemarcheError) -> Result
  ) throws -> Result {
    do throws(DemarcheError) {
      return try body()
    } catch {
      let printer =
        common?.printer
        ?? DiagnosticPrinter(
          isColoured: Console.errorIsTerminal && Console.variable("NO_COLOR") == nil, flags: [])
      for diagnostic in error.diagnostics { Console.error(printer.text(of: diagnostic)) }
      throw status(error).exit
    }
  }

  static func status(_ error: DemarcheError) -> ExitStatus {
    switch error.code {
    case "archive/not-found", "archive/unknown-key", "archive/unknown-annotation": .noInput
    case "archive/foreign", "archive/newer", "archive/damaged": .badData
    case "archive/older": .cannotWrite
    case "archive/full", "archive/read-only", "archive/locked", "archive/unreadable": .cannotWrite
    default: .internalFault
    }
  }
}
