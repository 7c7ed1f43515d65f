import DemarcheModel
import DemarcheText

/// A walk of the `lines` of a rule down the lines of a block, line by line.
struct LineWalk {
  /// A line and the way a string took through it.
  struct Taken {
    var pattern: Int
    var line: Int
    var walker: PatternWalker
    var end: PatternWalker.State
  }

  var taken: [Taken] = []
  /// The string that did not fit, and its walk; nil where all did.
  var failed: (pattern: Int, line: Int, walker: PatternWalker?)?

  var isMatch: Bool { failed == nil && !taken.isEmpty }

  /// The match that it makes, and the names of its captures.
  func match(_ rule: CompiledRule, _ lines: [Range<Int>]) -> (RawMatch, [String]) {
    var names: [String] = []
    var captures: [RawMatch.Capture] = []
    for item in taken {
      let path = item.walker.path(to: item.end)
      for (slot, name) in rule.lines[item.pattern].captures.enumerated() {
        let parts = path.filter { $0.captures.contains(slot) }
        names.append(name)
        guard let first = parts.first, let last = parts.last else {
          captures.append(.none)
          continue
        }
        captures.append(
          RawMatch.Capture(
            first.tokens.lowerBound..<last.tokens.upperBound,
            span: parts.count == 1 ? first.take.span : nil))
      }
    }
    let first = lines[taken.first?.line ?? 0]
    let last = lines[taken.last?.line ?? 0]
    let match = RawMatch(
      tokens: first.lowerBound..<last.upperBound, trigger: first, captures: CaptureList(captures))
    return (match, names)
  }

  /// The walk that begins at line `first` of a block.
  init<Callbacks: RuleCallbacks>(
    _ rule: CompiledRule, _ lines: [Range<Int>], from first: Int,
    _ probe: StatementProbe<Callbacks>, seen: VisibleSpans
  ) {
    var line = first
    for (index, pattern) in rule.lines.enumerated() {
      guard line < lines.count else {
        if pattern.isOptional { continue }
        failed = (index, line, nil)
        return
      }
      var walker = PatternWalker(
        pattern.program, probe.taker(line: lines[line], seen: seen))
      if let end = walker.walk(from: lines[line].lowerBound, isTrigger: line == first) {
        taken.append(Taken(pattern: index, line: line, walker: walker, end: end))
        line += 1
      } else if !pattern.isOptional {
        failed = (index, line, walker)
        return
      }
    }
  }
}
