package import DemarcheModel

/// A statement's text as bytes, tokens, blocks, lines and sentences.
package struct TextAnalysis: Sendable {
  /// The most tokens that a sentence may have; longer ones are cut.
  package static let sentenceTokenLimit = 512

  /// The text.
  package let utf8: [UInt8]
  /// All tokens, block by block, in text order.
  package let tokens: [Token]
  package let blocks: [Block]
  /// In text order; they do not cross blocks.
  package let sentences: [Sentence]
  /// The lines of each block, as token ranges; empty lines are left out.
  package let lines: [[Range<Int>]]
  /// For each token the index of its sentence.
  package let sentenceOfToken: [Int32]
  /// Sentences that were cut at `sentenceTokenLimit`.
  package let cutSentences: [Int]

  /// Analyses `text`, whose words get their numbers from `vocabulary`.
  ///
  /// - Parameter blocks: in text order, not overlapping; tokens outside them do not exist.
  package init(text: String, blocks: [Block], vocabulary: Vocabulary) {
    let utf8 = Array(text.utf8)
    var tokenizer = Tokenizer(vocabulary: vocabulary)
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var lines: [[Range<Int>]] = []
    var cut: [Int] = []
    for (index, block) in blocks.enumerated() {
      let first = tokens.count
      tokens.append(contentsOf: tokenizer.tokens(in: utf8.span, range: block.range))
      let all = first..<tokens.count
      let blockLines = TextAnalysis.lines(tokens, in: all)
      lines.append(blockLines)
      let ranges =
        TextAnalysis.isMadeOfLines(block.zone)
        ? blockLines : SentenceSplitter.split(tokens, in: all, utf8: utf8)
      for range in ranges {
        TextAnalysis.appendSentences(
          range, tokens: tokens, block: index, zone: block.zone, to: &sentences, cut: &cut)
      }
    }
    var owner = [Int32](repeating: -1, count: tokens.count)
    for (index, sentence) in sentences.enumerated() {
      for token in sentence.tokens { owner[token] = Int32(index) }
    }
    self.utf8 = utf8
    self.tokens = tokens
    self.blocks = blocks
    self.sentences = sentences
    self.lines = lines
    sentenceOfToken = owner
    cutSentences = cut
  }

  /// The bytes from the first token of `range` to its last; empty at the text's start for none.
  package func textRange(_ range: Range<Int>) -> TextRange {
    guard !range.isEmpty else {
      let start = range.lowerBound < tokens.count ? Int(tokens[range.lowerBound].start) : 0
      return TextRange(start, start)
    }
    return TextRange(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
  }

  /// The words from the first token of `range` to its last.
  package func text(_ range: Range<Int>) -> String { text(textRange(range)) }

  /// The words in `range`.
  package func text(_ range: TextRange) -> String {
    String(decoding: utf8[range.start..<range.end], as: UTF8.self)
  }

  /// The tokens that lie wholly inside `range`; empty where there are none.
  package func tokens(in range: TextRange) -> Range<Int> {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < range.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < tokens.count, Int(tokens[end].end) <= range.end { end += 1 }
    return low..<end
  }

  private static func isMadeOfLines(_ zone: Zone) -> Bool {
    switch zone {
    case .title, .dateline, .heading, .signature, .contact, .boilerplate: true
    case .body, .listItem, .quotation: false
    }
  }

  private static func lines(_ tokens: [Token], in range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where index > start && tokens[index].flags.contains(.lineBreakBefore) {
      lines.append(start..<index)
      start = index
    }
    if start < range.upperBound { lines.append(start..<range.upperBound) }
    return lines
  }

  private static func appendSentences(
    _ range: Range<Int>, tokens: [Token], block: Int, zone: Zone, to sentences: inout [Sentence],
    cut: inout [Int]
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + sentenceTokenLimit, range.upperBound)
      if end < range.upperBound { cut.append(sentences.count) }
      let bytes = TextRange(Int(tokens[start].start), Int(tokens[end - 1].end))
      sentences.append(Sentence(tokens: start..<end, range: bytes, block: block, zone: zone))
      start = end
    }
  }
}
