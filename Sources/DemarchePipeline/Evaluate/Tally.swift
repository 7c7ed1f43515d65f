/// How many items were found, made up and missed.
package struct Tally: Sendable, Hashable {
  /// Gold items that an annotation matches.
  package var found = 0
  /// Annotations that match no gold item.
  package var falseAlarms = 0
  /// Gold items that no annotation matches.
  package var missed = 0

  /// A tally of nothing.
  package init() {}

  /// Whether there is nothing in the gold and nothing was found: all rates are nil.
  package var isEmpty: Bool { found + falseAlarms + missed == 0 }
  /// The share of the annotations that are right, 0...1; 0 where there are none.
  package var precision: Double? { rate(of: found + falseAlarms) }
  /// The share of the gold that was found, 0...1; 0 where there is none.
  package var recall: Double? { rate(of: found + missed) }
  /// The harmonic mean of both, 0...1.
  package var f1: Double? {
    isEmpty ? nil : Double(2 * found) / Double(2 * found + falseAlarms + missed)
  }

  private func rate(of count: Int) -> Double? {
    if isEmpty { return nil }
    return count == 0 ? 0 : Double(found) / Double(count)
  }

  static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    sum.found += right.found
    sum.falseAlarms += right.falseAlarms
    sum.missed += right.missed
    return sum
  }
}
