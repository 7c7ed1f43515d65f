/// A text as the words that a search compares: folded, with one space before, between and behind.
package struct SearchText: Sendable, Hashable {
  /// UTF-8; empty where there is no word.
  package private(set) var bytes: [UInt8] = []

  /// The words of a text.
  package init(_ text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { append($0) } }
    if !bytes.isEmpty { bytes.append(0x20) }
  }

  /// Whether the words stand in it, in their order and side by side.
  package func contains(_ words: SearchWords) -> Bool { words.search.first(in: bytes) != nil }

  private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(utf8.count + 2)
    var isInWord = false
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte < 0x80 {
        index += 1
        let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        let isLetter = lower >= 0x61 && lower <= 0x7A || byte >= 0x30 && byte <= 0x39
        if isLetter {
          if !isInWord { bytes.append(0x20) }
          bytes.append(lower)
        }
        isInWord = isLetter
        continue
      }
      let (scalar, length) = SearchText.scalar(utf8, at: index)
      index += length
      switch SearchLetters.part(of: scalar) {
      case .gap: isInWord = false
      case .mark: break
      case .letter(let folded):
        if !isInWord { bytes.append(0x20) }
        isInWord = true
        if let scalar = Unicode.Scalar(folded) { bytes += UTF8.encode(scalar) ?? .init() }
      }
    }
  }

  // The text is valid UTF-8, since it is a string's.
  private static func scalar(
    _ utf8: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Unicode.Scalar, Int) {
    let lead = utf8[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard index + length <= utf8.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for place in 1..<length { value = value << 6 | UInt32(utf8[index + place] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
