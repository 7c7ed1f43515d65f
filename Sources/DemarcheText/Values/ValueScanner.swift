/// Finds the values of a text: dates, numbers, ordinals, telephone numbers, addresses, sums.
package enum ValueScanner {
  /// The values of `analysis`.
  ///
  /// - Returns: in text order; none overlaps another or crosses a sentence. A number inside a date,
  ///   a telephone number or a sum is not given again.
  /// - Complexity: O(n) in the tokens; one array of 8 bytes per token, strings only for values.
  package static func values(in analysis: TextAnalysis) -> [ValueMatch] {
    let lexemes = LexemeReader.lexemes(of: analysis.tokens, in: analysis.utf8.span)
    var matches: [ValueMatch] = []
    for sentence in analysis.sentences {
      append(sentence.tokens, of: analysis, lexemes, to: &matches)
    }
    return matches
  }

  private static func append(
    _ range: Range<Int>, of analysis: TextAnalysis, _ lexemes: [Lexeme],
    to matches: inout [ValueMatch]
  ) {
    guard range.contains(where: { lexemes[$0].kind != .other }) else { return }
    let tokens = analysis.tokens
    let utf8 = analysis.utf8
    var dates = DateScanner(
      tokens: tokens, lexemes: lexemes, utf8: utf8, range: range, scope: .running)
    let numbers = NumberScanner(tokens: tokens, lexemes: lexemes, utf8: utf8, range: range)
    let money = MoneyScanner(tokens: tokens, lexemes: lexemes, range: range, numbers: numbers)
    let phones = PhoneScanner(tokens: tokens, lexemes: lexemes, utf8: utf8, range: range)
    var index = range.lowerBound
    while index < range.upperBound {
      let lexeme = lexemes[index]
      let found: ValueMatch? =
        switch lexeme.kind {
        case .other
        where index + 1 < range.upperBound
          && lexemes[index + 1].kind == .currencySymbol:
          sum(at: index, money)
        case .other, .comma, .stop, .close, .open, .of, .and: nil
        case .email, .url: address(at: index, analysis, lexeme.kind)
        default:
          phone(at: index, phones) ?? date(at: index, &dates) ?? sum(at: index, money)
            ?? number(at: index, numbers)
        }
      if let found { matches.append(found) }
      index = found?.tokens.upperBound ?? index + 1
    }
  }

  private static func phone(at index: Int, _ scanner: PhoneScanner) -> ValueMatch? {
    guard let (text, end) = scanner.phone(at: index) else { return nil }
    return ValueMatch(kind: .phone, tokens: index..<end, value: .text(text))
  }

  private static func date(at index: Int, _ scanner: inout DateScanner) -> ValueMatch? {
    guard let found = scanner.read(at: index) else { return nil }
    return ValueMatch(kind: .date, tokens: found.tokens, value: .date(found.date))
  }

  private static func sum(at index: Int, _ scanner: MoneyScanner) -> ValueMatch? {
    guard let (value, end) = scanner.money(at: index) else { return nil }
    return ValueMatch(kind: .money, tokens: index..<end, value: value)
  }

  private static func number(at index: Int, _ scanner: NumberScanner) -> ValueMatch? {
    if let ordinal = scanner.ordinal(at: index) {
      return ValueMatch(kind: .ordinal, tokens: index..<index + 1, value: .number(ordinal))
    }
    guard let (amount, end) = scanner.number(at: index) else { return nil }
    if let end = scanner.detachedOrdinal(at: index) {
      return ValueMatch(kind: .ordinal, tokens: index..<end, value: amount.value)
    }
    return ValueMatch(kind: .number, tokens: index..<end, value: amount.value)
  }

  private static func address(
    at index: Int, _ analysis: TextAnalysis, _ kind: Lexeme.Kind
  ) -> ValueMatch {
    let text = analysis.text(index..<index + 1)
    let mailto = "mailto:"
    let isLink = kind == .email && text.hasPrefix(mailto)
    return ValueMatch(
      kind: kind == .email ? .email : .url, tokens: index..<index + 1,
      value: .text(isLink ? String(text.dropFirst(mailto.count)) : text))
  }
}
