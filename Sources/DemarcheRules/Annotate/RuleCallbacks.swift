package import DemarcheModel
package import DemarcheText

/// Runs the functions of packs for the engine; one per job.
///
/// Nothing here tells whether a pack runs in this process or in a worker.
package protocol RuleCallbacks {
  /// Makes `statement` the one that the following calls are about.
  mutating func begin(_ statement: Statement, _ analysis: TextAnalysis)

  /// Asks a `when` about matches of one rule in one statement.
  ///
  /// - Returns: one answer for each match.
  /// - Throws: a diagnostic; the rule's results for this statement are then discarded whole.
  mutating func decide(
    _ callback: CallbackReference, pack: String, _ matches: [CallbackMatch]
  ) throws(Diagnostic) -> [Bool]

  /// Asks a `build` for the further fields of matches.
  ///
  /// - Returns: for each match its fields by name, sorted; empty for none.
  /// - Throws: as `decide`.
  mutating func build(
    _ callback: CallbackReference, pack: String, _ matches: [CallbackMatch]
  ) throws(Diagnostic) -> [[Field]]
}

/// For rule sets without functions.
package struct NoCallbacks: RuleCallbacks {
  package init() {}
  package mutating func begin(_ statement: Statement, _ analysis: TextAnalysis) {}
  package mutating func decide(
    _ callback: CallbackReference, pack: String, _ matches: [CallbackMatch]
  ) throws(Diagnostic) -> [Bool] {
    throw Diagnostic(code: "rule/no-functions", message: "this run has no functions")
  }
  package mutating func build(
    _ callback: CallbackReference, pack: String, _ matches: [CallbackMatch]
  ) throws(Diagnostic) -> [[Field]] {
    throw Diagnostic(code: "rule/no-functions", message: "this run has no functions")
  }
}
