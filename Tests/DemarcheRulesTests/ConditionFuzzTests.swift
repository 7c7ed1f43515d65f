import DemarcheModel
import DemarcheRules
import TestSupport
import Testing

/// Conditions of whatever text: read, or reported at a column inside the text.
@Suite struct ConditionFuzzTests {
  static let pieces = [
    "a", "a.kind", "b.id", "zone", "issuer", "gap(a, b)", "gap", "'x'", "'", "\"", "5", "-", "-1.5",
    "1.2.3", "=", "!=", "<", "<=", ">", ">=", "in", "(", ")", ",", "and", "or", "not", " ", " ",
    " ", ".", "..", "_", "é", "👩‍🚀", "\n", "\t", "\u{0}", "!", "&", "a.", ".a", "in ('x', 'y')",
  ]
  static let batches = Campaign.isFull ? 500 : 5

  static func text(_ random: inout SeededGenerator) -> String {
    if Int.random(in: 0..<4, using: &random) == 0 { return PatternFuzzTests.bytes(&random) }
    return (0..<Int.random(in: 0...16, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? "a"
    }.joined(separator: Bool.random(using: &random) ? " " : "")
  }

  @Test(arguments: Array(1...10) as [UInt64])
  func anyTextIsAConditionOrAnErrorInsideIt(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.batches {
      let texts = (0..<200).map { _ in Self.text(&random) }
      let rules = texts.enumerated().map { number, text in
        RuleDeclaration.rule("r\(number)", "a:law b:peace") { $0.condition = .pattern(text) }
      }
      for diagnostic in RuleBench(rules).diagnostics where diagnostic.code != "rule/unknown-capture"
      {
        guard let name = diagnostic.rule?.split(separator: "/r").last, let number = Int(name),
          let column = diagnostic.column
        else {
          Issue.record("\(diagnostic)")
          continue
        }
        let count = texts[number].unicodeScalars.count
        let end = column - 1 + diagnostic.underline
        #expect(
          column >= 1 && (end <= count || (column == count + 1 && diagnostic.underline == 1)),
          "\(texts[number].debugDescription): \(diagnostic.code) at \(column)")
      }
    }
  }
}
