extension DateScanner {
  /// A date of the calendar, or an interval of two.
  func calendarExpression(at index: Int) -> DateReading? {
    guard let piece = piece(at: index) else { return nil }
    let joined = join(piece, from: index)
    return reading(index, joined.end, date(joined))
  }

  func date(_ piece: Piece) -> SymbolicDate {
    let first = DatePoint.calendar(piece.part, piece.year)
    guard let lastPart = piece.lastPart else { return SymbolicDate(first) }
    return SymbolicDate(first, through: .calendar(lastPart, piece.lastYear ?? piece.year))
  }

  func piece(at index: Int) -> Piece? {
    switch kind(index) {
    case .digits:
      numeric(at: index) ?? dayAndMonth(at: index) ?? quarterBehindYear(at: index)
        ?? decadeInGenitive(at: index) ?? bareYear(at: index)
    case .ordinalDigits, .ordinal:
      dayAndMonth(at: index) ?? quarter(at: index) ?? century(at: index)
    case .dotted: dotted(at: index)
    case .month: monthFirst(at: index)
    case .monthPair: monthPair(at: index)
    case .season: season(at: index)
    case .monthNumber: monthAndYear(at: index)
    case .quarterCode, .halfCode: quarterCode(at: index)
    case .quarterOfYear: quarterBehindYear(at: index)
    case .decade, .decades: decade(at: index)
    default: nil
    }
  }

  // MARK: Months and years

  // A month without day or year; names of people and verbs need a preposition.
  func isMonthAlone(_ index: Int) -> Bool {
    if scope == .whole { return true }
    guard isCapitalised(index), lexemes[index].detail != Lexeme.short,
      kind(index - 1) != .holiday, !isNamePart(index)
    else { return false }
    switch kind(index - 1) {
    case .inside, .since, .last, .next, .this, .early, .middle, .late, .between, .preposition, .by:
      return true
    case .to where lexemes[index - 1].detail == 1: return true
    case .of: return kind(index - 2) == .end || kind(index - 2) == .beginning || isPlain(index)
    case .the: return isPlain(index) || value(index) == 6 || kind(index + 1) == .event
    case .before, .after, .from: return isPlain(index) || value(index) != 5
    // "the Council's June plan".
    default:
      return isPlain(index) || kind(index + 1) == .event || isFirstOfMonths(index)
        || (isGenitive(index - 1) && value(index) != 5)
    }
  }

  // "June and July 2022", "June/July".
  private func isFirstOfMonths(_ index: Int) -> Bool {
    switch kind(index + 1) {
    case .and, .to, .dash, .slash:
      kind(index + 2) == .month && isCapitalised(index + 2)
    default: false
    }
  }

  // Months that are neither a verb nor a given name.
  private func isPlain(_ index: Int) -> Bool {
    switch value(index) {
    case 1, 2, 7, 9, 10, 11, 12: true
    default: false
    }
  }

  // "the October Revolution", "Theresa May Foundation": capitals on both sides.
  private func isNamePart(_ index: Int) -> Bool {
    guard isCapitalised(index + 1), kind(index + 1) == .other else { return false }
    return !isPlain(index) || isCapitalised(index - 1) && kind(index - 1) == .other
  }

  // "April-May 2022".
  private func monthPair(at index: Int) -> Piece? {
    let (year, end) = yearBehind(index, at: index + 1)
    guard isCapitalised(index) || scope == .whole else { return nil }
    return Piece(end, .month(value(index) >> 8), year, through: .month(value(index) & 0xFF))
  }

  /// The year behind a day or month: "2023", ", 2023", "of 2023", "last year", "of this year".
  func yearBehind(_ start: Int, at index: Int) -> (year: DatePoint.Year, end: Int) {
    var next = index
    if kind(next) == .comma || kind(next) == .of { next += 1 }
    if let year = year(at: next), !(kind(next - 1) == .comma && isYearOfNext(next)) {
      return (.given(year), next + 1)
    }
    if kind(next) == .apostrophe, let short = shortYear(at: next) { return short }
    guard kind(index) != .comma, unit(next + 1) == .year else { return (.open, index) }
    switch kind(next) {
    case .last: return (.shifted(-1), next + 2)
    case .this, .thisOnly: return (.shifted(0), next + 2)
    case .next: return (.shifted(1), next + 2)
    default: return (.open, index)
    }
  }

  // "in March, 2000 people died".
  private func isYearOfNext(_ index: Int) -> Bool {
    kind(index + 1) == .counted || kind(index + 1) == .scale
  }

  // MARK: Longer parts

  /// "first quarter of 2023", "second half of 2022", "3rd quarter".
  private func quarter(at index: Int) -> Piece? {
    let number = value(index)
    let isHalf = kind(index + 1) == .half
    guard isHalf ? (1...2).contains(number) : (1...4).contains(number) else { return nil }
    guard isHalf || unit(index + 1) == .quarter else { return nil }
    var (year, end) = yearBehind(index, at: index + 2)
    if year == .open, kind(end) == .of, kind(end + 1) == .the, unit(end + 2) == .year {
      (year, end) = (.shifted(0), end + 3)
    }
    guard year != .open || scope == .whole else { return nil }
    return isHalf ? half(number, year, end) : Piece(end, .quarter(number), year)
  }

  private func half(_ number: Int, _ year: DatePoint.Year, _ end: Int) -> Piece {
    Piece(end, .month(number * 6 - 5), year, through: .month(number * 6))
  }

  /// "Q1 2023", "H2 2022".
  private func quarterCode(at index: Int) -> Piece? {
    let isJoint = kind(index + 1) == .slash || kind(index + 1) == .dash
    let next = isJoint && isJoined(index + 1) && isJoined(index + 2) ? index + 2 : index + 1
    let (year, end) = yearBehind(index, at: next)
    guard year != .open || (scope == .whole && next == index + 1) else { return nil }
    if kind(index) == .halfCode { return half(value(index), year, end) }
    return Piece(end, .quarter(value(index)), year)
  }

  /// "spring 2022", "the summer of 2022", "spring last year".
  private func season(at index: Int) -> Piece? {
    if let (year, end) = winterYears(at: kind(index + 1) == .of ? index + 2 : index + 1) {
      return Piece(end, .season(value(index)), .given(year))
    }
    let (year, end) = yearBehind(index, at: index + 1)
    guard year != .open, !(kind(index + 1) == .comma && scope == .running) else { return nil }
    return Piece(end, .season(value(index)), year)
  }

  // "winter 2013/14", "winter of 2013-2014": the year is the one in which it begins.
  private func winterYears(at index: Int) -> (year: Int, end: Int)? {
    guard kind(index) == .digits, lexemes[index].detail == 4,
      kind(index + 1) == .slash || kind(index + 1) == .dash, isJoined(index + 1),
      isJoined(index + 2), kind(index + 2) == .digits
    else { return nil }
    let year = value(index)
    let last = value(index + 2)
    let isNext = last == year + 1 || (lexemes[index + 2].detail == 2 && last == (year + 1) % 100)
    return isNext ? (year, index + 3) : nil
  }

  // MARK: Intervals

  /// `piece` through the one behind it: "20 March to 5 April 2023", "2014-2020".
  private func join(_ piece: Piece, from start: Int) -> Piece {
    let joint = kind(piece.end)
    if joint == .comma { return borrowing(piece) }
    let isSlash = joint == .slash
    guard piece.lastPart == nil, isSlash || joint == .dash || joint == .to || joint == .and else {
      return piece
    }
    let next = kind(piece.end + 1) == .the ? piece.end + 2 : piece.end + 1
    guard var other = behindJoint(next, piece), other.lastPart == nil,
      other.part.precision == piece.part.precision
    else { return piece }
    if other.year == .open { other.year = piece.year }
    let year = piece.year == .open ? other.year : piece.year
    guard isAscending(piece.part, year, other.part, other.year) else { return piece }
    let isLoose = isSlash ? scope == .running : joint == .and && !isBetween(start)
    if isLoose && !isNext(piece.part, other.part) { return borrowing(piece) }
    if joint == .and && piece.part == .year && !isBetween(start) { return piece }
    var result = Piece(other.end, piece.part, year, through: other.part)
    result.lastYear = other.year
    return result
  }

  // "5 March, 2 April and 7 May 2014": the year of the last is that of all.
  private func borrowing(_ piece: Piece, depth: Int = 0) -> Piece {
    guard depth < 8, piece.year == .open, piece.lastPart == nil, kind(piece.end).joins,
      let other = self.piece(at: piece.end + 1), other.part.precision == piece.part.precision
    else { return piece }
    let year = borrowing(other, depth: depth + 1).year
    guard case .given = year, isAscending(piece.part, year, other.part, year) else { return piece }
    var result = piece
    result.year = year
    return result
  }

  // What stands behind the joint needs no preposition of its own.
  private func behindJoint(_ index: Int, _ piece: Piece) -> Piece? {
    if case .month = piece.part, kind(index) == .month,
      scope == .whole || isCapitalised(index), dayBehindMonth(at: index + 1) == nil
    {
      let (year, end) = yearBehind(index, at: index + 1)
      return Piece(end, .month(value(index)), year)
    }
    if piece.part == .year {
      return year(at: index).map { Piece(index + 1, .year, .given($0)) }
    }
    return self.piece(at: index)
  }

  func isAscending(
    _ first: CalendarPart, _ firstYear: DatePoint.Year, _ last: CalendarPart,
    _ lastYear: DatePoint.Year
  ) -> Bool {
    var years = (2000, 2000)
    if case .given(let one) = firstYear, case .given(let two) = lastYear { years = (one, two) }
    guard let from = first.interval(in: years.0), let to = last.interval(in: years.1) else {
      return false
    }
    if years.0 == years.1, case .month = first, firstYear == .open { return true }
    return from.last < to.first
  }

  private func isNext(_ first: CalendarPart, _ last: CalendarPart) -> Bool {
    switch (first, last) {
    case (.month(let one), .month(let two)): two == one + 1
    case (.day(let month, let one), .day(let other, let two)): month == other && two == one + 1
    case (.quarter(let one), .quarter(let two)): two == one + 1
    default: false
    }
  }
}
