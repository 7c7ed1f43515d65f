/// Writes what became of each sentence, in the order in which people read it.
struct EntryWriter {
  // All that is spent on the words of changed sentences.
  private static let stepLimit = 20_000_000

  private let first: NumberedText
  private let second: NumberedText
  private let weights: [Int32]
  private var steps = EntryWriter.stepLimit
  private(set) var entries: [TextDifference.Entry] = []

  /// A writer for two texts, of whose words `weights` tells how much they say.
  init(_ first: NumberedText, _ second: NumberedText, weights: [Int32]) {
    self.first = first
    self.second = second
    self.weights = weights
  }

  /// Writes the second text's sentences, and behind each that stayed those that were dropped there.
  mutating func write(_ matching: SentenceMatching) {
    drop(from: 0, matching)
    for after in second.sentences.indices {
      let before = matching.befores[after]
      guard before >= 0 else {
        add(after)
        continue
      }
      pair(before, after, matching)
      if matching.isInOrder[after] { drop(from: before + 1, matching) }
    }
  }

  // Writes the dropped sentences from there up to the next one that stayed in place.
  private mutating func drop(from start: Int, _ matching: SentenceMatching) {
    for index in start..<max(start, first.sentences.count) {
      let after = matching.afters[index]
      if after >= 0 {
        if matching.isInOrder[after] { return }
        continue
      }
      var writer = RunWriter(first.analysis, second.analysis)
      writer.write(first.tokens(index), .deleted)
      entries.append(
        .init(
          kind: .dropped, before: first.sentences[index], after: nil, runs: writer.runs,
          beginsParagraph: first.beginsParagraph(index),
          beganParagraph: first.beginsParagraph(index)))
    }
  }

  private mutating func add(_ after: Int) {
    var writer = RunWriter(first.analysis, second.analysis)
    writer.write(second.tokens(after), .inserted)
    entries.append(
      .init(
        kind: .added, before: nil, after: second.sentences[after], runs: writer.runs,
        beginsParagraph: second.beginsParagraph(after),
        beganParagraph: second.beginsParagraph(after)))
  }

  private mutating func pair(_ before: Int, _ after: Int, _ matching: SentenceMatching) {
    let isChanged = matching.isChanged[after]
    var writer = RunWriter(first.analysis, second.analysis)
    if isChanged {
      write(first.tokens(before), second.tokens(after), &writer)
    } else {
      writer.write(second.tokens(after), .kept)
    }
    entries.append(
      .init(
        kind: matching.isInOrder[after] ? isChanged ? .changed : .kept : .moved,
        before: first.sentences[before], after: second.sentences[after], runs: writer.runs,
        beginsParagraph: second.beginsParagraph(after),
        beganParagraph: first.beginsParagraph(before)))
  }

  private mutating func write(
    _ old: Range<Int>, _ new: Range<Int>, _ writer: inout RunWriter
  ) {
    let starts = (old.lowerBound, new.lowerBound)
    let changes = WordChanges(
      first.words[old], second.words[new], weights: weights, steps: &steps
    ).changes
    var (left, right) = starts
    for change in changes {
      while right < starts.1 + change.inserted.lowerBound {
        writer.keep(left, right, starts: starts)
        (left, right) = (left + 1, right + 1)
      }
      let deleted = left..<(starts.0 + change.deleted.upperBound)
      let inserted = right..<(starts.1 + change.inserted.upperBound)
      writer.change(deleted: deleted, inserted: inserted, starts: starts)
      (left, right) = (deleted.upperBound, inserted.upperBound)
    }
    while right < new.upperBound {
      writer.keep(left, right, starts: starts)
      (left, right) = (left + 1, right + 1)
    }
  }
}
