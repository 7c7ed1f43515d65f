import TestSupport
import Testing

/// Of a text in a language for which no pack has rules somebody is told that little was looked for.
@Suite struct ForeignLanguageTests {
  private static let swedish = """
    Gemensamt uttalande

    Regeringen fördömer den fruktansvärda attacken mot huvudstaden och står bakom folket.

    """
  private static let english = """
    Joint statement

    The Government condemns the dreadful attack on the capital and stands with the people.

    """

  private static func errors(_ arguments: [String] = [], _ input: String) throws -> String {
    var command = try Command.demarche()
    command.environment["DEMARCHE_PLUGINS"] = "plugins"
    let outcome = try command.run(["extract", "-"] + arguments, input: Array(input.utf8))
    #expect(outcome.status == 0)
    return outcome.errorText
  }

  @Test func aLanguageWithoutRulesIsTold() throws {
    #expect(
      try Self.errors(Self.swedish) == """
        demarche: warning: 1 statement is in a language for which no pack has rules: sv \
        [read/foreign-language]
          help: only rules for all languages looked at it; where it is in another one, give \
        '--language CODE'

        """)
  }

  @Test func otherTextsAreReadWithoutAWord() throws {
    #expect(try Self.errors(Self.english) == "")
    #expect(try Self.errors(["--language", "en"], Self.swedish) == "")
  }

  @Test func manyAreToldOnce() throws {
    let line = #"{"text": "The Government condemns this."}"# + "\n"
    let lines = ["sv", "sv", "de", "fr", "en"].map {
      line.replacing("}", with: #", "language": "\#($0)"}"#)
    }
    let errors = try Self.errors(["--input", "ndjson", "--format", "ndjson"], lines.joined())
    #expect(
      errors.contains(
        "3 statements are in a language for which no pack has rules: sv (2), de (1) ["))
  }
}
