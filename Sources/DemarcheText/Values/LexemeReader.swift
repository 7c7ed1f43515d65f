/// Tells what the tokens of a text are to the value scanners.
///
/// It works a token out anew each time: for a word that costs one load.
struct LexemeReader {
  let tokens: [Token]
  let utf8: [UInt8]
  // By word number.
  private let words: [Lexeme]
  private let steps: [UInt8]

  /// Reads `tokens`, whose words have the numbers that `words` goes by.
  init(tokens: [Token], utf8: [UInt8], words: ValueWords) {
    self.tokens = tokens
    self.utf8 = utf8
    self.words = words.lexemes
    steps = words.steps
  }

  private static let special: TokenFlags = [.number, .punctuation, .email, .url]

  subscript(index: Int) -> Lexeme {
    let token = tokens[index]
    guard token.flags.isDisjoint(with: LexemeReader.special) else {
      return LexemeReader.special(token, utf8.span)
    }
    let number = Int(token.word)
    if number < words.count, words[number].kind != .other {
      return LexemeReader.spelt(words[number], token)
    }
    return LexemeReader.compound(token, utf8.span)
  }

  /// The first token from `start` on with which a value may begin; `limit` where there is none.
  ///
  /// The loop takes no branch but the one that is hardly ever taken.
  func candidate(from start: Int, to limit: Int) -> Int {
    let tokens = tokens.span
    let utf8 = utf8.span
    let steps = steps.span
    let safe = utf8.count - 11
    var index = start
    while index < limit {
      let token = tokens[index]
      let step = Int(token.word) < steps.count ? steps[Int(token.word)] : ValueWords.look
      let place = Int(token.start)
      let notable =
        place <= safe ? LexemeReader.notable(token.flags, utf8, place) : UInt32.max
      if notable & UInt32(step) | token.flags.rawValue & LexemeReader.always.rawValue != 0 {
        let kind = self[index].kind
        if kind != .other {
          let first = first(of: index, kind, from: start)
          if first < index || begins(at: index, kind, limit) { return first }
        }
      }
      index += 1
    }
    return limit
  }

  private static let always: TokenFlags = [.number, .email, .url]

  // What of `ValueWords.begin` and `look` holds: `begin` always does, `look` for "+", "$" and for
  // what may be "mid-March".
  @inline(__always)
  private static func notable(_ flags: TokenFlags, _ utf8: Span<UInt8>, _ place: Int) -> UInt32 {
    let first = utf8[place]
    let isMark = first == 0x24 || first == 0x2B || first == 0xC2 || first == 0xE2
    // A hyphen stands behind three letters ("mid", "Jan") to nine ("September").
    let behind = utf8.bytes.unsafeLoadUnaligned(fromByteOffset: place + 3, as: UInt64.self)
    let hyphens = behind ^ 0x2D2D_2D2D_2D2D_2D2D
    let zeros = (hyphens &- 0x0101_0101_0101_0101) & ~hyphens & 0x8080_8080_8080_8080
    let isPunctuation = flags.rawValue & TokenFlags.punctuation.rawValue != 0
    let isNotable = isPunctuation ? isMark : zeros != 0
    return UInt32(ValueWords.begin) | (isNotable ? UInt32(ValueWords.look) : 0)
  }

  // The first of the words that open the value at `index`: "in a week", "the last two years".
  private func first(of index: Int, _ kind: Lexeme.Kind, from start: Int) -> Int {
    var first = index
    var kind = kind
    while first > start {
      let before = self[first - 1].kind
      guard before.opens(kind) else { break }
      first -= 1
      kind = before
    }
    return first
  }

  private func begins(at index: Int, _ kind: Lexeme.Kind, _ limit: Int) -> Bool {
    guard kind == .unit else { return kind.begins }
    guard index + 1 < limit else { return false }
    let next = self[index + 1].kind
    let unit = Lexeme.Unit(rawValue: self[index].value)
    switch next {
    case .of: return unit == .week || unit == .weekend
    case .starting, .ending, .beginning: return unit == .week
    default: return next == .before || next == .after
    }
  }

  // Keys are folded: a word that is not spelt in plain letters is none of the table's.
  private static func spelt(_ word: Lexeme, _ token: Token) -> Lexeme {
    guard UInt32(word.byteCount) == token.end - token.start else { return .other }
    if word.kind == .currencyCode && !token.flags.contains(.upper) { return .other }
    return word
  }

  private static func special(_ token: Token, _ utf8: Span<UInt8>) -> Lexeme {
    if token.flags.contains(.number) { return number(utf8, Int(token.start), Int(token.end)) }
    if token.flags.contains(.punctuation) { return mark(token, utf8) }
    return Lexeme(kind: token.flags.contains(.email) ? .email : .url)
  }

  private static func compound(_ token: Token, _ utf8: Span<UInt8>) -> Lexeme {
    let start = Int(token.start)
    let end = Int(token.end)
    guard end - start > 4, end - start <= PackedWord.byteLimit,
      mayHead(utf8[start] | 0x20, utf8[start + 1] | 0x20)
    else { return .other }
    return compound(utf8, start, end)
  }

  // Whether "mid", "early", "late", "end", "year", "month" or a month begins with the two letters.
  private static func mayHead(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (0x65, 0x61), (0x65, 0x6E), (0x79, 0x65), (0x6D, 0x6F), (0x6D, 0x69), (0x6C, 0x61),
      (0x6A, 0x61), (0x6A, 0x75), (0x66, 0x65),
      (0x6D, 0x61), (0x61, 0x70), (0x61, 0x75), (0x73, 0x65), (0x6F, 0x63), (0x6E, 0x6F),
      (0x64, 0x65):
      true
    default: false
    }
  }

  // "mid-March", "mid-2022", "April-May", "year-end"; "Oct-1974" behind its day.
  private static func compound(_ utf8: Span<UInt8>, _ start: Int, _ end: Int) -> Lexeme {
    var hyphen = start
    while hyphen < end, utf8[hyphen] != 0x2D { hyphen += 1 }
    let table = LexemeTable.english
    guard hyphen > start, hyphen + 1 < end, let head = PackedWord(utf8, from: start, to: hyphen),
      let tail = PackedWord(utf8, from: hyphen + 1, to: end)
    else { return .other }
    let first = table.lexeme(head)
    switch first.kind {
    case .early, .middle, .late, .end, .month, .unit: break
    default: return .other
    }
    let isNumber = Scalars.isDigit(UInt32(utf8[hyphen + 1]))
    let rest = isNumber ? LexemeReader.number(utf8, hyphen + 1, end) : table.lexeme(tail)
    if first.kind == .month { return month(first, behind: rest) }
    if first.kind == .unit {
      guard rest.kind == .end, first.detail == 0 else { return .other }
      return Lexeme(kind: .end, detail: Lexeme.Kind.unit.rawValue, value: first.value)
    }
    switch rest.kind {
    case .month, .season, .decade, .unit: break
    case .digits where rest.detail == 4: break
    default: return .other
    }
    return Lexeme(kind: first.kind, detail: rest.kind.rawValue, value: rest.value)
  }

  private static func month(_ month: Lexeme, behind rest: Lexeme) -> Lexeme {
    switch rest.kind {
    case .month: Lexeme(kind: .monthPair, value: month.value << 8 | rest.value)
    case .digits where rest.detail <= 4:
      Lexeme(kind: .monthNumber, detail: rest.detail, value: month.value << 16 | rest.value)
    default: .other
    }
  }

  /// The lexeme of a token that begins with a digit.
  static func number(_ utf8: Span<UInt8>, _ start: Int, _ end: Int) -> Lexeme {
    var index = start
    var value = 0
    while index < end, Scalars.isDigit(UInt32(utf8[index])) {
      if index - start < 9 { value = value * 10 + Int(utf8[index] - 0x30) }
      index += 1
    }
    let count = index - start
    let number = Lexeme(
      kind: count > 9 ? .longDigits : .digits, detail: UInt8(min(count, 255)), value: Int32(value))
    if index == end { return number }
    return suffixed(utf8, index, end, number)
  }

  private static func suffixed(
    _ utf8: Span<UInt8>, _ index: Int, _ end: Int, _ number: Lexeme
  ) -> Lexeme {
    var result = number
    let first = utf8[index] | 0x20
    let second = index + 1 < end ? utf8[index + 1] | 0x20 : 0
    if utf8[index] == 0x2C || utf8[index] == 0x2E {
      result.kind = separated(utf8, index, end)
    } else if end - index == 2, isOrdinal(first, second) {
      result.kind = number.detail <= 4 ? .ordinalDigits : .mixed
    } else if end - index == 1, first == 0x73, number.value % 10 == 0,
      number.detail == 4 || number.detail == 2
    {
      result.kind = .decade
    } else if end - index == 2, first == 0x71, (0x31...0x34).contains(utf8[index + 1]) {
      result.kind = .quarterOfYear
      result.value = number.value * 10 + Int32(utf8[index + 1] - 0x30)
    } else if isScale(utf8, index, end) {
      result.kind = .scaled
    } else {
      result.kind = .mixed
    }
    return result
  }

  private static func isOrdinal(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): true
    default: false
    }
  }

  // "m", "k", "bn", "mn", "tn".
  private static func isScale(_ utf8: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    let first = utf8[index] | 0x20
    if end - index == 1 { return first == 0x6D || first == 0x6B }
    guard end - index == 2, utf8[index + 1] | 0x20 == 0x6E else { return false }
    return first == 0x62 || first == 0x6D || first == 0x74
  }

  // Behind the first digits: "1,000" and "1,000.5" are grouped, "2.5" and "2,5" decimal.
  private static func separated(_ utf8: Span<UInt8>, _ start: Int, _ end: Int) -> Lexeme.Kind {
    var index = start
    var commas = 0
    var stops = 0
    var group = 3
    var isGrouped = true
    while index < end {
      let byte = utf8[index]
      if byte == 0x2C || byte == 0x2E {
        if stops == 0 && group != 3 { isGrouped = false }
        if byte == 0x2C { commas += 1 } else { stops += 1 }
        if byte == 0x2C && stops > 0 { isGrouped = false }
        group = 0
      } else if Scalars.isDigit(UInt32(byte)) {
        group += 1
      } else {
        return isScale(utf8, index, end) && commas + stops == 1 ? .scaled : .mixed
      }
      index += 1
    }
    if stops == 0 && group != 3 { isGrouped = false }
    if stops == 1 && commas == 0 { return .decimal }
    if commas > 0 && stops <= 1 && isGrouped { return .grouped }
    if commas == 1 && stops == 0 { return .decimal }
    return stops == 2 && commas == 0 ? .dotted : .mixed
  }

  private static func mark(_ token: Token, _ utf8: Span<UInt8>) -> Lexeme {
    let start = Int(token.start)
    if token.flags.contains(.dash) { return Lexeme(kind: .dash) }
    switch utf8[start] {
    case 0x28, 0x5B: return Lexeme(kind: .open)
    case 0x29, 0x5D: return Lexeme(kind: .close)
    case 0x2B: return Lexeme(kind: .plus)
    case 0x2C: return Lexeme(kind: .comma)
    case 0x2E: return Lexeme(kind: .stop, value: Int32(token.end - token.start))
    case 0x2F: return Lexeme(kind: .slash)
    case 0x3A: return Lexeme(kind: .colon)
    case 0x25: return Lexeme(kind: .counted)
    case 0x27: return Lexeme(kind: .apostrophe)
    // "’".
    case 0xE2
    where token.end - token.start == 3 && utf8[start + 1] == 0x80
      && utf8[start + 2] == 0x99:
      return Lexeme(kind: .apostrophe)
    default: break
    }
    if token.flags.contains(.genitive) { return Lexeme(kind: .apostrophe) }
    let currency = MoneyScanner.symbol(utf8, start, Int(token.end))
    return currency.map { Lexeme(kind: .currencySymbol, value: Int32($0)) } ?? .other
  }
}
