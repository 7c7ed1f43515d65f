import DemarcheModel
import DemarcheText

/// Finds the one change of a text with which one side of a pattern would fit.
///
/// Each change is tried: what it says is true, as long as the words around stay as they are.
struct NearestChange {
  /// A change, and how far-fetched it is.
  struct Change {
    enum Kind: Hashable { case replace, insert, leaveOut }
    var kind: Kind
    /// The words to be changed; empty where something is missing.
    var tokens: Range<Int>
    /// What would have to stand there.
    var expected: [String]
    var cost: Int
    /// The way through the pattern that it opens.
    var end: PatternWalker.State
  }
  private struct Option {
    var kind: Change.Kind
    var position: Int
    var skipsItem: Bool
    var cost: Int
  }

  /// At most so many words are left out together.
  private static let longestCut = 4
  /// At most so many places are tried.
  private static let placeLimit = 64

  let analysis: TextAnalysis
  private let names: ItemNames
  private let direction: Program.Direction
  private let sentence: Range<Int>

  init(_ walker: PatternWalker, _ analysis: TextAnalysis) {
    self.analysis = analysis
    names = ItemNames(program: walker.program, lexis: walker.taker.lexis)
    direction = walker.program.direction
    sentence = walker.taker.context.sentence
  }

  /// The least change after which `walker` would have reached the end; nil where one is not enough.
  func find(_ walker: inout PatternWalker) -> Change? {
    let failures = walker.failures
    guard let furthest = furthest(failures) else { return nil }
    let near = failures.enumerated().sorted { left, right in
      let first = abs(left.element.position - furthest)
      let second = abs(right.element.position - furthest)
      return (first, left.offset) < (second, right.offset)
    }.prefix(NearestChange.placeLimit).map(\.element)
    var best: Change?
    for state in near {
      let distance = abs(state.position - furthest)
      for option in options(state, walker) {
        let cost = option.cost + 5 * distance
        guard cost <= best?.cost ?? Int.max,
          let end = walker.resume(state, at: option.position, skipsItem: option.skipsItem)
        else { continue }
        let tokens = min(state.position, option.position)..<max(state.position, option.position)
        let name = names.name(of: state.step)
        if var same = best, same.cost == cost, same.kind == option.kind, same.tokens == tokens {
          if !same.expected.contains(name) { same.expected.append(name) }
          best = same
        } else if cost < best?.cost ?? Int.max {
          best = Change(
            kind: option.kind, tokens: tokens, expected: [name], cost: cost, end: end)
        }
      }
    }
    return best
  }

  /// The furthest place that failed ways reached.
  func furthest(_ failures: [PatternWalker.State]) -> Int? {
    let places = failures.map(\.position)
    return direction == .right ? places.max() : places.min()
  }

  private func options(
    _ state: PatternWalker.State, _ walker: PatternWalker
  ) -> [Option] {
    let step = walker.program.instructions[state.step]
    let here = state.position
    switch step.operation {
    case .sentenceStart, .sentenceEnd:
      let edge =
        step.operation == .sentenceStart
        ? walker.taker.context.sentence.lowerBound : walker.taker.context.chunker.restEnd
      guard abs(edge - here) <= NearestChange.longestCut, edge != here else { return [] }
      return [
        Option(kind: .leaveOut, position: edge, skipsItem: true, cost: 10 * abs(edge - here))
      ]
    case .not:
      return next(here, walker).map {
        [Option(kind: .replace, position: $0, skipsItem: true, cost: 10)]
      } ?? []
    case .word, .verb, .tokenClass:
      let replacing = self.replacing(step, state, walker)
      if step.operation == .verb, replacing.isEmpty, next(here, walker) != nil { return [] }
      return replacing + [inserting(here, walker)] + leavingOut(step, here, walker)
    case .span:
      return replacingPhrase(here, walker) + [inserting(here, walker)]
        + leavingOut(step, here, walker)
    case .subjectActor: return replacingPhrase(here, walker) + [inserting(here, walker)]
    case .chunk: return [inserting(here, walker)]
    default: return []
    }
  }

  // Final marks are no words to be replaced.
  private func next(_ position: Int, _ walker: PatternWalker) -> Int? {
    if direction == .right, position >= walker.taker.context.chunker.restEnd { return nil }
    return walker.taker.next(direction, position)
  }

  private func replacing(
    _ step: Instruction, _ state: PatternWalker.State, _ walker: PatternWalker
  ) -> [Option] {
    guard let next = next(state.position, walker) else { return [] }
    let first = min(next, state.position)
    if step.operation == .verb, isForm(of: walker.taker.lexis.verbs[Int(step.a)], first, walker) {
      return []
    }
    let found = analysis.text(first..<first + 1).lowercased()
    let isNear =
      step.operation == .word
      && NearestName.find(found, in: [names.name(of: state.step).lowercased()]) != nil
    return [Option(kind: .replace, position: next, skipsItem: true, cost: isNear ? 8 : 20)]
  }

  // What is a form already is wrong for another reason.
  private func isForm(of test: VerbTest, _ token: Int, _ walker: PatternWalker) -> Bool {
    let language = walker.taker.context.grammar.language
    let forms = language.verbForms(ofWord: analysis.tokens[token].word)
    return forms.contains { $0.lemma == test.lemma }
  }

  private func replacingPhrase(_ position: Int, _ walker: PatternWalker) -> [Option] {
    guard let next = next(position, walker) else { return [] }
    let chunker = walker.taker.context.chunker
    var ends = [next]
    switch direction {
    case .right: ends = chunker.nounPhraseEnds(from: position).reversed() + ends
    case .left:
      let start = chunker.nounPhraseStart(endingAt: position)
      if start < position { ends.insert(start, at: 0) }
    }
    return ends.enumerated().map { offset, end in
      Option(kind: .replace, position: end, skipsItem: true, cost: 20 + offset)
    }
  }

  private func inserting(_ position: Int, _ walker: PatternWalker) -> Option {
    Option(
      kind: .insert, position: position, skipsItem: true,
      cost: next(position, walker) == nil ? 12 : 28)
  }

  private func leavingOut(
    _ step: Instruction, _ position: Int, _ walker: PatternWalker
  ) -> [Option] {
    var options: [Option] = []
    var here = position
    for count in 1...NearestChange.longestCut {
      guard let next = next(here, walker) else { break }
      here = next
      if walker.taker.takes(step, at: here, direction).isEmpty { continue }
      options.append(
        Option(kind: .leaveOut, position: here, skipsItem: false, cost: 15 + 8 * (count - 1)))
    }
    return options
  }
}

extension NearestChange {
  /// The change in words: `if “and full” were not there`.
  func text(of change: Change) -> String {
    let expected = NearestChange.list(change.expected.map(NearestChange.quoted))
    let words = "\u{201C}" + analysis.text(change.tokens) + "\u{201D}"
    switch change.kind {
    case .leaveOut: return "if \(words) were not there"
    case .replace:
      if change.expected.allSatisfy({ $0.hasPrefix("!") }) {
        return "if another word than \(words) stood there"
      }
      return "if \(words) were \(expected)"
    case .insert: return "if \(expected) stood \(neighbour(change.tokens.lowerBound))"
    }
  }

  // Where something is missing: beside the word that was taken last, or the one that is there.
  private func neighbour(_ place: Int) -> String {
    let left = sentence.contains(place - 1) ? place - 1 : nil
    let right = sentence.contains(place) ? place : nil
    func quoted(_ token: Int) -> String { "\u{201C}\(analysis.text(token..<token + 1))\u{201D}" }
    switch (direction, left, right) {
    case (.right, let token?, _), (_, let token?, nil): return "behind " + quoted(token)
    case (.left, _, let token?), (_, nil, let token?): return "before " + quoted(token)
    case (_, nil, nil): return "there"
    }
  }

  /// An item as a sentence names it: literals in quotation marks, verbs as any form of theirs.
  static func quoted(_ item: String) -> String {
    switch item.first {
    case "~"?: "a form of " + item
    case "<"?, "{"?, "!"?, "^"?, "$"?: item
    case "\""?: "\u{201C}" + item.dropFirst().dropLast() + "\u{201D}"
    default: "\u{201C}" + item + "\u{201D}"
    }
  }

  /// "a, b or c"; of many the first.
  static func list(_ names: [String]) -> String {
    guard let last = names.last else { return "" }
    if names.count == 1 { return last }
    if names.count > 6 { return names.prefix(5).joined(separator: ", ") + " or the like" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
