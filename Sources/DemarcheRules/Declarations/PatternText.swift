/// A pattern as written, and where.
package struct PatternText: Sendable, Hashable {
  package var text: String
  /// The column points at the pattern's first character, where known.
  package var location: RuleLocation

  /// Makes a pattern text.
  package init(_ text: String, at location: RuleLocation) {
    self.text = text
    self.location = location
  }
}
