import DemarcheModel
import DemarcheText
import Testing

@Suite struct TokenPropertyTests {
  static let seeds = Array(1...20) as [UInt64]

  @Test(arguments: seeds)
  func tokensAscendAndCoverEveryVisibleScalar(seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<40 {
      let text = random.text(upTo: 40)
      let tokens = TextProbe.analysis(text).tokens
      var end = 0
      for token in tokens {
        #expect(Int(token.start) >= end && token.end > token.start, "\(text.debugDescription)")
        end = Int(token.end)
      }
      #expect(Self.uncovered(text, tokens) == "", "\(text.debugDescription)")
    }
  }

  @Test(arguments: seeds)
  func sentencesAndLinesTileTheTokensOfTheirBlock(seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<40 {
      let text = random.text(upTo: 60)
      let blocks = Layout.blocks(of: text, headline: nil)
      let analysis = TextAnalysis(text: text, blocks: blocks, vocabulary: Vocabulary())
      let sentences = analysis.sentences.map(\.tokens)
      #expect(sentences.flatMap(Array.init) == Array(analysis.tokens.indices))
      #expect(analysis.lines.joined().flatMap(Array.init) == Array(analysis.tokens.indices))
      for (index, sentence) in analysis.sentences.enumerated() {
        let block = analysis.blocks[sentence.block]
        #expect(block.range.contains(sentence.range) && block.zone == sentence.zone)
        #expect(sentence.range == analysis.textRange(sentence.tokens))
        #expect(sentence.tokens.allSatisfy { analysis.sentenceOfToken[$0] == Int32(index) })
      }
    }
  }

  @Test(arguments: seeds)
  func wordsGetTheNumberOfTheirFoldedKey(seed: UInt64) {
    var random = RandomText(seed: seed)
    var vocabulary = Vocabulary()
    for piece in RandomText.pieces { _ = vocabulary.add(KeyFolder.key(piece)) }
    for _ in 0..<20 {
      let analysis = TextProbe.analysis(random.text(upTo: 40), vocabulary: vocabulary)
      let expected = analysis.tokens.map {
        vocabulary.find(KeyFolder.key(analysis.text($0.range)))
      }
      #expect(analysis.tokens.map(\.word) == expected)
    }
  }

  // The visible scalars outside tokens, and the white space inside them.
  private static func uncovered(_ text: String, _ tokens: [Token]) -> String {
    var covered = [Bool](repeating: false, count: text.utf8.count)
    for token in tokens {
      for byte in Int(token.start)..<Int(token.end) { covered[byte] = true }
    }
    var offset = 0
    var wrong = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let bytes = offset..<offset + UTF8.width(scalar)
      let count = covered[bytes].filter(\.self).count
      offset = bytes.upperBound
      if scalar.properties.generalCategory == .format, count == 0 { continue }
      if count != (scalar.properties.isWhitespace ? 0 : bytes.count) { wrong.append(scalar) }
    }
    return String(wrong)
  }

  /// Of a text's beginning the same tokens are read whether the text goes on behind it or not.
  @Test(arguments: [
    "The EU takes note of the vote, and welcomes it. (EU) Today; tomorrow: the reconstruction.",
    "The Members’ statement’s words – “it isn’t so”, they’re told • U.S. aid… 30,000 times.",
    "internationalisation counterrevolutionary internationalisations, a telecommunications-law.",
  ])
  func readsABeginningAlike(text: String) {
    let utf8 = Array(text.utf8)
    var vocabulary = Vocabulary()
    for word in text.split(separator: " ") { _ = vocabulary.add(KeyFolder.key(String(word))) }
    let ends = utf8.indices.filter { utf8[$0] & 0xC0 != 0x80 } + [utf8.count]
    let differing = ends.filter { end in
      var tokenizer = Tokenizer(vocabulary: vocabulary)
      let part = tokenizer.tokens(in: utf8.span, range: TextRange(0, end))
      return part != tokenizer.tokens(in: Array(utf8[..<end]).span, range: TextRange(0, end))
    }
    #expect(differing.isEmpty)
  }

  /// Words that are read in one run are like the same words, each read alone.
  @Test(arguments: seeds)
  func readsARunAsItsWordsAlone(seed: UInt64) {
    var random = RandomText(seed: seed)
    let words = ["the", "EU", "Kazakhstan", "internationalise", "a", "reForm", "I", "NATO"]
    let marks = ["", "", "", ",", ".", ";", ":", ")", "-", "?"]
    let pieces = (0..<200).map { _ in random.one(of: words, or: "") + random.one(of: marks, or: "")
    }
    let utf8 = Array(pieces.joined(separator: " ").utf8)
    var vocabulary = Vocabulary()
    for word in words.prefix(4) + marks.dropFirst(3).prefix(4) {
      _ = vocabulary.add(KeyFolder.key(word))
    }
    var tokenizer = Tokenizer(vocabulary: vocabulary)
    var start = 0
    let alone = pieces.flatMap { piece in
      let range = TextRange(start, start + piece.utf8.count)
      start = range.end + 1
      var tokens = tokenizer.tokens(in: utf8.span, range: range)
      if range.start > 0, !tokens.isEmpty { tokens[0].flags.remove(.lineBreakBefore) }
      return tokens
    }
    #expect(tokenizer.tokens(in: utf8.span, range: TextRange(0, utf8.count)) == alone)
  }
}
