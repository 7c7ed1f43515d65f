package import DemarcheModel

/// A phrase of a lexicon that an annotation was made from.
package struct LexiconUse: Sendable, Hashable {
  /// The span type that the lexicon offers.
  package var type: String
  /// The words as they stand in the statement.
  package var text: String
}

extension RuleSet {
  /// Annotates a statement, and tells which phrases of lexicons annotations were made from, also by
  /// way of other rules.
  ///
  /// - Parameter asked: the places of the annotations in question among those that stand.
  /// - Returns: the findings, and for each annotation asked for its phrases.
  package func annotateNotingLexicons<Callbacks: RuleCallbacks>(
    _ statement: Statement, _ callbacks: inout Callbacks, asked: (Findings) -> [Int]
  ) -> (findings: Findings, uses: [Int: Set<LexiconUse>]) {
    let probe = StatementProbe(statement, set: self, &callbacks)
    let findings = probe.findings
    var deriver = Deriver(probe)
    var uses: [Int: Set<LexiconUse>] = [:]
    for index in asked(findings) where uses[index] == nil {
      var found: Set<LexiconUse> = []
      deriver.derivation(of: findings.annotations[index]).addUses(to: &found)
      uses[index] = found
    }
    return (findings, uses)
  }
}

extension Derivation {
  fileprivate func addUses(to uses: inout Set<LexiconUse>) {
    for span in steps.compactMap(\.span) {
      switch span.source {
      case .lexicon: uses.insert(LexiconUse(type: span.type, text: span.text))
      case .rule(let derivation): derivation.addUses(to: &uses)
      case .builtIn, .issuer, .surname, .deeper: break
      }
    }
  }
}
