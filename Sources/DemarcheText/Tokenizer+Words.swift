import DemarcheModel

// Words and numbers that are more than letters.
extension Tokenizer {
  /// The word that begins at `start`.
  mutating func word(
    _ utf8: Span<UInt8>, at start: Int, end: Int, gap: TokenFlags
  ) -> Token {
    var token: Token
    var limitOfASCII = start
    if let word = JoinedWord(utf8, at: start, limit: end) {
      token = make(start, word.end, word.shape.flags)
      limitOfASCII = word.endOfASCII
    } else {
      token = scanWord(utf8, at: start, end: end)
    }
    if let stop = Elision.end(utf8, token, limit: end) {
      token = make(start, stop, shape(utf8, start, stop).flags)
    } else {
      splitGenitive(&token, utf8: utf8)
    }
    token.flags.formUnion(gap)
    let stop = Int(token.end)
    token.word =
      stop <= limitOfASCII && utf8[stop - 1] < 0x80
      ? numberASCII(utf8, from: start, to: stop) : number(utf8, from: start, to: stop)
    return token
  }

  /// The number that begins at `start`, with the letters behind it.
  mutating func number(
    _ utf8: Span<UInt8>, at start: Int, end: Int, gap: TokenFlags
  ) -> Token {
    let table = ByteClass.table
    let classes = table.span
    var index = start
    var isASCII = true
    var flags: TokenFlags = [.number, .digits]
    while index < end, classes[Int(utf8[index])] == ByteClass.digit { index += 1 }
    if index < end, index - start <= 8, utf8[index] == 0x20 {
      return digits(utf8, start, index, flags.union(gap))
    }
    scan: while index < end {
      let byte = utf8[index]
      switch classes[Int(byte)] {
      case ByteClass.digit: index += 1
      case ByteClass.letter:
        flags.insert(.word)
        index += 1
      case ByteClass.other:
        let (scalar, length) = Scalars.decode(utf8, at: index)
        guard Scalars.isLetter(scalar) else { break scan }
        flags.insert(.word)
        isASCII = false
        index += length
      default:
        guard byte == 0x2E || byte == 0x2C, index + 1 < end,
          classes[Int(utf8[index + 1])] == ByteClass.digit
        else { break scan }
        index += 1
      }
    }
    var token = make(start, index, flags.union(gap))
    token.word =
      isASCII
      ? numberASCII(utf8, from: start, to: index) : number(utf8, from: start, to: index)
    return token
  }

  // The number of at most eight digits, and nothing else.
  private func digits(
    _ utf8: Span<UInt8>, _ start: Int, _ end: Int, _ flags: TokenFlags
  ) -> Token {
    let head = ByteChunk.load(utf8, at: start) & ByteChunk.mask(end - start)
    let word = vocabulary.find(head, 0, count: end - start, hash: Vocabulary.hash(head, 0))
    return Token(start: UInt32(start), end: UInt32(end), word: word, flags: flags)
  }

  func make(_ start: Int, _ end: Int, _ flags: TokenFlags) -> Token {
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
        guard Scalars.isLetter(next) || Scalars.isDigit(next) && scalar != 0x2212 else { break }
        index += length
      } else {
        break
      }
    }
    return make(start, index, shape.flags)
  }

  // Marks of direction and the word joiner are seen by nobody.
  private static func isJoint(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x2D, 0x2010, 0x2011, 0x2018, 0x2019, 0x2BC: true
    // Some offices write every hyphen as a minus.
    case 0x2212: true
    case 0x200E, 0x200F, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }

  // "U.S.", "E.U.", "J.R.R.", "E.U": single letters with full stops between.
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
    guard letters >= 1 else { return nil }
    if index < end {
      let (next, length) = Scalars.decode(utf8, at: index)
      if Scalars.isLetter(next) {
        guard Tokenizer.endsDotted(utf8, at: index + length, end: end) else {
          failedDottedEnd = index
          return nil
        }
        shape.add(next)
        return make(start, index + length, shape.flags.union(.dotted))
      }
    }
    return letters >= 2 ? make(start, index, shape.flags.union(.dotted)) : nil
  }

  // Whether no word goes on behind a last letter that has no full stop; a genitive may follow.
  private static func endsDotted(_ utf8: Span<UInt8>, at index: Int, end: Int) -> Bool {
    guard index < end else { return true }
    let (scalar, length) = Scalars.decode(utf8, at: index)
    if Scalars.isLetter(scalar) || Scalars.isDigit(scalar) || scalar == 0x40 { return false }
    guard isJoint(scalar), index + length < end else { return true }
    let (next, width) = Scalars.decode(utf8, at: index + length)
    guard Scalars.isLetter(next) || Scalars.isDigit(next) else { return true }
    guard scalar == 0x27 || scalar == 0x2019, next | 0x20 == 0x73 else { return false }
    let behind = index + length + width
    return behind >= end || !Scalars.isLetter(Scalars.decode(utf8, at: behind).0)
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

  // Cuts "’s" off a word; the rest is scanned again as a token of its own.
  private func splitGenitive(_ token: inout Token, utf8: Span<UInt8>) {
    let start = Int(token.start)
    let stop = Int(token.end)
    guard !token.flags.contains(.email), !token.flags.contains(.url), stop - start >= 2 else {
      return
    }
    if utf8[stop - 1] | 0x20 == 0x74 {
      splitNegation(&token, utf8: utf8)
      return
    }
    if let apostrophe = contraction(start, stop, utf8) {
      cut(&token, at: apostrophe, utf8)
      return
    }
    guard utf8[stop - 1] | 0x20 == 0x73 else { return }
    if utf8[stop - 2] == 0x27 {
      cut(&token, at: stop - 2, utf8)
    } else if stop - start >= 4, utf8[stop - 4] == 0xE2, utf8[stop - 3] == 0x80,
      utf8[stop - 2] == 0x99 || utf8[stop - 2] == 0x98
    {
      cut(&token, at: stop - 4, utf8)
    }
  }

  // What is left of a word looks like itself, not like the whole: "EU" of "EU’s" is all capitals.
  private func cut(_ token: inout Token, at end: Int, _ utf8: Span<UInt8>) {
    token.end = UInt32(end)
    guard token.flags.isDisjoint(with: [.number, .dotted]) else { return }
    token.flags = shape(utf8, Int(token.start), end).flags
  }

  private func shape(_ utf8: Span<UInt8>, _ start: Int, _ end: Int) -> WordShape {
    var shape = WordShape()
    var index = start
    while index < end {
      let (scalar, length) = Scalars.decode(utf8, at: index)
      if Scalars.isLetter(scalar) || Scalars.isDigit(scalar) { shape.add(scalar) }
      index += length
    }
    return shape
  }

  // Where the apostrophe of "we’re", "I’m", "they’ve", "she’ll" stands.
  private func contraction(_ start: Int, _ stop: Int, _ utf8: Span<UInt8>) -> Int? {
    for length in 1...2 {
      let first = stop - length
      guard first - 1 > start, Tokenizer.isContraction(utf8, first, length) else { continue }
      if utf8[first - 1] == 0x27 { return first - 1 }
      if first - 3 > start, utf8[first - 3] == 0xE2, utf8[first - 2] == 0x80,
        utf8[first - 1] == 0x99
      {
        return first - 3
      }
    }
    return nil
  }

  /// Whether `length` letters from `first` on are what a verb leaves behind an apostrophe.
  static func isContraction(_ utf8: Span<UInt8>, _ first: Int, _ length: Int) -> Bool {
    let letter = utf8[first] | 0x20
    if length == 1 { return letter == 0x6D }
    let second = utf8[first + 1] | 0x20
    return letter == 0x72 && second == 0x65 || letter == 0x76 && second == 0x65
      || letter == 0x6C && second == 0x6C
  }

  // Cuts "n’t" off "doesn’t".
  private func splitNegation(_ token: inout Token, utf8: Span<UInt8>) {
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
  }
}
