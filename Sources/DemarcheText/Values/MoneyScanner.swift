/// Reads sums of money.
struct MoneyScanner {
  /// A currency: its ISO 4217 code, its symbol (empty for none), its English words in lower case.
  struct Currency: Sendable {
    let code: String
    let symbol: StaticString
    let words: String

    init(_ code: String, _ symbol: StaticString, _ words: String) {
      self.code = code.lowercased()
      self.symbol = symbol
      self.words = words
    }
  }

  /// All that are known; words that several share ("dollars", "francs") name the first.
  static let currencies = [
    Currency("EUR", "€", "euro euros"), Currency("USD", "$", "dollar dollars"),
    Currency("GBP", "£", "pound pounds sterling"), Currency("JPY", "¥", "yen"),
    Currency("UAH", "₴", "hryvnia hryvnias"), Currency("RUB", "₽", "rouble roubles ruble rubles"),
    Currency("INR", "₹", "rupee rupees"), Currency("CHF", "", "franc francs"),
    Currency("CNY", "", "yuan renminbi"), Currency("TRY", "", "lira"),
    Currency("KZT", "", "tenge"), Currency("GEL", "", "lari"),
    Currency("PLN", "", "zloty zlotys"),
    Currency("SEK", "", ""), Currency("NOK", "", ""), Currency("DKK", "", ""),
    Currency("CAD", "", ""), Currency("AUD", "", ""), Currency("NZD", "", ""),
    Currency("AMD", "", ""), Currency("AZN", "", ""), Currency("MDL", "", ""),
    Currency("RSD", "", ""), Currency("KES", "", ""), Currency("ZAR", "", ""),
    Currency("BRL", "", ""), Currency("MXN", "", ""), Currency("KRW", "", ""),
  ]

  // The symbols of the first currencies, packed.
  private static let symbols: [UInt32] = currencies.prefix(7).map { currency in
    currency.symbol.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  /// The currency whose symbol `utf8[start..<end]` is, as an index into `currencies`.
  static func symbol(_ utf8: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    switch utf8[start] {
    case 0x24, 0xC2: break
    case 0xE2 where utf8[start + 1] == 0x82: break
    default: return nil
    }
    guard end - start <= 3 else { return nil }
    var packed: UInt32 = 0
    for index in start..<end { packed = packed << 8 | UInt32(utf8[index]) }
    return symbols.firstIndex(of: packed)
  }

  let lexemes: LexemeReader
  /// The sentence.
  var range = 0..<0

  init(_ lexemes: LexemeReader) { self.lexemes = lexemes }

  /// The sum that begins at `index` with a currency, and the token behind it.
  func money(at index: Int, _ numbers: NumberScanner) -> (value: ScannedValue, end: Int)? {
    switch kind(index) {
    case .currencySymbol, .currencyCode:
      // The symbol may be glued to what stands before it: "US$".
      return behind(index + 1, currency: code(index), numbers)
    case .currencyPrefix: return prefixed(at: index, numbers)
    case .other where kind(index + 1) == .currencySymbol && isJoined(index + 1):
      return prefixed(at: index, numbers)
    default: return nil
    }
  }

  // "US$ 2.5 billion", "CA$100".
  private func prefixed(
    at index: Int, _ numbers: NumberScanner
  ) -> (value: ScannedValue, end: Int)? {
    let token = lexemes.tokens[index]
    guard kind(index + 1) == .currencySymbol, isJoined(index + 1),
      token.flags.contains(.upper) || token.end - token.start == 1
    else { return nil }
    return behind(index + 2, currency: dollar(index) ?? code(index + 1), numbers)
  }

  // The dollar of the country that "CA", "AU" or "NZ" names.
  private func dollar(_ index: Int) -> String? {
    guard lexemes[index + 1].value == 1 else { return nil }
    let token = lexemes.tokens[index]
    guard token.end > token.start, token.end - token.start <= 2 else { return nil }
    switch lexemes.utf8[Int(token.start)] {
    case 0x43: return "CAD"
    case 0x41: return "AUD"
    case 0x4E: return "NZD"
    default: return nil
    }
  }

  private func behind(
    _ index: Int, currency: String, _ numbers: NumberScanner
  ) -> (value: ScannedValue, end: Int)? {
    guard range.contains(index), lexemes.tokens[index].flags.contains(.number),
      let (amount, end) = numbers.number(at: index)
    else { return nil }
    return (.money(amount: numbers.text(amount), currency: currency), end)
  }

  /// The sum whose amount stands before `end`, and the token behind it: "23 million euros",
  /// "5 billion US dollars", "100 EUR", "20 €".
  func money(
    _ amount: NumberScanner.Amount, before end: Int, _ numbers: NumberScanner
  ) -> (value: ScannedValue, end: Int)? {
    switch kind(end) {
    case .currencyCode, .currencySymbol:
      return (.money(amount: numbers.text(amount), currency: code(end)), end + 1)
    case .currencyWord where kind(end + 1) != .of:
      return (.money(amount: numbers.text(amount), currency: code(end)), end + 1)
    case .currencyPrefix where kind(end + 1) == .currencyWord:
      return (.money(amount: numbers.text(amount), currency: national(end)), end + 2)
    default: return nil
    }
  }

  private func national(_ index: Int) -> String {
    guard lexemes[index + 1].value == 1 else { return code(index + 1) }
    switch lexemes[index].value {
    case 1: return "CAD"
    case 2: return "AUD"
    default: return "USD"
    }
  }

  private func code(_ index: Int) -> String {
    MoneyScanner.currencies[Int(lexemes[index].value)].code.uppercased()
  }

  private func kind(_ index: Int) -> Lexeme.Kind {
    range.contains(index) ? lexemes[index].kind : .other
  }

  private func isJoined(_ index: Int) -> Bool {
    range.contains(index) && !lexemes.tokens[index].flags.contains(.spaceBefore)
  }
}
