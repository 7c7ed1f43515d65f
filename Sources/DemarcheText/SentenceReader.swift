import DemarcheModel

/// Gathers the sentences of all blocks.
struct SentenceReader {
  private let blocks: [Block]
  private let ends: [Int32]
  private let splitter = SentenceSplitter()
  private(set) var sentences: [Sentence] = []
  /// For each token the index of its sentence.
  private(set) var owners: [Int32] = []
  /// The sentences that were cut at the limit.
  private(set) var cut: [Int] = []

  /// A reader of blocks, given with the ends of their tokens.
  init(blocks: [Block], ends: [Int32]) {
    self.blocks = blocks
    self.ends = ends
  }

  /// Reads the sentences of all tokens.
  mutating func read(_ tokens: Span<Token>, utf8: Span<UInt8>) {
    sentences.reserveCapacity(tokens.count / 16 + blocks.count)
    owners.reserveCapacity(tokens.count)
    var start = 0
    for index in blocks.indices {
      let limit = Int(ends[index])
      let isMadeOfLines = SentenceReader.isMadeOfLines(blocks[index].zone)
      while start < limit {
        let end =
          isMadeOfLines
          ? SentenceReader.lineEnd(tokens, from: start, limit: limit)
          : splitter.sentenceEnd(tokens, from: start, limit: limit, utf8: utf8)
        append(start, end, tokens, block: index)
        start = end
      }
    }
  }

  /// Behind the line that begins with the token `first`; `limit` is its block's end.
  static func lineEnd(_ tokens: Span<Token>, from first: Int, limit: Int) -> Int {
    var index = first + 1
    while index < limit, !tokens[index].flags.contains(.lineBreakBefore) { index += 1 }
    return min(index, limit)
  }

  private static func isMadeOfLines(_ zone: Zone) -> Bool {
    switch zone {
    case .title, .dateline, .heading, .signature, .contact, .boilerplate: true
    case .body, .listItem, .quotation: false
    }
  }

  private mutating func append(_ first: Int, _ limit: Int, _ tokens: Span<Token>, block: Int) {
    var start = first
    while start < limit {
      let end = min(start + TextAnalysis.sentenceTokenLimit, limit)
      if end < limit { cut.append(sentences.count) }
      let bytes = TextRange(Int(tokens[start].start), Int(tokens[end - 1].end))
      let owner = Int32(truncatingIfNeeded: sentences.count)
      owners.append(addingCapacity: end - start) { $0.append(repeating: owner, count: end - start) }
      sentences.append(
        Sentence(tokens: start..<end, range: bytes, block: block, zone: blocks[block].zone))
      start = end
    }
  }
}
