import DemarcheModel
import DemarcheRules
import Testing

/// Semantics 13 and 14: who “we” are, and when “yesterday” was.
@Suite struct HolderTests {
  static let bench = RuleBench(ladders: [.stances()])

  @Test(arguments: [
    ("We condemn the attack.", "condemn holder=EU(we: the issuer)"),
    ("The Ministry condemns the attack.", "condemns holder=EU(office of the issuer)"),
    (
      "As the EU and Kazakhstan meet, both have welcomed the law.",
      "have welcomed holder=EU+KZ(both: the two named before)"
    ),
    ("Now both have welcomed the law.", "have welcomed holder=both(unresolved)"),
  ])
  func wordsLeadToActors(text: String, found: String) {
    #expect(Self.bench.found(text, "holder") == [found])
  }

  @Test func weAreNobodyWithoutAnIssuer() {
    let statement = RuleBench.statement("We condemn the attack.", issuer: nil)
    let holder = Self.bench.findings(statement).annotations.first?["holder"]
    #expect(holder == Field(name: "holder", range: TextRange(0, 2), resolution: "unresolved"))
  }

  @Test func iAmTheSpeaker() {
    let statement = RuleBench.statement("I condemn the attack.", speaker: "Peter Stano")
    #expect(
      Self.bench.found(statement, "holder")
        == ["condemn holder=Peter Stano(I: the speaker)"])
  }

  @Test func bothCanStandBeforeAPlainVerb() {
    #expect(
      Self.bench.found("The EU and Kazakhstan agree; both welcome it.", "holder")
        == ["welcome holder=EU+KZ(both: the two named before)"])
  }

  @Test func theyAreTheTwoOfTheSubjectBefore() {
    #expect(
      Self.bench.found("The EU and Kazakhstan condemn it. They welcome it.", "holder").last
        == "welcome holder=EU+KZ(they: the two named before)")
    #expect(
      Self.bench.found("The EU met Norway and Kazakhstan. They welcome it.", "holder")
        == ["welcome holder=They(unresolved)"])
    #expect(Self.bench.found("They welcome it.", "holder") == ["welcome holder=They(unresolved)"])
  }

  @Test func theyAndTheLeadersAreSeveralIssuers() {
    let issuers = ActorReference(name: "European Union and Kazakhstan", id: "EU+KZ", kind: "group")
    let they = RuleBench.statement("It rained. They welcome it.", issuer: issuers)
    #expect(Self.bench.found(they, "holder") == ["welcome holder=EU+KZ(they: the issuers)"])
    let bench = RuleBench([
      .rule("x", emit: "stance", "holder:(the {lower}) ~condemn")
    ])
    let leaders = RuleBench.statement("The leaders condemn it.", issuer: issuers)
    #expect(bench.found(leaders, "holder") == ["condemn holder=EU+KZ(title: the issuers)"])
    #expect(bench.found("The leaders condemn it.", "holder") == ["condemn holder=leaders"])
  }

  @Test func bothBehindActorsThatOverlapIsNoTrap() async {
    await #expect(processExitsWith: .success) {
      let bench = RuleBench(
        [
          .rule("name", emit: "actor", "@(European Union Delegation)") { $0.publish = "actor" }
        ], ladders: [.stances()])
      _ = bench.annotations("The European Union Delegation met, both have welcomed it.")
    }
  }

  @Test func aJointClaimIsNotReported() {
    let text = "As the EU and Kazakhstan meet, both have welcomed the law."
    #expect(Self.bench.annotations(text).map(\.status.name) == ["asserted"])
  }

  @Test func aMacroMayNameActorsAndWords() {
    let bench = RuleBench([
      .rule("x", emit: "stance", "holder:(<actor>|all parties) ~condemn")
    ])
    #expect(bench.found("All parties condemn it.", "holder") == ["condemn holder=All parties"])
    #expect(bench.found("The EU condemns it.", "holder") == ["condemns holder=EU"])
  }

  @Test func aShorterSpanKeepsItsIdentity() {
    let bench = RuleBench([
      .rule("name", emit: "actor", "@(European Union Delegation)") { $0.publish = "actor" },
      .rule("x", emit: "stance", "@visit to holder:<actor> Delegation"),
    ])
    #expect(
      bench.found("A visit to European Union Delegation", "holder").first == "visit holder=EU")
  }

  static let event = RuleBench([
    .rule("visit", "@visit ... date:<date>"), .rule("other", emit: "stance", "~recognise"),
  ])

  @Test(
    arguments: [
      ("The visit was yesterday.", "2023-03-20", "visit date=2023-03-19"),
      ("The visit was yesterday.", nil, "visit date=REF-P1D"),
      ("The visit was on 5 May 2022.", nil, "visit date=2022-05-05"),
      ("The visit took place on Friday.", "2023-03-20", "visit date=2023-03-17"),
      ("The visit will take place on Friday.", "2023-03-20", "visit date=2023-03-24"),
      ("The visit was in January.", "2023-03-20", "visit date=2023-01-01/2023-01-31"),
    ] as [(String, String?, String)])
  func datesAreReadAgainstTheDayOfIssue(text: String, issuedOn: String?, found: String) {
    let statement = RuleBench.statement(text, issuedOn: issuedOn)
    #expect(Self.event.found(statement, "date") == [found])
  }

  @Test(arguments: [
    ("We will say that the visit took place on Friday.", "2023-03-17"),
    ("We say that the visit will take place on Friday.", "2023-03-24"),
    ("The visit took place on Friday, and it will be repeated.", "2023-03-17"),
    ("The visit took place on Friday but we will take no part.", "2023-03-17"),
    ("The visit, on Friday, will take place.", "2023-03-24"),
    ("Before the visit on Friday, the EU will take part.", "2023-03-24"),
  ])
  func theVerbOfADatesOwnClauseCounts(text: String, day: String) {
    #expect(Self.event.found(text, "date") == ["visit date=\(day)"])
  }

  @Test func aDatelineGivesTheDayOfIssue() {
    var statement = RuleBench.statement("20 March 2023\nA visit yesterday", issuedOn: nil)
    statement.blocks = [
      Block(zone: .dateline, range: TextRange(0, 13), paragraph: 1),
      Block(zone: .body, range: TextRange(14, 31), paragraph: 2),
    ]
    let findings = Self.event.findings(statement)
    #expect(findings.statement.issuedOn?.iso == "2023-03-20")
    #expect(findings.statement.issuedOnOrigin == .text)
    #expect(Self.event.found(statement, "date") == ["visit date=2023-03-19"])
  }
}
