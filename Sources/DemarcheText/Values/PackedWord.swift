/// A word of at most 16 ASCII bytes, in lower case, as two integers; cheap to compare.
struct PackedWord: Sendable, Hashable {
  static let byteLimit = 16

  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private(set) var count = 0

  init() {}

  init(_ text: StaticString) {
    text.withUTF8Buffer { bytes in
      for byte in bytes { append(byte) }
    }
  }

  init(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  /// Packs `utf8[start..<end]`; nil where it is longer, or not ASCII.
  init?(_ utf8: Span<UInt8>, from start: Int, to end: Int) {
    guard end - start <= PackedWord.byteLimit else { return nil }
    for index in start..<end {
      let byte = utf8[index]
      guard byte < 0x80 else { return nil }
      append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
  }

  private mutating func append(_ byte: UInt8) {
    if count < 8 {
      low |= UInt64(byte) << UInt64(count * 8)
    } else if count < PackedWord.byteLimit {
      high |= UInt64(byte) << UInt64((count - 8) * 8)
    }
    count += 1
  }

  /// Its bytes.
  var utf8: [UInt8] {
    (0..<count).map { index in
      UInt8(truncatingIfNeeded: (index < 8 ? low : high) >> UInt64(index % 8 * 8))
    }
  }

  var slot: Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}
