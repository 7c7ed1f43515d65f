import DemarcheModel
import DemarcheRules
import Testing

/// One test for each sign of the language that no other suite is about.
@Suite struct SignTests {
  private static func found(_ pattern: String, _ text: String) -> [String] {
    let bench = RuleBench(
      [.rule("x", emit: "tag", pattern)],
      types: [AnnotationType("tag", [.init("a", .range)], overlap: .all)])
    #expect(bench.diagnostics.isEmpty)
    let statement = RuleBench.statement(text)
    return bench.findings(statement).annotations.map { annotation in
      let part = annotation["a"]?.range.flatMap { statement.text(in: $0) }
      return (statement.text(in: annotation.range) ?? "?") + (part.map { " → " + $0 } ?? "")
    }
  }

  @Test(arguments: [
    ("a:{Cap} met", "Anna met. The met.", ["Anna met → Anna"]),
    ("a:{upper} met", "Anna met. NATO met.", ["NATO met → NATO"]),
    ("a:{lower} met", "he met", ["he met → he"]),
    ("{num} men", "The 30 men. Three men.", ["30 men"]),
    ("war {punct}", "The war, it is.", ["war,"]), ("call {any} us", "call on us", ["call on us"]),
  ])
  func aClassTakesOneToken(pattern: String, text: String, found: [String]) {
    #expect(Self.found(pattern, text) == found)
  }

  @Test(arguments: [
    ("a:<date>", "It began on 3 May 2021.", ["3 May 2021 → 3 May 2021"]),
    ("a:<number>", "1.5 million people", ["1.5 million → 1.5 million"]),
    ("a:<ordinal>", "the tenth anniversary", ["tenth → tenth"]),
    ("<phone>", "Call +32 (0)460 75 45 53 now", ["+32 (0)460 75 45 53"]),
    ("a:<email>", "Write to press@eeas.example", ["press@eeas.example → press@eeas.example"]),
    (
      "a:<url>", "See https://www.eeas.europa.eu/x_en",
      ["https://www.eeas.europa.eu/x_en → https://www.eeas.europa.eu/x_en"]
    ),
    ("<money>", "It gave $3.2 bn.", ["$3.2 bn"]),
    ("a:<quote>", "He said “we must act” today.", ["“we must act” → “we must act”"]),
    (
      "a:<abbrev>", "The World Trade Organization (WTO) met.",
      ["World Trade Organization (WTO) → World Trade Organization (WTO)"]
    ),
    ("a:<names>", "We met Anna Lind in Foo.", ["Anna Lind → Anna Lind", "Foo → Foo"]),
    ("a:<person>", "We met Anna Lind.", ["Anna Lind → Anna Lind"]),
  ])
  func aBuiltInTypeIsASpan(pattern: String, text: String, found: [String]) {
    #expect(Self.found(pattern, text) == found)
  }

  @Test(arguments: [
    ("a:<phone>", "Call +32 460 75 45 53 now", ["+32 460 75 45 53 → +32 460 75 45 53"]),
    ("a:<money>", "It gave $3.2 bn.", ["$3.2 bn → $3.2 bn"]),
  ])
  func aCaptureOfAValueIsAllOfIt(pattern: String, text: String, found: [String]) {
    #expect(Self.found(pattern, text) == found)
  }

  @Test(arguments: [
    ("<actor> met", "The EU met.", ["The EU met"]),
    ("<actor kind=state> met", "The EU met. Russia met.", ["Russia met"]),
  ])
  func aSpanIsOfItsTypeAndKind(pattern: String, text: String, found: [String]) {
    #expect(Self.found(pattern, text) == found)
  }

  @Test(arguments: [
    (
      "~welcome a:<np>", "We welcome the results of the vote and the new law in Russia.",
      "the results of the vote and the new law"
    ),
    (
      "~welcome a:<clause>", "We welcome the results of the vote, which ended today; more follows.",
      "the results of the vote"
    ),
    (
      "~welcome a:<rest>", "We welcome the results of the vote, which ended today; more follows.",
      "the results of the vote, which ended today; more follows"
    ),
    ("a:<subject> ~end", "In this regard, the long war ended.", "the long war"),
  ])
  func aChunkGoesAsFarAsItsPhrase(pattern: String, text: String, chunk: String) {
    #expect(Self.found(pattern, text).map { $0.split(separator: " → ").last ?? "" } == [chunk[...]])
  }

  @Test(arguments: [
    ("peace", "PEACE is here.", ["PEACE"]), ("Peace", "We want peace. Peace!", ["Peace"]),
    ("PEACE", "Peace is near. PEACE is here.", ["PEACE"]),
    ("\"Peace\"", "PEACE and Peace", ["Peace"]),
    ("cease-fire", "a cease–fire, a cease-fire", ["cease-fire"]),
    ("don't", "We don’t", ["don’t"]),
  ])
  func aWordIsWrittenAsItAsks(pattern: String, text: String, found: [String]) {
    #expect(Self.found(pattern, text) == found)
  }

  @Test func aQuoteHasTheWordsBetweenItsMarksAsText() {
    let type = AnnotationType("tag", [.init("a", .text)], overlap: .all)
    let bench = RuleBench(
      [.rule("x", emit: "tag", "a:<quote> <actor> @~say")], types: [type])
    let found = bench.annotations("“We must act” Russia says.")
    #expect(found.map { $0["a"]?.value } == [.text("We must act")])
    #expect(found.map { $0["a"]?.range } == [TextRange(0, 17)])
  }
}
