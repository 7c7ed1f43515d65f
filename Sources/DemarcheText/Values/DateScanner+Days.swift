// Days of a month, and months as they stand beside their days.
extension DateScanner {
  /// "20 March 2023", "20th of March", "20-23 March", "20 to 23 March", "first of March".
  func dayAndMonth(at index: Int) -> Piece? {
    guard isFreeBefore(index) else { return nil }
    guard let day = day(at: index) else { return slashed(at: index) }
    if let listed = listedDay(at: index, day) ?? hyphenated(at: index, day) { return listed }
    if let last = dayRange(from: day, at: index + 1, behind: index),
      let (month, end) = monthBehindDay(at: last.end)
    {
      let (year, next) = yearBehind(end, at: end)
      return Piece(
        next, .day(month: month, day: day), year, through: .day(month: month, day: last.day))
    }
    guard let (month, end) = monthBehindDay(at: index + 1) else { return nil }
    if kind(index) == .ordinal && kind(index + 1) != .of { return nil }
    let (year, next) = shortYear(at: end) ?? yearBehind(end, at: end)
    if year == .open && isReference(index) { return nil }
    return Piece(next, .day(month: month, day: day), year)
  }

  // "the night of 5/6 March".
  private func slashed(at index: Int) -> Piece? {
    guard kind(index) == .digits, kind(index + 1) == .slash, isJoined(index + 2),
      let last = day(at: index + 2), value(index) == last - 1, value(index) > 0,
      let (month, end) = monthBehindDay(at: index + 3)
    else { return nil }
    let (year, next) = yearBehind(end, at: end)
    return Piece(
      next, .day(month: month, day: last - 1), year, through: .day(month: month, day: last))
  }

  // "31-Oct-1974", "28 Feb-3 Mar 2014".
  private func hyphenated(at index: Int, _ day: Int) -> Piece? {
    guard kind(index) == .digits else { return nil }
    let next = kind(index + 1) == .dash && isJoined(index + 1) ? index + 2 : index + 1
    guard kind(next) == .monthNumber else { return nil }
    let month = value(next) >> 16
    let number = value(next) & 0xFFFF
    let first = CalendarPart.day(month: month, day: day)
    if next > index + 1, isJoined(next),
      let year = fullYear(number, digits: Int(lexemes[next].detail))
    {
      return Piece(next + 1, first, .given(year))
    }
    guard next == index + 1, lexemes[next].detail <= 2, (1...31).contains(number),
      let (lastMonth, end) = monthBehindDay(at: next + 1)
    else { return nil }
    let (year, behind) = yearBehind(end, at: end)
    let last = CalendarPart.day(month: lastMonth, day: number)
    guard isAscending(first, year, last, year) else { return nil }
    return Piece(behind, first, year, through: last)
  }

  // "Oct-1974".
  func monthAndYear(at index: Int) -> Piece? {
    guard lexemes[index].detail == 4,
      let year = fullYear(value(index) & 0xFFFF, digits: 4), isCapitalised(index) || scope == .whole
    else { return nil }
    return Piece(index + 1, .month(value(index) >> 16), .given(year))
  }

  // "'14", and "14" behind a day and month, where they end the whole text.
  func shortYear(at index: Int) -> (year: DatePoint.Year, end: Int)? {
    guard scope == .whole else { return nil }
    let next = kind(index) == .apostrophe ? index + 1 : index
    guard kind(next) == .digits, lexemes[next].detail == 2, next + 1 == range.upperBound,
      let year = fullYear(value(next), digits: 2)
    else { return nil }
    return (.given(year), next + 1)
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
  private func dayRange(
    from day: Int, at index: Int, behind start: Int
  ) -> (day: Int, end: Int)? {
    guard kind(index) == .dash || kind(index) == .to || kind(index) == .and else { return nil }
    let next = kind(index + 1) == .the ? index + 2 : index + 1
    guard let last = self.day(at: next), last > day, kind(next) != .ordinal else { return nil }
    if kind(index) == .and && last != day + 1 && !isBetween(start) { return nil }
    return (last, next + 1)
  }

  // Whether "between" stands before the piece at `index` ("the" may stand between).
  func isBetween(_ index: Int) -> Bool {
    kind(index - 1) == .between || (kind(index - 1) == .the && kind(index - 2) == .between)
  }

  private func monthBehindDay(at index: Int) -> (month: Int, end: Int)? {
    var next = kind(index) == .ordinalSuffix ? index + 1 : index
    if kind(next) == .of || (scope == .whole && kind(next) == .stop && isJoined(next)) { next += 1 }
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
  func isMonthName(_ index: Int, isMarked: Bool) -> Bool {
    if scope == .whole || isCapitalised(index) { return true }
    return lexemes[index].detail != Lexeme.short && (isMarked || !isVerbToo(index))
  }

  private func isVerbToo(_ index: Int) -> Bool {
    value(index) == 3 || value(index) == 5
  }

  /// "March 20, 2023", "March 20", "July 13-15", "March 2023", "March".
  func monthFirst(at index: Int) -> Piece? {
    let month = value(index)
    var next = isShortened(index) ? index + 2 : index + 1
    if kind(next) == .close && kind(index - 1) == .open { next += 1 }
    if let day = dayBehindMonth(at: next), isMonthName(index, isMarked: false) {
      if let listed = listedDays(at: day.end, month, day.day) { return listed }
      let last = dayRange(from: day.day, at: day.end, behind: index)
      let (year, end) = yearBehind(index, at: last?.end ?? day.end)
      return Piece(
        end, .day(month: month, day: day.day), year,
        through: last.map { .day(month: month, day: $0.day) })
    }
    let (year, end) = yearBehind(index, at: next)
    if year != .open && isMonthName(index, isMarked: true) {
      return Piece(end, .month(month), year)
    }
    if isMonthName(index, isMarked: false), let found = monthBeyond(at: index, behind: next) {
      return found
    }
    return year == .open && isMonthAlone(index) ? Piece(index + 1, .month(month), .open) : nil
  }

  // "March 3, 4, and 5, 2014": days that follow each other are an interval, of others it is the
  // first.
  private func listedDays(at index: Int, _ month: Int, _ first: Int) -> Piece? {
    var next = index
    var last = first
    var isOpen = true
    var isRow = true
    while isOpen, kind(next).joins {
      isOpen = kind(next) == .comma && kind(next + 1) != .and
      let number = kind(next) == .comma && !isOpen ? next + 2 : next + 1
      guard let day = day(at: number), kind(number) == .digits, day > last,
        kind(number + 1) != .counted, kind(number + 1) != .month
      else { return nil }
      isRow = isRow && day == last + 1
      last = day
      next = number + 1
    }
    guard !isOpen, next > index + 2 else { return nil }
    let (year, end) = yearBehind(next, at: next)
    let day = CalendarPart.day(month: month, day: first)
    if !isRow { return Piece(index, day, year) }
    return Piece(end, day, year, through: .day(month: month, day: last))
  }

  func dayBehindMonth(at index: Int) -> (day: Int, end: Int)? {
    let next = kind(index) == .the ? index + 1 : index
    guard let day = day(at: next), kind(next + 1) != .counted, kind(next + 1) != .scale,
      kind(next + 1) != .currencyWord
    else { return nil }
    if kind(next) == .ordinal && scope == .running && !isCapitalised(next - 1) { return nil }
    // "March 20 April": the number belongs to the second month.
    if kind(next) == .digits && kind(next + 1) == .month { return nil }
    return (day, next + 1)
  }
}
