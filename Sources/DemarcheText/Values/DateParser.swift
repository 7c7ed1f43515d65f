package import DemarcheModel

/// Reads one date expression that is a whole text: a field of metadata, an argument of a query.
package enum DateParser {
  /// The date that `text` is, resolved against `reference`.
  ///
  /// A preposition before it ("on", "since", "about") and a full stop behind it do not count.
  ///
  /// - Returns: nil where the text is not one date expression and nothing else.
  package static func parse(
    _ text: String, reference: CalendarDate?, direction: SymbolicDate.Direction = .past
  ) -> DateValue? {
    symbolic(text)?.resolved(against: reference, direction: direction)
  }

  /// The date that `text` is, not resolved; nil as in `parse`.
  package static func symbolic(_ text: String) -> SymbolicDate? {
    let utf8 = spelledOut(Array(text.utf8))
    var tokenizer = Tokenizer(vocabulary: ValueWords.plain.vocabulary)
    let tokens = tokenizer.tokens(in: utf8.span, range: TextRange(0, utf8.count))
    let lexemes = LexemeReader(tokens: tokens, utf8: utf8, words: ValueWords.plain.words)
    var end = tokens.count
    while end > 0, lexemes[end - 1].kind == .stop || lexemes[end - 1].kind == .comma { end -= 1 }
    if end > 1, eras.contains(Array(utf8[Int(tokens[end - 1].start)..<Int(tokens[end - 1].end)])) {
      end -= 1
    }
    if let last = tokens[..<end].last,
      let coded = codes[Array(utf8[Int(last.start)..<Int(last.end)])],
      (0..<end - 1).allSatisfy({ isSkipped(lexemes[$0].kind) })
    {
      return coded
    }
    var scanner = DateScanner(lexemes, in: 0..<end, scope: .whole)
    var start = 0
    while start < end {
      if let found = scanner.read(at: start), found.tokens.upperBound == end { return found.date }
      guard isSkipped(lexemes[start].kind) else { return nil }
      start += 1
    }
    return nil
  }

  // "1d ago", "2y ago": units shortened to a letter, of which a running text has none.
  private static func spelledOut(_ utf8: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (index, byte) in utf8.enumerated() {
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

  private static let eras = Set(["A.D.", "AD", "CE", "A.D", "a.d."].map { Array($0.utf8) })

  private static let letters: [UInt8: [UInt8]] = [
    0x64: Array(" days".utf8), 0x77: Array(" weeks".utf8), 0x79: Array(" years".utf8),
  ]

  // How offices shorten the ends of months and years.
  private static let codes: [[UInt8]: SymbolicDate] = {
    let month = DatePoint.reference(0, .month, grain: .month)
    let year = DatePoint.reference(0, .year, grain: .year)
    return [
      Array("BOM".utf8): SymbolicDate(month, portion: .early),
      Array("EOM".utf8): SymbolicDate(month, portion: .late),
      Array("BOY".utf8): SymbolicDate(year, portion: .early),
      Array("EOY".utf8): SymbolicDate(year, portion: .late),
    ]
  }()

  private static func isSkipped(_ kind: Lexeme.Kind) -> Bool {
    switch kind {
    case .inside, .on, .at, .since, .by, .from, .to, .preposition, .between, .approximate, .before,
      .after, .the:
      true
    default: false
    }
  }
}
