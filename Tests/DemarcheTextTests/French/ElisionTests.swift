import DemarcheText
import Testing

@Suite struct ElisionTests {
  @Test(arguments: [
    ("l'Union d’abord", ["l'", "Union", "d’", "abord"]),
    ("qu'elle n'a", ["qu'", "elle", "n'", "a"]),
    ("Jusqu'à l’été", ["Jusqu'", "à", "l’", "été"]),
    ("Côte d'Ivoire", ["Côte", "d'", "Ivoire"]),
    ("l'\"accord\"", ["l'", "\"", "accord", "\""]),
    ("l'", ["l'"]),
  ])
  func cutsElidedWordsOff(text: String, tokens: [String]) {
    #expect(TextProbe.tokens(text) == tokens)
  }

  @Test(arguments: [
    ("aujourd'hui", ["aujourd'hui"]), ("O'Brien", ["O'Brien"]), ("I'd", ["I'd"]),
    ("doesn't", ["does", "n't"]), ("it's", ["it", "'s"]), ("quelqu'un", ["quelqu'un"]),
  ])
  func leavesOtherApostrophesAlone(text: String, tokens: [String]) {
    #expect(TextProbe.tokens(text) == tokens)
  }

  @Test func aMinusBetweenLettersIsAHyphen() {
    #expect(TextProbe.tokens("Jean\u{2212}Marc \u{2212} 3\u{2212}4").count == 5)
  }

  @Test func aQuotationOpensBehindAnElidedWord() {
    #expect(TextProbe.tokens("l'\"accord\"", with: .openQuote) == ["\""])
  }
}
