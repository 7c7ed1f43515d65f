import TestSupport
import Testing

/// A language that is none is told before anything is read, by whatever command.
@Suite struct UnknownLanguageTests {
  private static let known =
    "write its ISO 639-1 code, or 'auto', which detects it; packs have rules for 'en', 'fr'"

  @Test(arguments: [
    ("klingon", known), ("", known), ("any", known), ("haw", known),
    ("englsih", "did you mean 'en'?"), ("French", "did you mean 'fr'?"),
    ("eng", "did you mean 'en'?"), ("fra-CA", "did you mean 'fr'?"),
    ("autp", "did you mean 'auto'?"),
  ])
  func isAnErrorThatOffersWhatIsKnown(language: String, help: String) throws {
    let outcome = try demarche("extract", Examples.kazakhstan, "--language", language)
    #expect(
      outcome.errorText == """
        demarche: error: there is no language '\(language)' [read/unknown-language]
          help: \(help)

        """)
    #expect(outcome.outputText == "")
    #expect(outcome.status == 64)
  }

  @Test(arguments: ["show", "check", "explain"])
  func isAnErrorForEveryCommand(command: String) throws {
    let subject =
      command == "check" ? Repository.path("plugins/us-statements") : Examples.kazakhstan
    let outcome = try demarche(command, subject, "--language=klingon", "--quiet")
    #expect(outcome.errorText.contains("there is no language 'klingon'"), "\(outcome.errorText)")
    #expect(outcome.status == 64)
  }

  @Test func ofAPackWithoutLanguagesNoneIsOffered() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "schema = 1\n[pack]\nid = \"ours/local\"\nversion = \"0.1.0\"\n", to: "p/pack.toml")
    try folder.write("rule \"sea\" { emit = \"event\", match = \"sea\" }\n", to: "p/rules/s.lua")
    let outcome = try demarche(
      "extract", Examples.kazakhstan, "--language", "klingon", "--no-default-packs", "--pack",
      folder.path("p"))
    #expect(outcome.errorText.hasSuffix("or 'auto', which detects it\n"), "\(outcome.errorText)")
  }

  @Test(arguments: ["en", "EN", "en-GB", "en_US.UTF-8", "auto", "sv"])
  func codesWithAndWithoutARegionAreTaken(language: String) throws {
    let outcome = try demarche("extract", Examples.kazakhstan, "--language", language)
    #expect(!outcome.errorText.contains("read/unknown-language"))
    #expect(outcome.status == 0)
  }
}
