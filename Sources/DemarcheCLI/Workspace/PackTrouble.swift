import ArgumentParser
import DemarcheModel
import DemarchePacks

/// What went wrong with packs of a workspace: told, and turned into how the command ends.
enum PackTrouble {
  /// Does something; tells what went wrong.
  ///
  /// - Throws: the exit status, once the reason was told.
  static func telling<Result>(
    _ printer: DiagnosticPrinter, _ body: () throws(PackError) -> Result
  ) throws -> Result {
    do throws(PackError) {
      return try body()
    } catch {
      for diagnostic in error.diagnostics { Console.error(printer.text(of: diagnostic)) }
      throw status(error.diagnostics).exit
    }
  }

  /// How a command ends that these diagnostics ended.
  static func status(_ diagnostics: [Diagnostic]) -> ExitStatus {
    let all = diagnostics.filter { $0.severity == .error }.map { status($0.code) }
    return all.first { $0 == .refused } ?? all.first ?? .success
  }

  private static func status(_ code: String) -> ExitStatus {
    switch code {
    case "write/failed": .cannotWrite
    case "pack/offline", "index/unreachable": .networkNeeded
    case "index/no-file": .noInput
    case "lock/tree-differs", "lock/link", "lock/would-change", "pack/hash", "pack/other",
      "pack/archive-form", "pack/archive-entry":
      .refused
    case "workspace/none": .noInput
    case _ where ["trust/", "sign/", "index/", "bundle/"].contains { code.hasPrefix($0) }: .refused
    default: .badConfiguration
    }
  }
}
