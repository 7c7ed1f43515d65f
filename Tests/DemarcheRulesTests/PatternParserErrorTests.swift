import DemarcheRules
import Testing

@Suite struct PatternParserErrorTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var error: String
    var offset: Int
    var length: Int
    var help: String?
    var testDescription: String { text }

    init(_ text: String, _ error: String, _ offset: Int, _ length: Int = 1, _ help: String? = nil) {
      self.text = text
      self.error = error
      self.offset = offset
      self.length = length
      self.help = help
    }
  }

  static let rows: [Row] = [
    Row("", "rule/empty-pattern: a pattern needs at least one item", 0),
    Row("  ", "rule/empty-pattern: a pattern needs at least one item", 0),
    Row(
      "a | b", "rule/unexpected-sign: unexpected '|'", 2, 1,
      "put alternatives in brackets: ( a | b )"),
    Row(
      "a [ b | c ]", "rule/unexpected-sign: unexpected '|'", 6, 1,
      "put alternatives that may be missing in both: [( a | b )]"),
    Row(
      "a [ b ( c | d ) | e ]", "rule/unexpected-sign: unexpected '|'", 16, 1,
      "put alternatives that may be missing in both: [( a | b )]"),
    Row("a )", "rule/unexpected-sign: unexpected ')'", 2, 1, "write \")\" for the sign itself"),
    Row("a ]", "rule/unexpected-sign: unexpected ']'", 2, 1, "write \"]\" for the sign itself"),
    Row("(a", "rule/unclosed: '(' is not closed", 0),
    Row("x [a", "rule/unclosed: '[' is not closed", 2),
    Row("x <actor", "rule/unclosed: '<' is not closed", 2),
    Row("{Cap", "rule/unclosed: '{' is not closed", 0),
    Row("a{2", "rule/unclosed: '{' is not closed", 1),
    Row("é \"OSCE", "rule/unclosed: '\"' is not closed", 2),
    Row("(a|)", "rule/empty-alternative: an alternative is empty", 3),
    Row("()", "rule/empty-alternative: an alternative is empty", 1),
    Row("[ ]", "rule/empty-alternative: '[ ]' is empty", 0, 2),
    Row("\" \"", "rule/empty-literal: a literal is empty", 0, 2),
    Row(
      "+", "rule/unexpected-sign: '+' has no item before it", 0, 1,
      "a repeat stands behind its item, as in {lower}*"),
    Row(
      "a *", "rule/unexpected-sign: '*' has no item before it", 2, 1,
      "a repeat stands behind its item, as in {lower}*"),
    Row(
      "a<np>", "rule/missing-space: expected a space between items, got '<'", 1, 1,
      "separate items by spaces"),
    Row("a{x}", "rule/bad-repeat: expected {m} or {m,n}, got '{x}'", 1, 3),
    Row("a{1,2,3}", "rule/bad-repeat: expected {m} or {m,n}, got '{1,2,3}'", 1, 7),
    Row("a{3,2}", "rule/bad-repeat: expected 0 <= m <= n <= 32 in a repeat, got '{3,2}'", 1, 5),
    Row("a{0}", "rule/bad-repeat: expected 0 <= m <= n <= 32 in a repeat, got '{0}'", 1, 3),
    Row("a{33}", "rule/bad-repeat: expected 0 <= m <= n <= 32 in a repeat, got '{33}'", 1, 4),
    Row("..0", "rule/bad-gap: expected '...' or '..n' with n from 1 to 64, got '..0'", 0, 3),
    Row("a ..65", "rule/bad-gap: expected '...' or '..n' with n from 1 to 64, got '..65'", 2, 4),
    Row("..", "rule/bad-gap: expected '...' or '..n' with n from 1 to 64, got '..'", 0, 2),
    Row("< >", "rule/unknown-type: '< >' names no type", 0, 2),
    Row("<np kind=x>", "rule/bad-filter: '<np>' takes no filter", 0, 11),
    Row("<actor kind>", "rule/bad-filter: expected field=value, got 'kind'", 0, 12),
    Row("<actor kind=>", "rule/bad-filter: expected field=value, got 'kind='", 0, 13),
    Row("{cap}", "rule/unknown-class: there is no token class 'cap'", 0, 5, "did you mean 'Cap'?"),
    Row(
      "{letter}", "rule/unknown-class: there is no token class 'letter'", 0, 8,
      "known are 'Cap', 'upper', 'lower', 'num', 'any', 'punct'"),
    Row("a ~", "rule/missing-verb: '~' needs a verb behind it", 2),
    Row("~call+s", "rule/bad-verb-form: expected '+ing' or '+ed' behind a verb, got '+s'", 5, 2),
    Row(
      "Name:a",
      "rule/bad-capture-name: expected a capture name of lower-case letters, digits and '_', "
        + "got 'Name'", 0, 4, "write \":\" in quotation marks for the sign itself"),
    Row(
      "a :b",
      "rule/bad-capture-name: expected a capture name of lower-case letters, digits and '_', "
        + "got ''", 2, 1, "write \":\" in quotation marks for the sign itself"),
    Row("x name:", "rule/missing-item: capture 'name' has no item behind it", 2, 5),
    Row("a !", "rule/missing-item: expected an item at the end", 3),
    Row(
      String(repeating: "(", count: 40), "rule/too-deep: brackets nest more than 32 deep", 32),
  ]

  @Test func underlinesTheSignThatWantsASpace() {
    do throws(PatternError) {
      Issue.record("parsed as \(try PatternParser.parse("about<np>"))")
    } catch {
      #expect(error.offset == 5)
      #expect(error.length == 1)
    }
  }

  @Test(arguments: rows)
  func saysWhatIsWrongAndWhere(row: Row) {
    do throws(PatternError) {
      Issue.record("parsed as \(try PatternParser.parse(row.text))")
    } catch {
      #expect(error.code + ": " + error.message == row.error)
      #expect([error.offset, error.length] == [row.offset, row.length])
      #expect(error.help == row.help)
    }
  }
}
