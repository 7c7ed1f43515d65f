package import DemarcheModel
import DemarcheText

extension RuleSet {
  /// What of a statement `explain` is asked for.
  package struct ExplainQuestion: Sendable {
    /// Only that sentence, from 1; nil for all.
    package var sentence: Int?
    package var wantsMisses: Bool
    package var wantsTrace: Bool

    /// Asks for derivations, and further for what is said.
    package init(sentence: Int? = nil, wantsMisses: Bool = false, wantsTrace: Bool = false) {
      self.sentence = sentence
      self.wantsMisses = wantsMisses
      self.wantsTrace = wantsTrace
    }
  }

  /// What `explain` says about rules in one statement.
  package struct Explanation: Sendable {
    package var findings: Findings
    /// In text order, those that lost among the others.
    package var derivations: [Derivation]
    /// By sentence, the nearest to a match first; those without a sentence last.
    package var misses: [Miss]
    /// By sentence.
    package var traces: [SentenceTrace]
    /// Where each sentence stands.
    package var sentences: [TextRange]
  }

  /// Where the sentences of a statement stand, as `explain` numbers them.
  package func sentences(of statement: Statement) -> [TextRange] {
    TextAnalysis(
      text: statement.text, blocks: Block.sound(statement.blocks, in: statement.text).0,
      vocabulary: lexis.vocabulary
    ).sentences.map(\.range)
  }

  /// Why the rules whose id `isChosen` accepts matched, and why not.
  ///
  /// The statement is annotated once, as always; then what the run left is asked again, pattern by
  /// pattern, so that a run that is not explained does nothing for it.
  package func explain<Callbacks: RuleCallbacks>(
    _ statement: Statement, _ question: ExplainQuestion = ExplainQuestion(),
    isChosen: (String) -> Bool, _ callbacks: inout Callbacks
  ) -> Explanation {
    let probe = StatementProbe(statement, set: self, &callbacks)
    let number = question.sentence
    let all = Array(probe.sentences.indices)
    let sentences = number.map { asked in all.filter { $0 + 1 == asked } } ?? all
    let chosen = rules.indices.filter { isChosen(rules[$0].id) }
    var misses: [Miss] = []
    if question.wantsMisses {
      var finder = MissFinder(probe: probe, sentences: sentences, isNamed: number != nil)
      for index in chosen { misses += finder.misses(of: index) }
    }
    var tracer = Tracer(probe)
    var deriver = Deriver(probe)
    return Explanation(
      findings: probe.findings,
      derivations: RuleSet.inTextOrder(probe.findings)
        .filter {
          isChosen($0.provenance.rule) && (number ?? $0.sentenceNumber) == $0.sentenceNumber
        }
        .map { deriver.derivation(of: $0) },
      misses: RuleSet.ordered(misses),
      traces: question.wantsTrace ? sentences.map { tracer.trace($0, rules: chosen) } : [],
      sentences: probe.sentences.map(\.range))
  }

  private static func inTextOrder(_ findings: Findings) -> [Annotation] {
    let all = findings.annotations + findings.suppressed
    return all.enumerated().sorted { left, right in
      let first = left.element
      let second = right.element
      return (first.sentenceNumber, first.trigger.start, first.type, left.offset)
        < (second.sentenceNumber, second.trigger.start, second.type, right.offset)
    }.map(\.element)
  }

  private static func ordered(_ misses: [Miss]) -> [Miss] {
    misses.enumerated().sorted { left, right in
      let first = (left.element.sentence ?? Int.max, -left.element.rank, left.offset)
      let second = (right.element.sentence ?? Int.max, -right.element.rank, right.offset)
      return first < second
    }.map(\.element)
  }
}
