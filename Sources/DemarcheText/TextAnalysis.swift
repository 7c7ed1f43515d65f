package import DemarcheModel

/// A statement's text as bytes, tokens, blocks, lines and sentences.
///
/// A class as it is large, never changed, and shared by all that reads it.
package final class TextAnalysis: Sendable {
  /// The most tokens that a sentence may have; longer ones are cut.
  package static let sentenceTokenLimit = 512

  /// The text.
  package let utf8: [UInt8]
  /// All tokens, block by block, in text order.
  package let tokens: [Token]
  package let blocks: [Block]
  /// In text order; they do not cross blocks.
  package let sentences: [Sentence]
  /// For each token the index of its sentence.
  package let sentenceOfToken: [Int32]
  /// Sentences that were cut at `sentenceTokenLimit`.
  package let cutSentences: [Int]
  // Behind the last token of each block.
  private let blockEnds: [Int32]

  /// Analyses `text`, whose words get their numbers from `vocabulary`.
  ///
  /// - Parameter blocks: in text order, not overlapping; tokens outside them do not exist.
  package convenience init(text: String, blocks: [Block], vocabulary: Vocabulary) {
    self.init(utf8: Array(text.utf8), blocks: blocks, vocabulary: vocabulary)
  }

  /// Analyses a text, whose words get their numbers from `vocabulary`.
  ///
  /// - Parameters:
  ///   - utf8: valid UTF-8.
  ///   - blocks: in text order, not overlapping; tokens outside them do not exist.
  package init(utf8: [UInt8], blocks: [Block], vocabulary: Vocabulary) {
    var tokenizer = Tokenizer(vocabulary: vocabulary)
    var tokens: [Token] = []
    tokens.reserveCapacity(utf8.count / 5 + 16)
    var ends: [Int32] = []
    ends.reserveCapacity(blocks.count)
    for block in blocks {
      tokenizer.append(utf8.span, block.range, to: &tokens)
      ends.append(Int32(truncatingIfNeeded: tokens.count))
    }
    var reader = SentenceReader(blocks: blocks, ends: ends)
    reader.read(tokens.span, utf8: utf8.span)
    self.utf8 = utf8
    self.tokens = tokens
    self.blocks = blocks
    sentences = reader.sentences
    sentenceOfToken = reader.owners
    cutSentences = reader.cut
    blockEnds = ends
  }

  /// The tokens of a block.
  package func tokens(ofBlock block: Int) -> Range<Int> {
    (block == 0 ? 0 : Int(blockEnds[block - 1]))..<Int(blockEnds[block])
  }

  /// The lines of each block, as token ranges; empty lines are left out.
  ///
  /// - Complexity: O(n), each time.
  package var lines: [[Range<Int>]] { blocks.indices.map { lines(ofBlock: $0) } }

  /// The lines of each run of blocks of one zone, as token ranges; empty lines are left out.
  ///
  /// - Parameter isWanted: whether the lines of a zone are asked for.
  package func lineRuns(where isWanted: (Zone) -> Bool) -> [[Range<Int>]] {
    var runs: [[Range<Int>]] = []
    var last: Int?
    for block in blocks.indices where isWanted(blocks[block].zone) {
      let lines = lines(ofBlock: block)
      if let last, last + 1 == block, blocks[last].zone == blocks[block].zone {
        runs[runs.count - 1] += lines
      } else {
        runs.append(lines)
      }
      last = block
    }
    return runs
  }

  /// The lines of one block, as token ranges; empty lines are left out.
  package func lines(ofBlock block: Int) -> [Range<Int>] {
    let all = tokens(ofBlock: block)
    let tokens = tokens
    var lines: [Range<Int>] = []
    var start = all.lowerBound
    while start < all.upperBound {
      let end = SentenceReader.lineEnd(tokens.span, from: start, limit: all.upperBound)
      lines.append(start..<end)
      start = end
    }
    return lines
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

  /// Whether a token ends in `suffix`, ASCII letters in either case, with three letters or more
  /// before it.
  package func token(_ index: Int, endsIn suffix: StaticString) -> Bool {
    let token = tokens[index]
    let length = suffix.utf8CodeUnitCount
    guard Int(token.end - token.start) > length + 2 else { return false }
    return suffix.withUTF8Buffer { bytes in
      for offset in bytes.indices
      where utf8[Int(token.end) - length + offset] | 0x20 != bytes[offset] | 0x20 {
        return false
      }
      return true
    }
  }

  /// The words in `range`.
  package func text(_ range: TextRange) -> String {
    String(decoding: utf8[range.start..<range.end], as: UTF8.self)
  }

  /// The sentence of the first token that has bytes of `range`; nil where none has.
  ///
  /// - Complexity: O(log n).
  package func sentence(at range: TextRange) -> Int? {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].end) <= range.start { low = middle + 1 } else { high = middle }
    }
    guard low < tokens.count, Int(tokens[low].start) < range.end else { return nil }
    let sentence = Int(sentenceOfToken[low])
    return sentence >= 0 ? sentence : nil
  }

  /// The tokens that lie wholly inside `range`; empty where there are none.
  package func tokens(in range: TextRange) -> Range<Int> {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < range.start { low = middle + 1 } else { high = middle }
    }
    let first = low
    high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].end) <= range.end { low = middle + 1 } else { high = middle }
    }
    return first..<low
  }
}
