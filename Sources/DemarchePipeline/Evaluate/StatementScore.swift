/// How the annotations of one statement compare with its gold.
package struct StatementScore: Sendable {
  /// The statement's name in the gold.
  package let id: String
  /// The file that was read.
  package let file: String
  /// The issuer by which scores are grouped: ids, else a name; nil where the gold is silent.
  package internal(set) var issuer: String?
  /// The language that the gold or the reader gives.
  package internal(set) var language: String?
  /// By level and class; a class with nothing in gold and nothing found has an empty tally.
  private var tallies: [ScoreLevel: [ScoredType: Tally]] = [:]
  /// By class and name of the field, joined by a full stop.
  package internal(set) var fields: [String: FieldTally] = [:]
  /// What is known of the statement as a whole: right or not, where it is scored.
  package internal(set) var metadata: [MetadataField: Bool] = [:]
  /// In text order; those of the statement as a whole come last.
  package internal(set) var errors: [ScoringError] = []

  init(id: String, file: String) {
    self.id = id
    self.file = file
  }

  /// The tally of a class.
  package subscript(_ type: ScoredType, level: ScoreLevel = .plain) -> Tally {
    tallies[level]?[type] ?? Tally()
  }

  /// All classes together.
  package var micro: Tally { micro(.plain) }

  /// All classes together, at a level.
  package func micro(_ level: ScoreLevel) -> Tally {
    ScoredType.allCases.reduce(Tally()) { $0 + self[$1, level] }
  }

  /// Counts an item that was found; `wrong` are the names of its fields that are not right.
  mutating func countFound(_ type: ScoredType, wrong: [String]) {
    let spans = type.spanFields
    let isStrict = wrong.allSatisfy { spans.contains($0) }
    for level in ScoreLevel.allCases {
      let isRight =
        switch level {
        case .plain: true
        case .strict: isStrict
        case .whole: wrong.isEmpty
        }
      if isRight {
        change(type, level) { $0.found += 1 }
      } else {
        change(type, level) {
          $0.missed += 1
          $0.falseAlarms += 1
        }
      }
    }
  }

  /// Counts an item that was missed, at all levels.
  mutating func countMissed(_ type: ScoredType) {
    for level in ScoreLevel.allCases { change(type, level) { $0.missed += 1 } }
  }

  /// Counts a false alarm, at all levels.
  mutating func countFalseAlarm(_ type: ScoredType) {
    for level in ScoreLevel.allCases { change(type, level) { $0.falseAlarms += 1 } }
  }

  private mutating func change(
    _ type: ScoredType, _ level: ScoreLevel, _ body: (inout Tally) -> Void
  ) {
    body(&tallies[level, default: [:]][type, default: Tally()])
  }
}
