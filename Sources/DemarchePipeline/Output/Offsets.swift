package import DemarcheModel

/// In what units positions leave the program.
package enum OffsetUnit: String, Sendable, CaseIterable {
  /// UTF-8 bytes into the text: the model's own.
  case bytes
  case codePoints = "code-points"
  case utf16
  /// Bytes of the source document.
  case source
}

/// Converts positions of one text at the edge; ascending look-ups cost O(n) in all.
package struct OffsetConverter: Sendable {
  private let utf8: [UInt8]
  private let unit: OffsetUnit
  private let map: OffsetMap
  private var byte = 0
  private var units = 0

  /// A converter for a statement's text.
  package init(_ statement: Statement, unit: OffsetUnit) {
    utf8 = Array(statement.text.utf8)
    self.unit = unit
    map = statement.offsets
  }

  /// The position of a byte offset in the unit.
  package mutating func convert(_ offset: Int) -> Int {
    switch unit {
    case .bytes: return offset
    case .source: return map.sourceOffset(offset)
    case .codePoints, .utf16: break
    }
    if offset < byte {
      byte = 0
      units = 0
    }
    while byte < offset, byte < utf8.count {
      let first = utf8[byte]
      // Each scalar counts once; in UTF-16 those of four bytes count twice.
      if first & 0xC0 != 0x80 { units += unit == .utf16 && first >= 0xF0 ? 2 : 1 }
      byte += 1
    }
    return units
  }
}
