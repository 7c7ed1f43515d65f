import DemarcheRules
import Testing

/// Semantics 11 and 12: how words are written, and how strong they are.
@Suite struct CaseTests {
  static let lexicon = LexiconDeclaration(
    type: "actor",
    entries: [
      Actors.entry("AND", "party", "AND"), Actors.entry("PL", "person", "May"),
      Actors.entry("ND", "group", "national dialogue"),
    ], location: RuleLocation(file: "lexicons/more.tsv", line: 1))

  @Test(arguments: [
    ("of AND now", ["AND"]), ("of and now", []), ("of And now", []), ("of US now", ["US"]),
    ("of us now", []), ("of Us now", []), ("of Turkey now", ["TR"]), ("of TURKEY now", ["TR"]),
    ("of turkey now", []), ("of May now", ["PL"]), ("of may now", []),
    ("of National Dialogue now", ["ND"]), ("of national dialogue now", ["ND"]),
    ("of European Union now", ["EU"]), ("of european union now", []), ("of U.S. now", ["US"]),
    ("of united States now", []),
  ])
  func formsAskForTheirOwnCase(text: String, ids: [String]) {
    let bench = RuleBench([.rule("x", "@of place:<actor> now")], lexicons: [Self.lexicon])
    #expect(bench.found(text, "place") == ids.map { "of place=" + $0 })
  }

  @Test(arguments: [
    ("summit", "SUMMIT", true), ("polish", "Polish", true), ("Polish", "polish", false),
    ("\"polish\"", "Polish", false), ("\"Polish\"", "Polish", true), ("\"G7\"", "g7", false),
    ("US", "us", false), ("~welcome", "WELCOME", true),
  ])
  func wordsOfPatternsDoTheSame(pattern: String, text: String, isFound: Bool) {
    #expect(RuleBench([.rule("x", pattern)]).found(text).isEmpty != isFound)
  }

  @Test(arguments: ["The attack of 5 May is condemned.", "The attack in May is condemned."])
  func aMonthIsNoModal(text: String) {
    let bench = RuleBench(ladders: [.stances()])
    #expect(bench.found(text) == ["is condemned"])
    #expect(bench.annotations(text).map(\.status.name) == ["asserted"])
  }

  @Test(arguments: [
    ("The EU condemns it.", "4"), ("The EU strongly condemns it.", "5"),
    ("The EU gravely condemns it.", "5"), ("The EU welcomes it.", "2"),
    ("The EU strongly welcomes it.", "3"), ("The EU gravely deeply regrets it.", "4"),
    ("The EU again regrets it.", "2"), ("The law is strongly welcomed.", "3"),
    ("The EU takes note of it.", "1"),
  ])
  func theStrongestIntensifierCountsUpToTheRange(text: String, strength: String) {
    let found = RuleBench(ladders: [.stances()]).found(text, "strength")
    #expect(found.map { $0.suffix(1) } == [strength[...]])
  }

  @Test func strengthIsClampedFromBelow() {
    let bench = RuleBench(ladders: [
      .stances([("~regret", -1, -3)]) { $0.range = -1...5 }
    ])
    #expect(
      bench.found("The EU regrets it.", "strength", "polarity", "ladder")
        == ["regrets strength=-1 polarity=-1 ladder=stance"])
  }
}
