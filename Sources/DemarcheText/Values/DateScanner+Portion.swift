extension DateScanner {
  /// "early 2022", "mid-March", "the end of the year", "late last week".
  func portion(at index: Int) -> DateReading? {
    let portion: SymbolicDate.Portion =
      switch kind(index) {
      case .early, .beginning: .early
      case .middle: .middle
      default: .late
      }
    if lexemes[index].detail != 0 { return compound(at: index, portion) }
    var next = index + 1
    let needsOf = kind(index) == .beginning
    if kind(next) == .of {
      next += 1
    } else if kind(next) == .inside && (kind(index) == .early || kind(index) == .late) {
      next += 1
    } else if needsOf {
      return nil
    }
    guard let whole = whole(at: next), whole.date.last == nil, whole.date.precision != .day else {
      return nil
    }
    // "late 2022" needs no more; "end" alone may be a verb: "to end 2022".
    if kind(index) == .end && next == index + 1 && kind(index - 1) == .to { return nil }
    let end = whole.tokens.upperBound
    var date = SymbolicDate(whole.date.first, portion: portion, precision: whole.date.precision)
    // "in late March and early April 2022": the year is that of both.
    if case .calendar(let part, .open) = date.first, kind(end) == .and || kind(end) == .to,
      isPortion(end + 1), case .calendar(_, let year)? = self.whole(at: end + 2)?.date.first
    {
      date.first = .calendar(part, year)
    }
    return reading(index, end, date)
  }

  private func isPortion(_ index: Int) -> Bool {
    switch kind(index) {
    case .early, .middle, .late: true
    default: false
    }
  }

  // What "early" or "the end of" is part of.
  private func whole(at index: Int) -> DateReading? {
    switch kind(index) {
    case .approximate where scope == .whole: return whole(at: index + 1)
    case .the where kind(index + 1) == .after: return following(at: index + 1)
    case .after: return following(at: index)
    case .the where kind(index + 1) == .unit && kind(index + 2) != .of:
      return thisUnit(at: index + 1).map { reading(index, index + 2, SymbolicDate($0)) }
    case .the where isNamedSpan(index + 1): return calendarExpression(at: index + 1)
    case .unit where scope == .whole:
      return thisUnit(at: index).map { reading(index, index + 1, SymbolicDate($0)) }
    case .last, .this, .next, .past, .coming, .thisOnly: return relative(at: index)
    case .digits where scope == .running:
      // The words before the year are "early", "end of": all announce one.
      guard let year = year(at: index), (1900...2099).contains(year),
        kind(index + 1) != .counted
      else { return nil }
      return reading(index, index + 1, SymbolicDate(.calendar(.year, .given(year))))
    case .month where isCapitalised(index) || scope == .whole:
      let (year, end) = yearBehind(index, at: index + 1)
      return reading(index, end, SymbolicDate(.calendar(.month(value(index)), year)))
    case .digits, .decade, .season, .decades, .quarterCode, .ordinal, .ordinalDigits:
      return piece(at: index).map { reading(index, $0.end, date($0)) }
    default: return nil
    }
  }

  private func isNamedSpan(_ index: Int) -> Bool {
    switch kind(index) {
    case .decade, .decades, .season: true
    case .ordinal, .ordinalDigits: unit(index + 1) == .century || unit(index + 1) == .quarter
    default: false
    }
  }

  func thisUnit(at index: Int) -> DatePoint? {
    guard let unit = unit(index), lexemes[index].detail != Lexeme.plural else { return nil }
    return thisUnit(unit)
  }

  // "by mid-year", "at year-end".
  private func announcesUnit(_ index: Int) -> Bool {
    switch kind(index) {
    case .by, .at, .inside, .since, .to, .before, .after, .from, .preposition: true
    default: false
    }
  }

  private func thisUnit(_ unit: Lexeme.Unit) -> DatePoint? {
    switch unit {
    case .week, .month, .year, .decade, .century, .quarter, .season:
      let measure = DateScanner.measure(unit)
      return .reference(0, measure.unit, grain: measure.precision)
    case .day, .hour, .weekend, .fortnight: return nil
    }
  }

  // "mid-March 2022", "mid-2022", "mid-1990s", "year-end": `detail` is the kind of the second half.
  private func compound(at index: Int, _ portion: SymbolicDate.Portion) -> DateReading? {
    let number = value(index)
    var end = index + 1
    let point: DatePoint
    switch Lexeme.Kind(rawValue: lexemes[index].detail) {
    case .month:
      let (year, next) = yearBehind(index, at: end)
      point = .calendar(.month(number), year)
      end = next
    case .season:
      let (year, next) = yearBehind(index, at: end)
      guard year != .open else { return nil }
      point = .calendar(.season(number), year)
      end = next
    case .decade: point = .calendar(.decade, .given(number))
    case .unit:
      guard scope == .whole || announcesUnit(index - 1),
        let unit = Lexeme.Unit(rawValue: lexemes[index].value), let found = thisUnit(unit)
      else { return nil }
      point = found
    case .digits where (1900...2099).contains(number): point = .calendar(.year, .given(number))
    default: return nil
    }
    return reading(index, end, SymbolicDate(point, portion: portion))
  }

  /// "earlier this month", "later this year", "earlier today", "later in the year".
  func elapsed(at index: Int) -> DateReading? {
    let portion: SymbolicDate.Portion = kind(index) == .earlier ? .elapsed : .remaining
    var next = index + 1
    if kind(next) == .dayWord && value(next) == 0 {
      return reading(index, next + 1, SymbolicDate(.reference(0, .day, grain: .day)))
    }
    if kind(next) == .inside { next += 1 }
    let isThis = kind(next) == .this || (kind(next) == .the && next > index + 1)
    guard isThis, let point = thisUnit(at: next + 1) else { return nil }
    return reading(index, next + 2, SymbolicDate(point, portion: portion))
  }
}
