import DemarcheModel
import DemarcheText

/// A walk of the `lines` of a rule down the lines of neighbouring blocks of one zone.
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

  /// The walk that begins at line `first` of a run of blocks; of those that fail the longest.
  init<Callbacks: RuleCallbacks>(
    _ rule: CompiledRule, _ lines: [Range<Int>], from first: Int,
    _ probe: StatementProbe<Callbacks>, seen: VisibleSpans
  ) {
    var dead: Set<Int> = []
    var longest: (failed: (pattern: Int, line: Int, walker: PatternWalker?), taken: [Taken])?
    // As `LineMatcher` goes; what failed once from a string and line fails again.
    func follow(_ index: Int, _ line: Int, _ path: [Taken]) -> [Taken]? {
      guard index < rule.lines.count else { return path }
      guard dead.insert(index * (lines.count + 1) + line).inserted else { return nil }
      let pattern = rule.lines[index]
      var walker: PatternWalker?
      if line < lines.count {
        var taker = PatternWalker(pattern.program, probe.taker(line: lines[line], seen: seen))
        let end = taker.walk(from: lines[line].lowerBound, isTrigger: line == first)
        walker = taker
        if let end {
          let item = Taken(pattern: index, line: line, walker: taker, end: end)
          if let all = follow(index + 1, line + 1, path + [item]) { return all }
          return pattern.isOptional ? follow(index + 1, line, path) : nil
        }
      }
      if pattern.isOptional { return follow(index + 1, line, path) }
      if longest.map({ $0.taken.count < path.count }) ?? true {
        longest = ((index, line, walker), path)
      }
      return nil
    }
    if let all = follow(0, first, []) {
      taken = all
    } else {
      taken = longest?.taken ?? []
      failed = longest?.failed
    }
  }
}
