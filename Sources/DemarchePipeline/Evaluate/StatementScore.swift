/// How the annotations of one statement compare with its gold.
package struct StatementScore: Sendable {
  /// The statement's name in the gold.
  package let id: String
  /// The file that was read.
  package let file: String
  /// By class; a class with nothing in gold and nothing found has an empty tally.
  package internal(set) var tallies: [ScoredType: Tally] = [:]
  /// By class and name of the field, joined by a full stop.
  package internal(set) var fields: [String: FieldTally] = [:]
  /// In text order.
  package internal(set) var errors: [ScoringError] = []

  init(id: String, file: String) {
    self.id = id
    self.file = file
  }

  /// The tally of a class.
  package subscript(_ type: ScoredType) -> Tally { tallies[type] ?? Tally() }

  /// All classes together.
  package var micro: Tally { ScoredType.allCases.reduce(Tally()) { $0 + self[$1] } }

  mutating func count(
    _ type: ScoredType, found: Int = 0, falseAlarms: Int = 0, missed: Int = 0
  ) {
    tallies[type, default: Tally()].found += found
    tallies[type, default: Tally()].falseAlarms += falseAlarms
    tallies[type, default: Tally()].missed += missed
  }
}
