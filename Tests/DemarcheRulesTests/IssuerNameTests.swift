import DemarcheModel
import DemarcheRules
import Testing

/// The short names of issuers that no lexicon knows.
@Suite struct IssuerNameTests {
  static let bench = RuleBench([.rule("x", "<actor>")])

  static func matches(_ text: String, issuer: String) -> [String] {
    let statement = RuleBench.statement(text, issuer: ActorReference(name: issuer))
    return bench.findings(statement).annotations.compactMap { statement.text(in: $0.range) }
  }

  @Test(arguments: [
    ("Republic of Veslandia (Ministry)", "Veslandia", true),
    ("Republic of Veslandia (Ministry)", "Republic of Veslandia", true),
    ("Federal Republic of Veslandia", "Veslandia", true),
    ("Kingdom of the Isles", "Isles", true), ("Government of Veslandia", "Veslandia", true),
    ("Ministry of Foreign Affairs of Veslandia", "Veslandia", true),
    ("Ministry of Foreign Affairs of the Republic of Veslandia", "Veslandia", true),
    ("Ministry of Foreign Affairs of the Republic of Veslandia", "Republic of Veslandia", true),
    ("Ministry for Foreign Affairs of Veslandia", "Veslandia", true),
    ("Foreign Ministry of Veslandia", "Veslandia", true), ("Veslandia", "Veslandia", true),
    ("Ministry of Foreign Affairs of Veslandia", "Foreign Affairs", false),
    ("Ministry of Foreign Affairs", "Foreign Affairs", false),
    ("Court of Human Rights", "Human Rights", false), ("Council of Lakes", "Lakes", false),
    ("Office of the High Commissioner", "High Commissioner", false),
    ("Union of Writers", "Writers", false), ("Secretary of State", "State", false),
  ])
  func endAtTheCountry(issuer: String, text: String, isFound: Bool) {
    #expect(Self.matches("Today \(text) met him", issuer: issuer) == (isFound ? [text] : []))
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["a of ", "of ", "Republic of ", "a ", "(", "Republic of the "])
  func areReadOnceHoweverLong(piece: String) {
    let issuer = String(repeating: piece, count: 100_000)
    #expect(Self.matches(String(repeating: "a of the ", count: 2000), issuer: issuer) == [])
  }

  @Test(arguments: ["", " ", "(", "of", " of ", "the Republic of", "Republic of the"])
  func mayBeNothing(issuer: String) {
    #expect(Self.matches("We met", issuer: issuer) == ["We"])
  }
}
