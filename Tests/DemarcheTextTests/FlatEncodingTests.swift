import DemarcheText
import Testing

@Suite struct FlatEncodingTests {
  static let phrases = [
    "European Union", "the EU", "EU", "may", "May", "human rights dialogue", "OSCE", "NATO",
    "Council of the European Union", "Türkiye",
  ]

  static func vocabulary() -> Vocabulary {
    var vocabulary = Vocabulary()
    let words = phrases.joined(separator: " ").split(separator: " ").map(String.init)
    for word in words + ["", "internationalization-wide"] {
      _ = vocabulary.add(KeyFolder.key(word))
    }
    return vocabulary
  }

  static func trie(_ vocabulary: inout Vocabulary) -> LexiconTrie {
    var trie = LexiconTrie()
    for (entry, phrase) in phrases.enumerated() {
      let analysis = TextProbe.analysis(phrase)
      let words = analysis.tokens.map { token in
        LexiconTrie.Word(
          word: vocabulary.add(KeyFolder.key(analysis.text(token.range))),
          policy: entry == 3 ? .exact : LexiconTrie.CasePolicy.natural(for: token),
          written: Array(analysis.text(token.range).utf8))
      }
      trie.add(words, entry: entry)
    }
    return trie
  }

  static func matches(_ trie: LexiconTrie, _ vocabulary: Vocabulary) -> [LexiconTrie.Match] {
    let analysis = TextProbe.analysis(
      "The EU, NATO and the Council of the European Union may in May hold a Human rights Dialogue.",
      vocabulary: vocabulary)
    let (tokens, utf8) = (analysis.tokens, analysis.utf8)
    var found: [LexiconTrie.Match] = []
    trie.appendMatches(
      tokens.span, utf8: utf8.span, in: tokens.indices, to: &found)
    return found
  }

  @Test func restoresAVocabularyBehindOtherBytes() throws {
    let vocabulary = Self.vocabulary()
    var bytes: [UInt8] = [1, 2, 3]
    vocabulary.encode(into: &bytes)
    var offset = 3
    var restored = try #require(Vocabulary(decoding: bytes.span, at: &offset))
    #expect(offset == bytes.count)
    #expect(restored.count == vocabulary.count)
    let words = Array(0...UInt32(vocabulary.count))
    #expect(words.map(restored.key) == words.map(vocabulary.key))
    #expect(words.dropFirst().allSatisfy { restored.find(Array(vocabulary.key($0).utf8)) == $0 })
    #expect(restored.add(Array("new".utf8)) == UInt32(vocabulary.count) + 1)
  }

  @Test func restoresATrieThatFindsTheSame() throws {
    var vocabulary = Vocabulary()
    let trie = Self.trie(&vocabulary)
    var bytes: [UInt8] = []
    trie.encode(into: &bytes)
    var offset = 0
    var restored = try #require(LexiconTrie(decoding: bytes.span, at: &offset))
    #expect(offset == bytes.count)
    let expected = Self.matches(trie, vocabulary)
    #expect(expected.map(\.entry) == [1, 2, 7, 8, 0, 3, 4, 5])
    #expect(Self.matches(restored, vocabulary) == expected)
    restored.add([LexiconTrie.Word(word: 1, policy: .folded, written: [])], entry: 99)
    #expect(Self.matches(restored, vocabulary).count > expected.count)
  }

  @Test func refusesBytesCutShortAnywhere() {
    var bytes: [UInt8] = []
    var vocabulary = Self.vocabulary()
    Self.trie(&vocabulary).encode(into: &bytes)
    #expect(Self.restoredTries(bytes.indices.map { Array(bytes[..<$0]) }) == 0)
    bytes = []
    vocabulary.encode(into: &bytes)
    let cut = stride(from: 0, to: bytes.count, by: 7).map { Array(bytes[..<$0]) }
    #expect(Self.restoredVocabularies(cut) == 0)
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func refusesBytesWithFlippedBits(seed: UInt64) {
    var random = RandomText(seed: seed)
    var vocabulary = Self.vocabulary()
    var trie: [UInt8] = []
    Self.trie(&vocabulary).encode(into: &trie)
    var words: [UInt8] = []
    vocabulary.encode(into: &words)
    #expect(Self.restoredTries((0..<150).map { _ in Self.flipped(trie, &random) }) == 0)
    #expect(Self.restoredVocabularies((0..<40).map { _ in Self.flipped(words, &random) }) == 0)
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func neitherTrapsNorHangsOnDamageThatTheChecksumAgreesWith(seed: UInt64) {
    var random = RandomText(seed: seed)
    var vocabulary = Self.vocabulary()
    // Buckets that are full.
    for head in 1...10 as ClosedRange<UInt64> {
      _ = vocabulary.add(VocabularyTests.key(head, hash: 0x1234_5678_9ABC_DEF0))
    }
    var trie: [UInt8] = []
    Self.trie(&vocabulary).encode(into: &trie)
    var words: [UInt8] = []
    vocabulary.encode(into: &words)
    var sound = vocabulary
    for _ in 0..<60 {
      var bytes = Self.flipped(trie, &random)
      Self.sign(&bytes)
      var offset = 0
      if var damaged = LexiconTrie(decoding: bytes.span, at: &offset) {
        _ = Self.matches(damaged, vocabulary)
        damaged.add([LexiconTrie.Word(word: 2, policy: .folded, written: [])], entry: 1)
      }
      bytes = Self.flipped(words, &random)
      Self.sign(&bytes)
      offset = 0
      if let damaged = Vocabulary(decoding: bytes.span, at: &offset) { sound = damaged }
      _ = (0...UInt32(sound.count)).map(sound.key)
      _ = sound.add(Array("internationalization".utf8))
      let words = (1...9).map { _ in "the EU and NATO, may Türkiye" }.joined(separator: " ")
      #expect(TextProbe.analysis(words, vocabulary: sound).tokens.count == 63)
    }
  }

  @Test func refusesOneTableForTheOther() {
    var vocabulary = Self.vocabulary()
    var trie: [UInt8] = []
    Self.trie(&vocabulary).encode(into: &trie)
    var words: [UInt8] = []
    vocabulary.encode(into: &words)
    #expect(Self.restoredTries([words]) == 0)
    #expect(Self.restoredVocabularies([trie]) == 0)
  }

  @Test(arguments: [-1, 1, .max, .min])
  func refusesAnOffsetOutside(offset: Int) {
    var place = offset
    let nothing: [UInt8] = []
    let vocabulary = Vocabulary(decoding: nothing.span, at: &place)
    let trie = LexiconTrie(decoding: nothing.span, at: &place)
    #expect(vocabulary == nil)
    #expect(trie == nil)
  }

  // Writes the checksum that the bytes behind it have.
  private static func sign(_ bytes: inout [UInt8]) {
    func next(_ sum: UInt64, _ chunk: UInt64) -> UInt64 {
      let value = (sum ^ chunk) &* 0x9e37_79b9_7f4a_7c15
      return value ^ value >> 29
    }
    let payload = Array(bytes[24...])
    func chunk(_ index: Int) -> UInt64 {
      payload[index..<min(index + 8, payload.count)].reversed()
        .reduce(0) { $0 << 8 | UInt64($1) }
    }
    var sums = [1, 2, 3, UInt64(payload.count)]
    let whole = payload.count / 32 * 32
    for index in stride(from: 0, to: whole, by: 8) {
      sums[index / 8 % 4] = next(sums[index / 8 % 4], chunk(index))
    }
    for index in stride(from: whole, to: payload.count, by: 8) {
      sums[0] = next(sums[0], chunk(index))
    }
    let sum = next(next(next(sums[0], sums[1]), sums[2]), sums[3])
    for place in 0..<8 { bytes[16 + place] = UInt8(truncatingIfNeeded: sum >> UInt64(place * 8)) }
  }

  private static func flipped(_ bytes: [UInt8], _ random: inout RandomText) -> [UInt8] {
    var bytes = bytes
    bytes[random.number(0...bytes.count - 1)] ^= 1 << UInt8(random.number(0...7))
    return bytes
  }

  private static func restoredTries(_ all: [[UInt8]]) -> Int {
    all.count { bytes in
      var offset = 0
      return LexiconTrie(decoding: bytes.span, at: &offset) != nil
    }
  }

  private static func restoredVocabularies(_ all: [[UInt8]]) -> Int {
    all.count { bytes in
      var offset = 0
      return Vocabulary(decoding: bytes.span, at: &offset) != nil
    }
  }
}
