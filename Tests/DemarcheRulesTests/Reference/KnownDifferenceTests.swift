import DemarcheRules
import Testing

/// What the engine once did otherwise than the design says, each with its smallest case.
@Suite struct KnownDifferenceTests {
  @Test(arguments: [
    ("'s", "The States’ law"), ("’s ’", "us’’s"), ("\"'s\"", "The EU’s law"),
    ("\"'s\"", "The EU's law"),
    ("@~be good", "It is being good"), ("the <actor> @law", "in the EU law"),
    (
      "@~condemn it",
      "It has not also again already still yet now further strongly firmly condemned it"
    ),
    ("a:(new <actor>) ~condemn", "new Russia condemns"),
  ])
  func theEngineDoesWhatTheSemanticsSay(pattern: String, text: String) {
    let (world, sound) = ReferenceCampaign.world([.init(pattern: pattern)])
    #expect(sound == [0])
    let (engine, reference) = ReferenceCampaign.compare(world, text)
    #expect(engine[0, default: []] == reference[0, default: []])
    let isExactly = pattern.contains("\"") && text.contains("’")
    #expect(engine[0, default: []].isEmpty == isExactly)
  }

  static let found: [(pattern: String, text: String, found: [String])] = [
    // The trigger is the word or verb, not all of a capture around it.
    ("a:(World trade)", "World Trade", ["0..<11 trigger 0..<5 a=0..<11"]),
    ("a:([new] @law [of <actor>])", "a new law of Russia", ["2..<19 trigger 6..<9 a=2..<19"]),
    ("a:([new] @<actor>)", "Russia", ["0..<6 trigger 0..<6 a=0..<6(RU)"]),
    ("a:([new] @<actor>)", "new Russia", ["0..<10 trigger 4..<10 a=0..<10"]),
    (
      "a:(so b:(new @law) now)", "so new law now",
      ["0..<14 trigger 7..<10 a=0..<14 b=3..<10"]
    ),
    ("a:(<actor> ~condemn it)", "Russia condemns it", ["0..<18 trigger 7..<15 a=0..<18"]),
    ("<actor> a:(~condemn it)", "Russia condemns it", ["0..<18 trigger 7..<15 a=7..<18"]),
    // An actor in a choice takes in its article too.
    ("@(<phone> | <actor>)", "the EU", ["0..<6 trigger 0..<6"]),
    // Another item in the choice stands where it stands.
    (
      "@(<actor> | {Cap})", "may The Hague",
      ["4..<7 trigger 4..<7", "8..<13 trigger 8..<13"]
    ),
    // A trigger's verb is its whole group, whatever else the trigger can begin with.
    ("~be @(~welcome | new)", "It was welcomed", []),
    ("~be @(~welcome | new)", "It was new", ["3..<10 trigger 7..<10"]),
  ]

  @Test(arguments: found)
  func theEngineFindsWhatTheSemanticsSay(row: (pattern: String, text: String, found: [String])) {
    let (world, sound) = ReferenceCampaign.world([.init(pattern: row.pattern)])
    #expect(sound == [0])
    let (engine, reference) = ReferenceCampaign.compare(world, row.text)
    #expect(engine[0, default: []].map(\.description).sorted() == row.found)
    #expect(reference[0, default: []].map(\.description).sorted() == row.found)
  }

  @Test func anOptionalLineCanBeLeftOutForTheNext() {
    let bench = RuleBench([
      .rule("x", emit: "contact") { $0.lines = [.pattern("[^ {any}+ $]"), .pattern("^ law $")] }
    ])
    #expect(bench.diagnostics.isEmpty)
    let statement = RuleBench.statement("law", zone: .signature)
    #expect(bench.findings(statement).annotations.count == 1)
  }

  @Test func whatPublishesATypeSeesNoneThatRulesOfferedBefore() {
    let bench = RuleBench([
      .rule("one", emit: "instrument", "@treaty") { $0.publish = "paper" },
      .rule("two", emit: "principle", "@peace") { $0.publish = "aim" },
      .rule("three", emit: "event", "<aim> of <paper>") { $0.publish = "paper" },
    ])
    #expect(bench.diagnostics.isEmpty)
    #expect(bench.annotations("A peace of treaty.").map(\.type) == ["principle", "instrument"])
  }
}
