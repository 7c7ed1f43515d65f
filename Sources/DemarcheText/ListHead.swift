/// The bullet and number with which an item of a list begins: "• 1.", "2)", "3.)", "a.".
struct ListHead {
  /// What a number or letter is marked with.
  enum Mark { case stop, bracket, stopAndBracket }

  /// The number, or the letter's code.
  let value: Int
  let mark: Mark
  /// Behind its last token.
  let end: Int

  /// The head that begins at `first`, or nil: most sentences have none, as one look tells.
  @inline(never) init?(_ tokens: Span<Token>, at first: Int, limit: Int, utf8: Span<UInt8>) {
    guard ListHead.mayBegin(tokens[first]) else { return nil }
    self.init(reading: tokens, at: first, limit: limit, utf8: utf8)
  }

  private static func mayBegin(_ token: Token) -> Bool {
    !token.flags.isDisjoint(with: [.number, .bullet]) || token.end - token.start == 1
  }

  @inline(never) private init?(
    reading tokens: Span<Token>, at first: Int, limit: Int, utf8: Span<UInt8>
  ) {
    let start = tokens[first].flags.contains(.bullet) ? first + 1 : first
    guard start + 2 < limit, let value = ListHead.value(tokens[start], utf8) else { return nil }
    let next = tokens[start + 1]
    guard next.end - next.start == 1, !next.flags.contains(.spaceBefore) else { return nil }
    var behind = start + 2
    switch utf8[Int(next.start)] {
    case 0x29: mark = .bracket
    case 0x2E:
      let closer = tokens[behind]
      let isClosed = closer.flags.contains(.closeBracket) && !closer.flags.contains(.spaceBefore)
      mark = isClosed ? .stopAndBracket : .stop
      if isClosed { behind += 1 }
    default: return nil
    }
    guard behind < limit, tokens[behind].flags.contains(.spaceBefore) else { return nil }
    self.value = value
    end = behind
  }

  // Of a number of one or two digits, or of a single small letter.
  private static func value(_ token: Token, _ utf8: Span<UInt8>) -> Int? {
    let length = token.end - token.start
    let first = Int(utf8[Int(token.start)])
    if token.flags.contains(.number), !token.flags.contains(.word), length <= 2 {
      return length == 1 ? first - 0x30 : (first - 0x30) * 10 + Int(utf8[Int(token.end) - 1]) - 0x30
    }
    return length == 1 && first >= 0x61 && first <= 0x7A ? first : nil
  }

  /// Where the next item's head begins, if the token at `index` is the first mark behind its
  /// number; nil where it is not, or words go on in small letters.
  @inline(never) func next(
    _ tokens: Span<Token>, at index: Int, limit: Int, utf8: Span<UInt8>
  ) -> Int? {
    let start = index - 1
    if start <= end { return nil }
    let head = tokens[start]
    guard head.flags.contains(.spaceBefore),
      let other = ListHead(tokens, at: start, limit: limit, utf8: utf8)
    else { return nil }
    guard other.value == value + 1, other.mark == mark, other.end < limit else { return nil }
    let word = tokens[other.end]
    guard word.flags.contains(.capitalised) else { return nil }
    return start
  }
}
