import DemarcheModel
import DemarcheRules
import Testing

/// Where rules apply: zones, languages, issuers.
@Suite struct ScopeTests {
  @Test(arguments: Zone.allCases)
  func aRuleAppliesOutsideBoilerplate(zone: Zone) {
    let bench = RuleBench([.rule("x", "summit")])
    #expect(
      bench.found(RuleBench.statement("A summit", zone: zone)).isEmpty == (zone == .boilerplate))
  }

  @Test(arguments: Zone.allCases)
  func aRuleAppliesInItsZones(zone: Zone) {
    let bench = RuleBench([.rule("x", "summit") { $0.zones = [.title, .boilerplate] }])
    let isFound = zone == .title || zone == .boilerplate
    #expect(bench.found(RuleBench.statement("A summit", zone: zone)).isEmpty != isFound)
  }

  @Test(arguments: [("en", true), ("fr", false), (nil, true)] as [(String?, Bool)])
  func aRuleAppliesInItsLanguages(language: String?, isFound: Bool) {
    let bench = RuleBench([.rule("x", "summit") { $0.languages = ["en", "de"] }])
    var statement = RuleBench.statement("A summit")
    statement.language = language
    #expect(bench.found(statement).isEmpty != isFound)
  }

  @Test(arguments: [
    (["en"], ["body"]), (["sv"], ["headline"]), (["fr"], []), ([], ["headline", "body"]),
  ])
  func aRuleAppliesInBlocksOfItsLanguages(languages: [String], found: [String]) {
    let bench = RuleBench([.rule("x", "@(headline|body)") { $0.languages = languages }])
    var statement = RuleBench.statement("A headline\n\nA body")
    statement.blocks = [
      Block(zone: .title, range: TextRange(0, 10), paragraph: 1, language: "sv"),
      Block(zone: .body, range: TextRange(12, 18), paragraph: 2),
    ]
    #expect(bench.found(statement) == found)
  }

  static let eu = RuleBench.europeanUnion
  static let us = ActorReference(name: "United States", id: "US", kind: "state")

  @Test(
    arguments: [
      ("EU", eu, "The EU condemns it.", true), ("EU", eu, "Russia condemns it.", true),
      ("EU", us, "The EU condemns it.", true), ("EU", us, "The United States condemns it.", false),
      ("igo", eu, "The EU condemns it.", true), ("igo", us, "The US condemns it.", false),
      ("EU", nil, "The EU condemns it.", true), ("EU", nil, "Russia condemns it.", false),
    ] as [(String, ActorReference?, String, Bool)])
  func aLadderAppliesToItsIssuerOrHolder(
    filter: String, issuer: ActorReference?, text: String, isFound: Bool
  ) {
    let bench = RuleBench(ladders: [.stances { $0.rule.issuers = [filter] }])
    #expect(bench.found(RuleBench.statement(text, issuer: issuer)).isEmpty != isFound)
  }

  @Test(arguments: [
    ("<actor kind=state> summit", "The Russia summit", true),
    ("<actor kind=state> summit", "The EU summit", false),
    ("<actor id=EU> summit", "The EU summit", true),
    ("<actor kind=igo id=OSCE> summit", "The EU summit", false),
    ("summit in <actor kind=state>", "A summit in the United States", true),
  ])
  func aFilterAsksForFields(pattern: String, text: String, isFound: Bool) {
    #expect(RuleBench([.rule("x", pattern)]).found(text).isEmpty != isFound)
  }
}
