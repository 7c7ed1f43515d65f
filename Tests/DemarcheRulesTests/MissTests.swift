import DemarcheModel
import DemarcheRules
import Testing

/// What `explain --miss` says: the furthest point, and what was expected there.
@Suite struct MissTests {
  static let pattern = "it ~be force:(crucial|vital) for addressee:<actor> to content:<clause>"
  static let bench = RuleBench([
    .rule("demand", emit: "demand", pattern) {
      $0.condition = .pattern("addressee != 'KZ'")
      $0.zones = [.body]
    }
  ])

  // What a miss says, all of it, with the words where it gives ranges.
  struct Told: Hashable {
    var rule = "test/pack/demand"
    var rung: String?
    var location = RuleLocation(file: "rules/test.lua", line: 1)
    var pattern = MissTests.pattern
    var sentence = 1
    var sentenceText: String?
    var reached: String?
    var position: Int
    var reason: Miss.Reason
    var tokens: Int
  }

  static func misses(_ text: String, zone: Zone = .body) -> [Told] {
    let statement = RuleBench.statement(text, zone: zone)
    var callbacks = NoCallbacks()
    return bench.set.explain(
      statement, sentence: nil, isChosen: { _ in true }, &callbacks
    ).misses.map { miss in
      Told(
        rule: miss.rule, rung: miss.rung, location: miss.location, pattern: miss.pattern,
        sentence: miss.sentence, sentenceText: statement.text(in: miss.sentenceRange),
        reached: miss.reached.flatMap { statement.text(in: $0) }, position: miss.position,
        reason: miss.reason, tokens: miss.tokenCount)
    }
  }

  static func miss(
    _ text: String, reached: String?, position: Int, _ reason: Miss.Reason, tokens: Int
  ) -> Told {
    Told(
      sentenceText: text, reached: reached, position: position, reason: reason, tokens: tokens)
  }

  @Test func aSentenceWithoutTheTriggerSaysWhichWordsItWants() {
    let text = "The EU met."
    #expect(
      Self.misses(text) == [
        Self.miss(
          text, reached: nil, position: 0, .noTrigger(expected: ["~be"]), tokens: -1)
      ])
  }

  @Test func aWrongWordOnTheRightSaysWhatItStandsFor() {
    let text = "It will be crucial for them to act."
    #expect(
      Self.misses(text) == [
        Self.miss(
          text, reached: "will be crucial for", position: 23,
          .item(expected: "<actor>", found: "them", isLeft: false), tokens: 4)
      ])
  }

  @Test func alternativesAreAllNamed() {
    let text = "It was helpful."
    #expect(
      Self.misses(text) == [
        Self.miss(
          text, reached: "was", position: 7,
          .item(expected: "crucial | vital", found: "helpful", isLeft: false), tokens: 1)
      ])
  }

  @Test func aWrongWordOnTheLeftComesBehindAWholeRightSide() {
    let text = "This will be crucial for Russia to act."
    #expect(
      Self.misses(text) == [
        Self.miss(
          text, reached: "will be crucial for Russia to act", position: 0,
          .item(expected: "it", found: "This", isLeft: true), tokens: 7)
      ])
  }

  @Test func theEndOfASentenceIsNothingFound() {
    let text = "It is crucial for Russia to"
    #expect(
      Self.misses(text) == [
        Self.miss(
          text, reached: "is crucial for Russia to", position: 25,
          .item(expected: "<clause>", found: nil, isLeft: false), tokens: 5)
      ])
  }

  @Test func aConditionThatRefusesIsNamed() {
    let text = "It is crucial for Kazakhstan to act."
    #expect(
      Self.misses(text) == [
        Self.miss(
          text, reached: "It is crucial for Kazakhstan to act", position: 0,
          .refused(by: "'where'"), tokens: 107)
      ])
  }

  @Test func anotherZoneIsNamed() {
    let text = "It is crucial for Russia to act"
    let reason = "the rule is for the zones body, and the sentence is in title"
    #expect(
      Self.misses(text, zone: .title) == [
        Self.miss(text, reached: nil, position: 0, .notFor(reason), tokens: -1)
      ])
  }

  @Test func aMatchIsNoMiss() {
    #expect(Self.misses("It is crucial for Russia to act.").isEmpty)
  }

  @Test func theNearestMissOfASentenceComesFirst() {
    let bench = RuleBench([.rule("a", "@met now"), .rule("b", "@met us now")])
    var callbacks = NoCallbacks()
    let misses = bench.set.explain(
      RuleBench.statement("They met us. They left."), sentence: nil, isChosen: { _ in true },
      &callbacks
    ).misses
    #expect(
      misses.map { "\($0.sentence) \($0.rule)" }
        == ["1 test/pack/b", "1 test/pack/a", "2 test/pack/a", "2 test/pack/b"])
  }

  @Test func aMatchIsDerivedFromItsPatternAndSpans() {
    var callbacks = NoCallbacks()
    let explanation = Self.bench.set.explain(
      RuleBench.statement("It is crucial for Russia to act. We left."), sentence: 1,
      isChosen: { $0 == "test/pack/demand" }, &callbacks)
    #expect(explanation.sentenceCount == 2)
    #expect(explanation.derivations.map(\.patterns) == [[Self.pattern]])
    #expect(explanation.derivations.map(\.consumed) == [["<actor> “Russia” RU (lexicon)"]])
    #expect(explanation.derivations.map(\.annotation) == explanation.findings.annotations)
  }
}
