import DemarcheModel

// What most of a text is made of.
extension Tokenizer {
  // A word of 16 letters and the two bytes behind it, and what is loaded with them.
  private static let reach = 24

  /// Appends words of ASCII letters as long as only a space, or a mark and a space, parts them; it
  /// moves `place` behind what it read, and `gap` tells what stands there.
  ///
  /// Four tokens of five stand in such runs. A function of its own, as what so short a loop keeps
  /// fits into registers; bytes are read unchecked, as one comparison tells that they are there.
  @inline(never) static func fillRun(
    _ tokens: inout OutputSpan<Token>, _ utf8: Span<UInt8>, _ place: inout Int,
    _ gap: inout TokenFlags, end: Int, _ places: Span<UInt64>, _ rows: Span<Vocabulary.Row>,
    _ singles: Span<UInt32>, _ plain: Span<UInt32>
  ) {
    precondition(singles.count >= 0x80 && plain.count >= 0x80)
    let safe = min(end, utf8.count) &- reach
    var index = place
    var flags = gap
    while index < safe, tokens.freeCapacity >= 2 {
      let first = ByteChunk.loadUnchecked(utf8, at: index)
      let second = ByteChunk.loadUnchecked(utf8, at: index &+ 8)
      let count = LetterWord.count(first, second)
      let stop = index &+ count
      let mark = Int(utf8[unchecked: stop])
      if mark != 0x20 {
        let isParted = utf8[unchecked: stop &+ 1] == 0x20 && mark < 0x80
        guard isParted, plain[unchecked: mark] != 0 else { break }
      }
      if count == 0 { break }
      let word = LetterWord(first, second, at: index, count: count)
      tokens.append(
        Token(
          start: UInt32(truncatingIfNeeded: index), end: UInt32(truncatingIfNeeded: stop),
          word: Vocabulary.find(
            word.head, word.tail, count: count,
            hash: Vocabulary.hash(word.head, word.tail), places, rows),
          flags: word.flags.union(flags)))
      flags = .spaceBefore
      index = stop &+ 1
      guard mark != 0x20 else { continue }
      tokens.append(
        Token(
          start: UInt32(truncatingIfNeeded: stop), end: UInt32(truncatingIfNeeded: index),
          word: singles[unchecked: mark], flags: TokenFlags(rawValue: plain[unchecked: mark])))
      index &+= 1
    }
    place = index
    gap = flags
  }

  /// The mark from U+2000 to U+203F at `index` that is always a token; nil for others.
  ///
  /// - Parameter index: of a byte with two behind it, the first of a scalar from U+2000 to U+203F.
  @inline(__always) static func generalMark(
    _ utf8: Span<UInt8>, at index: Int, gap: TokenFlags, _ vocabulary: Vocabulary
  ) -> Token? {
    let last = utf8[index + 2]
    let mark = plainGeneralMarks[Int(last & 0x3F)]
    guard mark != 0 else { return nil }
    let folded = Int(mark >> 32)
    let head = 0x80E2 | UInt64(last) << 16
    return Token(
      start: UInt32(truncatingIfNeeded: index), end: UInt32(truncatingIfNeeded: index &+ 3),
      word: folded != 0
        ? vocabulary.singles[folded]
        : vocabulary.find(head, 0, count: 3, hash: Vocabulary.hash(head, 0)),
      flags: TokenFlags(rawValue: UInt32(truncatingIfNeeded: mark)).union(gap))
  }
}
