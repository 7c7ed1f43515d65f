import DemarcheRules
import Testing

/// Semantics 5: verb groups, and the passive of frames.
@Suite struct VerbMatchTests {
  @Test(arguments: [
    ("The EU strongly condemns it.", ["strongly condemns"]),
    ("The EU has repeatedly condemned it.", ["has repeatedly condemned"]),
    ("The EU does not condemn it.", ["does not condemn"]),
    ("The EU continues to condemn it.", ["continues to condemn"]),
    ("It was condemned.", ["was condemned"]), ("We came to condemn it.", ["to condemn"]),
    ("Its condemnation grew.", []), ("Condemning it, the EU met.", []),
    ("The law condemned by all is new.", []), ("The EU condems it.", []),
  ])
  func aVerbMatchesItsGroup(text: String, triggers: [String]) {
    #expect(RuleBench([.rule("x", "~condemn")]).found(text) == triggers)
  }

  @Test(arguments: [
    ("~call+ing for", "Calling for peace, we met.", ["Calling"]),
    ("~call+ing for", "We are calling for peace.", []),
    ("~condemn+ed by", "The law condemned by all", ["condemned"]),
    ("~condemn+ed by", "It was condemned by all.", []),
    ("~call for", "His calls for peace", []), ("~call for", "The EU calls for peace", ["calls"]),
    ("~recognize", "We recognise it.", ["recognise"]),
  ])
  func aVerbMatchesTheFormsAskedFor(pattern: String, text: String, triggers: [String]) {
    #expect(RuleBench([.rule("x", pattern)]).found(text) == triggers)
  }

  @Test(arguments: [
    (
      "The attack was strongly condemned by Russia.",
      "was strongly condemned holder=RU target=The attack strength=5"
    ),
    (
      "The new law is welcomed by the armed group.",
      "is welcomed holder=armed group target=The new law strength=2"
    ),
    ("The attack is condemned.", "is condemned holder=EU(issuer) target=The attack strength=4"),
    (
      "In this regard, the attack is condemned.",
      "is condemned holder=EU(issuer) target=the attack strength=4"
    ),
  ])
  func aPassiveFrameTurnsTargetAndHolderRound(text: String, found: String) {
    let bench = RuleBench(ladders: [.stances()])
    #expect(bench.found(text, "holder", "target", "strength") == [found])
  }

  @Test(arguments: [
    ("The attack was condemned on Monday by Russia.", "RU"),
    ("The attack was condemned in a statement by the EU.", "EU"),
    ("The attack was condemned again by Russia.", "RU"),
    ("The attack was condemned in a statement signed by Russia.", "EU(issuer)"),
    ("The attack was condemned in a statement by Russia’s allies.", "EU(issuer)"),
    ("The attack was condemned on Monday.", "EU(issuer)"),
  ])
  func aPassiveFrameFindsItsHolderBehindAnAdverbial(text: String, holder: String) {
    let bench = RuleBench(ladders: [.stances()])
    #expect(bench.found(text, "holder") == ["was condemned holder=" + holder])
  }

  @Test func aPassiveWithoutHolderIsImplicit() {
    let bench = RuleBench(ladders: [.stances()])
    #expect(bench.annotations("The attack is condemned.").map(\.certainty) == [.implicit])
    #expect(bench.annotations("The EU condemns the attack.").map(\.certainty) == [.explicit])
  }

  @Test func otherPatternsStayLiteral() {
    let bench = RuleBench([.rule("x", emit: "stance", "target:<actor> ~condemn")])
    #expect(
      bench.found("Russia was condemned by Ukraine.", "target")
        == ["was condemned target=Russia"])
  }

  @Test func theSubjectOfAPassiveIsNoHolder() {
    let bench = RuleBench([.rule("x", emit: "stance", "holder:<actor> ~condemn")])
    #expect(bench.found("Russia was condemned by Ukraine.", "holder") == [])
  }
}
