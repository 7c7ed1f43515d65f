/// A value that stands in the text: what kind, where, and what it means.
package struct ValueMatch: Sendable, Hashable {
  /// What it is.
  package var kind: ValueKind
  /// Its tokens, as indices into `TextAnalysis.tokens`.
  package var tokens: Range<Int>
  /// What it means.
  package var value: ScannedValue

  /// Makes a match from its parts.
  package init(kind: ValueKind, tokens: Range<Int>, value: ScannedValue) {
    self.kind = kind
    self.tokens = tokens
    self.value = value
  }
}
