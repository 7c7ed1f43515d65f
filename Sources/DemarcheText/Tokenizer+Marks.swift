import DemarcheModel

// Marks, and what begins with a scalar outside ASCII.
extension Tokenizer {
  /// The ASCII mark at `start`, with the same marks behind it.
  mutating func mark(
    _ utf8: Span<UInt8>, at start: Int, end: Int, gap: TokenFlags, previous: Token?
  ) -> Token {
    let byte = utf8[start]
    var stop = start + 1
    switch byte {
    // "...", "###", "***" and "--" are one mark.
    case 0x2E, 0x23, 0x2A, 0x2D, 0x5F: while stop < end, utf8[stop] == byte { stop += 1 }
    default: break
    }
    var token = make(start, stop, Tokenizer.flags(of: UInt32(byte)).union(gap))
    if byte == 0x27 || byte == 0x22 {
      sideQuotes(&token, UInt32(byte), length: 1, utf8: utf8, limit: end, previous: previous)
      stop = Int(token.end)
    }
    token.word =
      stop == start + 1
      ? vocabulary.singles[Int(byte)] : numberASCII(utf8, from: start, to: stop)
    return token
  }

  /// The flags of each ASCII mark of which one is always a token, whatever is around it, unless the
  /// same follows; 0 for other bytes.
  static let plainMarks: [UInt32] = (0..<0x80).map { (byte: UInt8) in
    switch ByteClass.table[Int(byte)] {
    case ByteClass.mark, ByteClass.addressMark: byte == 0x22 ? 0 : flags(of: UInt32(byte)).rawValue
    default: 0
    }
  }

  /// The flags of each scalar from U+2000 to U+203F that is always a token, and in the upper half
  /// the ASCII mark that it folds to; 0 for those that take a closer look.
  static let plainGeneralMarks: [UInt64] = (0x2000..<0x2040).map { (scalar: UInt32) in
    let takesMore = scalar == 0x2018 || scalar == 0x2019
    if takesMore || gap(of: scalar) != nil || Scalars.isLetter(scalar) { return 0 }
    return UInt64(KeyFolder.foldedMark(scalar) ?? 0) << 32 | UInt64(flags(of: scalar).rawValue)
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

  /// What a scalar outside ASCII that is no token adds to the gap before the next; nil for others.
  static func gap(of scalar: UInt32) -> TokenFlags? {
    switch scalar {
    case 0x2028, 0x2029: [.spaceBefore, .lineBreakBefore]
    // Marks that show nothing, and the variants of the sign before them, outside words.
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: []
    case 0x180B...0x180D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: []
    default: Scalars.isSpace(scalar) ? .spaceBefore : nil
    }
  }

  /// What begins with the scalar at `start`, which is not ASCII.
  mutating func other(
    _ utf8: Span<UInt8>, at start: Int, end: Int, gap: TokenFlags, previous: Token?
  ) -> Token {
    let (scalar, length) = Scalars.decode(utf8, at: start)
    if Scalars.isLetter(scalar) {
      return word(utf8, at: start, end: end, gap: gap)
    }
    var token = make(start, start + length, Tokenizer.flags(of: scalar).union(gap))
    if scalar == 0x2018 { openSingle = start }
    if scalar == 0x2019 || scalar == 0x2BC {
      sideQuotes(&token, scalar, length: length, utf8: utf8, limit: end, previous: previous)
    }
    let stop = Int(token.end)
    if stop == start + length, let mark = KeyFolder.foldedMark(scalar) {
      token.word = vocabulary.singles[Int(mark)]
    } else if stop > start + length {
      token.word = numberApostrophe(utf8, from: start + length, to: stop)
    } else {
      token.word = number(utf8, from: start, to: stop)
    }
    return token
  }

  // The number of an apostrophe with the ASCII letters of a verb or genitive behind it.
  private func numberApostrophe(_ utf8: Span<UInt8>, from start: Int, to end: Int) -> UInt32 {
    let letters = ByteChunk.load(utf8, at: start) & ByteChunk.mask(end - start)
    let head = ByteChunk.folded(letters) << 8 | 0x27
    return vocabulary.find(head, 0, count: end - start + 1, hash: Vocabulary.hash(head, 0))
  }

  private static func flags(of scalar: UInt32) -> TokenFlags {
    switch scalar {
    case 0x28, 0x5B, 0x7B: [.punctuation, .openBracket]
    case 0x29, 0x5D, 0x7D: [.punctuation, .closeBracket]
    case 0x2018, 0x201C, 0xAB, 0x201E: [.punctuation, .openQuote]
    case 0x201D, 0xBB: [.punctuation, .closeQuote]
    case 0x22: [.punctuation, .straightQuote]
    case 0x2E, 0x21, 0x3F, 0x2026: [.punctuation, .terminal]
    case 0x2D, 0x2012...0x2015, 0x2212: [.punctuation, .dash]
    case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF, 0x25E6, 0xF0B7: [.punctuation, .bullet]
    default: .punctuation
    }
  }

  // Decides the side of a straight or single quotation mark, and finds genitive apostrophes.
  private mutating func sideQuotes(
    _ token: inout Token, _ scalar: UInt32, length: Int, utf8: Span<UInt8>, limit: Int,
    previous: Token?
  ) {
    if scalar != 0x22 {
      apostrophe(
        &token, scalar, utf8: utf8, limit: limit, previous: previous, length: length)
      return
    }
    var opens = token.flags.contains(.spaceBefore) || previous == nil
    if let previous, !opens {
      // Behind a dash it opens what follows at once, and else closes what broke off.
      opens =
        previous.flags.contains(.openBracket)
        || previous.flags.contains(.dash) && follows(utf8, Int(token.end), limit)
        || previous.flags.contains(.word) && Elision.ends(utf8, Int(previous.end))
    }
    token.flags.insert(opens ? .openQuote : .closeQuote)
  }

  private mutating func apostrophe(
    _ token: inout Token, _ scalar: UInt32, utf8: Span<UInt8>, limit: Int, previous: Token?,
    length: Int
  ) {
    let next = Int(token.start) + length
    let joined = !token.flags.contains(.spaceBefore)
    if joined, let previous, previous.flags.contains(.word),
      next < limit, utf8[next] | 0x20 == 0x73, !follows(utf8, next + 1, limit)
    {
      token.end = UInt32(next + 1)
      token.flags = [.word, .lower, .genitive]
    } else if joined, let previous, previous.flags.contains(.word),
      let end = contractionEnd(next, utf8: utf8, limit: limit)
    {
      token.end = UInt32(end)
      token.flags = [.word, .lower]
    } else if joined, let previous, previous.flags.contains(.word),
      utf8[Int(previous.end) - 1] | 0x20 == 0x73, !closesSingle(utf8, next, limit)
    {
      token.flags.insert(.genitive)
    } else {
      token.flags.insert(joined ? .closeQuote : .openQuote)
      if joined {
        openSingle = -1
      } else if scalar == 0x27, follows(utf8, next, limit) {
        openSingle = Int(token.start)
      }
    }
  }

  // Behind "’re", "’m", "’ve", "’ll".
  private func contractionEnd(_ start: Int, utf8: Span<UInt8>, limit: Int) -> Int? {
    for length in 1...2
    where start + length <= limit && Tokenizer.isContraction(utf8, start, length)
      && !follows(utf8, start + length, limit)
    {
      return start + length
    }
    return nil
  }

  // Whether the apostrophe that ends at `index`, behind an "s", closes a quotation: one has opened
  // not far before, and no surer mark that would close it comes behind.
  private func closesSingle(_ utf8: Span<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    guard openSingle >= 0, index - openSingle <= 512 else { return false }
    var place = index
    let stop = min(limit, index + 256)
    while place < stop {
      switch utf8[place] {
      case 0x0A, 0x0D: return true
      case 0x27 where !follows(utf8, place + 1, limit): return utf8[place - 1] | 0x20 == 0x73
      case 0xE2:
        let (scalar, length) = Scalars.decode(utf8, at: place)
        if scalar == 0x2018 { return true }
        if scalar == 0x2019, !follows(utf8, place + length, limit) {
          return utf8[place - 1] | 0x20 == 0x73
        }
      default: break
      }
      place += 1
    }
    return true
  }

  private func follows(_ utf8: Span<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return false }
    return Scalars.isLetter(Scalars.decode(utf8, at: index).0)
  }
}
