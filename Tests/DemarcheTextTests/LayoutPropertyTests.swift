import DemarcheModel
import DemarcheText
import Testing

@Suite struct LayoutPropertyTests {
  static let lines = [
    "", "", "", "Background", "The EU condemns it.", "- one;", "1. two", "20 March 2023", "###",
    "“We agree.”", "Peter Stano", "press@x.eu", "Ann Lee, Secretary of State", "a", "> b", "😀",
    "\u{FEFF}x\u{200B}", "  indented", "Tel. +32 2 584 11 11", "END TEXT", "Contact:", "欧盟。",
  ]

  static func text(_ random: inout RandomText) -> String {
    (0..<random.number(0...14)).map { _ in random.one(of: lines, or: "") }
      .joined(separator: "\n")
  }

  @Test(arguments: Array(1...20) as [UInt64])
  func blocksAreApartAndHoldEveryVisibleScalar(seed: UInt64) {
    var random = RandomText(seed: seed)
    for round in 0..<60 {
      let text = round % 2 == 0 ? random.text(upTo: 50) : Self.text(&random)
      let blocks = Layout.blocks(of: text, headline: round % 3 == 0 ? "Background" : nil)
      var end = 0
      for block in blocks {
        #expect(block.range.start >= end && !block.range.isEmpty, "\(text.debugDescription)")
        end = block.range.end
      }
      #expect(end <= text.utf8.count)
      #expect(Self.outside(blocks, text).isEmpty, "\(text.debugDescription)")
      #expect(blocks.allSatisfy { Self.isOnBoundaries($0.range, text) })
      #expect(blocks.map(\.paragraph) == blocks.map(\.paragraph).sorted())
    }
  }

  @Test(arguments: Array(1...20) as [UInt64])
  func lineEndsDoNotMatter(seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<60 {
      let text = Self.text(&random)
      #expect(TextProbe.zones(TextProbe.withCRLF(text)) == TextProbe.zones(text))
    }
  }

  private static func isOnBoundaries(_ range: TextRange, _ text: String) -> Bool {
    let utf8 = Array(text.utf8)
    return [range.start, range.end].allSatisfy { $0 == utf8.count || utf8[$0] & 0xC0 != 0x80 }
  }

  // The visible scalars that no block holds.
  private static func outside(_ blocks: [Block], _ text: String) -> [Unicode.Scalar] {
    var offset = 0
    var found: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      let isHeld = blocks.contains { $0.range.contains(offset) }
      let isVisible =
        !scalar.properties.isWhitespace
        && scalar.properties.generalCategory != .format
      if isVisible && !isHeld { found.append(scalar) }
      offset += UTF8.width(scalar)
    }
    return found
  }
}
