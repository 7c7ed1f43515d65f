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
    return SentenceQuoter.printable(parts[0] + "[" + parts[1] + "]" + parts[2])
  }

  /// Text on one line, without what could steer a terminal.
  static func printable(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in FindingsText.oneLine(text).unicodeScalars {
      let isControl =
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      plain.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(plain)
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
