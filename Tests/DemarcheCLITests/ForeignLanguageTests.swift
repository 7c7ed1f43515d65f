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

  private static func errors(_ input: String, _ arguments: [String] = []) throws -> String {
    var command = try Command.demarche()
    command.environment["DEMARCHE_PLUGINS"] = "plugins"
    let outcome = try command.run(["extract", "-"] + arguments, input: Array(input.utf8))
    #expect(outcome.status == 0)
    return outcome.errorText
  }

  @Test func aLanguageWithoutRulesIsTold() throws {
    #expect(
      try Self.errors(Self.swedish) == """
        demarche: warning: 1 statement is in a language in which no pack finds claims: sv \
        [read/foreign-language]
          help: positions, demands and commitments were not looked for in it; where it is in \
        another one, give '--language CODE'

        """)
  }

  @Test func otherTextsAreReadWithoutAWord() throws {
    #expect(try Self.errors(Self.english) == "")
    #expect(try Self.errors(Self.swedish, ["--language", "en"]) == "")
  }

  @Test func manyAreToldOnce() throws {
    let line = #"{"text": "The Government condemns this."}"# + "\n"
    let lines = ["sv", "de", "sv", "fr", "en", "de"].map {
      line.replacing("}", with: #", "language": "\#($0)"}"#)
    }
    let errors = try Self.errors(
      lines.joined(), ["--input", "ndjson", "--format", "ndjson"])
    #expect(
      errors == """
        demarche: warning: 4 statements are in a language in which no pack finds claims: de (2), \
        sv (2) [read/foreign-language]
          help: positions, demands and commitments were not looked for in it; where it is in \
        another one, give '--language CODE'
        demarche: 6 statements read

        """)
  }

  @Test func aPackForOneLanguageHasNoWordForOthers() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      schema = 1
      [pack]
      id = "test/sea"
      version = "0.1.0"
      languages = ["en"]
      """, to: "pack.toml")
    try folder.write("rule \"sea\" { emit = \"event\", match = \"sea\" }\n", to: "rules/sea.lua")
    let arguments = ["--no-default-packs", "--pack", folder.path]
    #expect(try Self.errors(Self.swedish, arguments).contains("no pack finds claims: sv [read/"))
    #expect(try Self.errors(Self.english, arguments) == "")
  }
}
