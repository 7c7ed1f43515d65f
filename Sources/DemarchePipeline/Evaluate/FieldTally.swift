/// How many values of a field were right among the found.
package struct FieldTally: Sendable, Hashable {
  package var right = 0
  package var scored = 0

  /// A tally of nothing.
  package init() {}

  /// The share of right values, 0...1; nil where none was scored.
  package var accuracy: Double? { scored == 0 ? nil : Double(right) / Double(scored) }

  mutating func count(_ isRight: Bool) {
    scored += 1
    if isRight { right += 1 }
  }

  static func + (left: FieldTally, right: FieldTally) -> FieldTally {
    var sum = left
    sum.right += right.right
    sum.scored += right.scored
    return sum
  }
}
