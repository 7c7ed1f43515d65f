import DemarcheModel
import DemarcheRules
import Testing

/// Semantics 7: rules run behind all that publish what they use.
@Suite struct PhaseTests {
  static let stance = RuleDeclaration.rule("stance", emit: "stance", "holder:<actor> ~condemn")
  static let name = RuleDeclaration.rule("name", emit: "actor", "name:@({Cap} Foundation)") {
    $0.publish = "actor"
    $0.set = [("kind", .text("group"))]
  }

  @Test func aRuleSeesWhatALaterDeclaredOnePublishes() {
    let bench = RuleBench([Self.stance, Self.name])
    #expect(bench.set.summaries.map(\.id) == ["test/pack/name", "test/pack/stance"])
    #expect(
      bench.found("The Open Foundation condemns it.", "holder")
        == ["condemns holder=Open Foundation", "Open Foundation"])
  }

  @Test func aRulePublishesItsMarkedTriggerAlone() {
    let bench = RuleBench([
      .rule("name", emit: "actor", "group @name:{Cap}+") { $0.publish = "actor" }, Self.stance,
    ])
    #expect(
      bench.found("The group Human Watch condemns it.", "holder").last
        == "condemns holder=Human Watch")
  }

  @Test func aRuleThatPublishesATypeSeesOnlyTheSpansOfLexicons() {
    let bench = RuleBench([
      .rule("one", emit: "actor", "name:@(<actor> Foundation)") { $0.publish = "actor" },
      .rule("two", emit: "actor", "name:@(<actor> Foundation Office)") { $0.publish = "actor" },
    ])
    #expect(bench.diagnostics.isEmpty)
    #expect(bench.found("An EU Foundation Foundation Office") == ["EU Foundation"])
  }

  @Test func aChainOfTypesRunsInItsOrder() {
    let bench = RuleBench([
      .rule("three", emit: "event", "<second> c"),
      .rule("two", emit: "actor", "@(<first> b)") { $0.publish = "second" },
      .rule("one", emit: "actor", "@a") { $0.publish = "first" },
    ])
    #expect(bench.diagnostics.isEmpty)
    #expect(
      bench.set.summaries.map(\.id)
        == ["test/pack/one", "test/pack/two", "test/pack/three"])
    #expect(bench.matches("It is a b c").contains("a b c"))
  }

  @Test func metadataRunsFirstAndNamesTheIssuer() {
    let bench = RuleBench(
      [
        .rule("issuer", emit: "metadata", "statement by @issuer:<actor>") { $0.zones = [.title] }
      ], ladders: [.stances { $0.rule.issuers = ["OSCE"] }])
    let text = "A statement by the OSCE\nThe law is welcomed."
    var statement = RuleBench.statement(text, issuer: nil)
    statement.blocks = [
      Block(zone: .title, range: TextRange(0, 23), paragraph: 1),
      Block(zone: .body, range: TextRange(24, text.utf8.count), paragraph: 2),
    ]
    let findings = bench.findings(statement)
    #expect(findings.statement.issuer == ActorReference(name: "OSCE", id: "OSCE", kind: "igo"))
    #expect(findings.statement.issuerOrigin == .rule)
    #expect(bench.found(statement, "holder").last == "is welcomed holder=OSCE(issuer)")
  }

  @Test func aGivenIssuerIsKept() {
    let bench = RuleBench([.rule("issuer", emit: "metadata", "statement by @issuer:<actor>")])
    let findings = bench.findings(RuleBench.statement("A statement by the OSCE"))
    #expect(findings.statement.issuer == RuleBench.europeanUnion)
  }
}
