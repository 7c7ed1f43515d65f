extension EvidenceDetail {
  /// The rule that found it, with the version of its pack: `demarche/eu/stance.eu@0.1.0`.
  var rule: String {
    // What follows is the rule's file and line.
    provenance.split(separator: ":", omittingEmptySubsequences: false).dropLast(2)
      .joined(separator: ":")
  }

  /// What decides the name of a thing that rests on it first: the statement, the passage and the
  /// rule, without the version of its pack.
  var nameParts: [String] {
    let rule = self.rule
    let end = rule.lastIndex(of: "@") ?? rule.endIndex
    return [statementKey, "\(range.start)-\(range.end)", String(rule[..<end])]
  }
}
