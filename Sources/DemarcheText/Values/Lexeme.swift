/// What a token is to the value scanners: a small class and a number.
struct Lexeme: Sendable, Hashable {
  enum Kind: UInt8, Sendable {
    case other
    // Words. `value` is the month, weekday, number, offset in days …
    case month, weekday, cardinal, ordinal, scale, unit, season, dayWord, dayPart, ordinalSuffix
    case last, past, next, coming, this, thisOnly
    case ago, time, earlier, later, before, after, from, since, hence, now
    case early, middle, late, beginning, end
    case the, article, of, to, and, between, inside, within, on, at, by, preposition
    case approximate, half, quarterCode, halfCode, decades, legal, counted, holiday, event
    case currencyCode, currencyWord, currencyPrefix, monthPair
    // Numbers. `detail` is the number of digits.
    case digits, longDigits, ordinalDigits, decade, decimal, grouped, dotted, scaled, mixed
    // Marks.
    case dash, comma, slash, plus, colon, stop, open, close, apostrophe, currencySymbol
    case email, url

    /// Whether a value can begin with it.
    var begins: Bool {
      switch self {
      case .month, .weekday, .cardinal, .ordinal, .unit, .season, .dayWord, .last, .past, .next,
        .coming, .this, .thisOnly, .earlier, .later, .early, .middle, .late, .beginning, .end, .the,
        .article, .inside, .quarterCode, .halfCode, .decades, .currencyCode, .currencyPrefix,
        .monthPair, .digits, .longDigits, .ordinalDigits, .decade, .decimal, .grouped, .dotted,
        .scaled, .plus, .currencySymbol, .email, .url:
        true
      default: false
      }
    }
  }

  var kind: Kind
  var detail: UInt8 = 0
  /// For words of the table how many bytes they have; 0 for all else.
  var byteCount: UInt8 = 0
  var value: Int32 = 0

  /// The units, as `value` of `unit` gives them.
  enum Unit: Int32 {
    case day = 1
    case week, month, year, decade, century, hour, fortnight, quarter, weekend
  }

  static let other = Lexeme(kind: .other)

  // Set in `detail` of months and weekdays that are shortened ("Sept", "Fri").
  static let short: UInt8 = 1
  // Set in `detail` of units in the plural.
  static let plural: UInt8 = 1
}
