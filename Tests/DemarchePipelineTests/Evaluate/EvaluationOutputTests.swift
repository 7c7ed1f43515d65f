import DemarcheModel
import DemarchePipeline
import Foundation
import Testing

/// What an evaluation looks like as JSON and as text.
@Suite struct EvaluationOutputTests {
  private func evaluation() throws -> Evaluation {
    let sample = EvaluationSample("The EU welcomes the vote. It condemns the coup.")
    let gold =
      #""stances":[{"verb_phrase":\#(sample.place("welcomes")),"polarity":"neutral"},"#
      + #"{"verb_phrase":\#(sample.place("condemns")),"polarity":"negative"}]"#
    let annotations = [
      sample.annotation("stance", "welcomes", Field(name: "polarity", value: .integer(1))),
      sample.annotation("stance", "coup"),
    ]
    return Evaluation([try sample.score(gold, annotations)])
  }

  @Test func jsonHasTheNineClassesAndTheErrors() throws {
    let bytes = EvaluationJSON.bytes(of: try evaluation())
    let top = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(Set(top.keys) == ["statements", "types", "micro"])
    let types = try #require(top["types"] as? [String: [String: Any]])
    #expect(Set(types.keys) == Set(ScoredType.allCases.map(\.rawValue)))
    #expect(types["stance"]?["f1"] as? Double == 0.5)
    #expect(types["stance"]?["false"] as? Int == 1)
    #expect(types["event"]?["precision"] is NSNull)
    let statement = try #require((top["statements"] as? [[String: Any]])?.first)
    #expect(Set(statement.keys) == ["id", "types", "fields", "errors"])
    let errors = try #require(statement["errors"] as? [[String: Any]])
    #expect(errors.compactMap { $0["kind"] as? String } == ["field", "missed", "false"])
  }

  @Test func textShowsTablesFieldsAndErrors() throws {
    let text = EvaluationText(style: FindingsText.Style(isColoured: false))
      .text(of: try evaluation())
    for line in [
      "  stance                    1      1       1       0.50    0.50  0.50",
      "  micro                     1      1       1       0.50    0.50  0.50",
      "  stance.polarity           0      1               0.00",
      "  1:8     wrong stance.polarity: expected 0, got 1",
      "  1:30    missed stance",
      "          It [condemns] the coup.",
      "  1:43    false stance",
      "          demo/test/stance@1.0.0:rules/a.lua:7",
    ] {
      #expect(text.contains(line + "\n"), "\(line)")
    }
    #expect(!text.contains("event"))
  }
}
