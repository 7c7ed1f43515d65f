/// An unbroken run of at most 16 ASCII letters, or the first 16 of a longer one.
///
/// Read in two chunks of eight bytes whatever its length, so that no jump depends on it.
struct LetterWord {
  /// Behind the last of the letters.
  let end: Int
  /// The first eight letters and those behind them, in small letters.
  let head: UInt64
  let tail: UInt64
  /// What a word of just these letters looks like.
  let flags: TokenFlags

  /// The letters from `start` on, where one stands, and before `limit`.
  @inline(__always) init(_ utf8: Span<UInt8>, at start: Int, limit: Int) {
    let first = ByteChunk.load(utf8, at: start)
    let second = ByteChunk.load(utf8, at: start &+ 8)
    let count = min(LetterWord.count(first, second), limit &- start)
    self.init(first, second, at: start, count: count)
  }

  /// How many letters two chunks begin with.
  @inline(__always) static func count(_ first: UInt64, _ second: UInt64) -> Int {
    let inFirst = ByteChunk.leading(ByteChunk.letters(first))
    let inSecond = ByteChunk.leading(ByteChunk.letters(second)) & (0 &- inFirst &>> 3)
    return inFirst &+ inSecond
  }

  /// The first `count` bytes of two chunks, all of them letters.
  @inline(__always) init(_ first: UInt64, _ second: UInt64, at start: Int, count: Int) {
    let firstMask = ByteChunk.mask(min(count, 8))
    let secondMask = count > 8 ? ByteChunk.mask(count &- 8) : 0
    let capitals =
      ByteChunk.capitals(first, firstMask) | ByteChunk.capitals(second, secondMask)
    let others = ByteChunk.smalls(first, firstMask) | ByteChunk.smalls(second, secondMask)
    end = start &+ count
    head = ByteChunk.lowered(first) & firstMask
    tail = ByteChunk.lowered(second) & secondMask
    // The bit that tells small letters, moved to where the flag is.
    let isCapitalised = UInt32(truncatingIfNeeded: (~first & 0x20) &>> 2)
    let isUpper = others == 0 && count > 1 ? TokenFlags.upper.rawValue : 0
    let isLower = capitals == 0 ? TokenFlags.lower.rawValue : 0
    flags = TokenFlags(
      rawValue: TokenFlags.word.rawValue | isCapitalised | isUpper | isLower)
  }

  /// Whether these letters are a token, for sure: what is behind them neither goes on with the word
  /// nor makes an address or a chain of dotted letters of it, or is a genitive's ending.
  @inline(__always) func isWhole(
    _ utf8: Span<UInt8>, _ classes: Span<UInt8>, limit: Int
  ) -> Bool {
    guard end < limit, utf8[unchecked: end] != 0x20 else { return true }
    return LetterWord.ends(utf8, classes, at: end, limit: limit)
      || hasGenitive(utf8, classes, limit: limit)
  }

  // Whether all that is behind these letters is a genitive's ending, a token of its own. They are
  // no elided word, as "l" of "l'a" is: an "s" that no letter follows is none of a word's.
  @inline(never) private func hasGenitive(
    _ utf8: Span<UInt8>, _ classes: Span<UInt8>, limit: Int
  ) -> Bool {
    let length = utf8[end] == 0x27 ? 1 : 3
    guard end + length < limit, utf8[end + length] | 0x20 == 0x73 else { return false }
    let isApostrophe =
      length == 1
      || utf8[end] == 0xE2 && utf8[end + 1] == 0x80
        && (utf8[end + 2] == 0x98 || utf8[end + 2] == 0x99)
    return isApostrophe && LetterWord.ends(utf8, classes, at: end + length + 1, limit: limit)
  }

  /// Whether a word that reaches `end` ends there, for sure, and is no address.
  @inline(__always) static func ends(
    _ utf8: Span<UInt8>, _ classes: Span<UInt8>, at end: Int, limit: Int
  ) -> Bool {
    guard end < limit else { return true }
    let byteClass = classes[unchecked: Int(utf8[unchecked: end])]
    if ByteClass.endsRun(byteClass) { return true }
    if byteClass == ByteClass.addressMark {
      // A full stop at a sentence's end: no address holds fewer than two bytes more.
      guard end + 1 < limit else { return true }
      let next = classes[unchecked: Int(utf8[unchecked: end &+ 1])]
      return ByteClass.endsRun(next) || next == ByteClass.apostrophe
    }
    // Dashes, double quotation marks and the ellipsis; not the hyphens and apostrophes.
    guard utf8[end] == 0xE2, end + 2 < limit, utf8[end + 1] == 0x80 else { return false }
    let last = utf8[end + 2]
    return last >= 0x92 && last != 0x98 && last != 0x99
  }
}
