import DemarcheModel
import DemarcheRules
import DemarcheText
import Testing

/// Which countries a statement is about, where nothing says it.
@Suite struct SubjectCountryTests {
  static let bench: RuleBench = {
    let location = RuleLocation(file: "lexicons/test.tsv", line: 1)
    return RuleBench(
      // Names are asked for, so that all lexicons are looked up.
      [.rule("person", emit: "actor", "name:@<person> left")],
      lexicons: [
        LexiconDeclaration(
          type: "nationality", entries: [Actors.entry("RU", "state", "Russian")],
          location: location),
        LexiconDeclaration(
          type: "capital", entries: [Actors.entry("KZ", "state", "Astana")], location: location),
        LexiconDeclaration(
          type: "place", entries: [Actors.entry("UA", "state", "Lakeport")], location: location),
      ])
  }()

  static func countries(
    _ title: String?, _ body: String, issuer: ActorReference? = RuleBench.europeanUnion
  ) -> [String] {
    let text = (title.map { $0 + "\n\n" } ?? "") + body
    var statement = RuleBench.statement(text, issuer: issuer)
    if let title {
      let end = title.utf8.count
      statement.blocks = [
        Block(zone: .title, range: TextRange(0, end), paragraph: 1),
        Block(zone: .body, range: TextRange(end + 2, text.utf8.count), paragraph: 2),
      ]
    }
    return bench.findings(statement).statement.subjectCountries
  }

  @Test func theTitleNamesThem() {
    let found = Self.countries("On the talks of Turkey with Ukraine", "Russia came. Russia left.")
    #expect(found == ["TR", "UA"])
  }

  @Test func peopleAndPlacesCount() {
    #expect(Self.countries("On the Russian attack on Lakeport", "It ended.") == ["RU", "UA"])
  }

  @Test func partsOfAJoinedWordCount() {
    #expect(Self.countries("On the Turkey-Ukraine treaty", "It ended.") == ["TR", "UA"])
  }

  @Test func theIssuersOwnIsNone() {
    let issuer = ActorReference(name: "United States", id: "US", kind: "state")
    #expect(Self.countries("The US and Turkey", "It ended.", issuer: issuer) == ["TR"])
  }

  @Test func ofSeveralIssuersTheOthersComeLast() {
    let issuer = ActorReference(name: "US and Turkey", id: "US+TR", kind: "group")
    let found = Self.countries("The US and Turkey on Ukraine", "It ended.", issuer: issuer)
    #expect(found == ["UA", "TR"])
  }

  @Test func theTextCountsWhereTheTitleNamesNone() {
    let found = Self.countries("On the flood", "Turkey met Ukraine. Ukraine left. Ukraine slept.")
    #expect(found == ["UA", "TR"])
  }

  @Test func whereTheyMetIsNone() {
    let found = Self.countries("Remarks at the meeting in Turkey", "Ukraine came. It left.")
    #expect(found == ["UA"])
  }

  @Test func whereTheyMetIsBetterThanNothing() {
    #expect(Self.countries("Remarks at the meeting in Turkey", "All came.") == ["TR"])
  }

  @Test func aTreatyIsNoCapital() {
    #expect(Self.countries(nil, "They met. The Astana process went on.").isEmpty)
  }

  @Test func oneMentionIsTooFewInALongText() {
    let filler = String(repeating: "It went on and on. ", count: 100)
    #expect(Self.countries(nil, "Turkey came. " + filler).isEmpty)
    #expect(Self.countries(nil, "Turkey came. Turkey left. " + filler) == ["TR"])
  }

  @Test func whatTheSourceSaysStays() {
    var statement = RuleBench.statement("Turkey came. Turkey left.")
    statement.subjectCountries = ["NO"]
    #expect(Self.bench.findings(statement).statement.subjectCountries == ["NO"])
  }
}
