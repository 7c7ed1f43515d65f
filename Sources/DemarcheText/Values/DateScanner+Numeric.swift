extension DateScanner {
  /// A part of the calendar that was read, and the token behind it.
  struct Piece {
    var end: Int
    var part: CalendarPart
    var year: DatePoint.Year
    /// The other end, where the words give an interval ("20-23 March").
    var lastPart: CalendarPart?
    var lastYear: DatePoint.Year?

    init(
      _ end: Int, _ part: CalendarPart, _ year: DatePoint.Year,
      through lastPart: CalendarPart? = nil
    ) {
      self.end = end
      self.part = part
      self.year = year
      self.lastPart = lastPart
    }
  }

  /// "2023-03-20", "2023/03/20", "2023-03", "20/03/2023", "03/20/2023".
  func numeric(at index: Int) -> Piece? {
    guard kind(index) == .digits, isFreeBefore(index), !isReference(index) else { return nil }
    if let found = compact(at: index) { return found }
    let separator = kind(index + 1)
    guard separator == .dash || separator == .slash, isJoined(index + 1), isJoined(index + 2),
      kind(index + 2) == .digits, lexemes[index + 2].detail <= 2 || scope == .whole
    else { return nil }
    let isFull =
      kind(index + 3) == separator && isJoined(index + 3) && isJoined(index + 4)
      && kind(index + 4) == .digits
    if isFull { return fullNumeric(at: index) }
    if let found = monthAndYear(numeric: index) { return found }
    guard separator == .dash || scope == .whole, lexemes[index].detail == 4,
      lexemes[index + 2].detail == 2 || (scope == .whole && separator == .slash),
      !isJoined(index + 3) || (kind(index + 3) != .dash && kind(index + 3) != .slash)
    else { return nil }
    return yearAndMonth(at: index)
  }

  private func fullNumeric(at index: Int) -> Piece? {
    let first = value(index)
    let second = value(index + 2)
    let third = value(index + 4)
    let end = index + 5
    if lexemes[index].detail == 4 {
      let isFree = isFreeAfter(index + 4) || (scope == .whole && separates(index + 5))
      return dayPiece(end, year: first, month: second, day: third, isFree)
    }
    guard kind(index + 1) == .slash, lexemes[index].detail <= 2,
      let year = fullYear(third, digits: Int(lexemes[index + 4].detail))
    else { return nil }
    if second > 12 { return dayPiece(end, year: year, month: first, day: second, true) }
    return dayPiece(end, year: year, month: second, day: first, isFreeAfter(index + 4))
  }

  // "2014-03-10/2014-03-14": the slash of an interval.
  private func separates(_ index: Int) -> Bool {
    kind(index) == .slash && kind(index + 1) == .digits && lexemes[index + 1].detail == 4
  }

  // "20140310", where it is the whole text.
  private func compact(at index: Int) -> Piece? {
    guard scope == .whole, lexemes[index].detail == 8 else { return nil }
    let number = value(index)
    return dayPiece(
      index + 1, year: number / 10_000, month: number / 100 % 100, day: number % 100, true)
  }

  // "03/2014", where it is the whole text.
  private func monthAndYear(numeric index: Int) -> Piece? {
    guard scope == .whole, kind(index + 1) == .slash, lexemes[index].detail <= 2,
      (1...12).contains(value(index)), let year = year(at: index + 2)
    else { return nil }
    return Piece(index + 3, .month(value(index)), .given(year))
  }

  // Two digits are a year only where nothing else can be meant.
  func fullYear(_ value: Int, digits: Int) -> Int? {
    if digits == 4 { return (1000...2999).contains(value) ? value : nil }
    guard scope == .whole, digits == 2 else { return nil }
    return value < 69 ? 2000 + value : 1900 + value
  }

  private func dayPiece(_ end: Int, year: Int, month: Int, day: Int, _ isFree: Bool) -> Piece? {
    let part = CalendarPart.day(month: month, day: day)
    guard isFree, (1000...2999).contains(year), part.interval(in: year) != nil else { return nil }
    return Piece(end, part, .given(year))
  }

  // "2023-03" is a month, "2011-12" the years 2011 to 2012.
  private func yearAndMonth(at index: Int) -> Piece? {
    let year = value(index)
    let second = value(index + 2)
    guard (1900...2099).contains(year) else { return nil }
    if second == (year + 1) % 100 || second > 12 {
      guard second > year % 100 || second == 0 else { return nil }
      guard scope == .whole || introducesYear(index) else { return nil }
      var piece = Piece(index + 3, .year, .given(year), through: .year)
      piece.lastYear = .given(second == 0 ? year + 1 : year / 100 * 100 + second)
      return piece
    }
    return second == 0 ? nil : Piece(index + 3, .month(second), .given(year))
  }

  /// "20.03.2023".
  func dotted(at index: Int) -> Piece? {
    guard !isReference(index), isFreeBefore(index) else { return nil }
    var numbers: [(value: Int, digits: Int)] = [(0, 0)]
    for offset in Int(tokens[index].start)..<Int(tokens[index].end) {
      if utf8[offset] == 0x2E {
        numbers.append((0, 0))
      } else if numbers[numbers.count - 1].digits < 5 {
        let last = numbers[numbers.count - 1]
        numbers[numbers.count - 1] = (last.value * 10 + Int(utf8[offset]) - 0x30, last.digits + 1)
      }
    }
    guard numbers.count == 3, numbers[0].digits <= 2, numbers[1].digits <= 2,
      let year = fullYear(numbers[2].value, digits: numbers[2].digits)
    else { return nil }
    let isMonthFirst = numbers[1].value > 12
    return dayPiece(
      index + 1, year: year, month: numbers[isMonthFirst ? 0 : 1].value,
      day: numbers[isMonthFirst ? 1 : 0].value, true)
  }

  /// The year at `index`, which belongs to the words before it; nil where none stands there.
  func year(at index: Int) -> Int? {
    guard kind(index) == .digits, lexemes[index].detail == 4, isFreeAfter(index),
      (1000...2999).contains(value(index))
    else { return nil }
    return value(index)
  }

  /// A bare year, where its surroundings show that it is one.
  func bareYear(at index: Int) -> Piece? {
    guard let year = year(at: index), isFreeBefore(index), !isReference(index) else { return nil }
    let piece = Piece(index + 1, .year, .given(year))
    if scope == .whole { return piece }
    guard (1900...2099).contains(year), !isCounting(index), !isNumberedText(index),
      introducesYear(index) || isYearRange(index) || isAttribute(index)
    else { return nil }
    return piece
  }

  /// Whether the words before the year at `index` announce one.
  func introducesYear(_ index: Int) -> Bool {
    switch kind(index - 1) {
    case .inside, .since, .early, .middle, .late, .between, .preposition, .end: return true
    case .by, .to, .of, .from, .before, .after, .forward: return !isPlural(index + 1)
    case .unit: return unit(index - 1) == .year
    case .and, .comma, .dash: return previousYear?.upperBound == index - 1
    case .open: return kind(index + 1) == .close
    default: return false
    }
  }

  // "the 2014 ban", "Norway's 2014 presidential election"; "the 1988 Committee" is named for the
  // number of a resolution.
  private func isAttribute(_ index: Int) -> Bool {
    guard kind(index - 1) == .the || isGenitive(index - 1), isWord(index + 1) else {
      return false
    }
    return !isPlural(index + 1) && !isCommittee(index + 1) && !isCommittee(index + 2)
  }

  private func isWord(_ index: Int) -> Bool {
    guard range.contains(index), kind(index) == .other || kind(index) == .event else {
      return false
    }
    return tokens[index].flags.contains(.lower) || isCapitalised(index)
  }

  private func isCommittee(_ index: Int) -> Bool {
    guard range.contains(index) else { return false }
    let token = tokens[index]
    return utf8[Int(token.start)..<Int(token.end)].elementsEqual("Committee".utf8)
      || utf8[Int(token.start)..<Int(token.end)].elementsEqual("Sanctions".utf8)
  }

  // "2014-2020", without white space.
  private func isYearRange(_ index: Int) -> Bool {
    kind(index + 1) == .dash && isJoined(index + 1) && isJoined(index + 2)
      && year(at: index + 2) != nil && value(index + 2) > value(index)
      && value(index + 2) <= 2099
  }

  // "2000 people", "2000 million", "2000 €".
  private func isCounting(_ index: Int) -> Bool {
    switch kind(index + 1) {
    case .counted, .scale, .currencyCode, .currencyWord, .currencySymbol: true
    default: false
    }
  }

  // "1973 (2011)": a resolution and its year.
  private func isNumberedText(_ index: Int) -> Bool {
    kind(index + 1) == .open && year(at: index + 2) != nil && kind(index + 3) == .close
  }

  // A word in -s that is no verb or pronoun: "of 2000 soldiers".
  private func isPlural(_ index: Int) -> Bool {
    guard range.contains(index), tokens[index].flags.contains(.lower), kind(index) == .other
    else { return false }
    let end = Int(tokens[index].end)
    let length = end - Int(tokens[index].start)
    return length > 4 && utf8[end - 1] == 0x73 && utf8[end - 2] != 0x73
  }
}
