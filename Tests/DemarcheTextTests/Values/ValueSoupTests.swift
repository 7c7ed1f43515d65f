import DemarcheModel
import DemarcheText
import Testing

/// Words of dates, numbers and sums in every order.
@Suite struct ValueSoupTests {
  static let words = [
    "20", "31", "2014", "0032", "1999999999999", "2.5", "1,000", "20.03.2023", "30th", "1990s",
    "99m", "March", "may", "May", "Sept", "Monday", "Fri", "spring", "Q1", "H2", "hundred",
    "million", "trillion", "ninety", "one", "first", "half", "quarter", "day", "weeks", "years",
    "hours", "century", "weekend", "today", "night", "last", "past", "next", "coming", "this",
    "ago", "earlier", "later", "before", "after", "from", "now", "early", "mid", "mid-2022",
    "mid-March", "April-May", "end", "beginning", "the", "a", "of", "to", "and", "between", "in",
    "about", "resolution", "No", "people", "EUR", "euros", "US", "$", "€", "-", "–", ",", "/",
    "+", ":", ".", "(", ")", "’", "th", "time", "Ünïcode", "a.b@c.eu",
    "Mar\u{AD}ch", "mid\u{2011}2022", "£", "CA", "Canadian", "morning", "current", "https://x.eu",
  ]

  @Test(arguments: Array(1...24) as [UInt64])
  func valuesAreInOrderAndInsideASentence(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    for _ in 0..<60 {
      let text = Self.soup(&random)
      let analysis = TextProbe.analysis(text)
      var end = 0
      for match in ValueScanner.values(in: analysis) {
        #expect(match.tokens.lowerBound >= end && !match.tokens.isEmpty, "\(text)")
        end = match.tokens.upperBound
        let owners = Set(match.tokens.map { analysis.sentenceOfToken[$0] })
        #expect(owners.count == 1, "\(text)")
      }
      _ = DateParser.parse(text, reference: CalendarDate(iso: "2023-03-20"))
    }
  }

  // Whoever numbers the words, they mean the same.
  @Test(arguments: Array(1...24) as [UInt64])
  func valuesAreTheSameInEveryVocabulary(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    var vocabulary = SmallEnglish().vocabulary
    for word in ["mid-march", "may", "us", "$", "mid-2022"] { _ = vocabulary.add(Array(word.utf8)) }
    let words = ValueWords(in: &vocabulary)
    for _ in 0..<60 {
      let text = Self.soup(&random)
      let numbered = TextProbe.analysis(text, vocabulary: vocabulary)
      let found = ValueScanner.values(in: numbered, words: words)
      #expect(found == ValueScanner.values(in: TextProbe.analysis(text)), "\(text)")
    }
  }

  static func soup(_ random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      text += words[Int.random(in: 0..<words.count, using: &random)]
      text += Int.random(in: 0..<4, using: &random) == 0 ? "" : " "
    }
    return text
  }
}
