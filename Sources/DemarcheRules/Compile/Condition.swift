/// A condition on a match: `holder != target and gap(holder, target) < 5`.
indirect enum Condition: Sendable, Hashable {
  enum Comparison: String, Sendable { case equal = "=", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">=" }
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
  case and(Condition, Condition)
  case or(Condition, Condition)
}
