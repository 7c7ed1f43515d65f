package import DemarcheModel

/// A sentence of a statement; a line in zones that are made of lines.
package struct Sentence: Sendable, Hashable {
  /// Its tokens, as indices into `TextAnalysis.tokens`.
  package var tokens: Range<Int>
  /// Where it stands, from its first token to its last.
  package var range: TextRange
  /// The index of its block.
  package var block: Int
  /// The zone of its block.
  package var zone: Zone
}
