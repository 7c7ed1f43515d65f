import DemarcheModel
import DemarcheRules
import Testing

/// Semantics 8 and 13: who is said to say a claim, in direct and reported speech.
@Suite struct SpeechTests {
  static let bench = RuleBench(ladders: [.stances()])

  /// Each claim as its holder, `<` and who reports it.
  static func claims(_ statement: Statement) -> [String] {
    bench.findings(statement).annotations.filter { $0.type == "stance" }.map { claim in
      let field = claim["holder"]
      let holder: String
      switch field?.value {
      case .actor(let actor)?: holder = actor.id ?? actor.name
      default: holder = field?.resolution ?? "none"
      }
      let reporter = claim.status.reportedBy.map { $0.id ?? $0.name } ?? "nobody"
      return holder + " < " + reporter
    }
  }

  static func claims(_ text: String) -> [String] { claims(RuleBench.statement(text)) }

  // MARK: direct speech

  @Test(arguments: [
    ("“We condemn the attack,” Russia said.", ["RU < RU"]),
    ("“We condemn the attack”, said Russia.", ["RU < RU"]),
    ("\"We condemn the attack,\" Russia said on Monday.", ["RU < RU"]),
    ("“We condemn the attack!” Russia said.", ["RU < RU"]),
    ("“We met. We condemn the attack,” Russia said.", ["RU < RU"]),
    ("Russia said: “We condemn the attack.”", ["RU < RU"]),
    (
      "Russia told reporters: “We condemn the attack. We welcome the law.”", ["RU < RU", "RU < RU"]
    ),
    ("Russia said that “we condemn the attack”.", ["RU < RU"]),
    ("Russia: “We condemn the attack.”", ["RU < RU"]),
    ("“The attack is condemned,” Russia said.", ["RU < RU"]),
    ("“It was bad,” Russia said. “We condemn the attack.”", ["RU < RU"]),
  ])
  func weInAQuotationAreItsSpeaker(text: String, claims: [String]) {
    #expect(Self.claims(text) == claims)
  }

  @Test func theSpeakerOfAQuotationIsToldAsTheReason() {
    #expect(
      Self.bench.found("“We condemn the attack,” Russia said.", "holder")
        == ["condemn holder=RU(we: the quoted speaker)"])
  }

  @Test(arguments: [
    ("“We condemn the attack,” the EU said.", ["EU < nobody"]),
    ("The EU said: “We condemn the attack.”", ["EU < nobody"]),
    ("“We condemn the attack.”", ["EU < nobody"]),
    ("We condemn the “so-called” law, Russia met us.", ["EU < nobody"]),
    ("“It was bad,” Russia said. We condemn the attack.", ["EU < nobody"]),
    ("“It was bad,” Russia said, and the EU condemns the attack.", ["EU < nobody"]),
    ("“It was bad.” The EU said that Russia is calm. We condemn it.", ["EU < nobody"]),
  ])
  func weOutsideOneAreTheIssuer(text: String, claims: [String]) {
    #expect(Self.claims(text) == claims)
  }

  @Test func theIssuersOwnSpeakerIsNotReported() {
    let lexicon = LexiconDeclaration(
      type: "actor", entries: [Actors.entry("", "person", "Peter Stano")],
      location: RuleLocation(file: "a.tsv", line: 1))
    let bench = RuleBench(ladders: [.stances()], lexicons: [lexicon])
    let text = "“We condemn the attack,” Peter Stano said."
    let own = bench.findings(RuleBench.statement(text, speaker: "Peter Stano")).annotations
    #expect(own.map(\.status.name) == ["asserted"])
    #expect(own.map { $0["holder"]?.resolution } == ["we: the issuer"])
    let other = bench.findings(RuleBench.statement(text)).annotations
    #expect(other.map { $0.status.reportedBy?.name } == ["Peter Stano"])
    #expect(other.map { $0["holder"]?.value?.plainText } == ["Peter Stano"])
  }

  @Test(arguments: [
    ("“Russia said ‘we condemn the attack’,” Ukraine said.", ["RU < RU"]),
    ("“Russia said that the attack is condemned,” Ukraine said.", ["RU < RU"]),
    ("“Russia spoke of ‘a law’, and we condemn it,” Ukraine said.", ["UA < UA"]),
  ])
  func theInnermostSpeechCounts(text: String, claims: [String]) {
    #expect(Self.claims(text) == claims)
  }

  @Test func aQuotationByNobodyKnownIsNotTheIssuers() {
    #expect(
      Self.claims("“We condemn the attack,” an armed group said.")
        == ["an armed group < an armed group"])
  }

  @Test func paragraphsOfOneQuotationHaveOneSpeaker() {
    let first = "“It was bad.\n"
    let second = "“We condemn the attack,” Russia said."
    var statement = RuleBench.statement(first + second)
    let middle = first.utf8.count
    statement.blocks = [
      Block(zone: .body, range: TextRange(0, middle - 1), paragraph: 1),
      Block(zone: .body, range: TextRange(middle, statement.text.utf8.count), paragraph: 2),
    ]
    #expect(Self.claims(statement) == ["RU < RU"])
  }

  @Test(arguments: ["We said:", "I said:", "He said:"])
  func aQuotationThatWouldIntroduceItselfIsNoTrap(words: String) async {
    await #expect(processExitsWith: .success) { [words] in
      let first = "“We condemn the attack. \(words)\n"
      let second = "“The law must change.”"
      var statement = RuleBench.statement(first + second, speaker: "Peter Stano")
      let middle = first.utf8.count
      statement.blocks = [
        Block(zone: .body, range: TextRange(0, middle - 1), paragraph: 1),
        Block(zone: .body, range: TextRange(middle, statement.text.utf8.count), paragraph: 2),
      ]
      _ = SpeechTests.claims(statement)
    }
  }

  // MARK: reported speech

  @Test(arguments: [
    ("Russia said the attack is condemned.", ["RU < RU"]),
    ("Russia said the EU condemns the attack.", ["EU < RU"]),
    ("Russia told reporters that the attack is condemned.", ["RU < RU"]),
    ("Russia said on Monday that the attack is condemned.", ["RU < RU"]),
    ("Russia, which said that the attack is condemned, met us.", ["RU < RU"]),
    ("It was reported by Russia that the attack is condemned.", ["RU < RU"]),
    ("The attack is condemned, Russia said.", ["RU < RU"]),
    ("The attack is condemned, said Russia.", ["RU < RU"]),
    ("The attack, Russia said, is condemned.", ["RU < RU"]),
    ("The EU said the attack is condemned.", ["EU < nobody"]),
    ("Russia said it, and the attack is condemned.", ["EU < nobody"]),
    ("It was reported that the attack is condemned.", ["EU < nobody"]),
    ("Russia said that it is calm, but the EU condemns the attack.", ["EU < nobody"]),
    ("The EU condemns the report that Russia said it.", ["EU < nobody"]),
    ("We know the Member States that are aware that the attack is condemned.", ["EU < nobody"]),
  ])
  func speechNeedsNoThat(text: String, claims: [String]) {
    #expect(Self.claims(text) == claims)
  }

  @Test(arguments: [
    ("According to Russia, the attack is condemned.", ["RU < RU"]),
    ("The attack is condemned, according to Russia.", ["RU < RU"]),
    ("The attack is condemned according to Russia.", ["RU < RU"]),
    ("The attack, according to Russia, is condemned.", ["RU < RU"]),
    ("According to the armed group, the attack is condemned.", ["armed group < armed group"]),
    ("According to the EU, the attack is condemned.", ["EU < nobody"]),
    ("The EU condemns the attack, which according to Russia is old.", ["EU < nobody"]),
    ("The attack, which according to Russia is old, is condemned.", ["EU < nobody"]),
    ("The attack is condemned according to law.", ["EU < nobody"]),
    ("The attack is condemned, according to Russia’s plans.", ["EU < nobody"]),
    ("The attack is condemned, according to Anna Lind.", ["Anna Lind < Anna Lind"]),
    ("According to Russia, all is calm; the attack is condemned.", ["EU < nobody"]),
  ])
  func accordingToNamesTheSource(text: String, claims: [String]) {
    #expect(Self.claims(text) == claims)
  }

  // The point of a title ends no name.
  @Test(arguments: [
    "According to Mr. Lind, the attack is condemned.",
    "The attack, according to Mr. Lind, is condemned.",
    "The attack is condemned, according to Mr. Lind.",
  ])
  func aTitleWithAPointIsNotTheSource(text: String) {
    let person = LexiconDeclaration(
      type: "actor", entries: [Actors.entry("lind", "person", "Lind")],
      location: RuleLocation(file: "a.tsv", line: 1))
    let bench = RuleBench(ladders: [.stances()], lexicons: [person])
    let claims = bench.annotations(text).filter { $0.type == "stance" }
    #expect(claims.map { $0.status.reportedBy?.id } == ["lind"])
  }

  @Test(arguments: [
    ("The armed group said that the attack is condemned.", "armed group"),
    ("The president of Russia said that the attack is condemned.", "president of Russia"),
  ])
  func whomNobodyKnowsReportsByName(text: String, name: String) {
    #expect(Self.claims(text) == [name + " < " + name])
    #expect(Self.bench.annotations(text).map { $0.status.reportedBy?.kind } == [nil])
  }

  @Test func theIssuersOfficeSpeaksForTheIssuer() {
    let lexicon = LexiconDeclaration(
      type: "office", entries: [Actors.entry("", "", "Foreign Office")],
      location: RuleLocation(file: "a.tsv", line: 1))
    let bench = RuleBench([.rule("o", "<office>")], ladders: [.stances()], lexicons: [lexicon])
    let text = "The Foreign Office said that the attack is condemned."
    let claims = bench.annotations(text).filter { $0.type == "stance" }
    #expect(claims.map(\.status.name) == ["asserted"])
  }

  @Test(arguments: [
    ("The president of Russia urges Ukraine to stop.", "unresolved"),
    ("The law of the EU urges Ukraine to stop.", "issuer"),
    ("Our law on Russia urges Ukraine to stop.", "issuer"),
    ("Critics urge Ukraine to stop.", "unresolved"),
    ("The opposition urges Ukraine to stop.", "unresolved"),
    ("Strongly urge Ukraine to stop.", "issuer"),
  ])
  func aSubjectThatNamesOthersIsNotTheIssuer(text: String, resolution: String) {
    let bench = RuleBench([
      .rule("x", emit: "demand", "@~urge addressee:<actor> to content:<clause>")
    ])
    #expect(bench.annotations(text).map { $0["by"]?.resolution } == [resolution])
  }

  @Test func aPronounThatMayMeanTheIssuerLeavesTheHolderOpen() {
    #expect(Self.claims("They said that the attack is condemned.") == ["unresolved < nobody"])
    #expect(Self.claims("He said that the attack is condemned.") == ["he < he"])
  }

  // MARK: who the issuer is

  @Test func aMinistrySpeaksForItsState() {
    let issuer = ActorReference(name: "Ministry of Foreign Affairs of Kazakhstan")
    #expect(
      Self.claims(RuleBench.statement("Kazakhstan condemns it.", issuer: issuer))
        == ["KZ < nobody"])
    #expect(
      Self.claims(RuleBench.statement("Russia condemns it.", issuer: issuer)) == ["RU < RU"])
  }

  @Test func weAreAllWhoIssueAStatementTogether() {
    let issuer = Self.bench.set.actor(named: "European Union, Ukraine and Kazakhstan")
    #expect(issuer.id == "EU+UA+KZ")
    let statement = RuleBench.statement("We condemn it. Ukraine condemns it.", issuer: issuer)
    #expect(Self.claims(statement) == ["EU+UA+KZ < nobody", "UA < nobody"])
    #expect(Self.bench.set.actor(named: "European Union and Somebody").id == nil)
  }

  @Test(arguments: [
    "France together with Germany urges Russia to stop.",
    "France, together with Germany, urges Russia to stop.",
  ])
  func whoIsNamedBesideTheSubjectHoldsNothing(text: String) {
    let lexicon = LexiconDeclaration(
      type: "actor",
      entries: [Actors.entry("FR", "state", "France"), Actors.entry("DE", "state", "Germany")],
      location: RuleLocation(file: "a.tsv", line: 1))
    let bench = RuleBench(
      [.rule("x", emit: "demand", "@~urge addressee:<actor> to content:<clause>")],
      lexicons: [lexicon])
    #expect(bench.found(text, "by", "addressee") == ["urges by=FR addressee=RU"])
  }
}
