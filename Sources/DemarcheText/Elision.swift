import DemarcheModel

/// French words that lose their last vowel before another: "l'Union", "d'abord", "qu'elle".
///
/// Each is a token of its own, with its apostrophe.
enum Elision {
  /// Where the elided word that begins a token ends; nil where there is none.
  ///
  /// An apostrophe at the end of everything counts, so that a pattern can name such a word.
  static func end(_ utf8: Span<UInt8>, _ token: Token, limit: Int) -> Int? {
    let start = Int(token.start)
    var index = start
    while index < limit, index - start <= longest, isLetter(utf8[index]) { index += 1 }
    let count = index - start
    guard count >= 1, count <= longest, index < limit else { return nil }
    let length = apostrophe(utf8, at: index, limit: limit)
    guard length > 0, heads.contains(packed(utf8, start, index)) else { return nil }
    let next = index + length
    guard next < limit else { return next }
    // Before one letter alone it must be a vowel: "l'a", but not "n't" and "d's".
    let (scalar, width) = Scalars.decode(utf8, at: next)
    if scalar == 0xAB || scalar == 0x201C || scalar == 0x22 { return next }
    guard Scalars.isLetter(scalar) || Scalars.isDigit(scalar) else { return nil }
    switch scalar | 0x20 {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0x80...: return next
    default:
      let behind = next + width
      return behind < limit && Scalars.isLetter(Scalars.decode(utf8, at: behind).0) ? next : nil
    }
  }

  /// Whether the bytes before `end` are an apostrophe.
  static func ends(_ utf8: Span<UInt8>, _ end: Int) -> Bool {
    if utf8[end - 1] == 0x27 { return true }
    return end >= 3 && utf8[end - 1] == 0x99 && utf8[end - 2] == 0x80 && utf8[end - 3] == 0xE2
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  private static func apostrophe(_ utf8: Span<UInt8>, at index: Int, limit: Int) -> Int {
    if utf8[index] == 0x27 { return 1 }
    let isCurly =
      index + 2 < limit && utf8[index] == 0xE2 && utf8[index + 1] == 0x80
      && utf8[index + 2] == 0x99
    return isCurly ? 3 : 0
  }

  private static func packed(_ utf8: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var packed: UInt64 = 0
    for index in start..<end { packed = packed << 8 | UInt64(utf8[index] | 0x20) }
    return packed
  }

  private static let longest = 7
  private static let heads: [UInt64] = [
    "l", "d", "n", "s", "j", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
  ].map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}
