/// Which actors are right in a field, according to the gold.
struct ExpectedActor: Sendable {
  /// Any of them, by name or id.
  var names: [String]
  /// Those who act together: any of them is right, and several or all.
  var together: [String] = []
  /// Whether nobody is right too; so it is where nobody is named.
  var acceptsNobody = false
  /// Whether a body of a state or an organisation stands for it: a ministry, a delegation.
  var countsBodies = false

  /// Whether it is right that there is nobody.
  var isNobodyRight: Bool { acceptsNobody || names.isEmpty && together.isEmpty }

  /// The actors as a person would write them.
  var plainText: String {
    var choices = names
    if !together.isEmpty { choices.append(together.joined(separator: "+")) }
    if isNobodyRight { choices.append("nobody") }
    return choices.joined(separator: " or ")
  }
}

extension ExpectedActor {
  /// The actors of a record: its own, those accepted, and those together.
  init(
    _ own: [GoldText?], accepted: OneOrMany?, together: [String]? = nil, countsBodies: Bool
  ) {
    names = own.compactMap { $0?.text }
    let hasOwn = !names.isEmpty
    for name in (accepted?.values ?? []).compactMap({ $0 }) where !names.contains(name) {
      names.append(name)
    }
    self.together = together ?? []
    self.countsBodies = countsBodies
    acceptsNobody =
      !hasOwn && self.together.isEmpty || accepted?.values.contains { $0 == nil } == true
  }
}
