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
      let spans = middle.spans + right.spans + left.spans
      let span = spans.last { $0.tokens == tokens }?.span
      captures.append(ReferenceMatcher.Capture(name: name, tokens: tokens, span: span))
    }
    let first = min(left.end, trigger.lowerBound)
    return ReferenceMatch(tokens: first..<right.end, trigger: trigger, captures: captures)
  }

  /// Where the trigger can begin whose verb heads, or else whose first token is, `place`.
  private func starts(at place: Int, _ sentence: ReferenceSentence) -> [Int] {
    var starts: Set<Int> = []
    for beginning in beginnings {
      switch beginning {
      case .verb(let verb):
        for group in sentence.verbGroups(head: place, verb) {
          starts.insert(group.tokens.lowerBound)
        }
      case .span(let type):
        guard !sentence.text.spans(startingAt: place, type).isEmpty else { continue }
        starts.insert(place)
        if type == "actor", place > sentence.tokens.lowerBound,
          sentence.classes(place - 1).contains(.definite)
        {
          starts.insert(place - 1)
        }
      case .word(let word): if sentence.text.isThere(word, place) { starts.insert(place) }
      case .any: starts.insert(place)
      }
    }
    return starts.sorted()
  }

  /// The tokens of a text at which the trigger can stand: its verb's head, or else its first.
  func places(in text: ReferenceText) -> Set<Int> {
    var places: Set<Int> = []
    for beginning in beginnings {
      switch beginning {
      case .verb(let verb): places.formUnion(text.places(ofVerb: verb))
      case .span(let type): places.formUnion(text.places(ofType: type))
      case .word(let word): places.formUnion(text.places(of: word))
      case .any: return Set(text.analysis.tokens.indices)
      }
    }
    return places
  }
}

/// With what a trigger can begin.
enum ReferenceBeginning {
  case verb(String)
  case span(String)
  case word(ReferenceLiteral)
  case any

  /// The beginnings of an item.
  static func all(of item: PatternItem) -> [ReferenceBeginning] {
    switch item {
    case .capture(_, let inner), .trigger(let inner), .repeated(let inner, _, _):
      return all(of: inner)
    case .choice(let alternatives): return alternatives.flatMap(all)
    case .sequence(let items):
      var found: [ReferenceBeginning] = []
      for item in items {
        if case .start = item { continue }
        found += all(of: item)
        if case .repeated(_, 0, _) = item { continue }
        return found
      }
      return found
    case .verb(let verb, _): return [.verb(verb)]
    case .span(let type, _): return [.span(type)]
    case .word(let text), .exact(let text):
      return ReferenceLiteral.words(text, .folded).prefix(1).map { .word($0) }
    default: return [.any]
    }
  }
}
