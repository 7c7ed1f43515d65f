import DemarcheModel
import DemarchePipeline
import TestSupport
import Testing

/// Positions that leave the program and come back.
@Suite struct OffsetRoundTripTests {
  @Test(arguments: Array(1...20) as [UInt64], [OffsetUnit.codePoints, .utf16])
  func everyPositionLeadsBackToItsByte(seed: UInt64, unit: OffsetUnit) {
    var random = SeededGenerator(seed: seed)
    let text = InterchangeSample.text(Int(seed) * 20, &random)
    let converter = OffsetConverter(text, unit: unit)
    for offset in InterchangeSample.bounds(text) {
      #expect(converter.byteOffset(of: converter.convert(offset)) == offset)
    }
  }

  @Test(arguments: Array(1...10) as [UInt64])
  func codePointsAreThoseOfTheLanguage(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = InterchangeSample.text(50, &random)
    let converter = OffsetConverter(text, unit: .codePoints)
    let scalars = Array(text.unicodeScalars)
    for position in 0...scalars.count {
      let bytes = scalars[..<position].reduce(0) { $0 + String($1).utf8.count }
      #expect(converter.byteOffset(of: position) == bytes)
    }
  }

  @Test(arguments: Array(1...10) as [UInt64])
  func utf16UnitsAreThoseOfTheLanguage(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = InterchangeSample.text(50, &random)
    let converter = OffsetConverter(text, unit: .utf16)
    for position in 0...text.utf16.count {
      let index = text.utf16.index(text.utf16.startIndex, offsetBy: position)
      let bytes = index.samePosition(in: text.unicodeScalars)
        .map { text.utf8.distance(from: text.utf8.startIndex, to: $0) }
      #expect(converter.byteOffset(of: position) == bytes)
    }
  }

  @Test(arguments: [-1, 3, Int.max, Int.min])
  func outsideOfTheTextIsNowhere(position: Int) {
    #expect(OffsetConverter("é👍", unit: .codePoints).byteOffset(of: position) == nil)
  }
}
