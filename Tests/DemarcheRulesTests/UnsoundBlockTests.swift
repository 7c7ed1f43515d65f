import DemarcheModel
import DemarcheRules
import Testing

/// Blocks that a caller made by hand.
@Suite struct UnsoundBlockTests {
  static let text = "É, the EU condemns it. Russia condemns it."

  static func block(_ start: Int, _ end: Int) -> Block {
    var range = TextRange(start, start)
    range.end = end
    return Block(zone: .body, range: range, paragraph: 1)
  }

  static let hands: [([Block], [TextRange])] = [
    ([block(0, 10_000)], [TextRange(0, 43)]), ([block(-5, 10)], [TextRange(0, 10)]),
    ([block(.min, .max)], [TextRange(0, 43)]),
    ([block(.max, .max), block(0, 43)], [TextRange(0, 43)]),
    ([block(24, 43), block(0, 23)], [TextRange(0, 23), TextRange(24, 43)]),
    ([block(0, 30), block(20, 43)], [TextRange(0, 30), TextRange(30, 43)]),
    ([block(0, 43), block(0, 43)], [TextRange(0, 43)]), ([block(1, 43)], [TextRange(2, 43)]),
    ([block(0, 1), block(2, 43)], [TextRange(2, 43)]),
    ([block(20, 10), block(0, 43)], [TextRange(0, 43)]),
  ]

  @Test(arguments: hands)
  func areMendedAndReported(blocks: [Block], ranges: [TextRange]) {
    var statement = RuleBench.statement(Self.text)
    statement.blocks = blocks
    let findings = RuleBench(ladders: [.stances()]).findings(statement)
    #expect(findings.statement.blocks.map(\.range) == ranges)
    #expect(findings.diagnostics.map(\.code) == ["read/unsound-blocks"])
    #expect(findings.diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: [[], [block(0, 0)], [block(0, 23), block(23, 43)], [block(43, 43)]])
  func areLeftAloneWhereTheyAreSound(blocks: [Block]) {
    var statement = RuleBench.statement(Self.text)
    statement.blocks = blocks
    let findings = RuleBench(ladders: [.stances()]).findings(statement)
    #expect(findings.statement.blocks == blocks)
    #expect(findings.diagnostics.isEmpty)
  }
}
