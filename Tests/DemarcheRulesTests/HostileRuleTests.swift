import DemarcheModel
import DemarcheRules
import Testing

/// Rules that would crash a careless compiler, or keep it busy for ever.
@Suite(.timeLimit(.minutes(1))) struct HostileRuleTests {
  static func bench(where condition: String) -> RuleBench {
    RuleBench([
      .rule("x", emit: "stance", "holder:<actor> met") { $0.condition = .pattern(condition) }
    ])
  }

  @Test(arguments: [
    (String(repeating: "not ", count: 50_000), 129), (String(repeating: "(", count: 50_000), 33),
    (String(repeating: "not (", count: 50_000), 81),
  ])
  func aConditionThatNestsDeeplyIsRefused(condition: String, column: Int) {
    #expect(
      Self.bench(where: condition + "holder = 'EU'").diagnostics.map(CompileErrorTests.text) == [
        "rules/test.lua:2:\(column): brackets and 'not' nest more than 32 deep [rule/too-deep]"
      ])
  }

  @Test func aGapInsideAGapIsRefused() {
    let condition = String(repeating: "gap(", count: 50_000) + "holder, holder) = 1"
    #expect(
      Self.bench(where: condition).diagnostics.map(CompileErrorTests.text) == [
        "rules/test.lua:2:8: expected gap(capture, capture) in the condition [rule/bad-condition]"
      ])
  }

  @Test(arguments: [
    ("not not not holder = 'EU'", false), ("not (not (holder = 'EU'))", true),
    (String(repeating: "not ", count: 31) + "holder = 'RU'", true),
  ])
  func aConditionMayNestALittle(condition: String, holds: Bool) {
    let bench = Self.bench(where: condition)
    #expect(bench.diagnostics.isEmpty)
    #expect(bench.matches("The EU met").isEmpty != holds)
  }

  @Test(arguments: [
    ("and", "holder = 'EU'", "holder = 'EU'", true),
    ("and", "holder = 'EU'", "holder = 'RU'", false),
    ("or", "holder = 'RU'", "holder = 'EU'", true), ("or", "holder = 'RU'", "holder = 'RU'", false),
  ])
  func aConditionMayBeLong(joint: String, part: String, last: String, holds: Bool) {
    let parts = [String](repeating: part, count: 20_000) + [last]
    let bench = Self.bench(where: parts.joined(separator: " \(joint) "))
    #expect(bench.diagnostics.isEmpty)
    #expect(bench.matches("The EU met").isEmpty != holds)
  }

  // Every other level fails at all of 65 places: 65 to the power of half the depth, done anew.
  @Test(arguments: [(14, []), (15, ["from a"])] as [(Int, [String])])
  func exclamationMarksInsideEachOtherAreTriedOnce(depth: Int, matches: [String]) {
    var item = "zzz"
    for _ in 0..<depth { item = "!(..64 \(item))" }
    let bench = RuleBench([.rule("x", "@from " + item)])
    #expect(bench.diagnostics.isEmpty)
    #expect(bench.matches("from" + String(repeating: " a", count: 200)) == matches)
  }

  @Test(arguments: [
    (Int.max, 0...5, 1), (1, 0...Int.max, 1), (1, Int.min...5, 1), (-101, 0...5, 1),
    (1, 0...5, .min),
  ])
  func aLadderWithHugeStepsIsRefused(steps: Int, range: ClosedRange<Int>, strength: Int) {
    let ladder = LadderDeclaration.stances([("~welcome", 1, strength)]) {
      $0.intensify = ["strongly": steps]
      $0.range = range
    }
    let bench = RuleBench(ladders: [ladder])
    #expect(
      bench.diagnostics.map(CompileErrorTests.text) == [
        "rules/test.lua:1: strengths, 'range' and 'intensify' should be from -100 to 100 "
          + "[rule/out-of-range]"
      ])
    #expect(bench.annotations("The EU strongly welcomes it.").isEmpty)
  }

  @Test(arguments: [
    ("The EU slightly welcomes it.", 1), ("The EU deeply welcomes it.", 5),
    ("The EU slightly and deeply welcomes it.", 5), ("The EU welcomes it.", 3),
    ("The EU mildly strongly welcomes it.", 4), ("The EU hardly strongly welcomes it.", 0),
  ])
  func theStrongestStepCountsWhicheverWayItGoes(text: String, strength: Int) {
    let ladder = LadderDeclaration.stances([("~welcome", 1, 3)], frame: "holder:<actor> {lower}* @")
    {
      $0.intensify = ["slightly": -2, "deeply": 2, "mildly": -1, "strongly": 1, "hardly": -9]
    }
    var language = SmallEnglish.declaration
    language.words[.adverb]? += ["slightly", "mildly", "hardly"]
    var pack = PackDeclarations(id: "test/pack", version: "1.0.0")
    pack.ladders = [ladder]
    pack.languages = [language]
    #expect(
      RuleBench(packs: [pack]).annotations(text).map { $0["strength"]?.value } == [
        .integer(strength)
      ])
  }

  @Test func oneWordWithTwoAmountsIsRefused() {
    let ladder = LadderDeclaration.stances { $0.intensify = ["Strongly": 1, "strongly": 2] }
    #expect(
      RuleBench(ladders: [ladder]).diagnostics.map(CompileErrorTests.text) == [
        "rules/test.lua:1: 'intensify' gives 'strongly' two amounts, 1 and 2 [rule/declared-twice] "
          + "upper and lower case are one word"
      ])
  }

  @Test(arguments: [Int.min, -1, 0, 2, Int.max])
  func noSentenceOfAnyNumberIsATrap(number: Int) {
    let bench = RuleBench([.rule("x", "summit")])
    var callbacks = NoCallbacks()
    let explanation = bench.set.explain(
      RuleBench.statement("A summit"),
      RuleSet.ExplainQuestion(sentence: number, wantsMisses: true, wantsTrace: true),
      isChosen: { _ in true }, &callbacks)
    #expect(explanation.derivations.isEmpty && explanation.misses.isEmpty)
    #expect(explanation.traces.isEmpty)
  }
}
