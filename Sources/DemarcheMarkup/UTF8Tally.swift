/// How much of some bytes is UTF-8.
struct UTF8Tally {
  /// Well-formed sequences of more than one byte.
  private(set) var multiByteCount = 0
  /// Bytes that belong to no well-formed sequence.
  private(set) var invalidCount = 0

  /// Whether all of it is.
  var isValid: Bool { invalidCount == 0 }
  /// Whether it is but for stray bytes; text in another character set has no such sequences.
  var isMostlyValid: Bool { invalidCount * 4 <= multiByteCount }

  /// Counts. O(n).
  init(_ bytes: [UInt8]) {
    let bytes = bytes.span
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let length = UTF8Tally.length(bytes, at: index)
      if length == 0 { invalidCount += 1 } else { multiByteCount += 1 }
      index += max(1, length)
    }
  }

  // Of the well-formed sequence there; 0 where there is none.
  private static func length(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    guard lead >= 0xC2, lead <= 0xF4 else { return 0 }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard index + length <= bytes.count else { return 0 }
    let second = bytes[index + 1]
    let low: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let high: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= low, second <= high else { return 0 }
    var place = index + 2
    while place < index + length {
      if bytes[place] & 0xC0 != 0x80 { return 0 }
      place += 1
    }
    return length
  }
}
