import DemarcheModel
import DemarcheRules
import DemarcheText
import Testing

/// What rules say of a statement for sure, and what they guess.
@Suite struct MetadataGuessTests {
  static func rule(
    _ name: String, _ pattern: String, _ set: [(String, SetValue)]
  ) -> RuleDeclaration {
    .rule(name, emit: "metadata", pattern) { rule in
      rule.set = set.map { (field: $0.0, value: $0.1) }
    }
  }

  static let bench = RuleBench([
    rule("sure", "@sure", [("issuer", .text("KZ")), ("kind", .text("letter"))]),
    rule("low", "@low", [("issuer", .text("RU")), ("weight", .integer(1))]),
    rule("high", "@high", [("issuer", .text("UA")), ("weight", .integer(2))]),
    .rule("day", emit: "metadata", "on issued_on:@<date>"),
  ])

  static func findings(_ text: String, headline: String? = nil) -> Findings {
    var statement = RuleBench.statement(text, issuer: nil, issuedOn: nil)
    statement.headline = headline
    return bench.findings(statement)
  }

  static func issuer(_ text: String, headline: String? = nil) -> String? {
    findings(text, headline: headline).statement.issuer?.id
  }

  @Test func theRulesCompile() {
    #expect(Self.bench.diagnostics.isEmpty)
  }

  @Test func theMostWeightCounts() {
    #expect(Self.issuer("A low and high text.") == "UA")
    #expect(Self.issuer("A low, low, low and high text.") == "RU")
  }

  @Test func ofEqualsTheFirstCounts() {
    #expect(Self.issuer("A high and low, low text.") == "UA")
    #expect(Self.issuer("A low, low and high text.") == "RU")
  }

  @Test func whatIsSureCountsWhereverItStands() {
    #expect(Self.issuer("A high text, and a sure one.") == "KZ")
  }

  @Test func guessesThatDecideNothingLose() {
    let findings = Self.findings("A low and high text.")
    #expect(findings.annotations.map { $0.provenance.rule } == ["test/pack/high"])
    #expect(findings.suppressed.map { $0.provenance.rule } == ["test/pack/low"])
  }

  @Test func aRuleTellsTheDay() {
    #expect(Self.findings("It came on 3 May 2021.").statement.issuedOn?.iso == "2021-05-03")
    #expect(Self.findings("It came on Monday.").statement.issuedOn == nil)
  }

  @Test func aHeadlineOutsideOfTheTextIsRead() {
    #expect(Self.issuer("A text.", headline: "A sure thing") == "KZ")
    #expect(Self.issuer("A low text.", headline: "A high thing") == "UA")
  }

  @Test func aHeadlineGivesNoAnnotations() {
    #expect(Self.findings("A text.", headline: "A sure thing").annotations.isEmpty)
  }

  @Test func theHeadlineTellsTheSubject() {
    let findings = Self.findings("A text.", headline: "On Turkey")
    #expect(findings.statement.subjectCountries == ["TR"])
  }
}
