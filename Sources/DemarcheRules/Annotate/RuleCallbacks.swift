package import DemarcheModel
package import DemarcheText

/// Runs the functions of packs for the engine; one per job.
///
/// Nothing here tells whether a pack runs in this process or in a worker.
package protocol RuleCallbacks {
  /// Makes `statement` the one that the following calls are about.
  mutating func begin(_ statement: Statement, _ analysis: TextAnalysis)

  /// Tells what more is known of the statement that was begun last.
  mutating func update(_ statement: Statement)

  /// Asks a `when` about matches of one rule in one statement.
  ///
  /// - Returns: one answer for each match.
  /// - Throws: a diagnostic; the rule's results for this statement are then discarded whole.
  mutating func decide(
    _ callback: CallbackReference, pack: String, _ matches: [CallbackMatch]
  ) throws(Diagnostic) -> [Bool]

  /// Asks a `build` for the further fields of matches.
  ///
  /// - Parameter type: whose fields they are.
  /// - Returns: for each match its fields by name, sorted, of the kinds that `type` declares; empty
  ///   for none. A field that `type` does not have may be among them, without a value.
  /// - Throws: as `decide`.
  mutating func build(
    _ callback: CallbackReference, pack: String, type: AnnotationType, _ matches: [CallbackMatch]
  ) throws(Diagnostic) -> [[Field]]

  /// Asks a `statement` for what it finds in the statement at hand.
  ///
  /// - Returns: annotations inside the text, each at words of a sentence.
  /// - Throws: as `decide`.
  mutating func find(
    _ callback: CallbackReference, pack: String, _ question: StatementQuestion
  ) throws(Diagnostic) -> [FunctionFinding]
}

/// For rule sets without functions.
package struct NoCallbacks: RuleCallbacks {
  package init() {}
  package mutating func begin(_ statement: Statement, _ analysis: TextAnalysis) {}
  package mutating func update(_ statement: Statement) {}
  package mutating func decide(
    _ callback: CallbackReference, pack: String, _ matches: [CallbackMatch]
  ) throws(Diagnostic) -> [Bool] {
    throw NoCallbacks.none
  }
  package mutating func build(
    _ callback: CallbackReference, pack: String, type: AnnotationType, _ matches: [CallbackMatch]
  ) throws(Diagnostic) -> [[Field]] {
    throw NoCallbacks.none
  }
  package mutating func find(
    _ callback: CallbackReference, pack: String, _ question: StatementQuestion
  ) throws(Diagnostic) -> [FunctionFinding] {
    throw NoCallbacks.none
  }

  private static let none = Diagnostic(
    code: "rule/no-functions", message: "this run has no functions")
}
