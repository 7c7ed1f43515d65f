package import DemarcheModel

/// Reads one date expression that is a whole text: a field of metadata, an argument of a query.
package enum DateParser {
  /// The date that `text` is, resolved against `reference`.
  ///
  /// A preposition before it ("on", "since", "about"), a time of the day and a full stop behind it
  /// do not count.
  ///
  /// - Returns: nil where the text is not one date expression and nothing else.
  package static func parse(
    _ text: String, reference: CalendarDate?, direction: SymbolicDate.Direction = .past
  ) -> DateValue? {
    symbolic(text)?.resolved(against: reference, direction: direction)
  }

  /// The date that `text` is, not resolved; nil as in `parse`.
  package static func symbolic(_ text: String) -> SymbolicDate? {
    let utf8 = spelledOut(TimeOfDay.removed(from: Array(text.utf8)))
    var tokenizer = Tokenizer(vocabulary: ValueWords.plain.vocabulary)
    let tokens = tokenizer.tokens(in: utf8.span, range: TextRange(0, utf8.count))
    let lexemes = LexemeReader(tokens: tokens, utf8: utf8, words: ValueWords.plain.words)
    var end = tokens.count
    while end > 0, lexemes[end - 1].kind == .stop || lexemes[end - 1].kind == .comma { end -= 1 }
    if end > 1, isEra(tokens[end - 1], utf8) {
      end -= 1
      if let year = yearOfEra(lexemes, end) { return year }
    }
    if let last = tokens[..<end].last,
      let coded = codes[Array(utf8[Int(last.start)..<Int(last.end)])],
      (0..<end - 1).allSatisfy({ isSkipped($0, lexemes) })
    {
      return coded
    }
    var scanner = DateScanner(lexemes, in: 0..<end, scope: .whole)
    var start = 0
    while start < end {
      if let found = scanner.read(at: start), found.tokens.upperBound == end { return found.date }
      guard isSkipped(start, lexemes) else { return nil }
      start += 1
    }
    return nil
  }

  // "1d ago", "2y ago": units shortened to a letter, of which a running text has none; "FY2014".
  private static func spelledOut(_ utf8: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (index, byte) in utf8.enumerated() {
      let isDigit = (0x30...0x39).contains(byte)
      if isDigit, index == 2 || (index > 2 && utf8[index - 3] == 0x20),
        utf8[index - 2] == 0x46, utf8[index - 1] == 0x59
      {
        result.append(0x20)
      }
      let isBehindNumber = index > 0 && (0x30...0x39).contains(utf8[index - 1])
      let isLast = index + 1 == utf8.count || utf8[index + 1] == 0x20
      if isBehindNumber, isLast, let unit = letters[byte] {
        result += unit
      } else {
        result.append(byte)
      }
    }
    return result
  }

  // "14 A.D.": the era makes a year of any number.
  private static func yearOfEra(_ lexemes: LexemeReader, _ end: Int) -> SymbolicDate? {
    let last = lexemes[end - 1]
    guard last.kind == .digits, last.detail < 4, last.value > 0,
      (0..<end - 1).allSatisfy({ isSkipped($0, lexemes) })
    else { return nil }
    return SymbolicDate(.calendar(.year, .given(Int(last.value))))
  }

  private static func isEra(_ token: Token, _ utf8: [UInt8]) -> Bool {
    eras.contains(Array(utf8[Int(token.start)..<Int(token.end)]))
  }

  private static let eras = Set(["A.D.", "AD", "CE", "A.D", "a.d.", "a.d", "ad"].map(bytes))

  private static func bytes(_ word: String) -> [UInt8] { Array(word.utf8) }

  private static let letters: [UInt8: [UInt8]] = [
    0x64: Array(" days".utf8), 0x77: Array(" weeks".utf8), 0x79: Array(" years".utf8),
  ]

  // How offices shorten the ends of weeks, months, quarters and years.
  private static let codes: [[UInt8]: SymbolicDate] = {
    var codes: [[UInt8]: SymbolicDate] = [:]
    let grains: [(String, DateValue.Precision)] = [
      ("W", .week), ("M", .month), ("Q", .quarter), ("Y", .year),
    ]
    for (letter, grain) in grains {
      let point = DatePoint.reference(0, grain == .year ? .year : .month, grain: grain)
      codes[bytes("BO" + letter)] = SymbolicDate(point, portion: .early)
      codes[bytes("EO" + letter)] = SymbolicDate(point, portion: .late)
    }
    return codes
  }()

  private static func isSkipped(_ index: Int, _ lexemes: LexemeReader) -> Bool {
    switch lexemes[index].kind {
    case .inside, .within, .on, .at, .since, .by, .from, .to, .preposition, .between, .approximate,
      .before, .after, .the, .starting, .forward, .apostrophe:
      return true
    case .of:
      return index > 0 && isSkipped(index - 1, lexemes) || isDayPart(index - 1, lexemes)
    case .dayPart: return true
    case .other, .later, .earlier:
      let token = lexemes.tokens[index]
      return skipped.contains(Array(lexemes.utf8[Int(token.start)..<Int(token.end)]))
    default: return false
    }
  }

  private static func isDayPart(_ index: Int, _ lexemes: LexemeReader) -> Bool {
    index >= 0 && lexemes[index].kind == .dayPart
  }

  private static let skipped = Set(
    [
      "as", "effective", "dated", "issued", "published", "later", "earlier", "up", "sometime",
      "circa", "ca", "fiscal", "financial", "calendar",
    ].map(bytes))
}
