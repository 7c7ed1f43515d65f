import DemarcheModel
import DemarcheRules
import Testing

/// Which rules run when only some are chosen.
@Suite struct RuleChoiceTests {
  private static func choice(_ name: String, _ rules: [RuleDeclaration]) -> RuleChoice {
    choice(name, rules, ladders: [])
  }

  private static func choice(
    _ name: String, _ rules: [RuleDeclaration], ladders: [LadderDeclaration]
  ) -> RuleChoice {
    var pack = PackDeclarations(id: "test/pack", version: "1.0.0")
    pack.rules = rules
    pack.ladders = ladders
    return RuleChoice([pack]) { $0 == "test/pack/" + name }
  }

  private static func supporting(_ choice: RuleChoice) -> [String] {
    choice.supporting.map { String($0.split(separator: "/")[2]) }.sorted()
  }

  static let paper = RuleDeclaration.rule("paper", emit: "instrument", "@treaty") {
    $0.publish = "paper"
  }

  @Test func whatPublishesTheTypesOfAPatternSupportsIt() {
    let choice = Self.choice(
      "sign",
      [
        Self.paper, .rule("sign", "@sign <thing>"), .rule("other", "@other"),
        .rule("thing", emit: "instrument", "@<paper>") { $0.publish = "thing" },
      ])
    #expect(Self.supporting(choice) == ["paper", "thing"])
    #expect(choice.packs[0].rules.map(\.name) == ["paper", "sign", "thing"])
  }

  // Where it wins, that is not published.
  @Test func whatMayBeatWhatIsPublishedSupportsTheRule() {
    let choice = Self.choice(
      "sign",
      [
        Self.paper, .rule("sign", "@sign <paper>"),
        .rule("other", emit: "instrument", "@other"), .rule("third", "@third"),
      ])
    #expect(Self.supporting(choice) == ["other", "paper"])
  }

  @Test func whatAVetoAsksForSupportsTheRule() {
    let choice = Self.choice(
      "sign", [Self.paper, .rule("sign", "@sign") { $0.unless = [.pattern("@sign <paper>")] }])
    #expect(Self.supporting(choice) == ["paper"])
  }

  @Test func whatALineAsksForSupportsTheRule() {
    let choice = Self.choice(
      "sign", [Self.paper, .rule("sign", emit: "contact") { $0.lines = [.pattern("^ <paper> $")] }])
    #expect(Self.supporting(choice) == ["paper"])
  }

  @Test func whatEmitsTheTypesThatAFunctionReadsSupportsIt() {
    let choice = Self.choice(
      "count",
      [
        Self.paper, .rule("demand", emit: "demand", "@demand"),
        .rule("count") { $0.reads = ["instrument"] },
      ])
    #expect(Self.supporting(choice) == ["paper"])
  }

  @Test func whatPublishesActorsSupportsClaims() {
    let actor = RuleDeclaration.rule("party", emit: "actor", "@party") { $0.publish = "actor" }
    let claim = RuleDeclaration.rule("demand", emit: "demand", "@demand")
    #expect(Self.supporting(Self.choice("demand", [actor, claim])) == ["party"])
    #expect(Self.supporting(Self.choice("event", [actor, .rule("event", "@met")])) == [])
    let stances = Self.choice("stance", [actor], ladders: [.stances()])
    #expect(Self.supporting(stances) == ["party"])
  }

  @Test func whatSaysWhoseTheStatementIsSupportsAll() {
    let rules = [
      RuleDeclaration.rule("issuer", emit: "metadata", "@embassy"), .rule("event", "@met"),
    ]
    #expect(Self.supporting(Self.choice("event", rules)) == ["issuer"])
  }

  @Test func nothingRunsWhereNothingIsChosen() {
    let choice = Self.choice("none", [.rule("issuer", emit: "metadata", "@embassy"), Self.paper])
    #expect(choice.supporting == [] && choice.packs[0].rules.isEmpty)
  }

  @Test func whatSupportingRulesFindIsLeftOut() {
    let choice = Self.choice("sign", [Self.paper, .rule("sign", "@signed what:<paper>")])
    let (set, faults) = RuleSetCompiler.compile(choice.packs, supporting: choice.supporting)
    #expect(faults.isEmpty)
    var callbacks = NoCallbacks()
    let findings = set.annotate(RuleBench.statement("They signed treaty 5."), &callbacks)
    #expect(findings.annotations.map(\.provenance.rule) == ["test/pack/sign"])
    #expect(findings.annotations[0]["what"]?.range == TextRange(12, 18))
  }

  @Test func whatABrokenRuleBuildsOnIsNoFaultOfItsOwn() {
    let choice = Self.choice("sign", [Self.paper, .rule("sign", "@signed (")])
    #expect(choice.packs[0].rules.map(\.name) == ["sign"])
  }
}
