/// Finds the values of a text: dates, numbers, ordinals, telephone numbers, addresses, sums.
package struct ValueScanner {
  private let analysis: TextAnalysis
  private let lexemes: LexemeReader
  private var dates: DateScanner
  private var numbers: NumberScanner
  private var money: MoneyScanner
  private var phones: PhoneScanner
  private var matches: [ValueMatch] = []

  /// The values of `analysis`, whatever vocabulary numbered its words.
  ///
  /// - Returns: in text order; none overlaps another or crosses a sentence. A number inside a date,
  ///   a telephone number or a sum is not given again.
  package static func values(in analysis: TextAnalysis) -> [ValueMatch] {
    let utf8 = analysis.utf8
    let tokens = ValueWords.renumbered(analysis.tokens, in: utf8.span)
    return values(in: analysis, tokens, ValueWords.plain.words)
  }

  /// The values of `analysis`, whose words have the numbers that `words` goes by.
  ///
  /// - Complexity: O(n) in the tokens; only a token with which a value may begin costs more than
  ///   one load.
  package static func values(in analysis: TextAnalysis, words: ValueWords) -> [ValueMatch] {
    values(in: analysis, analysis.tokens, words)
  }

  private static func values(
    in analysis: TextAnalysis, _ tokens: [Token], _ words: ValueWords
  ) -> [ValueMatch] {
    let lexemes = LexemeReader(tokens: tokens, utf8: analysis.utf8, words: words)
    var scanner = ValueScanner(analysis, lexemes)
    for sentence in analysis.sentences { scanner.scan(sentence.tokens) }
    return scanner.matches
  }

  private init(_ analysis: TextAnalysis, _ lexemes: LexemeReader) {
    self.analysis = analysis
    self.lexemes = lexemes
    dates = DateScanner(lexemes, in: 0..<0, scope: .running)
    numbers = NumberScanner(lexemes)
    money = MoneyScanner(lexemes)
    phones = PhoneScanner(lexemes)
  }

  private mutating func scan(_ range: Range<Int>) {
    var start = range.lowerBound
    var index = lexemes.candidate(from: start, to: range.upperBound)
    guard index < range.upperBound else { return }
    dates.range = range
    numbers.range = range
    money.range = range
    phones.range = range
    while index < range.upperBound {
      if let found = value(at: index, behind: start) {
        matches.append(found)
        start = found.tokens.upperBound
        index = start
      } else {
        index += 1
      }
      index = lexemes.candidate(from: index, to: range.upperBound)
    }
  }

  // `start` is the first token that no other value holds.
  private mutating func value(at index: Int, behind start: Int) -> ValueMatch? {
    switch lexemes[index].kind {
    case .email: return address(at: index, .email)
    case .url: return address(at: index, .url)
    case .currencySymbol:
      // "US$" and the like: the token before counts only for the symbol glued to it.
      if index > start, lexemes[index - 1].kind == .other, let found = sum(at: index - 1) {
        return found
      }
      return sum(at: index)
    case .currencyCode, .currencyPrefix: return sum(at: index)
    case .plus: return phone(at: index)
    case .digits, .longDigits:
      return phone(at: index) ?? date(at: index) ?? amount(at: index)
    case .decimal, .grouped, .scaled: return amount(at: index)
    case .cardinal, .article: return date(at: index) ?? amount(at: index)
    case .ordinal, .ordinalDigits: return date(at: index) ?? ordinal(at: index)
    default: return date(at: index)
    }
  }

  private func phone(at index: Int) -> ValueMatch? {
    guard let (text, end) = phones.phone(at: index) else { return nil }
    return ValueMatch(kind: .phone, tokens: index..<end, value: .text(text))
  }

  private mutating func date(at index: Int) -> ValueMatch? {
    guard let found = dates.read(at: index) else { return nil }
    return ValueMatch(kind: .date, tokens: found.tokens, value: .date(found.date))
  }

  private func sum(at index: Int) -> ValueMatch? {
    guard let (value, end) = money.money(at: index, numbers) else { return nil }
    return ValueMatch(kind: .money, tokens: index..<end, value: value)
  }

  private func ordinal(at index: Int) -> ValueMatch {
    ValueMatch(
      kind: .ordinal, tokens: index..<index + 1, value: .number(Int(lexemes[index].value)))
  }

  // A sum, an ordinal whose ending was set apart, or a number.
  private func amount(at index: Int) -> ValueMatch? {
    guard let (amount, end) = numbers.number(at: index) else { return nil }
    if let (value, end) = money.money(amount, before: end, numbers) {
      return ValueMatch(kind: .money, tokens: index..<end, value: value)
    }
    let value = numbers.value(amount)
    if let end = numbers.detachedOrdinal(at: index) {
      return ValueMatch(kind: .ordinal, tokens: index..<end, value: value)
    }
    return ValueMatch(kind: .number, tokens: index..<end, value: value)
  }

  private func address(at index: Int, _ kind: ValueKind) -> ValueMatch {
    let text = analysis.text(index..<index + 1)
    let mailto = "mailto:"
    let isLink = kind == .email && text.hasPrefix(mailto)
    return ValueMatch(
      kind: kind, tokens: index..<index + 1,
      value: .text(isLink ? String(text.dropFirst(mailto.count)) : text))
  }
}
