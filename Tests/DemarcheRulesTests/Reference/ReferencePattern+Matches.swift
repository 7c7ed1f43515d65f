import DemarcheRules
import DemarcheText

/// What one occurrence of a trigger gave.
struct ReferenceMatch: Hashable {
  var tokens: Range<Int>
  var trigger: Range<Int>
  var captures: [ReferenceMatcher.Capture]
}

extension ReferencePattern {
  /// The match whose trigger stands at token `place`: the first that fits, the right side first.
  func match(at place: Int, in sentence: ReferenceSentence) -> ReferenceMatch? {
    var matcher = ReferenceMatcher(sentence)
    for start in starts(at: place, sentence) {
      matcher.isPassive = isPassive
      matcher.subjectOf = nil
      let triggers = matcher.ways(trigger, start, .right)
      matcher.isPassive = nil
      for found in triggers {
        guard let rightWay = matcher.sequence(right, found.end, .right).first else { continue }
        // Left and right are independent: what stands left cannot ask for another right side.
        matcher.subjectOf = hasSubject ? found.verbs.first : nil
        guard let leftWay = matcher.sequence(left, start, .left, beside: hasSubject).first else {
          break
        }
        return put(leftWay, start..<found.end, found, rightWay)
      }
    }
    return nil
  }

  private func put(
    _ left: ReferenceMatcher.Way, _ trigger: Range<Int>, _ middle: ReferenceMatcher.Way,
    _ right: ReferenceMatcher.Way
  ) -> ReferenceMatch {
    var captures = middle.captures + right.captures + left.captures
    for name in around {
      let halves = captures.filter { $0.name == ReferencePattern.mark + name }
      captures.removeAll { $0.name == ReferencePattern.mark + name }
      var tokens = trigger
      for half in halves { tokens = ReferenceMatcher.hull(tokens, half.tokens) ?? tokens }
      captures.append(ReferenceMatcher.Capture(name: name, tokens: tokens))
    }
    let first = min(left.end, trigger.lowerBound)
    return ReferenceMatch(tokens: first..<right.end, trigger: trigger, captures: captures)
  }

  /// Where the trigger can begin whose verb heads, or else whose first token is, `place`.
  private func starts(at place: Int, _ sentence: ReferenceSentence) -> [Int] {
    var starts: [Int] = []
    func add(_ start: Int) { if !starts.contains(start) { starts.append(start) } }
    for beginning in ReferencePattern.beginnings(of: trigger) {
      if case .verb(let verb, _) = beginning {
        for group in sentence.verbGroups(head: place, verb) { add(group.tokens.lowerBound) }
      }
    }
    for beginning in ReferencePattern.beginnings(of: trigger) {
      switch beginning {
      case .verb: break
      case .span("actor", _):
        guard !sentence.text.spans(startingAt: place, "actor").isEmpty else { break }
        if place > sentence.tokens.lowerBound, sentence.classes(place - 1).contains(.definite) {
          add(place - 1)
        }
        add(place)
      case .span(let type, _):
        if !sentence.text.spans(startingAt: place, type).isEmpty { add(place) }
      case .tokenClass: add(place)
      case .word(let text), .exact(let text):
        if let word = ReferenceLiteral.words(text, .folded).first,
          sentence.text.isThere(word, place)
        {
          add(place)
        }
      default: break
      }
    }
    return starts.sorted()
  }

  /// The items with which an item can begin.
  static func beginnings(of item: PatternItem) -> [PatternItem] {
    switch item {
    case .capture(_, let inner), .trigger(let inner), .repeated(let inner, _, _):
      return beginnings(of: inner)
    case .choice(let alternatives): return alternatives.flatMap(beginnings)
    case .sequence(let items):
      var all: [PatternItem] = []
      for item in items {
        if case .start = item { continue }
        all += beginnings(of: item)
        if case .repeated(_, 0, _) = item { continue }
        return all
      }
      return all
    default: return [item]
    }
  }
}
