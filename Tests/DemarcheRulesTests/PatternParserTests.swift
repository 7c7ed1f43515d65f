import DemarcheRules
import Testing

@Suite struct PatternParserTests {
  static let signs: [(String, PatternItem)] = [
    ("word", .word("word")),
    ("OSCE/ODIHR", .word("OSCE/ODIHR")),
    ("\"OSCE\"", .exact("OSCE")),
    ("\"a (b\"", .exact("a (b")),
    (".", .word(".")),
    ("~welcome", .verb("welcome", restriction: nil)),
    ("~Welcome", .verb("welcome", restriction: nil)),
    ("~call+ing", .verb("call", restriction: .ing)),
    ("~call+ed", .verb("call", restriction: .participle)),
    ("<actor>", .span("actor", [])),
    ("<np>", .chunk(.nounPhrase)), ("<clause>", .chunk(.clause)), ("<rest>", .chunk(.rest)),
    ("<subject>", .chunk(.subject)),
    ("{Cap}", .tokenClass(.capitalised)), ("{upper}", .tokenClass(.upper)),
    ("{lower}", .tokenClass(.lower)), ("{num}", .tokenClass(.number)),
    ("{any}", .tokenClass(.any)), ("{punct}", .tokenClass(.punctuation)),
    ("...", .gap(8)), ("..4", .gap(4)), ("..64", .gap(64)),
    ("^", .start), ("$", .end),
    ("!word", .not(.word("word"))), ("!~call", .not(.verb("call", restriction: nil))),
    ("@word", .trigger(.word("word"))), ("@", .trigger(.sequence([]))),
    ("name:word", .capture("name", .word("word"))),
    ("name_2:<np>", .capture("name_2", .chunk(.nounPhrase))),
    ("[a b]", .repeated(.sequence([.word("a"), .word("b")]), min: 0, max: 1)),
    ("(a | b)", .choice([.word("a"), .word("b")])),
    ("(a|b c)", .choice([.word("a"), .sequence([.word("b"), .word("c")])])),
    ("(a)", .word("a")),
    ("a?", .repeated(.word("a"), min: 0, max: 1)),
    ("a+", .repeated(.word("a"), min: 1, max: 32)),
    ("a*", .repeated(.word("a"), min: 0, max: 32)),
    ("a{2}", .repeated(.word("a"), min: 2, max: 2)),
    ("a{2,5}", .repeated(.word("a"), min: 2, max: 5)),
    ("{Cap}{1,3}", .repeated(.tokenClass(.capitalised), min: 1, max: 3)),
    ("a b", .sequence([.word("a"), .word("b")])),
    (" a \u{A0}b\n", .sequence([.word("a"), .word("b")])),
  ]

  @Test(arguments: signs)
  func readsEverySign(text: String, item: PatternItem) throws {
    #expect(try PatternParser.parse(text) == item)
  }

  @Test(
    arguments: [
      ("name:{Cap}+", .capture("name", .repeated(.tokenClass(.capitalised), min: 1, max: 32))),
      ("@name:a", .trigger(.capture("name", .word("a")))),
      ("name:@a", .capture("name", .trigger(.word("a")))),
      ("@a+", .trigger(.repeated(.word("a"), min: 1, max: 32))),
      ("!a+", .repeated(.not(.word("a")), min: 1, max: 32)),
    ] as [(String, PatternItem)])
  func letsACaptureTakeTheRepeats(text: String, item: PatternItem) throws {
    #expect(try PatternParser.parse(text) == item)
  }

  @Test func readsTheFiltersOfASpan() throws {
    guard case .span("actor", let filters) = try PatternParser.parse("<actor kind=state id=KZ>")
    else {
      Issue.record("read as no span")
      return
    }
    #expect(filters.map(\.field) == ["kind", "id"])
    #expect(filters.map(\.value) == ["state", "KZ"])
  }

  @Test func readsASentenceOfSigns() throws {
    let item = try PatternParser.parse("it ~be force:(crucial|vital) for to:<actor> [...] $")
    #expect(
      item
        == .sequence([
          .word("it"), .verb("be", restriction: nil),
          .capture("force", .choice([.word("crucial"), .word("vital")])), .word("for"),
          .capture("to", .span("actor", [])), .repeated(.gap(8), min: 0, max: 1), .end,
        ]))
  }

  @Test(arguments: signs.map(\.0))
  func readsWhatADescriptionSays(text: String) throws {
    let item = try PatternParser.parse(text)
    #expect(try PatternParser.parse(item.description) == item)
  }

  @Test func nestsToThirtyTwo() throws {
    let brackets = String(repeating: "(", count: 31) + "a" + String(repeating: ")", count: 31)
    #expect(try PatternParser.parse(brackets) == .word("a"))
  }
}
