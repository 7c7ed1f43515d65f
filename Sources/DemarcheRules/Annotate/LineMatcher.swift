import DemarcheModel
import DemarcheText

/// Matches the `lines` of a rule against the lines of blocks.
struct LineMatcher {
  let rule: RuleRunner

  /// A draft for every place where the lines follow each other, leftmost first, not overlapping.
  func drafts<Callbacks: RuleCallbacks>(_ run: inout StatementRun<Callbacks>) -> [Draft] {
    var drafts: [Draft] = []
    for (block, lines) in run.scan.lines.enumerated() {
      guard rule.zones & run.scan.analysis.blocks[block].zone.bit != 0 else { continue }
      var line = 0
      while line < lines.count {
        if let (draft, next) = draft(at: line, lines, &run) {
          drafts.append(draft)
          line = next
        } else {
          line += 1
        }
      }
    }
    return drafts
  }

  private func draft<Callbacks: RuleCallbacks>(
    at first: Int, _ lines: [Range<Int>], _ run: inout StatementRun<Callbacks>
  ) -> (Draft, Int)? {
    var names: [String] = []
    var captures: [RawMatch.Capture] = []
    var line = first
    for pattern in rule.rule.lines {
      guard line < lines.count, let match = match(pattern, lines[line], &run) else {
        if pattern.isOptional { continue }
        return nil
      }
      names += pattern.captures
      captures += match.captures.all
      line += 1
    }
    guard line > first else { return nil }
    let tokens = lines[first].lowerBound..<lines[line - 1].upperBound
    let match = RawMatch(tokens: tokens, trigger: lines[first], captures: CaptureList(captures))
    let sentence = Int(run.scan.analysis.sentenceOfToken[tokens.lowerBound])
    guard sentence >= 0 else { return nil }
    let plan = FieldPlan(rule.rule.type, captures: names, setters: rule.setters)
    return (run.draft(rule, match, names, plan, sentence), line)
  }

  private func match<Callbacks: RuleCallbacks>(
    _ pattern: LinePattern, _ line: Range<Int>, _ run: inout StatementRun<Callbacks>
  ) -> RawMatch? {
    let context = SentenceContext(
      run.scan.analysis, run.scan.language.grammar, sentence: line)
    let machine = Machine(context: context, spans: run.scan.spans, tables: run.set.tables)
    guard let end = machine.run(pattern.program, from: line.lowerBound) else { return nil }
    var reader = MatchReader(captureCount: pattern.captures.count, start: line.lowerBound)
    reader.read(machine, isRight: true)
    return reader.match(from: line.lowerBound, to: end)
  }
}
