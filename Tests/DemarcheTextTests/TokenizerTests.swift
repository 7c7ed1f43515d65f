import DemarcheText
import Testing

@Suite struct TokenizerTests {
  static let plain: [(String, [String])] = [
    ("The Mäjılıs met.", ["The", "Mäjılıs", "met", "."]),
    ("the long-standing view", ["the", "long-standing", "view"]),
    ("Nur\u{2011}Sultan", ["Nur\u{2011}Sultan"]),
    ("OSCE/ODIHR", ["OSCE", "/", "ODIHR"]),
    ("COVID-19", ["COVID-19"]),
    ("2022-2023", ["2022", "-", "2023"]),
    ("EUR 1,000.50, or 2.5%", ["EUR", "1,000.50", ",", "or", "2.5", "%"]),
    ("the 30th day", ["the", "30th", "day"]),
    ("on 20.03.2023.", ["on", "20.03.2023", "."]),
    ("don’t stop", ["do", "n’t", "stop"]),
    ("wait... what", ["wait", "...", "what"]),
    ("###", ["###"]),
    ("a -- b", ["a", "--", "b"]),
    ("(the EU)", ["(", "the", "EU", ")"]),
    ("", []),
    (" \u{A0}\t\r\n", []),
  ]

  @Test(arguments: plain)
  func splitsWordsNumbersAndMarks(text: String, tokens: [String]) {
    #expect(TextProbe.tokens(text) == tokens)
  }

  @Test(arguments: [
    ("the EU’s view", ["the", "EU", "’s", "view"]),
    ("the EU's view", ["the", "EU", "'s", "view"]),
    ("the United States’ view", ["the", "United", "States", "’", "view"]),
    ("the United States' view", ["the", "United", "States", "'", "view"]),
    ("OSCE/ODIHR’s view", ["OSCE", "/", "ODIHR", "’s", "view"]),
    ("the U.S.’s view", ["the", "U.S.", "’s", "view"]),
  ])
  func cutsGenitivesOff(text: String, tokens: [String]) {
    #expect(TextProbe.tokens(text) == tokens)
    #expect(TextProbe.tokens(text, with: .genitive).count == 1)
  }

  @Test(arguments: ["a word of the EU’s", "a word of the EU's", "Kazakhstan’s"])
  func cutsAGenitiveOffAtTheEndOfABlock(text: String) {
    #expect(TextProbe.tokens(text, with: .genitive).map(\.count) == [2])
  }

  @Test(arguments: [
    ("the U.S. policy", ["the", "U.S.", "policy"]),
    ("J.R.R. Tolkien", ["J.R.R.", "Tolkien"]),
    ("at 5 p.m. today", ["at", "5", "p.m.", "today"]),
    ("Joseph J. Blinken", ["Joseph", "J", ".", "Blinken"]),
    ("in the E.U", ["in", "the", "E.U"]), ("the E.U’s view", ["the", "E.U", "’s", "view"]),
    ("at 5 p.m, and", ["at", "5", "p.m", ",", "and"]),
    ("a U.S-led force", ["a", "U", ".", "S-led", "force"]),
    ("so.A man", ["so", ".", "A", "man"]), ("J.Smith", ["J", ".", "Smith"]),
  ])
  func keepsTheFullStopsOfDottedLetters(text: String, tokens: [String]) {
    #expect(TextProbe.tokens(text) == tokens)
  }

  @Test(arguments: [
    ("write to press-office@eeas.europa.eu.", "press-office@eeas.europa.eu"),
    ("(a.b+c@d.eu)", "a.b+c@d.eu"),
    ("Jane.Doe@example.com, please", "Jane.Doe@example.com"),
  ])
  func keepsMailAddressesWhole(text: String, address: String) {
    #expect(TextProbe.tokens(text, with: .email) == [address])
  }

  @Test(arguments: [
    ("see https://www.eeas.europa.eu/a_b?c=d&e=f#g.", "https://www.eeas.europa.eu/a_b?c=d&e=f#g"),
    ("(www.osce.org/odihr)", "www.osce.org/odihr"),
    ("HTTPS://X.EU/Y: here", "HTTPS://X.EU/Y"),
  ])
  func keepsAddressesOfPagesWhole(text: String, address: String) {
    #expect(TextProbe.tokens(text, with: .url) == [address])
  }

  static let scripts: [(String, [String])] = [
    ("20\u{A0}March", ["20", "March"]),
    ("20\u{202F}000", ["20", "000"]),
    ("recog\u{AD}nise it", ["recog\u{AD}nise", "it"]),
    ("\u{AD}recognise", ["recognise"]),
    ("one\r\ntwo\rthree\u{2028}four", ["one", "two", "three", "four"]),
    ("欧盟对此表示欢迎。", ["欧盟对此表示欢迎", "。"]),
    ("يرحب الاتحاد، الأوروبي.", ["يرحب", "الاتحاد", "،", "الأوروبي", "."]),
    ("yes 👍🏽👩‍🚀", ["yes", "👍", "🏽", "👩", "🚀"]),
    ("e\u{301}te\u{301}", ["e\u{301}te\u{301}"]),
  ]

  @Test(arguments: scripts)
  func readsTheScriptsAndSpacesOfTheWorld(text: String, tokens: [String]) {
    #expect(
      TextProbe.tokens(text).map { Array($0.unicodeScalars) }
        == tokens.map { Array($0.unicodeScalars) })
  }

  @Test(arguments: [
    ("the \u{200E}EU\u{200E} said", ["the", "EU", "said"]),
    ("Kazakh\u{2060}stan", ["Kazakh\u{2060}stan"]),
    ("\u{FEFF}The EU", ["The", "EU"]), ("\u{202B}the\u{202C} EU", ["the", "EU"]),
    ("the EU\u{200F}’s view", ["the", "EU", "’s", "view"]),
  ])
  func seesNoTokenInInvisibleMarks(text: String, tokens: [String]) {
    #expect(TextProbe.tokens(text) == tokens)
  }

  @Test func readsAnEmojiInColourAsNoWord() {
    #expect(TextProbe.tokens("yes \u{2764}\u{FE0F}", with: .word) == ["yes"])
  }

  @Test(arguments: [
    ("EU’s", "eu's"), ("“Nur\u{2011}Sultan”", "\"nur-sultan\""), ("recog\u{AD}nise", "recognise"),
    ("Mäjılıs", "mäjılıs"), ("ÉTAT", "état"), ("a – b — c − d", "a - b - c - d"),
    ("\u{200E}EU\u{FEFF}", "eu"), ("\u{202B}EU\u{2069}", "eu"), ("葛\u{E0100}", "葛"),
    ("ʼ‘‛", "'''"),
  ])
  func foldsCaseAndTypography(text: String, key: String) {
    #expect(String(decoding: KeyFolder.key(text), as: UTF8.self) == key)
  }

  @Test(arguments: 1...40)
  func numbersAWordOfAnyLengthWhereverItStands(length: Int) {
    let word = String(String(repeating: "abcdefghijklm", count: 4).prefix(length))
    var vocabulary = Vocabulary()
    let number = vocabulary.add(Array(word.utf8))
    let written = [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()]
    let texts = written.flatMap { word in (0...8).map { String(repeating: " ", count: $0) + word } }
    let tails = ["", ".", " x", ", y", "\u{201D}", "\u{2019}s"]
    let numbers = texts.flatMap { text in
      tails.map { TextProbe.analysis(text + $0, vocabulary: vocabulary).tokens.first?.word }
    }
    #expect(numbers.allSatisfy { $0 == number })
  }

  @Test(arguments: [
    ("d's vote", ["d", "'s", "vote"]), ("the l’s.", ["the", "l", "’s", "."]),
    ("internationalise's end", ["internationalise", "'s", "end"]), ("EU’s", ["EU", "’s"]),
    ("the EU’S, it", ["the", "EU", "’S", ",", "it"]), ("EU’snow", ["EU’snow"]),
  ])
  func cutsAGenitiveOffAnyWord(text: String, tokens: [String]) {
    #expect(TextProbe.tokens(text) == tokens)
  }
}
