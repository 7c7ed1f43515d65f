import DemarcheModel

// What most of a text is made of.
extension Tokenizer {
  // A word of 16 letters and the two bytes behind it.
  private static let reach = 18

  /// Appends words of ASCII letters as long as only a space, or a mark and a space, parts them; it
  /// moves `place` behind what it read, and `gap` tells what stands before it.
  ///
  /// Four tokens of five stand in such runs. A function of its own, as what so short a loop keeps
  /// fits into registers; bytes are read unchecked, as one comparison tells that they are there.
  ///
  /// - Parameters:
  ///   - places: a vocabulary's, as are `rows` and `singles`.
  ///   - plain: `plainMarks`, as long as `singles`.
  @inline(never) static func fillRun(
    _ tokens: inout OutputSpan<Token>, _ utf8: Span<UInt8>, _ place: inout Int,
    _ gap: inout TokenFlags, end: Int, _ places: Span<UInt64>, _ rows: Span<Vocabulary.Row>,
    _ singles: Span<UInt32>, _ plain: Span<UInt32>
  ) {
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
}
