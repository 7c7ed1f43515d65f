import DemarcheModel
import DemarcheText

/// Quotes the sentence around some words, with the words in brackets.
struct SentenceQuoter {
  private let statement: Statement
  private let sentences: [TextRange]

  init(_ statement: Statement) {
    self.statement = statement
    sentences = TextAnalysis(
      text: statement.text, blocks: statement.blocks, vocabulary: Vocabulary()
    ).sentences.map(\.range)
  }

  /// The range of the statement's text that came from bytes of its file.
  ///
  /// - Returns: nil where they lie outside the text, as in its header block.
  func textRange(ofSource range: TextRange) -> TextRange? {
    guard let start = textOffset(ofSource: range.start), let end = textOffset(ofSource: range.end)
    else { return nil }
    return TextRange(start, end)
  }

  /// All sentences that `range` touches, on one line, and `[range]` in them.
  func quote(_ range: TextRange) -> String {
    let around = sentences.filter { $0.overlap(range) > 0 }.reduce(range) { $0.union($1) }
    let parts = [
      TextRange(around.start, range.start), range, TextRange(range.end, around.end),
    ].map { statement.text(in: $0) ?? "" }
    return FindingsText.oneLine(parts[0] + "[" + parts[1] + "]" + parts[2])
  }

  // The map only leads the other way, and never backwards.
  private func textOffset(ofSource offset: Int) -> Int? {
    var low = 0
    var high = statement.text.utf8.count
    guard offset >= statement.offsets.sourceOffset(low),
      offset <= statement.offsets.sourceOffset(high)
    else { return nil }
    while low < high {
      let middle = (low + high) / 2
      if statement.offsets.sourceOffset(middle) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
