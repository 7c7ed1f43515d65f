import DemarcheText
import Testing

@Suite struct ValueWordsTests {
  @Test func wordsThatOnlyValuesMentionAreNotMentioned() {
    var vocabulary = Vocabulary()
    let march = vocabulary.add(Array("march".utf8))
    let words = ValueWords(in: &vocabulary)
    let april = vocabulary.find(Array("april".utf8))
    #expect(words.mentionedCount == 1)
    #expect(words.isMentioned(march))
    #expect(april != 0 && !words.isMentioned(april))
    #expect(!words.isMentioned(0))
  }

  @Test(arguments: [
    ("in March 2023", ["March 2023"]), ("in Mar\u{AD}ch 2023", ["2023"]),
    ("in mid-2022", ["mid-2022"]), ("US$ 5 and a US citizen", ["US$ 5"]),
    ("the last two weeks", ["the last two weeks"]), ("in the week, in a hall", []),
    ("a b$ 5", ["b$ 5"]), ("the £5 note", ["£5"]),
  ])
  func valuesBeginWithTheWordsThatOpenThem(text: String, values: [String]) {
    var vocabulary = Vocabulary()
    let words = ValueWords(in: &vocabulary)
    let analysis = TextProbe.analysis(text, vocabulary: vocabulary)
    let found = ValueScanner.values(in: analysis, words: words)
    #expect(found.map { analysis.text($0.tokens) } == values)
  }
}
