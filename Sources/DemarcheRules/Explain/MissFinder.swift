import DemarcheModel
import DemarcheText

/// Runs the patterns of a rule again, recording how far each gets.
struct MissFinder<Callbacks: RuleCallbacks> {
  var run: StatementRun<Callbacks>

  /// The furthest miss of each pattern of rule `index` in each of `sentences`; none where it
  /// matched.
  mutating func misses(of index: Int, in sentences: [Int]) -> [Miss] {
    let rule = run.set.rules[index]
    var misses: [Miss] = []
    for sentence in sentences {
      if let miss = notFor(rule, sentence) {
        misses.append(miss)
        continue
      }
      var found: [Miss] = []
      var hasMatch = false
      for pattern in rule.patterns {
        switch outcome(rule, index, pattern, sentence) {
        case .matched: hasMatch = true
        case .missed(let miss): found.append(miss)
        }
      }
      if !hasMatch { misses += found }
    }
    return misses
  }

  private enum Outcome {
    case matched
    case missed(Miss)
  }

  private func blank(_ rule: CompiledRule, _ pattern: String, _ sentence: Int) -> Miss {
    let row = run.scan.analysis.sentences[sentence]
    return Miss(
      rule: rule.id, rung: rule.rung, location: rule.location, pattern: pattern,
      sentence: sentence + 1, sentenceRange: row.range, reached: nil, position: row.range.start,
      reason: .noTrigger(expected: []), tokenCount: -1)
  }

  private func notFor(_ rule: CompiledRule, _ sentence: Int) -> Miss? {
    let zone = run.scan.analysis.sentences[sentence].zone
    var reason: String?
    if !rule.zones.contains(zone) {
      reason =
        "the rule is for the zones "
        + rule.zones.map(\.rawValue).sorted().joined(separator: ", ")
        + ", and the sentence is in \(zone.rawValue)"
    } else if let language = run.statement.language, !rule.languages.isEmpty,
      !rule.languages.contains(language)
    {
      reason =
        "the rule is for \(rule.languages.joined(separator: ", ")), and the statement is in "
        + language
    }
    guard let reason else { return nil }
    var miss = blank(rule, rule.patterns.first?.source.text ?? "", sentence)
    miss.reason = .notFor(reason)
    return miss
  }

  private mutating func outcome(
    _ rule: CompiledRule, _ index: Int, _ pattern: CompiledPattern, _ sentence: Int
  ) -> Outcome {
    var best = blank(rule, pattern.source.text, sentence)
    best.reason = .noTrigger(expected: beginnings(pattern))
    for token in run.scan.candidates(pattern.start, in: sentence) {
      for start in run.scan.starts(pattern, token, sentence) {
        let attempt = attempt(rule, index, pattern, start, sentence)
        switch attempt {
        case .matched: return .matched
        case .missed(let miss): if miss.tokenCount > best.tokenCount { best = miss }
        }
      }
    }
    return .missed(best)
  }

  private func beginnings(_ pattern: CompiledPattern) -> [String] {
    let lexis = run.set.lexis
    return pattern.start.verbs.map { "~" + lexis.vocabulary.key(UInt32($0)) }
      + pattern.start.words.map { lexis.vocabulary.key(UInt32($0)) }
      + pattern.start.spans.map { "<" + lexis.typeNames[$0] + ">" }
      + pattern.start.classes.map { "{" + $0.rawValue + "}" }
  }

  private mutating func attempt(
    _ rule: CompiledRule, _ index: Int, _ pattern: CompiledPattern, _ start: Int, _ sentence: Int
  ) -> Outcome {
    let machine = run.scan.machine(sentence)
    machine.startRecording()
    var miss = blank(rule, pattern.source.text, sentence)
    guard let end = machine.run(pattern.right, from: start) else {
      describe(&miss, machine, pattern, from: start, isLeft: false)
      return .missed(miss)
    }
    var reader = MatchReader(captureCount: pattern.captures.count, start: start)
    reader.read(machine, isRight: true)
    machine.startRecording()
    machine.subjectOf = reader.verb
    guard machine.run(pattern.left, from: start) != nil else {
      describe(&miss, machine, pattern, from: start, isLeft: true)
      miss.reached = run.scan.analysis.textRange(start..<max(end, start + 1))
      miss.tokenCount += end - start
      return .missed(miss)
    }
    guard let match = run.scan.match(pattern, at: reader.verb?.head ?? start) else {
      return .matched
    }
    let runner = run.set.runners[index]
    let draft = run.draft(runner, match, pattern.captures, sentence)
    guard let refusal = run.refusal(runner, draft) else { return .matched }
    miss.reached = run.scan.analysis.textRange(match.tokens)
    miss.position = miss.reached?.start ?? 0
    miss.reason = .refused(by: refusal)
    miss.tokenCount = match.tokens.count + 100
    return .missed(miss)
  }

  private func describe(
    _ miss: inout Miss, _ machine: Machine, _ pattern: CompiledPattern, from start: Int,
    isLeft: Bool
  ) {
    let analysis = run.scan.analysis
    let furthest = machine.recorded
    let position = furthest?.position ?? start
    // What stands last in the pattern was nearest to the match.
    let items = furthest?.items.sorted().map { pattern.items[$0] } ?? ["the trigger"]
    let token = isLeft ? position - 1 : position
    let sentence = analysis.sentences[miss.sentence - 1].tokens
    let found = sentence.contains(token) ? analysis.text(token..<token + 1) : nil
    let expected = (items.count > 8 ? "… | " : "") + items.suffix(8).joined(separator: " | ")
    miss.reason = .item(expected: expected, found: found, isLeft: isLeft)
    miss.tokenCount = abs(position - start)
    if position != start {
      miss.reached = analysis.textRange(min(position, start)..<max(position, start))
    }
    let place = sentence.contains(token) ? token : max(sentence.lowerBound, sentence.upperBound - 1)
    miss.position = Int(analysis.tokens[place].start)
  }
}
