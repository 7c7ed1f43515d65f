/// A condition on a match: `holder != target and gap(holder, target) < 5`.
indirect enum Condition: Sendable, Hashable {
  enum Comparison: String, Sendable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }
  enum Operand: Sendable, Hashable {
    /// A capture or field, with an attribute of it.
    case name(String, attribute: String?)
    case text(String)
    case number(Double)
    /// The number of tokens between two captures.
    case gap(String, String)
  }

  case compare(Operand, Comparison, Operand)
  case isIn(Operand, [Operand])
  case not(Condition)
  /// All of them hold: "and" in a row, however long, is one level deep.
  case all([Condition])
  /// One of them holds.
  case any([Condition])

  /// The captures and fields that it names.
  var names: [String] {
    switch self {
    case .compare(let left, _, let right): left.names + right.names
    case .isIn(let operand, let values): operand.names + values.flatMap(\.names)
    case .not(let inner): inner.names
    case .all(let parts), .any(let parts): parts.flatMap(\.names)
    }
  }

  /// Whether it names a field of the rule's type.
  func asksForFields(of rule: CompiledRule) -> Bool {
    let fields = rule.type.fields.map(\.name)
    return names.contains { fields.contains($0) }
  }
}

extension Condition {
  /// The attributes that it asks of captures and fields.
  var attributes: [(name: String, attribute: String)] {
    switch self {
    case .compare(let left, _, let right): left.attributes + right.attributes
    case .isIn(let operand, let values): operand.attributes + values.flatMap(\.attributes)
    case .not(let inner): inner.attributes
    case .all(let parts), .any(let parts): parts.flatMap(\.attributes)
    }
  }
}

extension Condition.Operand {
  fileprivate var attributes: [(name: String, attribute: String)] {
    guard case .name(let name, let attribute?) = self else { return [] }
    return [(name, attribute)]
  }

  fileprivate var names: [String] {
    switch self {
    case .name(let name, _): [name]
    case .gap(let first, let second): [first, second]
    case .text, .number: []
    }
  }
}
