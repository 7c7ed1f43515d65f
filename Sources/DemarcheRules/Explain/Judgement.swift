package import DemarcheModel

/// A condition of a rule on a match, and what came of it.
package struct Judgement: Sendable, Hashable {
  /// `zone`, `language`, `issuer`, `where`, `unless` or `when`.
  package var condition: String
  /// As written, or in words.
  package var text: String
  package var isPassed: Bool
  /// The values that were compared, or the words that vetoed.
  package var found: String?
  /// Where the words that vetoed stand.
  package var range: TextRange?

  /// Makes a judgement.
  package init(
    condition: String, text: String, isPassed: Bool, found: String? = nil,
    range: TextRange? = nil
  ) {
    self.condition = condition
    self.text = text
    self.isPassed = isPassed
    self.found = found
    self.range = range
  }
}
