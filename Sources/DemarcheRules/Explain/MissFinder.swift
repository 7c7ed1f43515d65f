import DemarcheModel
import DemarcheText

/// Asks of rules that found nothing how far each got.
struct MissFinder<Callbacks: RuleCallbacks> {
  var probe: StatementProbe<Callbacks>
  /// The sentences in question, from 0.
  let sentences: [Int]
  /// Whether a person named the sentence, and wants to hear of it even if nothing is near.
  let isNamed: Bool

  /// The furthest miss of rule `index` in each sentence.
  mutating func misses(of index: Int) -> [Miss] {
    let rule = probe.set.rules[index]
    // A function does not tell how near it came.
    guard !sentences.isEmpty, rule.statement == nil else { return [] }
    guard probe.isInLanguage(rule) else { return [inAnotherLanguage(rule)] }
    if !rule.lines.isEmpty, inNoZone(rule) == nil {
      var finder = LineMissFinder(probe: probe, sentences: sentences, isNamed: isNamed)
      return finder.misses(of: index)
    }
    if let miss = inNoZone(rule) { return [miss] }
    let seen = probe.spans(seenIn: rule.phase)
    var misses: [Miss] = []
    var hasCandidate = false
    for sentence in sentences where probe.run.scan.isInLanguage(rule, sentence) {
      var found: [Miss] = []
      var hasMatch = false
      for pattern in rule.patterns {
        for token in probe.candidates(pattern, in: sentence) {
          hasCandidate = true
          let miss = self.miss(index, pattern, token, sentence, seen)
          if let miss { found.append(miss) } else { hasMatch = true }
        }
      }
      if let best = best(of: found, hasMatch) { misses.append(best) }
    }
    if !hasCandidate { misses += [noTrigger(rule)].filter { isNamed || $0.isTelling(rule) } }
    return misses
  }

  // Beside a match only what a condition refused is worth telling.
  private func best(of found: [Miss], _ hasMatch: Bool) -> Miss? {
    let telling = found.filter { miss in
      if miss.rank >= 1000 { return true }
      if case .zone(_, _, fits: false) = miss.reason { return isNamed && !hasMatch }
      return !hasMatch
    }
    let best = telling.enumerated().max { left, right in
      (left.element.rank, -left.offset) < (right.element.rank, -right.offset)
    }?.element
    return best.map { merged($0, telling) }
  }

  // Other patterns of the rule that ended at the same place wanted something there as well.
  private func merged(_ best: Miss, _ all: [Miss]) -> Miss {
    guard case .item(_, let found, let isLeft, let note) = best.reason else { return best }
    var expected: [String] = []
    for miss in all where miss.position == best.position && miss.reached == best.reached {
      guard case .item(let names, found, isLeft, _) = miss.reason else { continue }
      for name in names where !expected.contains(name) { expected.append(name) }
    }
    var merged = best
    merged.reason = .item(expected: expected, found: found, isLeft: isLeft, note: note)
    return merged
  }

  // MARK: one candidate

  /// Why a rule found nothing at a place; nil where what it found stands.
  mutating func miss(
    _ index: Int, _ pattern: CompiledPattern, _ token: Int, _ sentence: Int, _ seen: VisibleSpans
  ) -> Miss? {
    let rule = probe.set.rules[index]
    if let draft = probe.drafted(index, at: token) {
      return lost(draft, blank(rule, pattern.source.text, sentence))
    }
    var best: Miss?
    for start in probe.starts(pattern, token, sentence) {
      var attempt = probe.attempt(pattern, from: start, in: sentence, seen: seen)
      let miss =
        attempt.isMatch
        ? whole(attempt, index, pattern, token, sentence)
        : partial(&attempt, rule, pattern, sentence)
      if miss.rank > best?.rank ?? Int.min { best = miss }
    }
    return best ?? noVerb(rule, pattern, token, sentence)
  }

  func blank(_ rule: CompiledRule, _ pattern: String, _ sentence: Int) -> Miss {
    let row = probe.sentences[sentence]
    return Miss(
      rule: rule.id, rung: rule.rung, location: rule.location, pattern: pattern,
      sentence: sentence + 1, sentenceRange: row.range, position: row.range.start,
      reason: .failed, tokenCount: 0)
  }

  private func lost(_ draft: Draft, _ blank: Miss) -> Miss? {
    let annotation = draft.annotation
    guard
      let loser = probe.findings.suppressed.first(where: {
        $0.provenance == annotation.provenance && $0.range == annotation.range
          && $0.trigger == annotation.trigger
      }), let winner = probe.winner(over: loser)
    else { return nil }
    var miss = blank
    miss.reached = annotation.range
    miss.position = annotation.range.start
    miss.tokenCount = draft.match.tokens.count
    miss.reason = .lost(Derivation.Rival(annotation: winner, by: probe.set.tieBreak(winner, loser)))
    return miss
  }

  // The words fit, and the run drafted nothing: the zone, a condition or a function refused.
  private mutating func whole(
    _ attempt: StatementProbe<Callbacks>.Attempt, _ index: Int, _ pattern: CompiledPattern,
    _ token: Int, _ sentence: Int
  ) -> Miss {
    let rule = probe.set.rules[index]
    var miss = blank(rule, pattern.source.text, sentence)
    let tokens = attempt.tokens ?? attempt.start..<attempt.start + 1
    miss.reached = probe.analysis.textRange(tokens)
    miss.position = miss.reached?.start ?? miss.position
    miss.tokenCount = tokens.count
    let zone = probe.sentences[sentence].zone
    if !rule.zones.contains(zone) {
      let wanted = Zone.allCases.filter(rule.zones.contains)
      miss.reason = .zone(found: zone, wanted: wanted, fits: true)
      miss.change = "if it stood in zone " + NearestChange.list(wanted.map(\.rawValue))
      return miss
    }
    guard let match = probe.match(pattern, at: token) else {
      miss.reason = .tooEarly
      return miss
    }
    let draft = probe.draft(probe.set.runners[index], match, pattern.captures, sentence)
    let refusal = probe.judgements(of: rule, draft).first { !$0.isPassed }
    if let refusal {
      miss.reason = .refused(refusal)
    } else if probe.findings.diagnostics.contains(where: { $0.rule == rule.id }) {
      miss.reason = .failed
    } else if rule.when != nil {
      miss.reason = .refused(
        Judgement(
          condition: "when", text: "its function answered false", isPassed: false))
    } else {
      miss.reason = .tooEarly
    }
    return miss
  }

  private mutating func partial(
    _ attempt: inout StatementProbe<Callbacks>.Attempt, _ rule: CompiledRule,
    _ pattern: CompiledPattern, _ sentence: Int
  ) -> Miss {
    var miss = blank(rule, pattern.source.text, sentence)
    let analysis = probe.analysis
    if let zone = otherZone(rule, sentence) {
      miss.reason = zone
      return miss
    }
    let report: WalkReport
    if attempt.left == nil {
      report = WalkReport(attempt.right, analysis)
      (miss.change, miss.changeCount) = rightChange(&attempt, pattern)
    } else if var left = attempt.left {
      report = WalkReport(left, analysis)
      let change = NearestChange(left, analysis)
      miss.change = change.find(&left).map(change.text)
      miss.changeCount = miss.change == nil ? 0 : 1
    } else {
      return miss
    }
    let end = attempt.rightEnd?.position ?? attempt.start
    let first = min(attempt.start, report.position)
    let behind = max(end, report.position, attempt.start)
    if behind > first { miss.reached = analysis.textRange(first..<behind) }
    miss.tokenCount = behind - first
    miss.position = report.textPosition(in: probe.sentences[sentence].tokens)
    miss.reason = .item(
      expected: report.expected, found: report.found, isLeft: attempt.left != nil,
      note: report.note)
    return miss
  }

  // The change on the right, and what then is still wrong on the left.
  private func rightChange(
    _ attempt: inout StatementProbe<Callbacks>.Attempt, _ pattern: CompiledPattern
  ) -> (String?, Int) {
    let search = NearestChange(attempt.right, probe.analysis)
    guard let change = search.find(&attempt.right) else { return (nil, 0) }
    var taker = attempt.right.taker
    let path = attempt.right.path(to: change.end)
    taker.subjectOf = path.first { $0.isTrigger && $0.take.verb != nil }?.take.verb
    var left = PatternWalker(pattern.left, taker)
    if left.walk(from: attempt.start, isTrigger: false) != nil {
      return (search.text(of: change), 1)
    }
    let other = NearestChange(left, probe.analysis)
    guard let second = other.find(&left) else { return (nil, 0) }
    return (search.text(of: change) + ", and " + other.text(of: second), 2)
  }

  private func otherZone(_ rule: CompiledRule, _ sentence: Int) -> Miss.Reason? {
    let zone = probe.sentences[sentence].zone
    guard !rule.zones.contains(zone) else { return nil }
    return .zone(found: zone, wanted: Zone.allCases.filter(rule.zones.contains), fits: false)
  }

  // MARK: no candidate

  private func inNoZone(_ rule: CompiledRule) -> Miss? {
    guard !probe.sentences.contains(where: { rule.zones.contains($0.zone) }) else { return nil }
    let text = rule.patterns.first?.source.text ?? rule.lines.first?.source.text ?? ""
    var miss = blank(rule, text, sentences.first ?? 0)
    miss.sentence = nil
    miss.sentenceRange = nil
    miss.reason = .noZone(wanted: Zone.allCases.filter(rule.zones.contains))
    return miss
  }

  private func inAnotherLanguage(_ rule: CompiledRule) -> Miss {
    var miss = blank(rule, rule.patterns.first?.source.text ?? "", sentences.first ?? 0)
    let language = probe.run.statement.language ?? ""
    miss.sentence = nil
    miss.sentenceRange = nil
    miss.reason = .language(found: language, wanted: rule.spokenLanguages)
    miss.change = "with --language " + (rule.spokenLanguages.first ?? "")
    return miss
  }

  // A form of the verb stands there, but not as a verb.
  private func noVerb(
    _ rule: CompiledRule, _ pattern: CompiledPattern, _ token: Int, _ sentence: Int
  ) -> Miss {
    var miss = blank(rule, pattern.source.text, sentence)
    if let zone = otherZone(rule, sentence) {
      miss.reason = zone
      return miss
    }
    let word = probe.analysis.text(token..<token + 1)
    miss.position = Int(probe.analysis.tokens[token].start)
    miss.reason = .item(
      expected: TriggerWords(probe).names(pattern), found: word, isLeft: false,
      note: "it is no verb here: a noun, an adjective, or part of a name")
    return miss
  }

  private func noTrigger(_ rule: CompiledRule) -> Miss {
    var miss = blank(rule, rule.patterns.first?.source.text ?? "", sentences.first ?? 0)
    if !isNamed {
      miss.sentence = nil
      miss.sentenceRange = nil
    }
    miss.reason = TriggerWords(probe).absence(of: rule, in: sentences)
    miss.tokenCount = -1
    return miss
  }
}

extension Miss {
  // Of many rules at once only those whose trigger is nearly there.
  fileprivate func isTelling(_ rule: CompiledRule) -> Bool {
    if case .noTrigger(_, let nearest, _) = reason { return !nearest.isEmpty || rule.rung == nil }
    return true
  }
}
