/// Reads the dates of one sentence, from left to right.
///
/// It looks at lexemes, which cost nothing to compare, and hardly ever at bytes.
struct DateScanner {
  /// What counts as a date.
  enum Scope: Sendable {
    /// Running text: a bare year, a month name or a weekday needs its surroundings.
    case running
    /// The whole text is one expression: nothing else is needed, case does not matter.
    case whole
  }

  let lexemes: LexemeReader
  /// The sentence.
  var range: Range<Int> {
    didSet {
      previousYear = nil
    }
  }
  let scope: Scope
  /// The year that was read last, for "2014 and 2015".
  private(set) var previousYear: Range<Int>?
  /// Where the day with a year that was read last ends, for "13 July 2014 and 14 July".
  private var previousDay: (end: Int, year: Int)?

  init(_ lexemes: LexemeReader, in range: Range<Int>, scope: Scope) {
    self.lexemes = lexemes
    self.range = range
    self.scope = scope
  }

  var tokens: [Token] { lexemes.tokens }
  var utf8: [UInt8] { lexemes.utf8 }

  /// The date that begins with the token at `index`.
  mutating func read(at index: Int) -> DateReading? {
    let reading = expression(at: index)
    guard var reading else { return nil }
    if reading.date.precision == .year { previousYear = reading.tokens }
    if case .calendar(let part, let year) = reading.date.first, reading.date.last == nil {
      if year == .open, let previous = previousDay, isBehind(previous.end, index) {
        reading.date.first = .calendar(part, .given(previous.year))
      }
      if case .day = part, case .calendar(_, .given(let year)) = reading.date.first {
        previousDay = (reading.tokens.upperBound, year)
      }
    }
    return reading
  }

  // Whether nothing but a joint stands between the token at `index` and the one before `end`, or
  // it begins the next sentence.
  private func isBehind(_ end: Int, _ index: Int) -> Bool {
    if end == index { return true }
    return end + 1 == index && (kind(index - 1).joins || index == range.lowerBound)
  }

  private func expression(at index: Int) -> DateReading? {
    guard let found = plainExpression(at: index) else { return nil }
    return lasting(found) ?? found
  }

  private func plainExpression(at index: Int) -> DateReading? {
    switch lexemes[index].kind {
    case .digits:
      isFollowed(index) ? amount(at: index) ?? calendarExpression(at: index) : nil
    case .ordinalDigits, .ordinal:
      halfOf(at: index) ?? calendarExpression(at: index) ?? dayOfMonth(at: index)
        ?? part(at: index)
    case .month, .monthPair, .monthNumber, .dotted, .season, .quarterCode, .halfCode,
      .quarterOfYear, .decade, .decades:
      calendarExpression(at: index)
    case .weekday: weekdayExpression(at: index)
    case .cardinal, .article, .couple, .half: amount(at: index)
    case .dayWord: dayWord(at: index)
    case .unit: besideUnit(at: index)
    case .last: part(at: index) ?? relative(at: index)
    case .past, .next, .coming, .this, .thisOnly: relative(at: index)
    case .the: definite(at: index)
    case .inside: ahead(at: index)
    case .after: scope == .whole ? following(at: index) ?? ahead(at: index) : nil
    case .rest: rest(at: index)
    case .early, .middle, .late, .beginning, .end: portion(at: index)
    case .earlier, .later: elapsed(at: index)
    default: nil
    }
  }

  // Whether the number at `index` may be a year, or what stands behind it lets it begin a date.
  private func isFollowed(_ index: Int) -> Bool {
    switch kind(index + 1) {
    case .unit, .month, .weekday, .dash, .slash, .to, .and, .comma, .ordinalSuffix, .of, .coming,
      .past, .last,
      .monthNumber:
      true
    case .stop where scope == .whole: true
    default: lexemes[index].detail == 4 || (lexemes[index].detail == 8 && scope == .whole)
    }
  }

  // "the" belongs to the date where the words behind it need it.
  private func definite(at index: Int) -> DateReading? {
    let next = index + 1
    var found: DateReading?
    switch kind(next) {
    case .decade, .decades, .early, .middle, .late, .beginning, .end, .rest:
      found = expression(at: next)
    case .ordinal, .ordinalDigits: found = definiteOrdinal(at: next)
    case .season where kind(next + 1) == .of: found = calendarExpression(at: next)
    case .last, .past, .next, .coming:
      found = part(at: next) ?? span(at: next) ?? definiteSeason(at: next)
    case .thisOnly: found = relative(at: next)
    case .unit: found = besideUnit(at: next) ?? namedYear(at: next)
    case .weekday where kind(next + 1) == .after || kind(next + 1) == .before:
      found = weekdayExpression(at: next)
    case .after: found = following(at: next)
    default: break
    }
    guard let found else { return nil }
    return DateReading(tokens: index..<found.tokens.upperBound, date: found.date)
  }

  // "first Wednesday of May", "last two weeks of May".
  private func part(at index: Int) -> DateReading? {
    counted(at: index) ?? series(at: index)
  }

  private func besideUnit(at index: Int) -> DateReading? {
    if let found = dayBefore(at: index) ?? beside(at: index) ?? weekOfDay(at: index) {
      return found
    }
    return scope == .whole ? namedYear(at: index) : nil
  }

  private func definiteOrdinal(at index: Int) -> DateReading? {
    let next = kind(index + 1)
    switch next {
    case .of, .unit, .half:
      return halfOf(at: index) ?? calendarExpression(at: index) ?? dayOfMonth(at: index)
        ?? part(at: index)
    case .weekday, .last, .to, .digits, .cardinal, .few: return part(at: index)
    default: return nil
    }
  }

  private func definiteSeason(at index: Int) -> DateReading? {
    kind(index + 1) == .unit ? nil : relative(at: index)
  }

  // "the year 2014", "the years 2012 to 2014".
  private func namedYear(at index: Int) -> DateReading? {
    guard unit(index) == .year, let year = year(at: index + 1) else { return nil }
    if let years = calendarExpression(at: index + 1), years.date.precision == .year {
      return DateReading(tokens: index..<years.tokens.upperBound, date: years.date)
    }
    return reading(index, index + 2, SymbolicDate(.calendar(.year, .given(year))))
  }

  // MARK: What stands where

  /// The kind of the token at `index`; `other` outside the sentence.
  func kind(_ index: Int) -> Lexeme.Kind {
    range.contains(index) ? lexemes[index].kind : .other
  }

  func value(_ index: Int) -> Int {
    range.contains(index) ? Int(lexemes[index].value) : 0
  }

  func unit(_ index: Int) -> Lexeme.Unit? {
    guard kind(index) == .unit, let unit = Lexeme.Unit(rawValue: lexemes[index].value),
      unit != .season || scope == .whole
    else { return nil }
    return unit
  }

  /// Whether no white space stands before the token at `index`, which is in the sentence.
  func isJoined(_ index: Int) -> Bool {
    range.contains(index) && !tokens[index].flags.contains(.spaceBefore)
  }

  /// Whether "’s" stands at `index`, or the apostrophe of a plural.
  func isGenitive(_ index: Int) -> Bool {
    range.contains(index) && tokens[index].flags.contains(.genitive)
  }

  func isCapitalised(_ index: Int) -> Bool {
    range.contains(index) && tokens[index].flags.contains(.capitalised)
  }

  /// Whether the number at `index` is not the tail of "2014/145", "10:30" or "1.2".
  func isFreeBefore(_ index: Int) -> Bool {
    guard index > range.lowerBound, isJoined(index) else { return true }
    switch kind(index - 1) {
    // "2014-03-10/2014-03-14", "in one decade +2 years".
    case .slash where scope == .whole && kind(index - 3) == .dash: return true
    case .plus where scope == .whole && index > range.lowerBound + 1: return true
    case .slash, .colon, .stop, .plus, .currencySymbol, .digits, .mixed: return false
    case .dash: return !isJoined(index - 1)
    default: return true
    }
  }

  /// Whether the number at `index` is not the head of "2014/145", "10:30" or "5%".
  func isFreeAfter(_ index: Int) -> Bool {
    guard isJoined(index + 1) else { return kind(index + 1) != .currencySymbol }
    switch kind(index + 1) {
    case .slash, .colon, .counted: return !isDigitJoined(index + 2) && kind(index + 1) != .counted
    default: return true
    }
  }

  private func isDigitJoined(_ index: Int) -> Bool {
    isJoined(index) && tokens[index].flags.contains(.number)
  }

  /// Whether "resolution", "No." or the like stands directly before the number at `index`.
  func isReference(_ index: Int) -> Bool {
    if kind(index - 1) == .legal { return true }
    return kind(index - 1) == .stop && isJoined(index - 1) && kind(index - 2) == .legal
  }

  func reading(_ start: Int, _ end: Int, _ date: SymbolicDate) -> DateReading {
    DateReading(tokens: start..<end, date: date)
  }
}
