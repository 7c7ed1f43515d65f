import DemarcheModel
import DemarcheRules
import Testing

/// Semantics 8: the axes of status.
@Suite struct StatusTests {
  static let bench = RuleBench(ladders: [.stances()])

  static func print(_ status: Status) -> String {
    var words = [status.name]
    if status.isNegated { words.append("negated") }
    if status.modality != .none { words.append(status.modality.rawValue) }
    words.append(status.tense.rawValue)
    if let reporter = status.reportedBy { words.append("by " + (reporter.id ?? reporter.name)) }
    return words.joined(separator: " ")
  }

  static func status(_ text: String, issuer: ActorReference? = RuleBench.europeanUnion) -> [String]
  {
    bench.findings(RuleBench.statement(text, issuer: issuer)).annotations.map { print($0.status) }
  }

  @Test(arguments: [
    ("The EU condemns it.", "asserted present"),
    ("The EU does not condemn it.", "negated negated present"),
    ("The EU condemned it.", "past past"),
    ("The EU did not condemn it.", "negated negated past"),
    ("The EU will condemn it.", "future future"),
    ("The EU will not condemn it.", "negated negated future"),
    ("The EU may condemn it.", "hypothetical possible present"),
    ("The EU would condemn it.", "hypothetical conditional present"),
    ("The EU would not condemn it.", "negated negated conditional present"),
    ("The attack was condemned.", "past past"),
    ("The attack will be condemned by the EU.", "future future"),
    ("We condemn it.", "asserted present"),
    ("Russia condemns it.", "reported present by RU"),
    ("Russia did not condemn it.", "reported negated past by RU"),
    ("The OSCE said that the EU condemns it.", "reported present by OSCE"),
    ("The OSCE states that the attack is condemned.", "reported present by OSCE"),
    ("The EU said that it is calm and that the EU condemns it.", "asserted present"),
    ("Russia said that it is calm; the EU condemns it.", "asserted present"),
    ("Russia denies that the EU condemns it.", "reported negated present by RU"),
    ("Russia denied that the EU does not condemn it.", "reported present by RU"),
    ("Russia did not deny that the EU condemns it.", "reported present by RU"),
    ("We deny that we condemn it.", "negated negated present"),
    ("The EU condemns neither the law nor Russia.", "negated negated present"),
    ("Does the EU condemn it?", "hypothetical possible present"),
    ("Will the EU condemn it?", "hypothetical possible present"),
    ("The EU condemned it, but did Russia?", "past past"),
    ("Had the EU condemned it, we would know.", "hypothetical conditional past"),
    ("Had the EU not condemned it, we would know.", "negated negated conditional past"),
    ("Should the EU condemn it, we would know.", "hypothetical conditional present"),
    ("In May, had the EU condemned it, we would know.", "hypothetical conditional past"),
    ("The EU had condemned it.", "past past"),
    ("The law had new friends and the EU condemned it.", "past past"),
  ])
  func isReadFromTheVerbAndWhoSaysIt(text: String, status: String) {
    #expect(Self.status(text) == [status])
  }

  @Test(arguments: [
    "The EU doesn’t condemn the law.", "The EU won't condemn the law.",
    "The law isn't condemned.", "The law wasn’t condemned.", "The EU cannot condemn the law.",
  ])
  func readsNegationInContractions(text: String) {
    let found = RuleBench([.rule("x", emit: "stance", "~condemn")]).annotations(text)
    #expect(found.map(\.status.isNegated) == [true])
  }

  @Test(arguments: [
    ("Neither the EU nor Ukraine condemns the attack.", true),
    ("Neither the attack nor the law is condemned.", true),
    ("The EU and Ukraine condemn the attack.", false),
    ("The attack and the law are condemned.", false),
  ])
  func readsNegationOfASubject(text: String, isNegated: Bool) {
    #expect(Self.bench.annotations(text).map(\.status.isNegated) == [isNegated])
  }

  @Test func doesNotCountTheModalOfADemand() {
    let bench = RuleBench([
      .rule(
        "x", emit: "demand",
        "it ~be force:(crucial|vital) for addressee:<actor> to content:<clause>"),
      .rule("y", emit: "demand", "addressee:<actor> ~respect content:<np>"),
    ])
    #expect(
      bench.annotations("It will be crucial for Kazakhstan to implement it.").map {
        Self.print($0.status)
      } == ["asserted present"])
    #expect(
      bench.annotations("Kazakhstan must respect the law.").map {
        Self.print($0.status)
      } == ["asserted present"])
  }

  @Test func isNotReportedWhereTheIssuersSpeakerSpeaks() {
    let lexicon = LexiconDeclaration(
      type: "actor", entries: [Actors.entry("", "person", "Peter Stano")],
      location: RuleLocation(file: "a.tsv", line: 1))
    let bench = RuleBench(ladders: [.stances()], lexicons: [lexicon])
    let text = "Peter Stano said that the attack is condemned."
    let own = bench.findings(RuleBench.statement(text, speaker: "Peter Stano")).annotations
    let other = bench.findings(RuleBench.statement(text, speaker: "Nabila Massrali")).annotations
    #expect(own.map { Self.print($0.status) } == ["asserted present"])
    #expect(other.map { Self.print($0.status) } == ["reported present by "])
  }

  @Test(arguments: [
    "The OSCE/ODIHR’s preliminary conclusions stating that the elections are welcomed.",
    "The OSCE/ODIHR’s report states that the elections are welcomed.",
  ])
  func creditsReportedConclusionsToWhoMadeThem(text: String) {
    #expect(Self.bench.found(text, "holder") == ["are welcomed holder=ODIHR(reported)"])
    #expect(Self.status(text) == ["reported present by ODIHR"])
  }

  @Test(arguments: [
    ("The EU will not condemn it.", "demand", true),
    ("The EU must not condemn it.", "demand", false),
    ("The EU would not condemn it.", "demand", true),
    ("The EU will not condemn it.", "commitment", false),
    ("The EU would not condemn it.", "commitment", true),
  ])
  func aNegatedModalDeniesAClaimThatIsNotItsFormula(text: String, type: String, isNegated: Bool) {
    let bench = RuleBench([.rule("claim", emit: type, "@~condemn")])
    let found = bench.findings(RuleBench.statement(text)).annotations
    #expect(found.map(\.status.isNegated) == [isNegated])
  }
}
