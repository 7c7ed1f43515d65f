import DemarcheModel
import DemarcheRules

extension TuneSet {
  /// Lays all over what `explain` found, and tells which fields come of it.
  func apply(to answer: inout RuleSet.Explanation) {
    if plans.isEmpty { return }
    var scope = FilterScope(answer.findings.statement)
    for index in answer.derivations.indices {
      let before = answer.derivations[index].annotation
      let after = tuned(before, &scope)
      answer.derivations[index].annotation = after
      guard let tuning = after.tuning, before.fields != after.fields else { continue }
      let own = tuning.overlays.filter { $0.action.hasPrefix("set ") }
      let how = own.map { "set by \($0.place): \($0.reason)" }.joined(separator: "; ")
      for (place, field) in after.fields.enumerated() where before[field.name] != field {
        let origin = Derivation.FieldOrigin(name: field.name, how: how)
        if place < answer.derivations[index].origins.count {
          answer.derivations[index].origins[place] = origin
        } else {
          answer.derivations[index].origins.append(origin)
        }
      }
    }
    apply(to: &answer.findings, keeping: .all, nil)
  }
}
