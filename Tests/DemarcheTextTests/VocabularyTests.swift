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
}
