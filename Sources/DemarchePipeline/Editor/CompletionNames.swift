import DemarchePacks
import DemarcheReports
import DemarcheScripting

/// Names for completion in shells; no pack runs for them.
package enum CompletionNames {
  /// The rules and ladders of packs, as `--rules` takes them.
  package static func rules(of packs: [String]) -> [String] {
    names(["rule", "ladder"], in: packs) { $0.rules }
  }

  /// The reports of packs.
  package static func reports(of packs: [String]) -> [String] {
    names(["report"], in: packs) { $0.reports }
  }

  /// The formats of reports, those of packs too.
  package static func formats(of packs: [String]) -> [String] {
    let own = names(["format"], in: packs) { $0.formats }
    return FormatCatalog.builtInNames + own
  }

  /// All diagnostic codes.
  package static var codes: [String] { DiagnosticCode.all.map(\.code) }

  private static func names(
    _ kinds: [String], in packs: [String], _ files: (PackFolder) -> [PackFolder.File]
  ) -> [String] {
    var found: Set<String> = []
    for path in packs {
      // A pack that is wrong has no names to offer; a shell is no place for messages.
      guard let pack = try? PackFolder.open(path) else { continue }
      for file in files(pack) { found.formUnion(DeclaredNames.names(of: kinds, in: file.bytes)) }
    }
    return found.sorted()
  }
}
