/// Tells what the tokens of a text are to the value scanners.
struct LexemeReader {
  private let table = LexemeTable.english

  /// One lexeme for each token.
  static func lexemes(of tokens: [Token], in utf8: Span<UInt8>) -> [Lexeme] {
    let reader = LexemeReader()
    var lexemes: [Lexeme] = []
    lexemes.reserveCapacity(tokens.count)
    for token in tokens { lexemes.append(reader.lexeme(token, utf8)) }
    return lexemes
  }

  private func lexeme(_ token: Token, _ utf8: Span<UInt8>) -> Lexeme {
    let start = Int(token.start)
    let end = Int(token.end)
    if token.flags.contains(.number) { return LexemeReader.number(utf8, start, end) }
    if token.flags.contains(.punctuation) { return mark(token, utf8) }
    if token.flags.contains(.email) { return Lexeme(kind: .email) }
    if token.flags.contains(.url) { return Lexeme(kind: .url) }
    guard token.flags.contains(.word), let word = PackedWord(utf8, from: start, to: end) else {
      return .other
    }
    let found = table.lexeme(word)
    if found.kind != .other {
      if found.kind == .currencyCode && !token.flags.contains(.upper) { return .other }
      return found
    }
    return compound(utf8, start, end)
  }

  // "mid-March", "mid-2022", "April-May".
  private func compound(_ utf8: Span<UInt8>, _ start: Int, _ end: Int) -> Lexeme {
    var hyphen = start
    while hyphen < end, utf8[hyphen] != 0x2D { hyphen += 1 }
    guard hyphen > start, hyphen + 1 < end,
      let head = PackedWord(utf8, from: start, to: hyphen),
      let tail = PackedWord(utf8, from: hyphen + 1, to: end)
    else { return .other }
    let first = table.lexeme(head)
    switch first.kind {
    case .early, .middle, .late: break
    case .month:
      let second = table.lexeme(tail)
      guard second.kind == .month else { return .other }
      return Lexeme(kind: .monthPair, value: first.value << 8 | second.value)
    default: return .other
    }
    let isNumber = Scalars.isDigit(UInt32(utf8[hyphen + 1]))
    let rest = isNumber ? LexemeReader.number(utf8, hyphen + 1, end) : table.lexeme(tail)
    switch rest.kind {
    case .month, .season, .decade, .unit: break
    case .digits where rest.detail == 4: break
    default: return .other
    }
    return Lexeme(kind: first.kind, detail: rest.kind.rawValue, value: rest.value)
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
    } else if end - index == 1, first == 0x73, number.detail == 4, number.value % 10 == 0 {
      result.kind = .decade
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

  private func mark(_ token: Token, _ utf8: Span<UInt8>) -> Lexeme {
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
    default: break
    }
    if token.flags.contains(.genitive) { return Lexeme(kind: .apostrophe) }
    let currency = MoneyScanner.symbol(utf8, start, Int(token.end))
    return currency.map { Lexeme(kind: .currencySymbol, value: Int32($0)) } ?? .other
  }
}
