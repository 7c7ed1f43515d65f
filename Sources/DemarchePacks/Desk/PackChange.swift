/// What becomes of one pack when a lock takes the place of another.
package struct PackChange: Sendable, Hashable {
  /// `namespace/name`.
  package var id: String
  /// nil where it was not there.
  package var from: SemanticVersion?
  /// nil where it goes.
  package var to: SemanticVersion?

  /// How many rules are new, gone or say something else; nil where that is not known.
  package var changedRules: Int?

  /// `ours/urge 0.1.0 → 0.2.0, 3 rules changed`.
  package var text: String {
    let rules = changedRules.map { ", \($0) \($0 == 1 ? "rule" : "rules") changed" } ?? ""
    return switch (from, to) {
    case (let from?, let to?): "\(id) \(from.text) → \(to.text)" + rules
    case (nil, let to?): "\(id) \(to.text) is new"
    case (let from?, nil): "\(id) \(from.text) goes"
    case (nil, nil): id
    }
  }

  /// Sorted by id; a pack whose version stays is not among them unless its content differs.
  package static func list(from old: PackLock, to new: PackLock) -> [PackChange] {
    let ids = Set(old.packs.map(\.id) + new.packs.map(\.id)).sorted()
    return ids.compactMap { id in
      let (before, after) = (old.entry(id), new.entry(id))
      if let before, let after, before.version == after.version,
        before.treeSHA256 == after.treeSHA256
      {
        return nil
      }
      var change = PackChange(id: id, from: before?.version, to: after?.version)
      if let old = before?.rules, let new = after?.rules, !old.isEmpty, !new.isEmpty {
        change.changedRules = Set(Set(old).symmetricDifference(new).map(\.id)).count
      }
      return change
    }
  }
}
