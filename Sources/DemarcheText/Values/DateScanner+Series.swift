import DemarcheModel

// Parts of a longer time: "the first three months of 2014", "the second half of March".
extension DateScanner {
  /// "first three months of 2014", "last two weeks of October", "last days of 2014".
  func series(at index: Int) -> DateReading? {
    let isFirst: Bool
    switch kind(index) {
    case .ordinal where value(index) == 1: isFirst = true
    case .last: isFirst = false
    default: return nil
    }
    let counted = count(at: index + 1)
    let next = counted?.end ?? index + 1
    guard let what = seriesPart(next), lexemes[next].detail == Lexeme.plural,
      kind(next + 1) == .of
    else { return nil }
    let start = kind(next + 2) == .the ? next + 3 : next + 2
    guard let (whole, end) = container(at: start, isDefinite: start > next + 2) else { return nil }
    guard let number = counted?.number, !isVague(index + 1) else {
      let portion: SymbolicDate.Portion = isFirst ? .early : .late
      return reading(index, end, SymbolicDate(whole, portion: portion))
    }
    guard (2...366).contains(number) else { return nil }
    let first = DatePoint.counted(isFirst ? 1 : -number, what, of: whole)
    let last = DatePoint.counted(isFirst ? number : -1, what, of: whole)
    return reading(index, end, SymbolicDate(first, through: last))
  }

  private func seriesPart(_ index: Int) -> DatePoint.Counted? {
    switch unit(index) {
    case .day: .day
    case .week: .week
    case .month: .month
    case .year: .year
    default: nil
    }
  }

  /// "first half of March 2014", "second half of the 1990s"; halves of years are calendar parts.
  func halfOf(at index: Int) -> DateReading? {
    let number = value(index)
    guard kind(index + 1) == .half, (1...2).contains(number), kind(index + 2) == .of else {
      return nil
    }
    let start = kind(index + 3) == .the ? index + 4 : index + 3
    guard let (whole, end) = container(at: start, isDefinite: start > index + 3) else { return nil }
    let (what, count): (DatePoint.Counted, Int)
    switch whole.precision {
    case .month: (what, count) = (.day, 15)
    case .decade: (what, count) = (.year, 5)
    case .century: (what, count) = (.year, 50)
    default: return nil
    }
    let first = DatePoint.counted(number == 1 ? 1 : count + 1, what, of: whole)
    let last = DatePoint.counted(number == 1 ? count : -1, what, of: whole)
    return reading(index, end, SymbolicDate(first, through: last))
  }

  /// "20th century".
  func century(at index: Int) -> Piece? {
    let number = value(index)
    guard (1...30).contains(number), unit(index + 1) == .century,
      lexemes[index + 1].detail != Lexeme.plural
    else { return nil }
    switch kind(index - 1) {
    case .early, .middle, .late: break
    case .the where announcesDecade(index - 2) || kind(index - 2) == .of: break
    default: guard scope == .whole else { return nil }
    }
    return Piece(index + 2, .century, .given(number * 100 - 99))
  }

  /// "1990s", "the Nineties", "the '90s", "the 1960's".
  func decade(at index: Int) -> Piece? {
    switch kind(index) {
    case .decades:
      let isArticle = kind(index - 1) == .the || kind(index - 2) == .the
      let isPlain = scope == .whole || (kind(index - 1) == .the && announcesDecade(index - 2))
      guard isPlain || (isArticle && (isCapitalised(index) || announcesDecade(index - 1))) else {
        return nil
      }
      return Piece(index + 1, .decade, .given(value(index)))
    case .decade where lexemes[index].detail == 2:
      let isShortened = kind(index - 1) == .apostrophe && isJoined(index)
      let isPlain = kind(index - 1) == .the && announcesDecade(index - 2)
      guard scope == .whole || isShortened || isPlain else { return nil }
      let century = value(index) < 30 ? 2000 : 1900
      return Piece(index + 1, .decade, .given(century + value(index)))
    case .decade:
      guard (1000...2999).contains(value(index)), isFreeBefore(index) else { return nil }
      return Piece(index + 1, .decade, .given(value(index)))
    default: return nil
    }
  }

  // "in the nineties", "since the '90s", "the early nineties".
  private func announcesDecade(_ index: Int) -> Bool {
    switch kind(index) {
    case .inside, .of, .since, .preposition, .early, .middle, .late, .by, .from: true
    default: false
    }
  }

  /// "the 1960's": without the article it is the year's.
  func decadeInGenitive(at index: Int) -> Piece? {
    guard scope == .whole || kind(index - 1) == .the, lexemes[index].detail == 4,
      value(index) % 10 == 0, kind(index + 1) == .apostrophe, isJoined(index + 1)
    else { return nil }
    let mark = tokens[index + 1]
    let isWhole = mark.end - mark.start > 1 && mark.flags.contains(.genitive)
    let isApart = isJoined(index + 2) && tokens[index + 2].end - tokens[index + 2].start == 1
    guard isWhole || (isApart && utf8[Int(tokens[index + 2].start)] == 0x73) else { return nil }
    return Piece(index + (isWhole ? 2 : 3), .decade, .given(value(index)))
  }

  /// "2018-Q4", "2018 Q4", "2018Q4".
  func quarterBehindYear(at index: Int) -> Piece? {
    if kind(index) == .quarterOfYear {
      let digits = lexemes[index].detail
      guard let year = fullYear(value(index) / 10, digits: Int(digits)) else { return nil }
      return Piece(index + 1, .quarter(value(index) % 10), .given(year))
    }
    let isJoint = kind(index + 1) == .dash || kind(index + 1) == .slash
    let next = isJoint && isJoined(index + 1) ? index + 2 : index + 1
    guard kind(next) == .quarterCode, kind(index) == .digits, lexemes[index].detail == 4,
      (1900...2099).contains(value(index)), isFreeBefore(index)
    else { return nil }
    return Piece(next + 1, .quarter(value(next)), .given(value(index)))
  }
}
