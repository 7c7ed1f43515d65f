import DemarcheText
import Testing

@Suite struct VocabularyTests {
  @Test func numbersWordsFromOneInOrderOfFirstMention() {
    var vocabulary = Vocabulary()
    let numbers = ["eu", "osce", "eu", ""].map { vocabulary.add(Array($0.utf8)) }
    #expect(numbers == [1, 2, 1, 3])
    #expect(vocabulary.count == 3)
    #expect(vocabulary.find(Array("odihr".utf8)) == 0)
    #expect([0, 1, 2, 3, 4].map { vocabulary.key($0) } == ["", "eu", "osce", "", ""])
  }

  @Test(arguments: Array(1...6) as [UInt64])
  func agreesWithADictionary(seed: UInt64) {
    var random = RandomText(seed: seed)
    var vocabulary = Vocabulary()
    var reference: [[UInt8]: UInt32] = [:]
    for _ in 0..<6000 {
      let word = random.one(of: RandomText.pieces, or: "") + String(random.number(0...900))
      let key = Array(word.utf8)
      let number = reference[key] ?? UInt32(reference.count + 1)
      reference[key] = number
      #expect(vocabulary.add(key) == number)
    }
    #expect(vocabulary.count == reference.count)
    #expect(reference.allSatisfy { vocabulary.find($0.key) == $0.value })
    #expect(reference.allSatisfy { Array(vocabulary.key($0.value).utf8) == $0.key })
  }

  // Keys of sixteen bytes with one hash: for any first half there is a second. Six of Newton's steps
  // give the inverse of an odd number modulo 2^64.
  static func key(_ head: UInt64, hash: UInt64) -> [UInt8] {
    var inverse: UInt64 = 1
    for _ in 0..<6 { inverse = inverse &* (2 &- 0xff51_afd7_ed55_8ccd &* inverse) }
    let tail = (hash &- head &* 0x9e37_79b9_7f4a_7c15) &* inverse
    return [head, tail].flatMap { half in
      (0..<8).map { UInt8(truncatingIfNeeded: half >> ($0 * 8)) }
    }
  }

  @Test(arguments: [0, 0x1234_5678_9ABC_DEF0, .max] as [UInt64])
  func tellsKeysOfOneHashApart(hash: UInt64) {
    var vocabulary = Vocabulary()
    let keys = (1...40).map { VocabularyTests.key($0 &* 0x0101_0101_0101_0101, hash: hash) }
    #expect(Set(keys.map { Vocabulary.hash($0.span) }).count == 1)
    for word in 0..<100 { _ = vocabulary.add(Array("word\(word)".utf8)) }
    let added = keys.prefix(20).map { vocabulary.add($0) }
    #expect(added == Array(101...120))
    #expect(keys.prefix(20).map { vocabulary.find($0) } == added)
    #expect(keys.dropFirst(20).allSatisfy { vocabulary.find($0) == 0 })
    #expect((0..<100).allSatisfy { vocabulary.find(Array("word\($0)".utf8)) == UInt32($0 + 1) })
  }
}
