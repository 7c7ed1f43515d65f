/// What a token is to the value scanners: a small class and a number.
struct Lexeme: Sendable, Hashable {
  enum Kind: UInt8, Sendable {
    case other
    // Words. `value` is the month, weekday, number, offset in days …
    case month, weekday, cardinal, ordinal, scale, unit, season, dayWord, dayPart, ordinalSuffix
    case last, past, next, coming, this, thisOnly
    case ago, time, earlier, later, before, after, from, since, hence, now
    case early, middle, late, beginning, end
    case rest, few, the, article, of, to, and, between, inside, within, on, at, by, preposition
    case approximate, half, quarterCode, halfCode, decades, legal, counted, holiday, event
    case currencyCode, currencyWord, currencyPrefix, monthPair
    // Numbers. `detail` is the number of digits.
    case digits, longDigits, ordinalDigits, decade, decimal, grouped, dotted, scaled, mixed
    // Marks.
    case dash, comma, slash, plus, colon, stop, open, close, apostrophe, currencySymbol
    case email, url
    // "a couple of", "for", "starting", "ending", "31-Oct-1974" behind its day, "2018Q4".
    case couple, forward, starting, ending, monthNumber, quarterOfYear

    /// Whether a value can begin with it, though nothing special follows.
    var begins: Bool {
      switch self {
      case .month, .weekday, .cardinal, .ordinal, .unit, .season, .dayWord, .earlier, .later,
        .early, .middle, .late, .beginning, .end, .rest, .quarterCode, .halfCode, .decades,
        .currencyCode,
        .monthPair, .monthNumber, .couple, .quarterOfYear, .digits, .longDigits, .ordinalDigits,
        .decade, .decimal, .grouped, .dotted, .scaled, .plus, .currencySymbol, .email, .url:
        true
      default: false
      }
    }

    /// Whether it joins two values: "5 March 2014 and 6 March".
    var joins: Bool { self == .comma || self == .and }

    /// Whether it can stand only behind a word that opens a value.
    var isOpened: Bool { self == .scale || self == .dayPart }

    /// Whether a value can begin with it where `next` stands behind it.
    func opens(_ next: Kind) -> Bool {
      switch self {
      case .the:
        switch next {
        case .decade, .decades, .early, .middle, .late, .beginning, .end, .rest, .ordinal,
          .ordinalDigits, .after, .season, .last, .past, .next, .coming, .thisOnly, .unit, .weekday:
          true
        default: false
        }
      case .this, .thisOnly, .last, .past, .next, .coming:
        switch next {
        case .past, .coming, .few, .couple, .unit, .weekday, .month, .season, .dayPart, .digits,
          .cardinal,
          .article:
          true
        default: false
        }
      case .article: next == .unit || next == .scale || next == .few || next == .couple
      case .half: next == .article
      case .few: next == .unit
      case .inside: next == .digits || next == .cardinal || next == .article || next == .couple
      case .currencyPrefix: next == .currencySymbol
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
    case week, month, year, decade, century, hour, fortnight, quarter, weekend, season
  }

  static let other = Lexeme(kind: .other)

  // Set in `detail` of months and weekdays that are shortened ("Sept", "Fri").
  static let short: UInt8 = 1
  // Set in `detail` of weekdays in the plural.
  static let days: UInt8 = 2
  // Set in `detail` of units in the plural.
  static let plural: UInt8 = 1
}
