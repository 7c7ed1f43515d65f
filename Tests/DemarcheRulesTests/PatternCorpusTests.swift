import DemarcheRules
import Testing

/// Texts at the edges of the grammar, each with what becomes of it for ever: the item as people
/// write it, or the code of the error with its place and length.
@Suite struct PatternCorpusTests {
  static let rows: [(text: String, outcome: String)] = [
    ("", "rule/empty-pattern@0+1"), ("\u{0}", "\u{0}"), ("a\u{A0}b", "a b"), ("((((a))))", "a"),
    ("[[a]]", "[[a]]"), ("[a]?", "[[a]]"), ("(a b){2}", "(a b){2,2}"), ("(a|b)+", "(a | b){1,32}"),
    ("(a b) c", "(a b) c"), ("!(a b)", "!(a b)"), ("![a]", "![a]"), ("!a+", "(!a){1,32}"),
    ("!(a+)", "!(a{1,32})"), ("(a+)+", "(a{1,32}){1,32}"), ("name:(a b)", "name:(a b)"),
    ("name:a+", "name:a{1,32}"), ("(name:a)+", "(name:a){1,32}"), ("a:b:c", "a:b:c"),
    ("@(a b)+", "@(a b){1,32}"), ("(@a)+", "(@a){1,32}"), ("@", "@"), ("@ a", "@ a"),
    ("<a=b>", "<a=b>"), ("< actor >", "<actor>"), ("<a\nb>", "<a\nb>"),
    ("<actor kind=state id=KZ>", "<actor kind=state id=KZ>"), ("...+", "...{1,32}"), ("..8", "..."),
    ("~A+ing+", "~a+ing{1,32}"), ("{Cap}{2}", "{Cap}{2,2}"), ("\"a (b\"", "\"a (b\""),
    ("....", "rule/missing-space@3+1"), ("..4x", "rule/bad-gap@0+4"), (".. ", "rule/bad-gap@0+2"),
    ("^$", "rule/missing-space@1+1"), ("~a+", "rule/bad-verb-form@2+1"),
    ("~ a", "rule/missing-verb@0+1"), ("\"\"", "rule/empty-literal@0+2"),
    ("\"a", "rule/unclosed@0+1"), ("{Cap}{Cap}", "rule/bad-repeat@5+5"),
    ("a{1,2", "rule/unclosed@1+1"), ("a{,}", "rule/bad-repeat@1+3"),
    ("a{-1,2}", "rule/bad-repeat@1+6"), ("a{99999999999999999999}", "rule/bad-repeat@1+22"),
    ("(a", "rule/unclosed@0+1"), ("a)", "rule/unexpected-sign@1+1"),
    ("|", "rule/unexpected-sign@0+1"), ("é~", "rule/missing-space@1+1"),
    ("👩‍🚀:a", "rule/bad-capture-name@0+3"), ("a: b", "rule/missing-item@0+2"),
    ("((a{32}){32}){32}", "rule/too-large@0+17"),
    (String(repeating: "!", count: 31) + "a", String(repeating: "!", count: 31) + "a"),
    (String(repeating: "!", count: 32) + "a", "rule/too-deep@32+1"),
    (String(repeating: "@", count: 4000), "rule/too-deep@32+1"),
    (String(repeating: "a:", count: 4000), "rule/too-deep@64+1"),
    (String(repeating: "(", count: 4000), "rule/too-deep@32+1"),
    (String(repeating: "<", count: 4000), "rule/unclosed@0+1"),
  ]

  @Test(arguments: rows.indices)
  func isReadTheSameForEver(row: Int) {
    let (text, outcome) = Self.rows[row]
    do throws(PatternError) {
      let item = try PatternParser.parse(text)
      #expect(item.description == outcome)
      #expect((try? PatternParser.parse(item.description)) == item)
    } catch {
      #expect("\(error.code)@\(error.offset)+\(error.length)" == outcome)
    }
  }
}
