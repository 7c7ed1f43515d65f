package import DemarcheModel

/// Why one pattern of a rule did not match in one sentence: the furthest point it reached.
package struct Miss: Sendable, Hashable {
  /// What stopped it.
  package enum Reason: Sendable, Hashable {
    /// No word of the sentence can begin the trigger; the words that could.
    case noTrigger(expected: [String])
    /// An item did not fit; what stood there, nil at the sentence's end.
    case item(expected: String, found: String?, isLeft: Bool)
    /// The match was there and was refused by a condition: `where`, `unless`, `when`, `issuer`.
    case refused(by: String)
    /// The sentence's zone or the statement's language is not the rule's.
    case notFor(String)
  }

  package var rule: String
  package var rung: String?
  package var location: RuleLocation
  package var pattern: String
  /// From 1.
  package var sentence: Int
  package var sentenceRange: TextRange
  /// The words that fitted, around the trigger; nil where nothing did.
  package var reached: TextRange?
  /// Where the item that did not fit was expected.
  package var position: Int
  package var reason: Reason
  /// How many tokens fitted: the greater, the nearer the match.
  package var tokenCount: Int
}
