import DemarcheModel
import DemarcheText

/// Matches the `lines` of a rule against the lines of blocks; those of neighbouring blocks of one
/// zone follow each other.
struct LineMatcher {
  let rule: RuleRunner
  private let patterns: [LinePattern]
  private let hasOptional: Bool

  /// A line that a string took.
  private struct Taken {
    var pattern: Int
    var match: RawMatch
  }

  /// A matcher for a rule that has lines.
  init(rule: RuleRunner) {
    self.rule = rule
    patterns = rule.rule.lines
    hasOptional = patterns.contains(where: \.isOptional)
  }

  /// A draft for every place where the lines follow each other, leftmost first, not overlapping.
  func drafts<Callbacks: RuleCallbacks>(_ run: inout StatementRun<Callbacks>) -> [Draft] {
    var drafts: [Draft] = []
    for lines in run.scan.analysis.lineRuns(where: { rule.zones & $0.bit != 0 }) {
      // Where strings did not fit, by string and line.
      var failed: Set<Int> = []
      var line = 0
      while line < lines.count {
        let taken = follow(0, line, lines, run, &failed) ?? []
        if !taken.isEmpty, let draft = draft(taken, at: line, lines, run) { drafts.append(draft) }
        line += max(1, taken.count)
      }
    }
    return drafts
  }

  // The lines from `line` on that the strings from `pattern` on take; nil where they do not fit. An
  // optional string takes a line if the others fit behind it.
  private func follow<Callbacks: RuleCallbacks>(
    _ pattern: Int, _ line: Int, _ lines: [Range<Int>], _ run: StatementRun<Callbacks>,
    _ failed: inout Set<Int>
  ) -> [Taken]? {
    guard pattern < patterns.count else { return [] }
    let key = pattern * (lines.count + 1) + line
    if hasOptional, failed.contains(key) { return nil }
    if line < lines.count, let match = match(patterns[pattern], lines[line], run),
      let rest = follow(pattern + 1, line + 1, lines, run, &failed)
    {
      return [Taken(pattern: pattern, match: match)] + rest
    }
    if patterns[pattern].isOptional,
      let rest = follow(pattern + 1, line, lines, run, &failed)
    {
      return rest
    }
    if hasOptional { failed.insert(key) }
    return nil
  }

  private func draft<Callbacks: RuleCallbacks>(
    _ taken: [Taken], at first: Int, _ lines: [Range<Int>], _ run: StatementRun<Callbacks>
  ) -> Draft? {
    let tokens = lines[first].lowerBound..<lines[first + taken.count - 1].upperBound
    let match = RawMatch(
      tokens: tokens, trigger: lines[first],
      captures: CaptureList(taken.flatMap(\.match.captures.all)))
    let sentence = Int(run.scan.analysis.sentenceOfToken[tokens.lowerBound])
    guard sentence >= 0 else { return nil }
    let names = taken.flatMap { patterns[$0.pattern].captures }
    let plan = FieldPlan(rule.rule.type, captures: names, setters: rule.setters)
    return run.draft(rule, match, names, plan, sentence)
  }

  private func match<Callbacks: RuleCallbacks>(
    _ pattern: LinePattern, _ line: Range<Int>, _ run: StatementRun<Callbacks>
  ) -> RawMatch? {
    let context = SentenceContext(
      run.scan.analysis, run.scan.language(at: line.lowerBound).grammar, sentence: line)
    let machine = Machine(context: context, spans: run.scan.spans, tables: run.set.tables)
    guard let end = machine.run(pattern.program, from: line.lowerBound) else { return nil }
    var reader = MatchReader(captureCount: pattern.captures.count, start: line.lowerBound)
    reader.read(machine, isRight: true)
    return reader.match(from: line.lowerBound, to: end)
  }
}
