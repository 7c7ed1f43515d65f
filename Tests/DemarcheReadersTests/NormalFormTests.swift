import DemarcheModel
import DemarcheReaders
import Foundation
import Testing

struct NormalFormTests {
  @Test(arguments: UInt64(1)...60)
  func givesNormalFormCOfTheWhole(seed: UInt64) {
    var random = RandomText(seed: seed)
    let given = random.text(pieces: 120)
    let (text, _) = NormalForm.text(of: Array(given.utf8), from: 0)
    #expect(Array(text.utf8) == Array(given.precomposedStringWithCanonicalMapping.utf8))
  }

  @Test(arguments: UInt64(1)...60)
  func everyRangeLeadsBackToBytesOfTheSameWords(seed: UInt64) throws {
    var random = RandomText(seed: seed)
    let head = ["", "\u{FEFF}", "Key: x\r\n\r\n"].randomElement(using: &random) ?? ""
    let source = Array((head + random.text(pieces: 80)).utf8)
    let (text, offsets) = NormalForm.text(of: source, from: head.utf8.count)
    let edges =
      text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
      + [text.utf8.count]
    let utf8 = Array(text.utf8)
    for (place, start) in edges.enumerated() {
      let end = edges[place...].randomElement(using: &random) ?? start
      let origin = offsets.sourceRange(TextRange(start, end))
      let bytes = source[origin.start..<origin.end]
      let words = try #require(String(validating: bytes, as: UTF8.self))
      #expect(Array(words.precomposedStringWithCanonicalMapping.utf8) == Array(utf8[start..<end]))
    }
    #expect(offsets.sourceOffset(utf8.count) == source.count)
  }

  @Test func recordsEachShift() {
    let (text, offsets) = NormalForm.text(of: Array("cafe\u{301} de\u{301}jà".utf8), from: 0)
    #expect(text == "café déjà")
    #expect(
      offsets.anchors.map { [$0.text, $0.source] } == [[0, 0], [5, 6], [9, 11]])
  }

  @Test func keepsLineEndsAsGiven() {
    let given = "one\r\ntwo\rthree\n\r\n“four” – \u{A0}five"
    let (text, offsets) = NormalForm.text(of: Array(given.utf8), from: 0)
    #expect(Array(text.utf8) == Array(given.utf8))
    #expect(offsets == OffsetMap())
  }

  /// What makes it right to work cluster by cluster: no scalar that takes part in a composition
  /// or is put in order stands in another cluster than the scalar it belongs to.
  @Test(arguments: UInt32(0)...16)
  func noCompositionCrossesClusters(plane: UInt32) {
    for value in max(plane << 16, 0x80)..<(plane + 1) << 16 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let whole = String(scalar)
      if scalar.properties.canonicalCombiningClass != .notReordered {
        #expect(("a" + whole).count == 1 && (whole + "\u{301}").count == 1, "\(scalar)")
      }
      guard scalar.properties.generalCategory != .unassigned else { continue }
      let parts = whole.decomposedStringWithCanonicalMapping
      #expect(parts.count == 1, "\(scalar)")
    }
  }
}
