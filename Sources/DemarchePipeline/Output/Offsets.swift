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

/// Converts positions of one text at the edge, in any order.
///
/// - Complexity: O(n) to make for code points and UTF-16, else O(1); O(1) a look-up, but
///   O(log anchors) for the source.
package struct OffsetConverter: Sendable {
  private static let step = 128

  private let unit: OffsetUnit
  private let map: OffsetMap
  private let utf8: [UInt8]
  /// The units before every 128th byte.
  private let counts: [Int]

  /// A converter for a statement's text.
  package init(_ statement: Statement, unit: OffsetUnit) {
    self.init(statement.text, unit: unit, map: statement.offsets)
  }

  /// A converter for a text; `map` leads to its source.
  package init(_ text: String, unit: OffsetUnit, map: OffsetMap = OffsetMap()) {
    self.unit = unit
    self.map = map
    guard unit == .codePoints || unit == .utf16 else {
      utf8 = []
      counts = []
      return
    }
    utf8 = Array(text.utf8)
    var counts: [Int] = []
    counts.reserveCapacity(utf8.count / OffsetConverter.step + 1)
    var units = 0
    for (index, byte) in utf8.enumerated() {
      if index % OffsetConverter.step == 0 { counts.append(units) }
      units += OffsetConverter.units(byte, unit)
    }
    if utf8.count % OffsetConverter.step == 0 { counts.append(units) }
    self.counts = counts
  }

  /// The position of a byte offset in the unit; one behind the text counts as its end.
  package func convert(_ offset: Int) -> Int {
    switch unit {
    case .bytes: return offset
    case .source: return map.sourceOffset(offset)
    case .codePoints, .utf16: break
    }
    let end = max(0, min(offset, utf8.count))
    let mark = end / OffsetConverter.step
    var units = counts[mark]
    for index in (mark * OffsetConverter.step)..<end {
      units += OffsetConverter.units(utf8[index], unit)
    }
    return units
  }

  /// The byte offset of a position in code points or UTF-16 units, or of one in bytes itself.
  ///
  /// - Returns: nil outside of the text, between the halves of a surrogate pair, and for positions
  ///   in the source, which has no way back. Bytes are not checked.
  /// - Complexity: O(log n).
  package func byteOffset(of position: Int) -> Int? {
    switch unit {
    case .bytes: return position
    case .source: return nil
    case .codePoints, .utf16: break
    }
    guard position >= 0 else { return nil }
    var low = 0
    var high = counts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if counts[middle] <= position { low = middle } else { high = middle }
    }
    var units = counts[low]
    var index = low * OffsetConverter.step
    while index < utf8.count {
      if units > position { return nil }
      if units == position, utf8[index] & 0xC0 != 0x80 { return index }
      units += OffsetConverter.units(utf8[index], unit)
      index += 1
    }
    return units == position ? utf8.count : nil
  }

  // Each scalar counts once, at its first byte; in UTF-16 those of four bytes count twice.
  @inline(__always)
  private static func units(_ byte: UInt8, _ unit: OffsetUnit) -> Int {
    byte & 0xC0 == 0x80 ? 0 : unit == .utf16 && byte >= 0xF0 ? 2 : 1
  }
}
