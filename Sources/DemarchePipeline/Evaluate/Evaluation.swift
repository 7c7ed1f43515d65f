/// How an engine's annotations compare with a gold file.
package struct Evaluation: Sendable {
  /// In the order of the gold file; statements that could not be read are not among them.
  package let statements: [StatementScore]

  /// An evaluation of some statements.
  package init(_ statements: [StatementScore]) { self.statements = statements }

  /// The tally of a class over all statements.
  package subscript(_ type: ScoredType, level: ScoreLevel = .plain) -> Tally {
    statements.reduce(Tally()) { $0 + $1[type, level] }
  }

  /// All classes of all statements together.
  package var micro: Tally { micro(.plain) }

  /// All classes of all statements together, at a level.
  package func micro(_ level: ScoreLevel) -> Tally {
    statements.reduce(Tally()) { $0 + $1.micro(level) }
  }

  /// The mean over the classes that there are, at a level.
  package func macro(_ level: ScoreLevel) -> Rates {
    Rates(meanOf: ScoredType.allCases.map { self[$0, level] })
  }

  /// The statements of each issuer or language, in the order of the names; what the gold is silent
  /// about stands under "unknown".
  package func groups(by grouping: ScoreGrouping) -> [(name: String, evaluation: Evaluation)] {
    let groups = Dictionary(grouping: statements) { statement in
      switch grouping {
      case .issuer: statement.issuer ?? "unknown"
      case .language: statement.language ?? "unknown"
      }
    }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, Evaluation($0.value)) }
  }

  /// What was known of the statements as a whole.
  package func metadata(_ field: MetadataField) -> FieldTally {
    statements.reduce(into: FieldTally()) { sum, statement in
      if let isRight = statement.metadata[field] { sum.count(isRight) }
    }
  }

  /// A field over all statements, named as in `StatementScore.fields`.
  package func field(_ name: String) -> FieldTally {
    statements.reduce(FieldTally()) { $0 + ($1.fields[name] ?? FieldTally()) }
  }

  /// The names of all fields, in the order of the output.
  package static let fieldNames: [String] = ScoredType.allCases.flatMap { type in
    type.fields.map { type.rawValue + "." + $0 }
  }
}
