import DemarcheRules
import DemarcheText

/// Finds all ways in which an item can stand, in the order in which the rule language prefers them:
/// alternatives as written, repeats as many as fit, gaps as short as fit.
///
/// Slow and plain: every item answers with the list of its ends, and a sequence is the product of
/// the lists. Of two ways to one end only the first is kept, as what follows cannot tell them apart.
struct ReferenceMatcher {
  enum Direction { case left, right }

  /// What a named item took.
  struct Capture: Hashable {
    var name: String
    var tokens: Range<Int>
    var span: ReferenceSpan?
  }

  /// One way to match.
  struct Way {
    var end: Int
    /// The tokens that it took, which for a subject are not those up to its end; nil for none.
    var taken: Range<Int>?
    var captures: [Capture] = []
    /// The spans that it took, with the article where one was taken.
    var spans: [(tokens: Range<Int>, span: ReferenceSpan)] = []
    /// The verb groups that it took, in reading order.
    var verbs: [VerbGroup] = []
  }

  let sentence: ReferenceSentence
  /// The voice that verbs of the trigger must have; nil for any.
  var isPassive: Bool?
  /// The trigger's verb group, whose subject an actor left of it must be.
  var subjectOf: VerbGroup?

  init(_ sentence: ReferenceSentence) { self.sentence = sentence }

  /// The ways of `item` from `position`.
  ///
  /// - Parameter beside: it stands directly left of the verb that is the trigger.
  func ways(
    _ item: PatternItem, _ position: Int, _ direction: Direction, beside: Bool = false
  ) -> [Way] {
    switch item {
    case .word(let text): words(ReferenceLiteral.words(text), position, direction)
    case .exact(let text): words(ReferenceLiteral.words(text, .exact), position, direction)
    case .verb(let verb, let restriction): verbs(verb, restriction, position, direction)
    case .span("actor", let filters) where beside && subjectOf != nil: subject(filters)
    case .span(let type, let filters): spans(type, filters, position, direction)
    case .chunk(let chunk):
      chunkEnds(chunk, position, direction).map { way(position, $0) }
    case .tokenClass(let kind):
      one(position, direction) { isOf(kind, $0) }
    case .not(let inner): one(position, direction) { ways(inner, $0, .right).isEmpty }
    case .gap(let limit): gap(limit, position, direction)
    case .start: position == sentence.tokens.lowerBound ? [Way(end: position)] : []
    case .end: isEnd(position) ? [Way(end: position)] : []
    case .sequence(let items): sequence(items, position, direction, beside: beside)
    case .choice(let alternatives):
      first(alternatives.flatMap { ways($0, position, direction, beside: beside) })
    case .repeated(let inner, let min, let max):
      repeats(inner, min, max, position, direction, beside)
    case .capture(let name, let inner):
      ways(inner, position, direction, beside: beside).map { named(name, $0) }
    case .trigger(let inner): ways(inner, position, direction, beside: beside)
    }
  }

  // The end itself, or where its final marks begin.
  private func isEnd(_ position: Int) -> Bool {
    position == sentence.chunker.restEnd || position == sentence.tokens.upperBound
  }

  /// The ways of items one behind the other; leftwards the last is read first.
  func sequence(
    _ items: [PatternItem], _ position: Int, _ direction: Direction, beside: Bool = false
  ) -> [Way] {
    let ordered = direction == .left ? items.reversed() : items
    var all = [Way(end: position)]
    for (index, item) in ordered.enumerated() {
      all = first(
        all.flatMap { before in
          ways(item, before.end, direction, beside: beside && index == 0)
            .map { ReferenceMatcher.joined(before, $0) }
        })
    }
    return all
  }

  // As many as fit first; a repeat that took nothing is not tried again.
  private func repeats(
    _ item: PatternItem, _ min: Int, _ max: Int, _ position: Int, _ direction: Direction,
    _ beside: Bool
  ) -> [Way] {
    var levels = [[Way(end: position)]]
    var steps: [[Int: [Way]]] = []
    while levels.count <= max {
      var next: [Int: [Way]] = [:]
      for before in levels[levels.count - 1] {
        next[before.end] = ways(
          item, before.end, direction, beside: beside && levels.count == 1)
      }
      let reached = first(next.keys.sorted().flatMap { next[$0] ?? [] })
      steps.append(next)
      if reached.isEmpty { break }
      levels.append(reached)
    }
    var known: [Int: [Way]] = [:]
    return tail(0, Way(end: position), min, max, steps, &known)
  }

  // The ways on from `count` repeats that ended where `before` does.
  private func tail(
    _ count: Int, _ before: Way, _ min: Int, _ max: Int, _ steps: [[Int: [Way]]],
    _ known: inout [Int: [Way]]
  ) -> [Way] {
    let key = count * 100_000 + before.end
    let rest: [Way]
    if let found = known[key] {
      rest = found
    } else {
      var all: [Way] = []
      if count < max, count < steps.count {
        for step in steps[count][before.end] ?? [] {
          all += tail(count + 1, step, min, max, steps, &known)
        }
      }
      if count >= min { all.append(Way(end: before.end)) }
      rest = first(all)
      known[key] = rest
    }
    return rest.map { ReferenceMatcher.joined(before, $0) }
  }

  /// Of several ways to one end the first.
  func first(_ ways: [Way]) -> [Way] {
    var seen: Set<Int> = []
    return ways.count < 2 ? ways : ways.filter { seen.insert($0.end).inserted }
  }

  static func joined(_ first: Way, _ second: Way) -> Way {
    Way(
      end: second.end, taken: hull(first.taken, second.taken),
      captures: first.captures + second.captures, spans: first.spans + second.spans,
      verbs: first.verbs + second.verbs)
  }

  /// From the first token of either to the last.
  static func hull(_ first: Range<Int>?, _ second: Range<Int>?) -> Range<Int>? {
    guard let first else { return second }
    guard let second else { return first }
    return min(first.lowerBound, second.lowerBound)..<max(first.upperBound, second.upperBound)
  }

  // A capture takes the whole item; of nothing there is none.
  private func named(_ name: String, _ way: Way) -> Way {
    guard let tokens = way.taken else { return way }
    var way = way
    let span = way.spans.last { $0.tokens == tokens }?.span
    way.captures.append(Capture(name: name, tokens: tokens, span: span))
    return way
  }

  /// The way from `position` to `end`, all of which it took.
  func way(_ position: Int, _ end: Int) -> Way {
    let tokens = min(position, end)..<max(position, end)
    return Way(end: end, taken: tokens.isEmpty ? nil : tokens)
  }

  private func one(
    _ position: Int, _ direction: Direction, _ fits: (Int) -> Bool
  ) -> [Way] {
    switch direction {
    case .right:
      position < sentence.tokens.upperBound && fits(position) ? [way(position, position + 1)] : []
    case .left:
      position > sentence.tokens.lowerBound && fits(position - 1)
        ? [way(position, position - 1)] : []
    }
  }
}
