/// Writes the words of sentences as runs that read well: a blank belongs to the run behind which it
/// stands, and one blank for all.
struct RunWriter {
  private let before: TextAnalysis
  private let after: TextAnalysis
  private(set) var runs: [TextDifference.Run] = []
  // Where the runs begin that stand between kept words.
  private var changeStart = 0
  private var isFirst = true

  /// A writer of runs of two texts.
  init(_ before: TextAnalysis, _ after: TextAnalysis) {
    self.before = before
    self.after = after
  }

  /// Writes tokens of one side; those that are kept are the second text's.
  mutating func write(_ tokens: Range<Int>, _ side: TextDifference.Side) {
    let analysis = side == .deleted ? before : after
    for token in tokens {
      append(word(token, analysis), side, isSpaced: isSpaced(token, in: analysis, from: tokens))
    }
  }

  /// Writes words that changed.
  mutating func change(deleted: Range<Int>, inserted: Range<Int>, starts: (Int, Int)) {
    for token in deleted {
      append(word(token, before), .deleted, isSpaced: token > starts.0 && isSpaced(token, before))
    }
    for token in inserted {
      append(word(token, after), .inserted, isSpaced: token > starts.1 && isSpaced(token, after))
    }
  }

  /// Writes a word that both sentences have.
  mutating func keep(_ old: Int, _ new: Int, starts: (Int, Int)) {
    let wasSpaced = old > starts.0 && isSpaced(old, before)
    let isSpaced = new > starts.1 && self.isSpaced(new, after)
    let text = word(new, after)
    let change = changeStart..<runs.count
    defer { changeStart = runs.count }
    guard !change.isEmpty else {
      append(text, .kept, isSpaced: isSpaced)
      return
    }
    let isBehind = settle(change, wasSpaced, isSpaced)
    runs.append(.init(side: .kept, text: (isBehind ? " " : "") + text))
  }

  /// Gives a run the blank before it that the words behind the last change need no more.
  private mutating func settle(
    _ change: Range<Int>, _ wasSpaced: Bool, _ isSpaced: Bool
  ) -> Bool {
    let isLed = change.allSatisfy { runs[$0].text.hasPrefix(" ") }
    let hasKept = change.lowerBound > 0
    if wasSpaced == isSpaced {
      // "is[ deeply] concerned" reads better as "is [deeply ]concerned".
      let moves = isSpaced && (isLed && hasKept || !hasKept)
      guard moves else {
        if isLed, hasKept, change.count == 2 { lead(change) }
        return isSpaced
      }
      if hasKept { lead(change) }
      for index in change { runs[index].text += " " }
      return false
    }
    let side: TextDifference.Side = wasSpaced ? .deleted : .inserted
    if let index = change.first(where: { runs[$0].side == side }) {
      runs[index].text += " "
      return false
    }
    if isLed, hasKept {
      lead(change)
      return false
    }
    return isSpaced
  }

  // Moves the blank before each run of a change to the kept run before them.
  private mutating func lead(_ change: Range<Int>) {
    for index in change { runs[index].text.removeFirst() }
    runs[change.lowerBound - 1].text += " "
  }

  private mutating func append(_ text: String, _ side: TextDifference.Side, isSpaced: Bool) {
    let words = (isSpaced ? " " : "") + text
    if let last = runs.indices.last, last >= changeStart || side == .kept,
      runs[last].side == side
    {
      runs[last].text += words
    } else {
      runs.append(.init(side: side, text: words))
    }
  }

  private func word(_ token: Int, _ analysis: TextAnalysis) -> String {
    analysis.text(analysis.tokens[token].range)
  }

  private func isSpaced(_ token: Int, _ analysis: TextAnalysis) -> Bool {
    analysis.tokens[token].flags.contains(.spaceBefore)
  }

  private func isSpaced(_ token: Int, in analysis: TextAnalysis, from tokens: Range<Int>) -> Bool {
    token > tokens.lowerBound && isSpaced(token, analysis)
  }
}
