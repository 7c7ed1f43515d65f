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
      // By name, since a field that was not there before stands between others.
      let known = answer.derivations[index].origins
      answer.derivations[index].origins = after.fields.map { field in
        before[field.name] == field
          ? known.first { $0.name == field.name } ?? .init(name: field.name, how: "")
          : .init(name: field.name, how: how)
      }
    }
    apply(to: &answer.findings, keeping: .all, nil)
  }
}
