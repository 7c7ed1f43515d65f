import DemarcheModel
import DemarcheText
import Testing

@Suite struct NameScannerTests {
  // Names as they stand; those that can be persons' with a star.
  static func names(
    _ text: String, zone: Zone = .body, taken: [String] = [], heads: [String] = []
  ) -> [String] {
    let english = SmallEnglish()
    var vocabulary = english.vocabulary
    let words = ValueWords(in: &vocabulary)
    let analysis = TextProbe.analysis(text, zone: zone, vocabulary: vocabulary)
    func tokens(_ words: [String]) -> TokenSet {
      var set = TokenSet(tokenCount: analysis.tokens.count)
      for index in analysis.tokens.indices where words.contains(analysis.text(index..<index + 1)) {
        set.insert(index..<index + 1)
      }
      return set
    }
    return NameScanner.names(
      in: analysis, english.language, words: words, taken: tokens(taken), heads: tokens(heads)
    ).map { analysis.text($0.tokens) + ($0.isPerson ? "*" : "") }
  }

  @Test(arguments: [
    ("it met Joseph J. Blinken today", ["Joseph J. Blinken*"]),
    ("it met Ursula von der Leyen today", ["Ursula von der Leyen*"]),
    ("it met Charles de", ["Charles*"]), ("it met St. John", ["St. John*"]),
    ("it met Ibrahim al-Rubaysh today", ["Ibrahim al-Rubaysh*"]),
    ("it met Joseph Biden, Jr. today", ["Joseph Biden, Jr.*"]),
    ("it met Joseph Biden Jr. today", ["Joseph Biden Jr.*"]),
    ("it met Joseph\u{a0}Biden today", ["Joseph\u{a0}Biden*"]),
    ("The report", []), ("Condemn this", []), ("Blinken spoke", ["Blinken*"]),
    ("April came", ["April*"]), ("it is NATO now", ["NATO"]), ("it is NATO HQ now", ["NATO HQ*"]),
    ("it saw B C D E F G", ["B C D E F G"]), ("it wrote to A.B@c.eu", []),
  ])
  func aRunOfCapitalsIsAName(text: String, names: [String]) {
    #expect(Self.names(text) == names)
  }

  @Test func whatIsTakenEndsAName() {
    #expect(Self.names("it met Joseph Paris Blinken", taken: ["Paris"]) == ["Joseph*", "Blinken*"])
  }

  @Test func noPersonIsCalledMinistry() {
    #expect(Self.names("it met the Health Ministry", heads: ["Ministry"]) == ["Health Ministry"])
  }

  @Test func oneWordInCapitalsIsAPersonInALine() {
    #expect(Self.names("Mr BLINKEN, SMITH", zone: .signature) == ["Mr BLINKEN*", "SMITH*"])
  }

  @Test func aTitlesVerbEndsAName() {
    #expect(
      Self.names("it met Anna Lind Welcoming Norlund", zone: .title)
        == ["Anna Lind*", "Welcoming Norlund*"])
  }
}
