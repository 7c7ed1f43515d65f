/// How an engine's annotations compare with a gold file.
package struct Evaluation: Sendable {
  /// In the order of the gold file; statements that could not be read are not among them.
  package let statements: [StatementScore]

  /// An evaluation of some statements.
  package init(_ statements: [StatementScore]) { self.statements = statements }

  /// The tally of a class over all statements.
  package subscript(_ type: ScoredType) -> Tally {
    statements.reduce(Tally()) { $0 + $1[type] }
  }

  /// All classes of all statements together.
  package var micro: Tally { statements.reduce(Tally()) { $0 + $1.micro } }

  /// A field over all statements, named as in `StatementScore.fields`.
  package func field(_ name: String) -> FieldTally {
    statements.reduce(FieldTally()) { $0 + ($1.fields[name] ?? FieldTally()) }
  }

  /// The names of all fields, in the order of the output.
  package static let fieldNames: [String] = ScoredType.allCases.flatMap { type in
    type.fields.map { type.rawValue + "." + $0 }
  }
}
