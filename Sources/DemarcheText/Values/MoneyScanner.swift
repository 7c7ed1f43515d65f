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

  /// The currency whose symbol `utf8[start..<end]` is, as an index into `currencies`.
  static func symbol(_ utf8: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard utf8[start] == 0x24 || utf8[start] == 0xC2 || utf8[start] == 0xE2 else { return nil }
    for (index, currency) in currencies.prefix(7).enumerated() {
      let isEqual = currency.symbol.withUTF8Buffer { bytes in
        guard bytes.count == end - start else { return false }
        for offset in bytes.indices where utf8[start + offset] != bytes[offset] { return false }
        return true
      }
      if isEqual { return index }
    }
    return nil
  }

  let tokens: [Token]
  let lexemes: [Lexeme]
  let range: Range<Int>
  let numbers: NumberScanner

  /// The sum that begins at `index`, and the token behind it.
  func money(at index: Int) -> (value: ScannedValue, end: Int)? {
    switch kind(index) {
    case .currencySymbol, .currencyCode:
      // The symbol may be glued to what stands before it: "US$".
      return behind(index + 1, currency: code(index))
    case .currencyPrefix: return prefixed(at: index)
    case .other where kind(index + 1) == .currencySymbol && isJoined(index + 1):
      return prefixed(at: index)
    case .digits, .longDigits, .decimal, .grouped, .scaled, .cardinal, .article:
      return before(index)
    default: return nil
    }
  }

  // "US$ 2.5 billion", "CA$100".
  private func prefixed(at index: Int) -> (value: ScannedValue, end: Int)? {
    guard kind(index + 1) == .currencySymbol, isJoined(index + 1),
      tokens[index].flags.contains(.upper) || tokens[index].end - tokens[index].start == 1
    else { return nil }
    return behind(index + 2, currency: dollar(index) ?? code(index + 1))
  }

  // The dollar of the country that "CA", "AU" or "NZ" names.
  private func dollar(_ index: Int) -> String? {
    guard lexemes[index + 1].value == 1 else { return nil }
    let token = tokens[index]
    guard token.end > token.start, token.end - token.start <= 2 else { return nil }
    switch numbers.utf8[Int(token.start)] {
    case 0x43: return "CAD"
    case 0x41: return "AUD"
    case 0x4E: return "NZD"
    default: return nil
    }
  }

  private func behind(_ index: Int, currency: String) -> (value: ScannedValue, end: Int)? {
    guard range.contains(index), tokens[index].flags.contains(.number),
      let (amount, end) = numbers.number(at: index)
    else { return nil }
    return (.money(amount: amount.text, currency: currency), end)
  }

  // "23 million euros", "5 billion US dollars", "100 EUR", "20 €".
  private func before(_ index: Int) -> (value: ScannedValue, end: Int)? {
    guard let (amount, end) = numbers.number(at: index) else { return nil }
    switch kind(end) {
    case .currencyCode, .currencySymbol:
      return (.money(amount: amount.text, currency: code(end)), end + 1)
    case .currencyWord where kind(end + 1) != .of:
      return (.money(amount: amount.text, currency: code(end)), end + 1)
    case .currencyPrefix where kind(end + 1) == .currencyWord:
      let currency = national(end)
      return (.money(amount: amount.text, currency: currency), end + 2)
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
    range.contains(index) && !tokens[index].flags.contains(.spaceBefore)
  }
}
