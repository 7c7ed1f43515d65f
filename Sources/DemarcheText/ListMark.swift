import DemarcheModel

/// A bullet or list number at a line's start: "- ", "• ", "1. ", "(a) ", "a) ", "iv) ".
enum ListMark {
  /// Whether one begins the text in `range`; it is in the first eight bytes.
  static func begins(_ utf8: [UInt8], _ range: TextRange) -> Bool {
    let end = min(range.end, range.start + 8)
    guard range.start < end else { return false }
    let first = utf8[range.start]
    if first == 0xE2, range.start + 2 < end, utf8[range.start + 1] == 0x80 {
      // A quotation mark is neither a bullet nor a list number.
      let last = utf8[range.start + 2]
      if (0x98...0x9F).contains(last) { return false }
    }
    for index in range.start..<end where utf8[index] >= 0x80 {
      // A letter with no bracket near is no list number, whatever is behind it.
      if isASCIILetter(first), !utf8[range.start..<end].contains(0x29) { return false }
      return beginsOther(utf8[range.start..<end])
    }
    return beginsASCII(utf8, from: range.start, to: end)
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  private static func beginsASCII(_ utf8: [UInt8], from start: Int, to end: Int) -> Bool {
    if utf8[start] == 0x2D || utf8[start] == 0x2A {
      return start + 1 < end && Scalars.isSpace(UInt32(utf8[start + 1]))
    }
    var space = start
    while space < end, utf8[space] != 0x20, utf8[space] != 0x09 { space += 1 }
    guard space < end, space > start else { return false }
    let last = utf8[space - 1]
    guard last == 0x2E || last == 0x29 else { return false }
    let first = space - start > 1 && utf8[start] == 0x28 ? start + 1 : start
    let body = utf8[first..<space - 1]
    guard !body.isEmpty else { return false }
    if body.allSatisfy({ Scalars.isDigit(UInt32($0)) }) { return body.count <= 2 }
    guard last == 0x29 else { return false }
    if body.count == 1 { return body.allSatisfy(isASCIILetter) }
    return body.allSatisfy { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }
  }

  // The few heads with other scalars, read as characters.
  private static func beginsOther(_ head: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: head, as: UTF8.self)
    if let mark = text.unicodeScalars.first, bullets.contains(mark) {
      let rest = text.unicodeScalars.dropFirst().first
      return rest.map { Scalars.isSpace($0.value) } ?? false
    }
    guard let space = text.firstIndex(where: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }) else {
      return false
    }
    var body = text[..<space]
    guard let last = body.popLast(), last == "." || last == ")" else { return false }
    if body.first == "(" { body.removeFirst() }
    guard !body.isEmpty else { return false }
    if body.allSatisfy({ $0.isASCII && $0.isNumber }) { return body.count <= 2 }
    if body.count == 1 { return last == ")" && body.allSatisfy { $0.isLetter } }
    return last == ")" && body.allSatisfy { "ivx".contains($0) }
  }

  private static let bullets: [Unicode.Scalar] = [
    "-", "\u{2022}", "*", "\u{2013}", "\u{2014}", "\u{B7}", "\u{25CF}", "\u{25AA}", "\u{2023}",
    "\u{25E6}", "\u{F0B7}",
  ]
}
