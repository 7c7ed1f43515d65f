/// What of a pack its passing cases exercise.
package struct CaseCoverage: Sendable {
  /// A rule or ladder.
  package struct Rule: Sendable, Hashable {
    /// `namespace/pack/name`.
    package var id: String
    /// Passing expectations, examples and counter-examples that are about it.
    package var caseCount: Int
    /// Whether one of them is an annotation that it made.
    package var isExercised: Bool
  }
  /// A step of a ladder.
  package struct Rung: Sendable, Hashable {
    package var rule: String
    /// Its formula, as written.
    package var pattern: String
    package var isExercised: Bool
  }
  /// The entries of one span type.
  package struct Lexicon: Sendable, Hashable {
    package var type: String
    /// How many forms it has, each counted once.
    package var count: Int
    /// The forms that no passing expectation's words were found by, in the order of declarations.
    package var idle: [String]
  }

  /// In the order of declarations, ladders first.
  package var rules: [Rule] = []
  package var rungs: [Rung] = []
  package var lexicons: [Lexicon] = []

  /// How many forms all lexicons have.
  package var entryCount: Int { lexicons.reduce(0) { $0 + $1.count } }
  /// How many of them are exercised.
  package var exercisedEntryCount: Int { entryCount - lexicons.reduce(0) { $0 + $1.idle.count } }
  /// The share of entries that are exercised, in whole percent, rounded down; 100 of none.
  package var entryPercent: Int { CaseCoverage.percent(exercisedEntryCount, of: entryCount) }
  /// The same of rungs.
  package var rungPercent: Int {
    CaseCoverage.percent(rungs.count(where: \.isExercised), of: rungs.count)
  }
  /// The same of rules.
  package var rulePercent: Int {
    CaseCoverage.percent(rules.count(where: \.isExercised), of: rules.count)
  }

  static func percent(_ part: Int, of whole: Int) -> Int { whole == 0 ? 100 : part * 100 / whole }
}
