import DemarcheModel
import DemarchePacks
import DemarcheScripting

extension PackGate {
  /// Holds packs that were read against what they must be; nothing of them has run.
  ///
  /// - Throws: `DemarcheError` with `lock/tree-differs` or `trust/not-approved` for each that must
  ///   not run.
  func judge(_ sources: [PackSource]) throws(DemarcheError) {
    let refused = sources.compactMap { source in
      refusal(
        folder: source.folder, id: source.id, treeSHA256: source.sha256,
        hasCode: source.files.contains { $0.path.hasSuffix(".lua") })
    }
    guard refused.isEmpty else { throw DemarcheError(refused) }
  }
}
