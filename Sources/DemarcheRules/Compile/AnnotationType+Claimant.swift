import DemarcheModel

extension AnnotationType {
  /// The name of the field that says whose claim it is: the first, `holder` or `by`; nil for others.
  var claimant: String? {
    guard overlap == .onePerTrigger, let first = fields.first, first.kind == .actor,
      first.name == "holder" || first.name == "by"
    else { return nil }
    return first.name
  }
}
