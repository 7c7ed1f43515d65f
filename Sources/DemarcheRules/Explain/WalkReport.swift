import DemarcheText

/// Where a walk through one side of a pattern ended, and what it wanted there.
struct WalkReport {
  /// The place, as the walk counts it.
  let position: Int
  /// The items that could have stood there, in the order of the pattern.
  let expected: [String]
  /// The words that stood there instead; nil at the sentence's edge.
  let found: String?
  /// What is known of those words.
  let note: String?
  private let token: Int
  private let analysis: TextAnalysis

  init(_ walker: PatternWalker, _ analysis: TextAnalysis) {
    let direction = walker.program.direction
    let context = walker.taker.context
    let places = walker.failures.map(\.position)
    position = (direction == .right ? places.max() : places.min()) ?? context.sentence.lowerBound
    let furthest = position
    let steps = Set(walker.failures.filter { $0.position == furthest }.map(\.step)).sorted()
    let names = ItemNames(program: walker.program, lexis: walker.taker.lexis)
    var expected: [String] = []
    for step in steps where !expected.contains(names.name(of: step)) {
      expected.append(names.name(of: step))
    }
    self.expected = expected
    self.analysis = analysis
    token = direction == .right ? position : position - 1
    let notes = MissNote(walker: walker, analysis: analysis)
    let words = notes.words(at: furthest, steps)
    found = words.isEmpty ? nil : analysis.text(words)
    note = words.isEmpty ? nil : notes.note(on: words, at: furthest, steps)
  }

  /// The byte of the place, inside the sentence or line that takes up `tokens`.
  func textPosition(in tokens: Range<Int>) -> Int {
    let last = max(tokens.lowerBound, tokens.upperBound - 1)
    return Int(analysis.tokens[min(max(token, tokens.lowerBound), last)].start)
  }
}
