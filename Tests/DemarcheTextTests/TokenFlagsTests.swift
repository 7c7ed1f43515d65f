import DemarcheText
import Testing

@Suite struct TokenFlagsTests {
  static let looks: [(String, TokenFlags)] = [
    ("Kazakhstan", [.word, .capitalised]), ("EU", [.word, .capitalised, .upper]),
    ("and", [.word, .lower]), ("A", [.word, .capitalised]),
    ("COVID-19", [.word, .capitalised, .upper, .digits]), ("2023", [.number, .digits]),
    ("30th", [.number, .word, .digits]), ("U.S.", [.word, .capitalised, .upper, .dotted]),
    ("İstanbul", [.word, .capitalised]), ("ÉTAT", [.word, .capitalised, .upper]),
    ("欧盟", [.word, .lower]), ("a@b.eu", [.word, .email]), ("www.osce.org", [.word, .url]),
    (".", [.punctuation, .terminal]), ("…", [.punctuation, .terminal]), (",", .punctuation),
    ("–", [.punctuation, .dash]), ("«", [.punctuation, .openQuote]),
    ("[", [.punctuation, .openBracket]),
  ]

  @Test(arguments: looks)
  func tellWhatATokenLooksLike(text: String, flags: TokenFlags) {
    let place: TokenFlags = [.spaceBefore, .lineBreakBefore]
    #expect(TextProbe.analysis(text).tokens.map { $0.flags.subtracting(place) } == [flags])
  }

  @Test(
    arguments: [
      ("EU’s", [.word, .capitalised, .upper]), ("EU's", [.word, .capitalised, .upper]),
      ("DON'T", [.word, .capitalised, .upper]),
      ("COVID-19’s", [.word, .capitalised, .upper, .digits]),
      ("Kazakhstan’s", [.word, .capitalised]), ("A's", [.word, .capitalised]),
      ("it's", [.word, .lower]),
    ] as [(String, TokenFlags)])
  func tellWhatAWordLooksLikeWithoutItsEnding(text: String, flags: TokenFlags) {
    let place: TokenFlags = [.spaceBefore, .lineBreakBefore]
    #expect(TextProbe.analysis(text).tokens.first?.flags.subtracting(place) == flags)
  }

  @Test(arguments: [
    ("He said \"well\" twice", "\"", "\""), ("“well”", "“", "”"), ("(\"well\")", "\"", "\""),
    ("«well»", "«", "»"), ("a ‘good’ law", "‘", "’"), ("a 'good' law", "'", "'"),
  ])
  func giveQuotationMarksTheirSide(text: String, open: String, close: String) {
    #expect(TextProbe.tokens(text, with: .openQuote) == [open])
    #expect(TextProbe.tokens(text, with: .closeQuote) == [close])
  }

  @Test(arguments: [
    ("its ‘concerns’ grow", ["’"]), ("the ‘terrorists’ said", ["’"]),
    ("its 'concerns' grow", ["'"]), ("the ‘States’ law’ said", ["’"]),
    ("the States’ ‘law’ said", ["’"]), ("the States’ law", []), ("in the '90s the States' law", []),
    ("‘we met’, the States’ law", ["’"]),
  ])
  func closeASingleQuotationBehindAnS(text: String, close: [String]) {
    #expect(TextProbe.tokens(text, with: .closeQuote) == close)
  }

  @Test func leaveTheGenitiveInsideASingleQuotation() {
    #expect(
      TextProbe.analysis("the ‘States’ law’ said").tokens.map { $0.flags.contains(.genitive) }
        == [false, false, false, true, false, false, false])
  }

  @Test(arguments: [("he said—\"no\"", ["\""]), ("\"he—\" she said", ["\""])])
  func openAStraightQuotationBehindADash(text: String, open: [String]) {
    #expect(TextProbe.tokens(text, with: .openQuote) == open)
  }

  @Test(arguments: ["one\ntwo", "one\r\ntwo", "one\rtwo", "one\u{2028}two", "one \n two"])
  func markTheFirstTokenOfALine(text: String) {
    #expect(TextProbe.tokens(text, with: .lineBreakBefore) == ["one", "two"])
  }

  @Test func markWhereWhiteSpaceStands() {
    #expect(TextProbe.tokens("a b\u{A0}c,d", with: .spaceBefore) == ["a", "b", "c"])
  }
}
