import DemarcheModel
import DemarchePipeline
import TestSupport
import Testing

/// Filters of whatever text: read, or reported at a place inside the text.
@Suite struct FilterFuzzTests {
  static let pieces = [
    "stance", "holder:", "EU", "polarity:", "<", ">=", "-1", "..", "issued:", "2023-01", "(", ")",
    "\"", "“", "”", "\\", "*", ",", "and", "or", "not", "-", " ", " ", " ", "|", "&", "!", "é", "👩‍🚀",
    "中", "\n", "\u{0}", "\t", "rule:", "type:", "country:kz", ":", "::", "=", "fields.", "\u{301}",
  ]
  static let rounds = Campaign.isFull ? 50_000 : 1500

  @Test(arguments: Array(1...10) as [UInt64])
  func anyTextIsAFilterOrAnErrorInsideIt(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var scope = FilterScope(FilterSample.findings.statement)
    let annotations = FilterSample.findings.annotations
    for _ in 0..<Self.rounds {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined(separator: Bool.random(using: &random) ? " " : "")
      do {
        let filter = try FilterParser.parse(text)
        for annotation in annotations {
          #expect(scope.matches(.not(filter), annotation) != scope.matches(filter, annotation))
        }
      } catch {
        let found = error.diagnostic
        let count = text.unicodeScalars.count
        let column = found.column ?? 0
        #expect(
          column >= 1 && (column - 1 + found.underline <= count || column == count + 1),
          "\(text.debugDescription): \(found.message) at \(column)+\(found.underline)")
      }
    }
  }
}
