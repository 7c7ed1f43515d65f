/// Reads numbers and ordinals, in digits and in words.
struct NumberScanner {
  /// A number as written: a whole one, or tokens with digits, and a power of ten.
  struct Amount {
    /// The value where `written` is empty.
    var whole = 0
    /// The tokens whose digits it has.
    var written = 0..<0
    /// The power of ten that the words behind it give.
    var exponent = 0
  }

  let lexemes: LexemeReader
  /// The sentence.
  var range = 0..<0

  init(_ lexemes: LexemeReader) { self.lexemes = lexemes }

  /// The number that begins at `index`, and the token behind it.
  func number(at index: Int) -> (amount: Amount, end: Int)? {
    let lexeme = lexemes[index]
    switch lexeme.kind {
    case .digits:
      var end = index + 1
      if lexeme.detail <= 3 && first(of: index) != 0x30 {
        while isGroup(end) { end += 1 }
      }
      if end > index + 1 { return scaled(Amount(written: index..<end), at: end) }
      return scaled(Amount(whole: Int(lexeme.value)), at: end)
    case .longDigits, .decimal, .grouped, .scaled:
      return scaled(Amount(written: index..<index + 1), at: index + 1)
    case .cardinal: return words(at: index, Int(lexeme.value))
    case .article where kind(index + 1) == .scale: return scaled(Amount(whole: 1), at: index + 1)
    default: return nil
    }
  }

  /// What an amount comes to: whole where it is.
  func value(_ amount: Amount) -> ScannedValue {
    if amount.written.isEmpty && amount.exponent == 0 { return .number(amount.whole) }
    let text = text(amount)
    if let whole = Int(text) { return .number(whole) }
    return .decimal(Double(text) ?? 0)
  }

  /// The plain decimal form of an amount: `2500000`, `0.5`; exact, as a `Double` would not be.
  func text(_ amount: Amount) -> String {
    var digits = Digits()
    if amount.written.isEmpty { digits.bytes = Array(String(amount.whole).utf8) }
    for token in amount.written { append(token, to: &digits) }
    digits.scale(by: amount.exponent)
    return digits.text
  }

  // A decimal number: its digits, and where the point stands among them.
  private struct Digits {
    var bytes: [UInt8] = []
    var fractionCount = 0

    // Multiplies by a power of ten.
    mutating func scale(by exponent: Int) {
      let taken = min(exponent, fractionCount)
      fractionCount -= taken
      bytes.append(contentsOf: repeatElement(0x30, count: exponent - taken))
    }

    // Without zeros that say nothing.
    var text: String {
      let point = bytes.count - fractionCount
      let start = bytes[..<point].firstIndex { $0 != 0x30 } ?? point
      let end = (bytes[point...].lastIndex { $0 != 0x30 } ?? point - 1) + 1
      let whole = start == point ? "0" : String(decoding: bytes[start..<point], as: UTF8.self)
      return end == point
        ? whole : whole + "." + String(decoding: bytes[point..<end], as: UTF8.self)
    }
  }

  /// The ordinal that begins at `index`.
  func ordinal(at index: Int) -> Int? {
    switch kind(index) {
    case .ordinal, .ordinalDigits: Int(lexemes[index].value)
    default: nil
    }
  }

  /// The token behind "26 th", whose ending was set apart; nil for all else.
  func detachedOrdinal(at index: Int) -> Int? {
    kind(index) == .digits && kind(index + 1) == .ordinalSuffix ? index + 2 : nil
  }

  private func kind(_ index: Int) -> Lexeme.Kind {
    range.contains(index) ? lexemes[index].kind : .other
  }

  // The "000" of "100 000".
  private func isGroup(_ index: Int) -> Bool {
    kind(index) == .digits && lexemes[index].detail == 3
      && lexemes.tokens[index].flags.contains(.spaceBefore)
      && !lexemes.tokens[index].flags.contains(.lineBreakBefore)
  }

  private func first(of index: Int) -> UInt8 { lexemes.utf8[Int(lexemes.tokens[index].start)] }

  // The digits of a token; "23m" and "2.5bn" with their scale.
  private func append(_ index: Int, to digits: inout Digits) {
    let token = lexemes.tokens[index]
    // One comma is a decimal comma unless three digits follow.
    let isGrouped = lexemes[index].kind == .grouped
    var isFraction = false
    for offset in Int(token.start)..<Int(token.end) {
      let byte = lexemes.utf8[offset]
      if byte >= 0x30 && byte <= 0x39 {
        digits.bytes.append(byte)
        if isFraction { digits.fractionCount += 1 }
      } else if byte == 0x2E || byte == 0x2C {
        if byte == 0x2E || !isGrouped { isFraction = true }
      } else {
        digits.scale(by: NumberScanner.exponent(byte))
        break
      }
    }
  }

  private static func exponent(_ byte: UInt8) -> Int {
    switch byte | 0x20 {
    case 0x6B: 3
    case 0x6D: 6
    case 0x62: 9
    default: 12
    }
  }

  private func scaled(_ amount: Amount, at index: Int) -> (amount: Amount, end: Int) {
    var amount = amount
    var end = index
    while kind(end) == .scale, end < index + 3 {
      amount.exponent += Int(lexemes[end].value)
      end += 1
    }
    return (amount, end)
  }

  // "two million", "one hundred and twenty", "twenty six", "two hundred thousand".
  private func words(at index: Int, _ first: Int) -> (amount: Amount, end: Int) {
    var total = 0
    var group = first
    var isOpen = group >= 20 && group % 10 == 0
    var end = index + 1
    while true {
      let isAnd = kind(end) == .and && kind(end - 1) == .scale
      let next = isAnd ? end + 1 : end
      if kind(next) == .scale, !isAnd {
        let exponent = Int(lexemes[next].value)
        if exponent == 2 {
          guard group < 100 else { break }
          group *= 100
        } else {
          let power = (0..<exponent).reduce(1) { result, _ in result * 10 }
          let product = group.multipliedReportingOverflow(by: power)
          guard !product.overflow else { break }
          total += product.partialValue
          group = 0
        }
        isOpen = true
      } else if kind(next) == .cardinal, isOpen, fits(next, group) {
        group += Int(lexemes[next].value)
        isOpen = Int(lexemes[next].value) >= 20
      } else {
        break
      }
      end = next + 1
    }
    return (Amount(whole: total + group), end)
  }

  // Behind "twenty" only 1 to 9, behind a hundred or thousand anything smaller.
  private func fits(_ index: Int, _ group: Int) -> Bool {
    let value = Int(lexemes[index].value)
    if group == 0 || group % 100 == 0 { return kind(index - 1) != .cardinal }
    return group % 10 == 0 && value < 10
  }
}
