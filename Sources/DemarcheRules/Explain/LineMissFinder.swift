import DemarcheModel
import DemarcheText

/// Asks of a rule with `lines` how far down each run of blocks of one zone it got.
struct LineMissFinder<Callbacks: RuleCallbacks> {
  var probe: StatementProbe<Callbacks>
  let sentences: [Int]
  let isNamed: Bool

  /// For each run of blocks the walk that came furthest, if any line of it was taken.
  mutating func misses(of index: Int) -> [Miss] {
    let rule = probe.set.rules[index]
    let seen = probe.spans(seenIn: rule.phase)
    var misses: [Miss] = []
    var nearest: Miss?
    var isMatch = false
    for lines in probe.analysis.lineRuns(where: { _ in true }) {
      let inside = lines.indices.filter { sentences.contains(sentence(lines[$0])) }
      guard let first = inside.first else { continue }
      let zone = probe.sentences[max(0, sentence(lines[first]))].zone
      var best: Miss?
      var isFound = false
      for first in inside {
        if let draft = drafted(index, lines[first]) {
          best = lost(draft, rule)
          isFound = true
          break
        }
        let walk = LineWalk(rule, lines, from: first, probe, seen: seen)
        let miss = self.miss(walk, index, lines, first, zone)
        if miss.rank > best?.rank ?? Int.min { best = miss }
      }
      if let best, isNamed || best.rank > 0 { misses.append(best) }
      isMatch = isMatch || isFound
      if let best, best.rank > nearest?.rank ?? Int.min { nearest = best }
    }
    return misses.isEmpty && !isMatch ? [nearest].compactMap(\.self) : misses
  }

  private func sentence(_ line: Range<Int>) -> Int {
    Int(probe.analysis.sentenceOfToken[line.lowerBound])
  }

  private func drafted(_ index: Int, _ line: Range<Int>) -> Draft? {
    probe.run.drafts.first { $0.rule.index == index && $0.match.tokens.overlaps(line) }
  }

  private func blank(_ rule: CompiledRule, _ line: Range<Int>, _ pattern: Int) -> Miss {
    let sentence = max(0, self.sentence(line))
    return Miss(
      rule: rule.id, rung: rule.rung, location: rule.location,
      pattern: rule.lines[pattern].source.text, sentence: sentence + 1,
      sentenceRange: probe.sentences[sentence].range,
      position: probe.analysis.textRange(line).start, reason: .failed, tokenCount: 0)
  }

  private func lost(_ draft: Draft, _ rule: CompiledRule) -> Miss? {
    guard
      let loser = probe.findings.suppressed.first(where: {
        $0.provenance == draft.annotation.provenance && $0.range == draft.annotation.range
      }), let winner = probe.winner(over: loser)
    else { return nil }
    var miss = blank(rule, draft.match.tokens, 0)
    miss.reached = draft.annotation.range
    miss.reason = .lost(Derivation.Rival(annotation: winner, by: probe.set.tieBreak(winner, loser)))
    miss.tokenCount = draft.match.tokens.count
    return miss
  }

  private mutating func miss(
    _ walk: LineWalk, _ index: Int, _ lines: [Range<Int>], _ first: Int, _ zone: Zone
  ) -> Miss {
    let rule = probe.set.rules[index]
    var miss = blank(rule, lines[first], walk.failed?.pattern ?? 0)
    miss.tokenCount = walk.taken.reduce(0) { $0 + lines[$1.line].count }
    if let last = walk.taken.last {
      miss.reached = probe.analysis.textRange(lines[first].lowerBound..<lines[last.line].upperBound)
    }
    if !rule.zones.contains(zone) {
      let wanted = Zone.allCases.filter(rule.zones.contains)
      miss.reason = .zone(found: zone, wanted: wanted, fits: walk.isMatch)
      if walk.isMatch {
        miss.change = "if it stood in zone " + NearestChange.list(wanted.map(\.rawValue))
      }
      return miss
    }
    guard let failed = walk.failed else {
      refuse(&miss, walk, index, lines)
      return miss
    }
    guard let walker = failed.walker else {
      miss.reason = .item(
        expected: ["another line"], found: nil, isLeft: false, note: "the block ends here")
      return miss
    }
    describe(&miss, walker, lines[failed.line], lines[first].lowerBound)
    return miss
  }

  private func describe(
    _ miss: inout Miss, _ failed: PatternWalker, _ line: Range<Int>, _ first: Int
  ) {
    var walker = failed
    let report = WalkReport(walker, probe.analysis)
    if report.position > line.lowerBound {
      miss.reached = probe.analysis.textRange(first..<report.position)
      miss.tokenCount += report.position - line.lowerBound
    }
    miss.position = report.textPosition(in: line)
    miss.reason = .item(
      expected: report.expected, found: report.found, isLeft: false, note: report.note)
    let change = NearestChange(walker, probe.analysis)
    miss.change = change.find(&walker).map(change.text)
    miss.changeCount = miss.change == nil ? 0 : 1
  }

  // All lines fit, and yet the run drafted nothing.
  private mutating func refuse(
    _ miss: inout Miss, _ walk: LineWalk, _ index: Int, _ lines: [Range<Int>]
  ) {
    let rule = probe.set.rules[index]
    let sentence = max(0, (miss.sentence ?? 1) - 1)
    let (match, names) = walk.match(rule, lines)
    let draft = probe.draft(probe.set.runners[index], match, names, sentence)
    let refusal = probe.judgements(of: rule, draft).first { !$0.isPassed }
    if let refusal {
      miss.reason = .refused(refusal)
    } else if probe.findings.diagnostics.contains(where: { $0.rule == rule.id }) {
      miss.reason = .failed
    } else if rule.when != nil {
      miss.reason = .refused(
        Judgement(condition: "when", text: "its function answered false", isPassed: false))
    } else {
      miss.reason = .tooEarly
    }
  }
}
