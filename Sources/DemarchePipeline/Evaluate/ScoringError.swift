package import DemarcheModel

/// A missed item, a false alarm or a wrong field, with its evidence.
package struct ScoringError: Sendable, Hashable {
  /// What is wrong.
  package enum Kind: String, Sendable {
    case missed
    case falseAlarm = "false"
    case field
  }

  package var kind: Kind
  /// The class; nil for what is known of the statement as a whole.
  package var type: ScoredType?
  /// The words in question, in the gold's reading for what was missed.
  package var words: String
  /// The sentence with the words in brackets, on one line.
  package var sentence: String
  /// Where the words stand in the statement's text; nil for words outside it.
  package var range: TextRange?
  /// The place that a person reads, both from 1.
  package var line: Int?
  package var column: Int?
  /// The class as output names it.
  package var typeName: String { type?.rawValue ?? "metadata" }
  /// The field that is wrong; nil for a missed item and a false alarm.
  package var field: String?
  /// What the gold expects and what was found, or why a match does not count.
  package var note: String?
  /// What the gold expects of a wrong field, and what was found.
  package var expected: String?
  package var got: String?
  /// The rule to blame; nil for a missed item.
  package var provenance: Provenance?
}
