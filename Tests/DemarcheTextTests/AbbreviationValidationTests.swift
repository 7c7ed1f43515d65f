import DemarcheText
import Foundation
import TestSupport
import Testing

/// The scanner alone on a published set of biomedical abstracts, another genre than ours: a plain
/// Schwartz–Hearst reaches an F1 of about 0.83 there. Short forms without a capital, which it has
/// many of, are none in our genre.
@Suite struct AbbreviationValidationTests {
  private struct Row: Decodable {
    struct Pair: Decodable, Hashable {
      var short: String
      var long: String
    }
    var input: String
    var expected: [Pair]
  }

  @Test(.needsShared("validation/abbreviations"))
  func definitionsOfAbstractsAreFoundAsBefore() throws {
    let path = try #require(Shared.path("validation/abbreviations/med1250_first600.jsonl"))
    let rows = try String(contentsOf: URL(filePath: path), encoding: .utf8).split(separator: "\n")
      .map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    let english = SmallEnglish()
    var right = 0
    var wrong = 0
    var missed = 0
    for row in rows {
      let analysis = TextProbe.analysis(row.input, vocabulary: english.vocabulary)
      let found = Set(
        AbbreviationScanner.abbreviations(in: analysis, language: english.language).map {
          Row.Pair(short: analysis.text($0.short), long: analysis.text($0.long))
        })
      let expected = Set(row.expected)
      right += found.intersection(expected).count
      wrong += found.subtracting(expected).count
      missed += expected.subtracting(found).count
    }
    let precision = Double(right) / Double(right + wrong)
    let recall = Double(right) / Double(right + missed)
    let score = 2 * precision * recall / (precision + recall)
    print("MED1250, \(rows.count) abstracts: precision \(precision), recall \(recall), F1 \(score)")
    #expect(rows.count == 600)
    #expect(score >= 0.55)
  }
}
