import DemarcheModel
import DemarchePipeline
import TestSupport
import Testing

/// What a filter can have wrong: place, words and remedy.
@Suite struct FilterErrorTests {
  /// `column+underline: message [code] / help`.
  static func message(_ text: String) -> String {
    do {
      return "\(try FilterParser.parse(text))"
    } catch {
      let found = error.diagnostic
      return "\(found.column ?? 0)+\(found.underline): \(found.message) [\(found.code)]"
        + (found.help.map { " / " + $0 } ?? "")
    }
  }

  @Test(arguments: [
    ("holdr:EU", "1+5: there is no field 'holdr' [filter/unknown-field] / did you mean 'holder:'?"),
    (
      "stance xyzzy:1",
      "8+5: there is no field 'xyzzy' [filter/unknown-field] / words with a colon stand in "
        + "quotation marks; 'demarche query --fields' lists the fields"
    ),
    (
      "holder: EU",
      "8+1: a value should stand right behind 'holder:', but there is none [filter/syntax] / no "
        + "space between them; words of several parts stand in quotation marks"
    ),
    (
      "holder:EU,",
      "11+1: a value should stand right behind 'holder:', but there is none [filter/syntax] / no "
        + "space between them; words of several parts stand in quotation marks"
    ),
    (
      "polarity<0",
      "1+10: there should be ':' behind 'polarity', but there is '<' [filter/syntax] / write "
        + "'polarity:<0'"
    ),
    (
      "holder=EU",
      "1+9: there should be ':' behind 'holder', but there is '=' [filter/syntax] / write "
        + "'holder:EU'"
    ),
    (
      "\"rule of law",
      "1+12: the quotation should end, but goes on to the end of the filter [filter/syntax] / "
        + "close it with '\"'"
    ),
    ("(stance", "1+1: this '(' should be closed, but is not [filter/syntax] / add ')'"),
    (
      "stance)",
      "7+1: there should be '(' before this ')', but there is none [filter/syntax] / remove it, or "
        + "put the name of a field and ':' before words in brackets"
    ),
    ("()", "2+1: there should be a test before this ')', but there is none [filter/syntax]"),
    (
      "stance and",
      "11+1: there should be a test here, but the filter ends [filter/syntax] / such as "
        + "'type:stance', 'holder:EU' or \"rule of law\""
    ),
    (
      "or stance",
      "1+2: there should be a test before this, but there is none [filter/syntax] / words that are "
        + "looked for stand in quotation marks: \"and\""
    ),
    (
      "type:stanse",
      "6+6: 'type' should be one of 'actor', 'stance', 'demand', 'commitment', 'event', "
        + "'instrument', 'principle', 'quote', 'abbreviation', 'date', 'contact', 'metadata', but is "
        + "'stanse' [filter/invalid-value] / did you mean 'stance'?"
    ),
    (
      "tense:was",
      "7+3: 'tense' should be one of 'past', 'present', 'future', but is 'was' "
        + "[filter/invalid-value]"
    ),
    (
      "country:Kazakhstan",
      "9+10: 'country' should be a code of two letters such as KZ, but is 'Kazakhstan' "
        + "[filter/invalid-value]"
    ),
    (
      "issued:2023-13",
      "8+7: 'issued' should be a day, month or year such as 2023-06-20, 2023-06 or 2023, a range "
        + "such as 2023-01..2023-06, or one end of it such as '>=2023-01', but is '2023-13' "
        + "[filter/invalid-value]"
    ),
    (
      "strength:strong",
      "10+6: 'strength' should be a number such as 2, a range such as 2..4, or one end of it such "
        + "as '>=2', but is 'strong' [filter/invalid-value]"
    ),
    (
      "negated:perhaps",
      "9+7: 'negated' should be 'true' or 'false', but is 'perhaps' [filter/invalid-value]"
    ),
    (
      "stance issued:2023..2021",
      "15+10: 'issued' should be a range from its lower end to its upper, but is '2023..2021' "
        + "[filter/invalid-value] / write 'issued:2021..2023'"
    ),
    (
      "strength:5..2",
      "10+4: 'strength' should be a range from its lower end to its upper, but is '5..2' "
        + "[filter/invalid-value] / write 'strength:2..5'"
    ),
    (
      "verdict:rejected",
      "9+8: 'verdict' should be one of 'accept', 'reject', 'none', but is 'rejected' "
        + "[filter/invalid-value] / did you mean 'reject'?"
    ),
    (
      "é \"—\"",
      "3+3: there should be a word to look for, but '—' has none [filter/invalid-value] / signs "
        + "are not searched"
    ),
  ])
  func aFaultHasPlaceWordsAndRemedy(filter: String, message: String) {
    #expect(Self.message(filter) == message)
  }

  @Test func depthIsBounded() {
    let deep = String(repeating: "(", count: 40) + "stance" + String(repeating: ")", count: 40)
    #expect(
      Self.message(deep)
        == "33+1: filter should have at most 32 brackets and 'not' in one another, but has more "
        + "[filter/too-large]")
  }

  @Test func lengthIsBounded() {
    #expect(
      Self.message(String(repeating: "a ", count: 3000))
        == "1+1: filter should have at most 4096 bytes, but has 6000 [filter/too-large]")
  }

  @Test func testsAreBounded() {
    let many = "holder:" + Array(repeating: "a", count: 300).joined(separator: ",") + " a"
    #expect(Self.message(many).contains("at most 256 tests"))
  }
}
