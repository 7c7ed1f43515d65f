package import DemarcheModel

/// Splits text into tokens.
///
/// Words keep inner hyphens, apostrophes and the full stops of "U.S."; a genitive ending is a
/// token of its own; e-mail addresses and URLs are one token. O(n), no allocation per token.
package struct Tokenizer {
  private let vocabulary: Vocabulary
  private var key: [UInt8] = []
  private var addresses = AddressRun()
  // Where the last chain of dotted letters ended that is none, so that it is read once.
  private var failedDottedEnd = 0

  /// A tokenizer that numbers words by `vocabulary`.
  package init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    key.reserveCapacity(64)
  }

  /// The tokens of `utf8[range]`, in text order.
  ///
  /// - Parameter utf8: valid UTF-8.
  package mutating func tokens(in utf8: Span<UInt8>, range: TextRange) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(range.byteCount / 5 + 4)
    var index = range.start
    var gap: TokenFlags = [.spaceBefore, .lineBreakBefore]
    addresses = AddressRun()
    failedDottedEnd = 0
    while index < range.end {
      let (scalar, length) = Scalars.decode(utf8, at: index)
      if Scalars.isSpace(scalar) {
        gap.insert(.spaceBefore)
        if scalar == 0x0A || scalar == 0x0D || scalar == 0x2028 || scalar == 0x2029 {
          gap.insert(.lineBreakBefore)
        }
        index += length
        continue
      }
      var token = scan(utf8, at: index, scalar: scalar, length: length, end: range.end)
      index = Int(token.end)
      if token.flags.contains(.word) { splitGenitive(&token, utf8: utf8, end: &index) }
      if token.flags.isDisjoint(with: [.word, .number, .punctuation]) { continue }
      token.flags.formUnion(gap)
      sideQuotes(&token, utf8: utf8, limit: range.end, previous: tokens.last)
      index = Int(token.end)
      token.word = number(utf8, token)
      tokens.append(token)
      gap = []
    }
    return tokens
  }

  private mutating func number(_ utf8: Span<UInt8>, _ token: Token) -> UInt32 {
    key.removeAll(keepingCapacity: true)
    KeyFolder.append(utf8, from: Int(token.start), to: Int(token.end), into: &key)
    return vocabulary.find(key.span, hash: Vocabulary.hash(key.span))
  }

  private mutating func scan(
    _ utf8: Span<UInt8>, at index: Int, scalar: UInt32, length: Int, end: Int
  ) -> Token {
    if Scalars.isDigit(scalar) { return scanNumber(utf8, at: index, end: end) }
    if Scalars.isLetter(scalar) {
      if scalar == 0xAD || (scalar >= 0x200B && scalar <= 0x200D) {
        return make(index, index + length, [])
      }
      return scanWord(utf8, at: index, end: end)
    }
    return scanMark(utf8, at: index, scalar: scalar, length: length, end: end)
  }

  private func make(_ start: Int, _ end: Int, _ flags: TokenFlags) -> Token {
    Token(start: UInt32(start), end: UInt32(end), word: 0, flags: flags)
  }

  // A word: letters and digits; a hyphen, apostrophe or slash-free joint only between letters.
  private mutating func scanWord(_ utf8: Span<UInt8>, at start: Int, end: Int) -> Token {
    if let address = scanAddress(utf8, at: start, end: end) { return address }
    if let dotted = scanDotted(utf8, at: start, end: end) { return dotted }
    var shape = WordShape()
    var index = start
    while index < end {
      let (scalar, length) = Scalars.decode(utf8, at: index)
      if Scalars.isLetter(scalar) || Scalars.isDigit(scalar) {
        shape.add(scalar)
        index += length
      } else if Tokenizer.isJoint(scalar), index + length < end {
        let (next, _) = Scalars.decode(utf8, at: index + length)
        guard Scalars.isLetter(next) || Scalars.isDigit(next) else { break }
        index += length
      } else {
        break
      }
    }
    return make(start, index, shape.flags)
  }

  private static func isJoint(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x2D, 0x2010, 0x2011, 0x2018, 0x2019, 0x2BC: true
    default: false
    }
  }

  // "U.S.", "E.U.", "J.R.R.": single letters with full stops between.
  private mutating func scanDotted(_ utf8: Span<UInt8>, at start: Int, end: Int) -> Token? {
    guard start >= failedDottedEnd else { return nil }
    var index = start
    var letters = 0
    var shape = WordShape()
    while index < end {
      let (scalar, length) = Scalars.decode(utf8, at: index)
      guard Scalars.isLetter(scalar), index + length < end, utf8[index + length] == 0x2E else {
        break
      }
      letters += 1
      shape.add(scalar)
      index += length + 1
    }
    guard letters >= 2 else { return nil }
    if index < end {
      let (next, _) = Scalars.decode(utf8, at: index)
      if Scalars.isLetter(next) {
        failedDottedEnd = index
        return nil
      }
    }
    return make(start, index, shape.flags.union(.dotted))
  }

  private func scanNumber(_ utf8: Span<UInt8>, at start: Int, end: Int) -> Token {
    var index = start
    var flags: TokenFlags = [.number, .digits]
    while index < end {
      let (scalar, length) = Scalars.decode(utf8, at: index)
      if Scalars.isDigit(scalar) {
        index += length
      } else if scalar == 0x2E || scalar == 0x2C, index + 1 < end,
        Scalars.isDigit(UInt32(utf8[index + 1]))
      {
        index += length
      } else if Scalars.isLetter(scalar) {
        flags.insert(.word)
        index += length
      } else {
        break
      }
    }
    return make(start, index, flags)
  }

  // An e-mail address or URL; nil where none begins here.
  private mutating func scanAddress(_ utf8: Span<UInt8>, at start: Int, end: Int) -> Token? {
    addresses.move(to: start, in: utf8, limit: end)
    let isURL = addresses.isURL(at: start, in: utf8)
    guard isURL || addresses.isMail(at: start) else { return nil }
    var index = addresses.end
    while index > start, AddressRun.isTrailing(utf8[index - 1]) { index -= 1 }
    return make(start, index, isURL ? [.word, .url] : [.word, .email])
  }

  private func scanMark(
    _ utf8: Span<UInt8>, at start: Int, scalar: UInt32, length: Int, end: Int
  ) -> Token {
    var flags: TokenFlags = .punctuation
    var stop = start + length
    switch scalar {
    case 0x28, 0x5B, 0x7B: flags.insert(.openBracket)
    case 0x29, 0x5D, 0x7D: flags.insert(.closeBracket)
    case 0x201C, 0xAB, 0x201E: flags.insert(.openQuote)
    case 0x201D, 0xBB: flags.insert(.closeQuote)
    case 0x2018: flags.insert(.openQuote)
    case 0x22: flags.insert(.straightQuote)
    case 0x2E, 0x21, 0x3F, 0x2026: flags.insert(.terminal)
    case 0x2D, 0x2012...0x2015, 0x2212: flags.insert(.dash)
    default: break
    }
    // "...", "###", "***" and "--" are one mark.
    if scalar == 0x2E || scalar == 0x23 || scalar == 0x2A || scalar == 0x2D || scalar == 0x5F {
      while stop < end, UInt32(utf8[stop]) == scalar { stop += 1 }
    }
    return make(start, stop, flags)
  }

  // Cuts "’s" off a word; the rest is scanned again as a token of its own.
  private func splitGenitive(_ token: inout Token, utf8: Span<UInt8>, end: inout Int) {
    let start = Int(token.start)
    let stop = Int(token.end)
    guard !token.flags.contains(.email), !token.flags.contains(.url), stop - start >= 2 else {
      return
    }
    if utf8[stop - 1] | 0x20 == 0x74 {
      splitNegation(&token, utf8: utf8, end: &end)
      return
    }
    guard utf8[stop - 1] | 0x20 == 0x73 else { return }
    let apostrophe: Int
    if utf8[stop - 2] == 0x27 {
      apostrophe = stop - 2
    } else if stop - start >= 4, utf8[stop - 4] == 0xE2, utf8[stop - 3] == 0x80,
      utf8[stop - 2] == 0x99 || utf8[stop - 2] == 0x98
    {
      apostrophe = stop - 4
    } else {
      return
    }
    guard apostrophe > start else {
      token.flags = [.word, .lower, .genitive]
      return
    }
    cut(&token, at: apostrophe, utf8)
    end = apostrophe
  }

  // What is left of a word looks like itself, not like the whole: "EU" of "EU’s" is all capitals.
  private func cut(_ token: inout Token, at end: Int, _ utf8: Span<UInt8>) {
    token.end = UInt32(end)
    guard token.flags.isDisjoint(with: [.number, .dotted]) else { return }
    var shape = WordShape()
    var index = Int(token.start)
    while index < end {
      let (scalar, length) = Scalars.decode(utf8, at: index)
      if Scalars.isLetter(scalar) || Scalars.isDigit(scalar) { shape.add(scalar) }
      index += length
    }
    token.flags = shape.flags
  }

  // Cuts "n’t" off "doesn’t".
  private func splitNegation(_ token: inout Token, utf8: Span<UInt8>, end: inout Int) {
    let start = Int(token.start)
    let stop = Int(token.end)
    let apostrophe: Int
    if stop - start >= 4, utf8[stop - 2] == 0x27 {
      apostrophe = stop - 2
    } else if stop - start >= 6, utf8[stop - 4] == 0xE2, utf8[stop - 3] == 0x80,
      utf8[stop - 2] == 0x99
    {
      apostrophe = stop - 4
    } else {
      return
    }
    guard utf8[apostrophe - 1] | 0x20 == 0x6E else { return }
    cut(&token, at: apostrophe - 1, utf8)
    end = apostrophe - 1
  }

  // Decides the side of a straight or single quotation mark, and finds genitive apostrophes.
  private func sideQuotes(
    _ token: inout Token, utf8: Span<UInt8>, limit: Int, previous: Token?
  ) {
    guard token.flags.contains(.punctuation) else { return }
    let (scalar, length) = Scalars.decode(utf8, at: Int(token.start))
    if scalar == 0x27 || scalar == 0x2019 || scalar == 0x2BC {
      apostrophe(&token, utf8: utf8, limit: limit, previous: previous, length: length)
      return
    }
    guard token.flags.contains(.straightQuote) else { return }
    let opens =
      token.flags.contains(.spaceBefore)
      || (previous?.flags.contains(.openBracket) ?? true)
    token.flags.insert(opens ? .openQuote : .closeQuote)
  }

  private func apostrophe(
    _ token: inout Token, utf8: Span<UInt8>, limit: Int, previous: Token?, length: Int
  ) {
    let next = Int(token.start) + length
    let joined = !token.flags.contains(.spaceBefore)
    if joined, let previous, previous.flags.contains(.word),
      next < limit, utf8[next] | 0x20 == 0x73, !follows(utf8, next + 1, limit)
    {
      token.end = UInt32(next + 1)
      token.flags = [.word, .lower, .genitive]
    } else if joined, let previous, previous.flags.contains(.word),
      utf8[Int(previous.end) - 1] | 0x20 == 0x73
    {
      token.flags.insert(.genitive)
    } else {
      token.flags.insert(joined ? .closeQuote : .openQuote)
    }
  }

  private func follows(_ utf8: Span<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return false }
    return Scalars.isLetter(Scalars.decode(utf8, at: index).0)
  }
}
