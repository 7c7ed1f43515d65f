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
    case .digits: numeric(at: index) ?? dayAndMonth(at: index) ?? bareYear(at: index)
    case .ordinalDigits, .ordinal: dayAndMonth(at: index) ?? quarter(at: index)
    case .dotted: dotted(at: index)
    case .month: monthFirst(at: index)
    case .monthPair: monthPair(at: index)
    case .season: season(at: index)
    case .quarterCode, .halfCode: quarterCode(at: index)
    case .decade, .decades: decade(at: index)
    default: nil
    }
  }

  // MARK: Days and months

  /// "20 March 2023", "20th of March", "20-23 March", "20 to 23 March", "first of March".
  private func dayAndMonth(at index: Int) -> Piece? {
    guard let day = day(at: index), isFreeBefore(index) else { return nil }
    if let listed = listedDay(at: index, day) { return listed }
    if let last = dayRange(from: day, at: index + 1),
      let (month, end) = monthBehindDay(at: last.end)
    {
      let (year, next) = yearBehind(end, at: end)
      return Piece(
        next, .day(month: month, day: day), year, through: .day(month: month, day: last.day))
    }
    guard let (month, end) = monthBehindDay(at: index + 1) else { return nil }
    if kind(index) == .ordinal && kind(index + 1) != .of { return nil }
    let (year, next) = yearBehind(end, at: end)
    if year == .open && isReference(index) { return nil }
    return Piece(next, .day(month: month, day: day), year)
  }

  // The first of "28 and 30 September 2016", "20, 21 and 22 March": its month stands behind the
  // last. Two days that follow each other are an interval instead.
  private func listedDay(at index: Int, _ day: Int) -> Piece? {
    guard kind(index) != .ordinal, !isReference(index), !isBetween(index) else { return nil }
    var next = index
    var count = 1
    var isOpen = true
    while isOpen, count < 6, kind(next + 1) == .comma || kind(next + 1) == .and {
      guard self.day(at: next + 2) != nil, kind(next + 2) != .ordinal else { return nil }
      isOpen = kind(next + 1) == .comma
      next += 2
      count += 1
    }
    guard !isOpen, let (month, end) = monthBehindDay(at: next + 1) else { return nil }
    if count == 2 && value(next) == day + 1 { return nil }
    return Piece(index + 1, .day(month: month, day: day), yearBehind(end, at: end).year)
  }

  private func day(at index: Int) -> Int? {
    switch kind(index) {
    case .digits where lexemes[index].detail <= 2, .ordinalDigits, .ordinal:
      (1...31).contains(value(index)) && isFreeAfter(index) ? value(index) : nil
    default: nil
    }
  }

  // The joint and the second day of "20-23", "20 to 23", "20 and 21", "the 13th to the 15th".
  private func dayRange(from day: Int, at index: Int) -> (day: Int, end: Int)? {
    guard kind(index) == .dash || kind(index) == .to || kind(index) == .and else { return nil }
    let next = kind(index + 1) == .the ? index + 2 : index + 1
    guard let last = self.day(at: next), last > day, kind(next) != .ordinal else { return nil }
    if kind(index) == .and && last != day + 1 && !isBetween(index - 1) { return nil }
    return (last, next + 1)
  }

  // Whether "between" stands before the piece at `index` ("the" may stand between).
  private func isBetween(_ index: Int) -> Bool {
    kind(index - 1) == .between || (kind(index - 1) == .the && kind(index - 2) == .between)
  }

  private func monthBehindDay(at index: Int) -> (month: Int, end: Int)? {
    var next = kind(index) == .ordinalSuffix ? index + 1 : index
    if kind(next) == .of { next += 1 }
    guard kind(next) == .month else { return nil }
    let isMarked =
      next > index || kind(index - 1) == .ordinalDigits
      || year(at: next + 1) != nil
    guard isMonthName(next, isMarked: isMarked) else { return nil }
    return (value(next), isShortened(next) ? next + 2 : next + 1)
  }

  // "Sept." with its full stop.
  private func isShortened(_ index: Int) -> Bool {
    lexemes[index].detail == Lexeme.short && kind(index + 1) == .stop && isJoined(index + 1)
  }

  // Next to a number: capitalised, or in lower case where nothing else can be meant.
  private func isMonthName(_ index: Int, isMarked: Bool) -> Bool {
    if scope == .whole || isCapitalised(index) { return true }
    return lexemes[index].detail != Lexeme.short && (isMarked || !isVerbToo(index))
  }

  private func isVerbToo(_ index: Int) -> Bool {
    value(index) == 3 || value(index) == 5
  }

  /// "March 20, 2023", "March 20", "July 13-15", "March 2023", "March".
  private func monthFirst(at index: Int) -> Piece? {
    let month = value(index)
    var next = isShortened(index) ? index + 2 : index + 1
    if kind(next) == .close && kind(index - 1) == .open { next += 1 }
    if let day = dayBehindMonth(at: next), isMonthName(index, isMarked: false) {
      let last = dayRange(from: day.day, at: day.end)
      let (year, end) = yearBehind(index, at: last?.end ?? day.end)
      return Piece(
        end, .day(month: month, day: day.day), year,
        through: last.map { .day(month: month, day: $0.day) })
    }
    let (year, end) = yearBehind(index, at: next)
    if year != .open && isMonthName(index, isMarked: true) {
      return Piece(end, .month(month), year)
    }
    return year == .open && isMonthAlone(index) ? Piece(index + 1, .month(month), .open) : nil
  }

  private func dayBehindMonth(at index: Int) -> (day: Int, end: Int)? {
    let next = kind(index) == .the ? index + 1 : index
    guard let day = day(at: next), kind(next + 1) != .counted, kind(next + 1) != .scale,
      kind(next + 1) != .currencyWord
    else { return nil }
    if kind(next) == .ordinal && scope == .running && !isCapitalised(next - 1) { return nil }
    // "March 20 April": the number belongs to the second month.
    if kind(next) == .digits && kind(next + 1) == .month { return nil }
    return (day, next + 1)
  }

  // A month without day or year; names of people and verbs need a preposition.
  private func isMonthAlone(_ index: Int) -> Bool {
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
    default: return isPlain(index) || kind(index + 1) == .event
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
    let (year, end) = yearBehind(index, at: index + 1)
    guard year != .open || scope == .whole else { return nil }
    if kind(index) == .halfCode { return half(value(index), year, end) }
    return Piece(end, .quarter(value(index)), year)
  }

  /// "spring 2022", "the summer of 2022", "spring last year".
  private func season(at index: Int) -> Piece? {
    let (year, end) = yearBehind(index, at: index + 1)
    guard year != .open, !(kind(index + 1) == .comma && scope == .running) else { return nil }
    return Piece(end, .season(value(index)), year)
  }

  private func decade(at index: Int) -> Piece? {
    if kind(index) == .decades {
      let isArticle = kind(index - 1) == .the || kind(index - 2) == .the
      return isArticle && isCapitalised(index)
        ? Piece(index + 1, .decade, .given(value(index))) : nil
    }
    guard (1000...2999).contains(value(index)), isFreeBefore(index) else { return nil }
    return Piece(index + 1, .decade, .given(value(index)))
  }

  // MARK: Intervals

  /// `piece` through the one behind it: "20 March to 5 April 2023", "2014-2020".
  private func join(_ piece: Piece, from start: Int) -> Piece {
    let joint = kind(piece.end)
    guard piece.lastPart == nil, joint == .dash || joint == .to || joint == .and else {
      return piece
    }
    let next = kind(piece.end + 1) == .the ? piece.end + 2 : piece.end + 1
    guard var other = behindJoint(next, piece), other.lastPart == nil,
      other.part.precision == piece.part.precision
    else { return piece }
    if other.year == .open { other.year = piece.year }
    let year = piece.year == .open ? other.year : piece.year
    guard isAscending(piece.part, year, other.part, other.year) else { return piece }
    if joint == .and && !isBetween(start) && !isNext(piece.part, other.part) { return piece }
    if joint == .and && piece.part == .year && !isBetween(start) { return piece }
    var result = Piece(other.end, piece.part, year, through: other.part)
    result.lastYear = other.year
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

  private func isAscending(
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
