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
    #expect(
      Set(top.keys) == [
        "statements", "types", "micro", "macro", "fields", "metadata", "by_issuer", "by_language",
        "intervals",
      ])
    let types = try #require(top["types"] as? [String: [String: Any]])
    #expect(Set(types.keys) == Set(ScoredType.allCases.map(\.rawValue)))
    #expect(types["stance"]?["f1"] as? Double == 0.5)
    #expect(types["stance"]?["false"] as? Int == 1)
    #expect(types["event"]?["precision"] is NSNull)
    let statement = try #require((top["statements"] as? [[String: Any]])?.first)
    #expect(
      Set(statement.keys) == [
        "id", "issuer", "language", "types", "fields", "metadata", "errors",
      ])
    let errors = try #require(statement["errors"] as? [[String: Any]])
    #expect(errors.compactMap { $0["kind"] as? String } == ["field", "missed", "false"])
  }

  @Test func textShowsTablesFieldsAndErrors() throws {
    let text = EvaluationText(style: FindingsText.Style(isColoured: false))
      .text(of: try evaluation())
    for line in [
      "  stance                    1      1       1       0.50    0.50  0.50    0.00   0.00",
      "  micro                     1      1       1       0.50    0.50  0.50    0.00   0.00",
      "  macro                                            0.50    0.50  0.50    0.00   0.00",
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

  private func two() throws -> Evaluation {
    let sample = EvaluationSample("The EU welcomes the vote.")
    let gold = #""stances":[{"verb_phrase":\#(sample.place("welcomes")),"polarity":"neutral"}]"#
    let found = sample.annotation("stance", "welcomes", Field(name: "polarity", value: .integer(0)))
    return Evaluation([
      try sample.score(#""lang":"en","issuer_id":"EU","# + gold, [found]),
      try sample.score(#""lang":"fr","issuer_ids":["FR","EU"],"# + gold, []),
    ])
  }

  @Test func severalIssuersAndLanguagesHaveRows() throws {
    let text = EvaluationText(style: FindingsText.Style(isColoured: false)).text(of: try two())
    for line in [
      "By issuer", "By language", "  EU (1)                    1      0       0       1.00    1.00",
      "  FR+EU (1)                 0      0       1       0.00    0.00  0.00",
      "95 % intervals of F1, from 1,000 samples of the statements",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test func groupingsGiveAllTablesAgain() throws {
    let text = EvaluationText(
      style: FindingsText.Style(isColoured: false), groupings: [.language]
    ).text(of: try two())
    #expect(text.contains("\nfr  1 statement\n"))
  }

  @Test func scoresOnlyHidesStatementsAndErrors() throws {
    let style = FindingsText.Style(isColoured: false)
    let text = EvaluationText(style: style, hasErrors: false).text(of: try two())
    #expect(!text.contains("welcomes") && !text.contains("s.txt"))
    #expect(text.contains("2 statements"))
    let json = EvaluationJSON.bytes(of: try two(), hasErrors: false)
    #expect(!String(decoding: json, as: UTF8.self).contains("errors"))
  }

  @Test func theMacroIsTheMeanOfTheClasses() throws {
    let sample = EvaluationSample("The EU welcomes the vote.")
    let score = try sample.score(
      #""stances":[{"verb_phrase":\#(sample.place("welcomes")),"polarity":"neutral"}],"#
        + #""events":[{"phrase":\#(sample.place("vote")),"date":null}]"#,
      [sample.annotation("event", "vote")])
    let macro = Evaluation([score]).macro(.plain)
    #expect(macro.f1 == 0.5 && macro.precision == 0.5 && macro.recall == 0.5)
  }
}
