import DemarcheModel

extension DateScanner {
  /// "first Wednesday of October 2014", "last day of May", "third last week of 2018".
  func counted(at index: Int) -> DateReading? {
    var next = index
    var number = 1
    if kind(next) == .ordinal || kind(next) == .ordinalDigits {
      number = value(next)
      next += 1
    }
    if kind(next) == .last {
      number = -number
      next += 1
    } else if next > index, kind(next) == .to, kind(next + 1) == .last {
      number = -number
      next += 2
    }
    guard (1...31).contains(abs(number)), let what = countedPart(next) else { return nil }
    if case .weekday = what, number > 0,
      let (point, end) = weekdayBeside(at: next, number: number)
    {
      return reading(index, end, SymbolicDate(point))
    }
    guard kind(next + 1) == .of || kind(next + 1) == .inside
    else { return nil }
    let start = kind(next + 2) == .the ? next + 3 : next + 2
    guard let (whole, end) = container(at: start, isDefinite: start > next + 2) else { return nil }
    return reading(index, end, SymbolicDate(.counted(number, what, of: whole)))
  }

  private func countedPart(_ index: Int) -> DatePoint.Counted? {
    switch kind(index) {
    case .weekday where lexemes[index].detail == 0 && (scope == .whole || isCapitalised(index)):
      return .weekday(value(index))
    case .unit where lexemes[index].detail != Lexeme.plural:
      switch unit(index) {
      case .day: return .day
      case .week: return .week
      case .weekend: return .weekend
      case .month: return .month
      case .year: return .year
      default: return nil
      }
    default: return nil
    }
  }

  /// The month, year, decade or century in which something is counted.
  func container(at index: Int, isDefinite: Bool) -> (whole: DatePoint, end: Int)? {
    switch kind(index) {
    case .month where isCapitalised(index) || scope == .whole:
      let (year, end) = yearBehind(index, at: index + 1)
      return (.calendar(.month(value(index)), year), end)
    case .digits:
      return year(at: index).map { (.calendar(.year, .given($0)), index + 1) }
    case .decade, .decades, .quarterCode, .ordinal, .ordinalDigits:
      guard let piece = piece(at: index), piece.lastPart == nil, piece.part.precision != .day
      else { return nil }
      return (.calendar(piece.part, piece.year), piece.end)
    case .last, .past, .this, .thisOnly, .next, .coming:
      guard let whole = monthOrYear(index + 1, step: step(index)) else { return nil }
      return (whole, index + 2)
    case .unit where isDefinite:
      return monthOrYear(index, step: 0).map { ($0, index + 1) }
    default: return nil
    }
  }

  private func step(_ index: Int) -> Int {
    switch kind(index) {
    case .last, .past: -1
    case .next, .coming: 1
    default: 0
    }
  }

  private func monthOrYear(_ index: Int, step: Int) -> DatePoint? {
    guard lexemes[index].detail != Lexeme.plural else { return nil }
    switch unit(index) {
    case .month: return .reference(step, .month, grain: .month)
    case .year: return .reference(step, .year, grain: .year)
    default: return nil
    }
  }

  /// "three Fridays from now", "two Thursdays ago".
  func weekdaysAway(at index: Int) -> DateReading? {
    guard let (number, next) = count(at: index), kind(next) == .weekday, number > 0, number < 1000
    else { return nil }
    let weekday = value(next)
    switch kind(next + 1) {
    case .ago where isAgo(next + 1):
      return reading(index, next + 2, SymbolicDate(.weekday(weekday, .away(-number))))
    case .hence: return reading(index, next + 2, SymbolicDate(.weekday(weekday, .away(number))))
    case .from where kind(next + 2) == .now:
      return reading(index, next + 3, SymbolicDate(.weekday(weekday, .away(number))))
    default: return nil
    }
  }

  /// Whether "ago" stands at `index`, or "back" in a text that is nothing but a date.
  func isAgo(_ index: Int) -> Bool {
    kind(index) == .ago && (lexemes[index].detail == 0 || scope == .whole)
  }

  /// "rest of the week", "remainder of this year".
  func rest(at index: Int) -> DateReading? {
    guard kind(index + 1) == .of, kind(index + 2) == .the || kind(index + 2) == .this,
      let point = thisUnit(at: index + 3)
    else { return nil }
    return reading(index, index + 4, SymbolicDate(point, portion: .remaining))
  }

  /// "following week", where no other day than the reference can be meant.
  func following(at index: Int) -> DateReading? {
    guard scope == .whole, kind(index) == .after, lexemes[index].detail == 1,
      let unit = unit(index + 1), unit != .weekend, lexemes[index + 1].detail != Lexeme.plural
    else { return nil }
    let measure = DateScanner.measure(unit)
    let point = DatePoint.reference(measure.count, measure.unit, grain: measure.precision)
    return reading(index, index + 2, SymbolicDate(point))
  }
}
