import DemarcheModel
import DemarcheRules
import Testing

/// Semantics 6: whose claim a verb makes.
@Suite struct SubjectTests {
  static let bench = RuleBench(ladders: [.stances()])

  @Test(arguments: [
    ("The EU condemns the attack.", ["condemns holder=EU"]),
    ("The European Union strongly condemns it.", ["strongly condemns holder=EU"]),
    ("Today, the EU condemns the attack.", ["condemns holder=EU"]),
    ("The EU, with its partners, condemns it.", ["condemns holder=EU"]),
    ("The EU, in line with its values, strongly condemns it.", ["strongly condemns holder=EU"]),
    ("While Russia is calm, the EU condemns it.", ["condemns holder=EU"]),
    ("As the EU condemns it, we met.", ["condemns holder=EU"]),
    ("The EU thanked Norway and we condemn it.", ["condemn holder=EU(we: the issuer)"]),
  ])
  func anActorBeforeTheVerbHoldsTheClaim(text: String, found: [String]) {
    #expect(Self.bench.found(text, "holder") == found)
  }

  @Test(arguments: [
    "The president of Russia condemns it.", "Kazakhstan’s parliament condemns it.",
    "The attack on Ukraine condemns it.", "Its ties with Russia condemn it.",
    "Kazakhstan’s Russia condemns it.", "The United States’ allies condemn it.",
    "We travelled to Ukraine to condemn it.", "We flew to Kazakhstan to condemn it.",
  ])
  func anActorInsideThePhraseDoesNot(text: String) {
    #expect(Self.bench.found(text, "holder").isEmpty)
  }

  static let coordinated: [(String, [String])] = [
    (
      "The EU does not recognise and continues to condemn the annexation.",
      ["does not recognise holder=EU", "continues to condemn holder=EU(coordination)"]
    ),
    (
      "The EU welcomes the law and regrets the delay.",
      ["welcomes holder=EU", "regrets holder=EU(coordination)"]
    ),
    (
      "The EU welcomes the law, but condemns the attack.",
      ["welcomes holder=EU", "condemns holder=EU(coordination)"]
    ),
    (
      "The EU condemns the attack and does not recognise the law.",
      ["condemns holder=EU", "does not recognise holder=EU(coordination)"]
    ),
    (
      "The EU welcomes the law and Russia regrets the delay.",
      ["welcomes holder=EU", "regrets holder=RU"]
    ),
  ]

  @Test(arguments: coordinated)
  func aCoordinatedVerbInheritsItsHolder(text: String, found: [String]) {
    #expect(Self.bench.found(text, "holder") == found)
  }

  @Test func aCoordinatedVerbTakesTheHolderOfTheNearestClause() {
    #expect(
      Self.bench.found(
        "The EU welcomes the law; Russia condemns the attack and regrets the delay.", "holder")
        == ["welcomes holder=EU", "condemns holder=RU", "regrets holder=RU(coordination)"])
  }

  @Test func aCoordinatedVerbWithAModalNeedsNoAgreement() {
    #expect(
      Self.bench.found("The EU condemns the attack and will continue to condemn it.", "holder")
        == ["condemns holder=EU", "will continue to condemn holder=EU(coordination)"])
  }

  @Test(arguments: [
    "The EU and Kazakhstan welcome the law.", "The EU, Ukraine and Kazakhstan welcome the law.",
  ])
  func actorsJoinedByAndHoldTheClaimTogether(text: String) {
    #expect(Self.bench.found(text, "holder") != ["welcome holder=KZ"])
    #expect(Self.bench.annotations(text).map(\.status.name) == ["asserted"])
  }

  @Test(arguments: [
    "The EU and its friends condemn it.", "The EU together with its friends condemns it.",
  ])
  func whoActsWithOthersHoldsTheClaim(text: String) {
    #expect(Self.bench.found(text, "holder").map { $0.hasSuffix("holder=EU") } == [true])
  }

  @Test func aPronounBeforeAnAppositionHoldsTheClaim() {
    let text = "We, the friends of Ukraine, Kazakhstan and Russia, strongly condemn the attack."
    #expect(Self.bench.found(text, "target") == ["strongly condemn target=the attack"])
  }

  @Test func aQuantifierStandsBetweenPronounAndVerb() {
    let found = Self.bench.found("We all condemn the attack.", "target")
    #expect(found == ["all condemn target=the attack"])
  }

  @Test(arguments: ["No EU condemns it.", "None of the EU condemns it."])
  func aSubjectThatIsNobodyNegatesTheClaim(text: String) {
    #expect(Self.bench.annotations(text).allSatisfy { $0.status.isNegated })
  }

  @Test(arguments: [
    ("They met the police, which the EU supports through its fund.", "supports target=the police"),
    ("It has the law that we support very much.", "support target=the law"),
  ])
  func whatARelativeClauseIsAboutStandsBeforeIt(text: String, target: String) {
    let bench = RuleBench(ladders: [.stances()])
    let found = bench.found(text, "target")
    #expect(found.isEmpty || found == [target])
  }

  @Test(arguments: [
    "The European Union (EU) condemns it.", "The EU (with its partners) condemns it.",
    "The EU – with its partners – condemns it.",
  ])
  func anActorBeforeAnAsideHoldsTheClaim(text: String) {
    #expect(Self.bench.found(text, "holder") == ["condemns holder=EU"])
  }

  @Test func anInheritedHolderIsImplicit() {
    let text = "The EU welcomes the law and regrets the delay."
    #expect(Self.bench.annotations(text).map(\.certainty) == [.explicit, .implicit])
  }

  @Test(arguments: [
    ("The EU welcomes the law, which it had asked for.", "the law"),
    ("The EU welcomes the law; the rest is open.", "the law"),
    ("The EU welcomes the law, and to be clear its use.", "the law, and to be clear its use"),
    ("The EU welcomes the law and regrets the delay.", "the law"),
  ])
  func theTargetEndsWithItsClause(text: String, target: String) {
    let found = Self.bench.found(text, "target").first
    #expect(found == "welcomes target=" + target)
  }
}
