import DemarcheModel
import DemarchePipeline
import Foundation
import Testing

/// Two evaluations side by side.
@Suite struct EvaluationComparisonTests {
  private let sample = EvaluationSample("The EU welcomes the vote. It condemns the coup.")

  private func evaluation(_ words: String...) throws -> Evaluation {
    let gold =
      #""stances":[{"verb_phrase":\#(sample.place("welcomes")),"polarity":"positive"},"#
      + #"{"verb_phrase":\#(sample.place("condemns")),"polarity":"negative"}]"#
    return Evaluation([try sample.score(gold, words.map { sample.annotation("stance", $0) })])
  }

  private func comparison(
    _ before: Evaluation, _ after: Evaluation, hasErrors: Bool = true
  ) throws -> EvaluationComparison {
    let json = EvaluationJSON.bytes(of: before, hasErrors: hasErrors)
    return EvaluationComparison(
      after, with: try #require(EvaluationBaseline(path: "before.json", json: json)))
  }

  private func text(_ comparison: EvaluationComparison, _ evaluation: Evaluation) -> String {
    EvaluationText(style: FindingsText.Style(isColoured: false))
      .text(of: evaluation, comparison: comparison)
  }

  @Test func whatWasFoundIsGained() throws {
    let after = try evaluation("welcomes", "condemns")
    let comparison = try comparison(evaluation("welcomes"), after)
    #expect(!comparison.hasFallen)
    let text = text(comparison, after)
    #expect(text.contains("1 gained\n") && text.contains("found stance\n"))
    // The polarity, which the annotation lacks, is one more thing to be wrong.
    #expect(text.contains("1 lost\n") && text.contains("wrong stance.polarity\n"))
    #expect(text.contains("0.67→1.00"))
  }

  @Test func whatIsNoLongerFoundIsLost() throws {
    let after = try evaluation("welcomes")
    let comparison = try comparison(evaluation("welcomes", "condemns"), after)
    #expect(comparison.hasFallen)
    #expect(text(comparison, after).contains("missed stance\n          It [condemns] the coup."))
  }

  @Test func theSameIsNeither() throws {
    let same = try evaluation("welcomes", "coup")
    let comparison = try comparison(same, same)
    #expect(!comparison.hasFallen)
    let text = text(comparison, same)
    #expect(!text.contains("gained") && !text.contains("lost"))
    #expect(text.contains("Against before.json"))
  }

  @Test func aFalseAlarmLessIsGained() throws {
    let after = try evaluation("welcomes")
    let text = text(try comparison(evaluation("welcomes", "coup"), after), after)
    #expect(text.contains("no longer false stance"))
  }

  @Test func withoutErrorsOnlyScoresAreCompared() throws {
    let after = try evaluation("welcomes")
    let comparison = try comparison(evaluation("welcomes", "condemns"), after, hasErrors: false)
    #expect(comparison.hasFallen)
    #expect(!text(comparison, after).contains("lost"))
  }

  @Test func aResultOfAnEarlierVersionHasNoStrictScores() throws {
    let old =
      #"{"statements":[{"id":"s","types":{"stance":{"found":2,"false":0,"missed":0}}}]}"#
    let baseline = EvaluationBaseline(path: "old.json", json: Array(old.utf8))
    let after = try evaluation("welcomes")
    let comparison = EvaluationComparison(after, with: try #require(baseline))
    #expect(!text(comparison, after).isEmpty)
  }

  @Test(arguments: ["", "[]", "{}", #"{"statements":[{"id":1}]}"#])
  func otherFilesAreNoResult(json: String) {
    #expect(EvaluationBaseline(path: "x.json", json: Array(json.utf8)) == nil)
  }

  @Test func statementsOfOnlyOneDoNotCount() throws {
    let after = try evaluation("welcomes")
    let other = #"{"statements":[{"id":"other","types":{},"errors":[]}]}"#
    let baseline = EvaluationBaseline(path: "x.json", json: Array(other.utf8))
    let comparison = EvaluationComparison(after, with: try #require(baseline))
    #expect(!comparison.hasFallen)
    #expect(text(comparison, after).contains("statements: 1 only there, 1 only here"))
  }

  @Test func jsonHasTheComparison() throws {
    let after = try evaluation("welcomes")
    let comparison = try comparison(evaluation("welcomes", "condemns"), after)
    let bytes = EvaluationJSON.bytes(of: after, comparison: comparison)
    let top = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let baseline = try #require(top["baseline"] as? [String: Any])
    #expect(baseline["fallen"] as? Bool == true)
    #expect((baseline["lost"] as? [Any])?.count == 1)
  }
}
