package import DemarcheModel
import DemarcheText

extension RuleSet {
  /// What `explain` says about rules in one statement.
  package struct Explanation: Sendable {
    package var findings: Findings
    package var derivations: [Derivation]
    package var misses: [Miss]
    /// How many sentences the statement has.
    package var sentenceCount: Int
  }

  /// Why the rules whose id `isChosen` accepts matched, and why not.
  ///
  /// - Parameter sentence: only that one, from 1; nil for all.
  /// - Returns: derivations in text order; misses, the nearest to a match first.
  package func explain<Callbacks: RuleCallbacks>(
    _ statement: Statement, sentence: Int?, isChosen: (String) -> Bool,
    _ callbacks: inout Callbacks
  ) -> Explanation {
    var run = StatementRun<Callbacks>(statement, set: self)
    let findings = run.run(&callbacks)
    let all = Array(run.scan.analysis.sentences.indices)
    let sentences = sentence.map { number in all.filter { $0 + 1 == number } } ?? all
    var misses: [Miss] = []
    var finder = MissFinder(run: run)
    for index in rules.indices where isChosen(rules[index].id) {
      misses += finder.misses(of: index, in: sentences)
    }
    misses.sort { ($0.sentence, -$0.tokenCount) < ($1.sentence, -$1.tokenCount) }
    let losers = Dictionary(grouping: findings.suppressed) { $0.suppressedBy }
    let derivations = (findings.annotations + findings.suppressed)
      .filter { isChosen($0.provenance.rule) }
      .filter { found in sentence.map { found.sentenceNumber == $0 } ?? true }
      .map { derivation(of: $0, losers[$0.provenance] ?? [], run.scan) }
    return Explanation(
      findings: findings, derivations: derivations, misses: misses, sentenceCount: all.count)
  }

  private func derivation(
    of annotation: Annotation, _ losers: [Annotation], _ scan: StatementScan
  ) -> Derivation {
    let rule = rules.first { $0.provenance == annotation.provenance }
    let tokens = scan.analysis.tokens(in: annotation.range)
    let consumed = (rule?.uses.sorted() ?? []).flatMap { type in
      scan.spans.starting(in: tokens, type: type)
    }.sorted().map { scan.spans[$0] }.filter { $0.tokens.upperBound <= tokens.upperBound }
    return Derivation(
      annotation: annotation,
      patterns: (rule?.patterns.map(\.source.text) ?? []) + (rule?.lines.map(\.source.text) ?? []),
      consumed: consumed.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }.map { span in
        "<\(lexis.typeNames[span.type])> \u{201C}\(scan.analysis.text(span.tokens))\u{201D}"
          + (span.id.map { " " + $0 } ?? "") + (span.attribute("origin").map { " (\($0))" } ?? "")
      },
      suppressed: losers.filter { $0.range.overlap(annotation.range) > 0 })
  }
}
