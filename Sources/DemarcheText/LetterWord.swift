/// An unbroken run of ASCII letters, read eight bytes at a time.
struct LetterWord {
  let start: Int
  /// Behind the last letter.
  let end: Int
  /// The first eight letters, in small letters.
  let head: UInt64
  /// What a word of just these letters looks like.
  let flags: TokenFlags

  /// The letters from `start` on, where one stands, and before `limit`.
  @inline(__always) init(_ utf8: Span<UInt8>, at start: Int, limit: Int) {
    let chunk = ByteChunk.load(utf8, at: start)
    var count = min(ByteChunk.leading(ByteChunk.letters(chunk)), limit - start)
    let mask = ByteChunk.mask(count)
    let capitals = ByteChunk.capitals(chunk, mask)
    var hasCapital = capitals != 0
    var hasOthers = capitals != ByteChunk.capitals(0, mask)
    if count == 8 {
      let rest = LetterWord.rest(utf8, from: start + 8, limit: limit)
      count += rest.count
      hasCapital = hasCapital || rest.hasCapital
      hasOthers = hasOthers || rest.hasOthers
    }
    self.start = start
    end = start + count
    head = ByteChunk.lowered(chunk) & mask
    if hasCapital {
      let initial: TokenFlags = chunk & 0x20 == 0 ? [.word, .capitalised] : .word
      flags = !hasOthers && count > 1 ? initial.union(.upper) : initial
    } else {
      flags = [.word, .lower]
    }
  }

  private static func rest(
    _ utf8: Span<UInt8>, from start: Int, limit: Int
  ) -> (count: Int, hasCapital: Bool, hasOthers: Bool) {
    var index = start
    var hasCapital = false
    var hasOthers = false
    while index < limit {
      let chunk = ByteChunk.load(utf8, at: index)
      let count = min(ByteChunk.leading(ByteChunk.letters(chunk)), limit - index)
      if count == 0 { break }
      let mask = ByteChunk.mask(count)
      let capitals = ByteChunk.capitals(chunk, mask)
      hasCapital = hasCapital || capitals != 0
      hasOthers = hasOthers || capitals != ByteChunk.capitals(0, mask)
      index += count
      if count < 8 { break }
    }
    return (index - start, hasCapital, hasOthers)
  }

  /// Whether these letters are a token, for sure: what is behind them neither goes on with the word
  /// nor makes an address or a chain of dotted letters of it.
  @inline(__always) func isWhole(
    _ utf8: Span<UInt8>, _ classes: Span<UInt8>, limit: Int
  ) -> Bool {
    LetterWord.ends(utf8, classes, at: end, limit: limit)
  }

  /// Whether a word that reaches `end` ends there, for sure, and is no address.
  @inline(__always) static func ends(
    _ utf8: Span<UInt8>, _ classes: Span<UInt8>, at end: Int, limit: Int
  ) -> Bool {
    guard end < limit else { return true }
    if utf8[end] == 0x20 { return true }
    let byteClass = classes[Int(utf8[end])]
    if ByteClass.endsRun(byteClass) { return true }
    if byteClass == ByteClass.addressMark {
      // A full stop at a sentence's end: no address holds fewer than two bytes more.
      guard end + 1 < limit else { return true }
      let next = classes[Int(utf8[end + 1])]
      return ByteClass.endsRun(next) || next == ByteClass.apostrophe
    }
    // Dashes, double quotation marks and the ellipsis; not the hyphens and apostrophes.
    guard utf8[end] == 0xE2, end + 2 < limit, utf8[end + 1] == 0x80 else { return false }
    let last = utf8[end + 2]
    return last >= 0x92 && last != 0x98 && last != 0x99
  }
}
