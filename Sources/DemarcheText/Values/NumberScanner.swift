/// Reads numbers and ordinals, in digits and in words.
struct NumberScanner {
  /// A decimal number as written: its digits, and where the point stands among them.
  ///
  /// Keeps sums exact, which a `Double` would not.
  struct Amount {
    var digits: [UInt8] = []
    var fractionCount = 0

    /// Multiplies by a power of ten.
    mutating func scale(by exponent: Int) {
      let taken = min(exponent, fractionCount)
      fractionCount -= taken
      digits.append(contentsOf: [UInt8](repeating: 0x30, count: exponent - taken))
    }

    /// The plain decimal form: `2500000`, `0.5`.
    var text: String {
      var whole = Array(digits.dropLast(fractionCount).drop { $0 == 0x30 })
      if whole.isEmpty { whole = [0x30] }
      var fraction = Array(digits.suffix(fractionCount))
      while fraction.last == 0x30 { fraction.removeLast() }
      if fraction.isEmpty { return String(decoding: whole, as: UTF8.self) }
      return String(decoding: whole + [0x2E] + fraction, as: UTF8.self)
    }

    /// The value: whole where it is.
    var value: ScannedValue {
      let text = text
      if let whole = Int(text) { return .number(whole) }
      return .decimal(Double(text) ?? 0)
    }
  }

  let tokens: [Token]
  let lexemes: [Lexeme]
  let utf8: [UInt8]
  let range: Range<Int>

  /// The number that begins at `index`, and the token behind it.
  func number(at index: Int) -> (amount: Amount, end: Int)? {
    switch kind(index) {
    case .digits, .longDigits, .decimal, .grouped, .scaled:
      var amount = written(at: index)
      var end = index + 1
      if kind(index) == .digits && lexemes[index].detail <= 3 && amount.digits.first != 0x30 {
        while isGroup(end) {
          amount.digits.append(contentsOf: written(at: end).digits)
          end += 1
        }
      }
      return scaled(amount, at: end)
    case .cardinal: return words(at: index)
    case .article where kind(index + 1) == .scale:
      return scaled(Amount(digits: [0x31]), at: index + 1)
    default: return nil
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
      && tokens[index].flags.contains(.spaceBefore)
      && !tokens[index].flags.contains(.lineBreakBefore)
  }

  // The digits of a token; "23m" and "2.5bn" with their scale.
  private func written(at index: Int) -> Amount {
    var amount = Amount()
    let token = tokens[index]
    // One comma is a decimal comma unless three digits follow.
    let isGrouped = lexemes[index].kind == .grouped
    var isFraction = false
    for offset in Int(token.start)..<Int(token.end) {
      let byte = utf8[offset]
      if byte >= 0x30 && byte <= 0x39 {
        amount.digits.append(byte)
        if isFraction { amount.fractionCount += 1 }
      } else if byte == 0x2E || byte == 0x2C {
        if byte == 0x2E || !isGrouped { isFraction = true }
      } else {
        amount.scale(by: NumberScanner.exponent(byte))
        break
      }
    }
    return amount
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
      amount.scale(by: Int(lexemes[end].value))
      end += 1
    }
    return (amount, end)
  }

  // "two million", "one hundred and twenty", "twenty six", "two hundred thousand".
  private func words(at index: Int) -> (amount: Amount, end: Int) {
    var total = 0
    var group = Int(lexemes[index].value)
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
    return (Amount(digits: Array(String(total + group).utf8)), end)
  }

  // Behind "twenty" only 1 to 9, behind a hundred or thousand anything smaller.
  private func fits(_ index: Int, _ group: Int) -> Bool {
    let value = Int(lexemes[index].value)
    if group == 0 || group % 100 == 0 { return kind(index - 1) != .cardinal }
    return group % 10 == 0 && value < 10
  }
}
