import DemarcheModel
import DemarcheText

/// Tells sentence by sentence what each rule made of each candidate.
struct Tracer<Callbacks: RuleCallbacks> {
  private var probe: StatementProbe<Callbacks>
  private var seen: [Int: VisibleSpans] = [:]

  init(_ probe: StatementProbe<Callbacks>) { self.probe = probe }

  /// The trace of one sentence, from 0, for the rules of those numbers.
  mutating func trace(_ sentence: Int, rules: [Int]) -> SentenceTrace {
    let row = probe.sentences[sentence]
    var trace = SentenceTrace(
      number: sentence + 1, range: row.range, zone: row.zone, tokenCount: row.tokens.count,
      spans: spans(in: row.tokens), events: [], silentCount: 0)
    for index in rules {
      let events = self.events(of: index, sentence)
      if events.isEmpty { trace.silentCount += 1 }
      trace.events += events
    }
    return trace
  }

  private mutating func events(of index: Int, _ sentence: Int) -> [SentenceTrace.Event] {
    let rule = probe.set.rules[index]
    guard probe.run.scan.isInLanguage(rule, sentence) else { return [] }
    if !rule.lines.isEmpty { return lineEvents(of: index, sentence) }
    if rule.statement != nil { return functionEvents(of: index, sentence) }
    let seen = seen[rule.phase] ?? probe.spans(seenIn: rule.phase)
    self.seen[rule.phase] = seen
    var events: [SentenceTrace.Event] = []
    for token in candidates(rule, sentence) {
      if let draft = probe.drafted(index, at: token) {
        events.append(event(rule, token, drafted(draft, rule), draft.annotation))
        continue
      }
      var best: Miss?
      var finder = MissFinder(probe: probe, sentences: [sentence], isNamed: true)
      for pattern in rule.patterns where probe.candidates(pattern, in: sentence).contains(token) {
        let miss = finder.miss(index, pattern, token, sentence, seen)
        if let miss, miss.rank > best?.rank ?? Int.min { best = miss }
      }
      if let best { events.append(event(rule, token, .missed(best), nil)) }
    }
    return events
  }

  private func candidates(_ rule: CompiledRule, _ sentence: Int) -> [Int] {
    var tokens: [Int] = []
    for pattern in rule.patterns {
      for token in probe.candidates(pattern, in: sentence) where !tokens.contains(token) {
        tokens.append(token)
      }
    }
    return tokens.sorted()
  }

  private func lineEvents(of index: Int, _ sentence: Int) -> [SentenceTrace.Event] {
    let rule = probe.set.rules[index]
    let tokens = probe.sentences[sentence].tokens
    if let draft = probe.run.drafts.first(where: {
      $0.rule.index == index && $0.sentence == sentence
    }) {
      return [event(rule, draft.match.tokens.lowerBound, drafted(draft, rule), draft.annotation)]
    }
    var finder = LineMissFinder(probe: probe, sentences: [sentence], isNamed: false)
    return finder.misses(of: index).filter { $0.tokenCount > 0 }.map {
      event(rule, tokens.lowerBound, .missed($0), nil)
    }
  }

  // All that the function of a statement rule gave there.
  private func functionEvents(of index: Int, _ sentence: Int) -> [SentenceTrace.Event] {
    let rule = probe.set.rules[index]
    let first = probe.sentences[sentence].tokens.lowerBound
    return probe.run.drafts.filter { $0.rule.index == index && $0.sentence == sentence }.map {
      let token = $0.match.trigger.isEmpty ? first : $0.match.trigger.lowerBound
      return event(rule, token, drafted($0, rule), $0.annotation)
    }
  }

  private func drafted(_ draft: Draft, _ rule: CompiledRule) -> SentenceTrace.Event.Outcome {
    let annotation = draft.annotation
    let loser = probe.findings.suppressed.first {
      $0.provenance == annotation.provenance && $0.range == annotation.range
        && $0.trigger == annotation.trigger
    }
    guard let loser else { return .stands(annotation) }
    return .lost(
      loser,
      to: probe.winner(over: loser).map {
        Derivation.Rival(annotation: $0, by: probe.set.tieBreak($0, loser))
      })
  }

  private func event(
    _ rule: CompiledRule, _ token: Int, _ outcome: SentenceTrace.Event.Outcome,
    _ annotation: Annotation?
  ) -> SentenceTrace.Event {
    let range = probe.analysis.textRange(token..<token + 1)
    return SentenceTrace.Event(
      phase: rule.phase, rule: rule.id, rung: rule.rung, location: rule.location,
      word: probe.analysis.text(range), position: range.start, outcome: outcome,
      published: annotation == nil ? nil : rule.publish.map { probe.set.lexis.typeNames[$0] })
  }

  // Lexicon phrases and values; names of rules come as events.
  private func spans(in tokens: Range<Int>) -> [ConsumedSpan] {
    let table = probe.run.scan.spans
    let found = (0..<table.count).filter { index in
      let span = table[index]
      let origin = span.origin
      return tokens.contains(span.tokens.lowerBound) && origin != "rule" && origin != "surname"
    }
    return found.sorted {
      (table.tokens($0).lowerBound, $0) < (table.tokens($1).lowerBound, $1)
    }.map { index in
      let span = table[index]
      let origin = span.origin
      return ConsumedSpan(
        type: probe.set.lexis.typeNames[span.type], range: probe.analysis.textRange(span.tokens),
        text: probe.analysis.text(span.tokens), name: span.name, id: span.id, attributes: [],
        value: nil, source: origin == "lexicon" ? .lexicon : origin == "issuer" ? .issuer : .builtIn
      )
    }
  }
}
