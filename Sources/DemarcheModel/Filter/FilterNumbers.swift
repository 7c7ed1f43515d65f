/// The numbers from one to another; nil is open.
package struct FilterNumbers: Sendable, Hashable {
  /// An end of the range.
  package struct Bound: Sendable, Hashable {
    package let value: Double
    package let isIncluded: Bool
  }

  package let lower: Bound?
  package let upper: Bound?

  /// Whether a number is among them.
  package func contains(_ number: Double) -> Bool {
    if let lower, lower.isIncluded ? number < lower.value : number <= lower.value { return false }
    if let upper, upper.isIncluded ? number > upper.value : number >= upper.value { return false }
    return !number.isNaN
  }
}
