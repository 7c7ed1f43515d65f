import DemarcheModel
import DemarcheRules
import TestSupport
import Testing

@Suite struct PatternFuzzTests {
  static let pieces = [
    "a", "the", "name:", "é", "👩‍🚀", "~", "~be", "<", ">", "<actor>", "<actor kind=state>", "<np>",
    "{", "}", "{Cap}", "{2}", "{1,3}", "{0,99999999999999999999}", "(", ")", "[", "]", "|", "+",
    "*", "?", "...", "..4", "..", ".", "^", "$", "!", "@", "\"", "\"a b\"", ":", "=", " ", " ", " ",
    "\u{A0}", "\n", "\u{0}", "\\", "+ing", "+ed", "_", "9",
  ]

  static func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...24, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? "a"
    }.joined()
  }

  @Test(arguments: Array(1...20) as [UInt64])
  func anyTextIsAPatternOrAnErrorInsideIt(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let text = Self.text(&random)
      let count = text.unicodeScalars.count
      do throws(PatternError) {
        let item = try PatternParser.parse(text)
        #expect(!item.description.isEmpty)
      } catch {
        #expect((0...count).contains(error.offset), "\(text.debugDescription)")
        guard error.code != "rule/missing-space" else { continue }
        #expect(error.offset + error.length <= max(count, 1) + 1, "\(text.debugDescription)")
      }
    }
  }

  @Test(arguments: Array(1...10) as [UInt64])
  func everyPatternCompilesOrIsReportedAndRuns(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var rules: [RuleDeclaration] = []
    while rules.count < 60 {
      let text = Self.text(&random)
      guard (try? PatternParser.parse(text)) != nil else { continue }
      rules.append(.rule("r\(rules.count)", emit: "actor", text))
    }
    let bench = RuleBench(rules)
    let statement = RuleBench.statement("The EU is a “new” name: a (the 99) . In Russia, a a a.")
    let findings = bench.findings(statement)
    let isInside = findings.annotations.allSatisfy { statement.text(in: $0.range) != nil }
    #expect(isInside)
    #expect(bench.set.summaries.count + Set(bench.diagnostics.map(\.rule)).count == 60)
  }
}
