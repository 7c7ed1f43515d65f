import DemarcheModel
import DemarchePipeline
import Testing

/// The intervals of F1.
@Suite struct BootstrapTests {
  // Statements with so many stances found, of ten each.
  private func evaluation(_ found: [Int]) throws -> Evaluation {
    let sample = EvaluationSample("a b c d e f g h i j")
    let letters = sample.text.split(separator: " ").map(String.init)
    let gold = letters.map { #"{"verb_phrase":\#(sample.place($0)),"polarity":"neutral"}"# }
    return Evaluation(
      try found.map { count in
        try sample.score(
          #""stances":[\#(gold.joined(separator: ","))]"#,
          letters.prefix(count).map {
            sample.annotation("stance", $0, Field(name: "polarity", value: .integer(0)))
          })
      })
  }

  @Test func theIntervalHoldsTheScore() throws {
    let evaluation = try evaluation([1, 3, 5, 7, 9, 10, 2, 4])
    let f1 = try #require(evaluation.micro.f1)
    let interval = try #require(Bootstrap(evaluation).interval(nil, .plain))
    #expect(interval.low < f1 && f1 < interval.high)
    #expect(interval.low > 0.4 && interval.high < 0.95)
  }

  @Test func itIsTheSameEveryTime() throws {
    let evaluation = try evaluation([1, 3, 5, 7])
    let first = Bootstrap(evaluation).interval(.stance, .plain)
    #expect(first == Bootstrap(evaluation).interval(.stance, .plain))
    #expect(first != nil)
  }

  @Test func equalStatementsHaveNoSpread() throws {
    let interval = try #require(Bootstrap(evaluation([5, 5, 5])).interval(.stance, .plain))
    #expect(interval.low == interval.high)
  }

  @Test func aClassWithNothingHasNone() throws {
    #expect(try Bootstrap(evaluation([5])).interval(.event, .plain) == nil)
    #expect(Bootstrap(Evaluation([])).interval(nil, .plain) == nil)
  }

  @Test func aLevelHasItsOwn() throws {
    let sample = EvaluationSample("a b")
    let gold = #""stances":[{"verb_phrase":\#(sample.place("a")),"polarity":"positive"}]"#
    let score = try sample.score(gold, [sample.annotation("stance", "a")])
    let bootstrap = Bootstrap(Evaluation([score]))
    #expect(bootstrap.interval(nil, .plain)?.low == 1)
    #expect(bootstrap.interval(nil, .strict)?.high == 0)
  }
}
