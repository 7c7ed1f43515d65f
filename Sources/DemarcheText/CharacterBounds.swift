import DemarcheModel

/// Where Swift's characters (extended grapheme clusters) begin and end in UTF-8 bytes.
///
/// Most scalars are characters of their own and are told by their number; the standard library is
/// asked about the others.
enum CharacterBounds {
  /// Behind the character that begins at `index`, in a text that ends at `limit`.
  static func end(_ utf8: [UInt8], at index: Int, limit: Int) -> Int {
    let byte = utf8[index]
    if byte < 0x80, byte != 0x0D, index + 1 >= limit || utf8[index + 1] < 0x80 { return index + 1 }
    if byte == 0x0D { return index + 1 < limit && utf8[index + 1] == 0x0A ? index + 2 : index + 1 }
    let (scalar, length) = Scalars.decode(utf8.span, at: index)
    let next = min(index + length, limit)
    if isPlain(scalar), next == limit || isPlain(Scalars.decode(utf8.span, at: next).0) {
      return next
    }
    return endOfCluster(utf8, at: index, limit: limit)
  }

  /// Whether the scalar in `utf8[start..<end]`, which joins nothing itself, is a character of its
  /// own in the text `range`.
  static func isAlone(_ utf8: [UInt8], from start: Int, to end: Int, in range: TextRange) -> Bool {
    if end < range.end, utf8[end] >= 0x80, joinsBefore(Scalars.decode(utf8.span, at: end).0) {
      return false
    }
    guard start > range.start, utf8[start - 1] >= 0x80 else { return true }
    let before = scalarStart(utf8, before: start, from: range.start)
    return !joinsBehind(Scalars.decode(utf8.span, at: before).0)
  }

  /// Where the scalar begins that ends at `end`.
  static func scalarStart(_ utf8: [UInt8], before end: Int, from start: Int) -> Int {
    var first = end - 1
    while first > start, utf8[first] & 0xC0 == 0x80 { first -= 1 }
    return first
  }

  // Whether the scalar neither joins one before it nor one behind it, line breaks apart.
  private static func isPlain(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x300, 0x370...0x482, 0x48A...0x590, 0x2010...0x2027, 0x2030...0x205F,
      0x20A0...0x20CF, 0x3000...0x3029, 0x3041...0x3096, 0x4E00...0x9FFF:
      true
    default: false
    }
  }

  // Whether the scalar is of one character with a letter before it.
  private static func joinsBefore(_ scalar: UInt32) -> Bool {
    guard !isPlain(scalar), let unicode = Unicode.Scalar(scalar) else { return false }
    return ("a" + String(unicode)).count == 1
  }

  // Whether the scalar is of one character with a letter behind it.
  private static func joinsBehind(_ scalar: UInt32) -> Bool {
    guard !isPlain(scalar), let unicode = Unicode.Scalar(scalar) else { return false }
    return (String(unicode) + "a").count == 1
  }

  private static func endOfCluster(_ utf8: [UInt8], at index: Int, limit: Int) -> Int {
    var byteCount = 64
    while true {
      var stop = min(limit, index + byteCount)
      while stop < limit, stop > index + 1, utf8[stop] & 0xC0 == 0x80 { stop -= 1 }
      let text = String(decoding: utf8[index..<stop], as: UTF8.self)
      let end = index + (text.first?.utf8.count ?? 1)
      if end < stop || stop == limit { return min(end, limit) }
      byteCount *= 2
    }
  }
}
