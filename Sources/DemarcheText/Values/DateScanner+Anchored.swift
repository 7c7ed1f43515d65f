import DemarcheModel

// Dates that hang on another one: "three days after 5 March", "the week before last".
extension DateScanner {
  /// A day that others are counted from: "5 March 2014", "tomorrow", "last Friday".
  private func anchor(at index: Int) -> (point: DatePoint, end: Int)? {
    // "before the 5 March election" tells of the election.
    let hasArticle = kind(index) == .the
    let start = hasArticle ? index + 1 : index
    let found: DateReading?
    switch kind(start) {
    case .digits where hasArticle && scope == .running: return nil
    case .month where hasArticle && scope == .running: return nil
    case .weekday where hasArticle && scope == .running: return nil
    case .dayWord: found = dayWord(at: start)
    case .weekday: found = weekdayExpression(at: start)
    case .digits, .ordinalDigits, .ordinal, .month, .dotted: found = calendarExpression(at: start)
    case .last, .next, .this, .past, .coming: found = relative(at: start)
    default: found = nil
    }
    guard let found, found.date.precision == .day, found.date.last == nil else { return nil }
    return (found.date.first, found.tokens.upperBound)
  }

  /// "three days after 5 March", "two weeks from tomorrow", "for ten days from 5 March"; `quantity`
  /// begins at `index`.
  func anchored(_ quantity: Quantity, at index: Int) -> DateReading? {
    let end = quantity.end
    let isDuration = kind(index - 1) == .forward
    let start = kind(end + 1) == .on ? end + 2 : end + 1
    switch kind(end) {
    case .after, .before:
      guard !isDuration else { return nil }
      let sign = kind(end) == .after ? 1 : -1
      if quantity.unit == .year, let year = year(at: end + 1) {
        let point = DatePoint.calendar(.year, .given(year + sign * quantity.months / 12))
        return reading(index, end + 2, SymbolicDate(point))
      }
      return moved(quantity, sign, index, start)
    case .from where !isDuration:
      guard scope == .whole || quantity.months == 0 else { return nil }
      return moved(quantity, 1, index, start)
    case .from, .starting, .beginning:
      guard let (point, last) = anchor(at: start) else { return nil }
      return reading(index, last, lasting(quantity, point))
    default: return nil
    }
  }

  private func moved(_ quantity: Quantity, _ sign: Int, _ index: Int, _ start: Int) -> DateReading?
  {
    guard let (point, end) = anchor(at: start) else { return nil }
    let isExact = quantity.unit == .day && !isVague(index) && kind(index - 1) != .approximate
    let (amount, unit) = DateScanner.steps(quantity)
    let date = SymbolicDate(
      DateScanner.moved(point, sign * amount, unit), isApproximate: !isExact)
    return reading(index, end, date)
  }

  /// "5 March 2014 for ten days", where it is the whole text.
  func lasting(_ found: DateReading) -> DateReading? {
    let next = found.tokens.upperBound
    guard scope == .whole, kind(next) == .forward, found.date.precision == .day,
      found.date.last == nil, let quantity = quantity(at: next + 1)
    else { return nil }
    return reading(found.tokens.lowerBound, quantity.end, lasting(quantity, found.date.first))
  }

  private func lasting(_ quantity: Quantity, _ point: DatePoint) -> SymbolicDate {
    let (amount, unit) = DateScanner.steps(quantity)
    let behind = DateScanner.moved(point, amount, unit)
    return SymbolicDate(point, through: DateScanner.moved(behind, -1, .day), precision: .day)
  }

  private static func steps(_ quantity: Quantity) -> (amount: Int, unit: DateUnit) {
    quantity.months == 0 ? (quantity.days, .day) : (quantity.months, .month)
  }

  // A day of a known year, or of the reference's days, is moved at once.
  static func moved(_ point: DatePoint, _ amount: Int, _ unit: DateUnit) -> DatePoint {
    switch point {
    case .calendar(.day(let month, let day), .given(let year)):
      let date = CalendarDate(year: year, month: month, day: day)
      guard let date, let found = unit.shift(date, by: amount) else { break }
      return .calendar(.day(month: found.month, day: found.day), .given(found.year))
    case .reference(let days, .day, .day) where unit == .day:
      return .reference(days + amount, .day, grain: .day)
    default: break
    }
    return .moved(point, amount, unit)
  }

  /// "week after next", "month before last"; "day after 5 March", "week before 5 March".
  func beside(at index: Int) -> DateReading? {
    guard let unit = unit(index), lexemes[index].detail != Lexeme.plural else { return nil }
    let sign: Int
    switch kind(index + 1) {
    case .after: sign = 1
    case .before: sign = -1
    default: return nil
    }
    if isNeighbour(index + 2, sign) {
      guard let date = unitBeyond(unit, 2 * sign) else { return nil }
      return reading(index, index + 3, date)
    }
    guard unit == .day || unit == .week, let (point, end) = anchor(at: index + 2) else {
      return nil
    }
    let moved = DateScanner.moved(point, unit == .day ? sign : 7 * sign, .day)
    return reading(
      index, end, SymbolicDate(unit == .day ? moved : .counted(1, .week, of: moved)))
  }

  /// Whether "next" (`sign` 1) or "last" stands at `index`, with nothing behind that belongs to it.
  func isNeighbour(_ index: Int, _ sign: Int) -> Bool {
    guard kind(index) == (sign > 0 ? .next : .last) else { return false }
    switch kind(index + 1) {
    case .unit, .weekday, .month, .season, .dayPart, .digits, .cardinal, .few, .couple:
      return false
    default: return true
    }
  }

  private func unitBeyond(_ unit: Lexeme.Unit, _ amount: Int) -> SymbolicDate? {
    switch unit {
    case .day, .hour, .season: return nil
    case .weekend:
      return SymbolicDate(
        .weekday(6, .shifted(amount)), through: .weekday(7, .shifted(amount)))
    default:
      let measure = DateScanner.measure(unit)
      return SymbolicDate(
        .reference(amount * measure.count, measure.unit, grain: measure.precision))
    }
  }

  /// "Monday after 5 March", "first Tuesday before 5 March": the day of the week is at `index`.
  func weekdayBeside(at index: Int, number: Int) -> (point: DatePoint, end: Int)? {
    let sign: Int
    switch kind(index + 1) {
    case .after: sign = 1
    case .before: sign = -1
    default: return nil
    }
    if number == 1, isNeighbour(index + 2, sign) {
      return (.weekday(value(index), .away(2 * sign)), index + 3)
    }
    guard let (point, end) = anchor(at: index + 2) else { return nil }
    return (.beside(sign * number, weekday: value(index), point), end)
  }

  /// "March after next", "March before last"; "March in two years", where it is the whole text.
  func monthBeyond(at index: Int, behind end: Int) -> Piece? {
    if kind(end) == .after && isNeighbour(end + 1, 1) {
      return Piece(end + 2, .month(value(index)), .away(2))
    }
    if kind(end) == .before && isNeighbour(end + 1, -1) {
      return Piece(end + 2, .month(value(index)), .away(-2))
    }
    guard scope == .whole, kind(end) == .inside, let quantity = quantity(at: end + 1),
      quantity.unit == .year
    else { return nil }
    return Piece(quantity.end, .month(value(index)), .shifted(quantity.months / 12))
  }

  /// "week of 6 October", "week starting 6 October 2014", "weekend of 4 October".
  func weekOfDay(at index: Int) -> DateReading? {
    guard let unit = unit(index), unit == .week || unit == .weekend else { return nil }
    let joint = kind(index + 1)
    switch joint {
    case .of: break
    case .starting, .ending, .beginning: guard unit == .week else { return nil }
    default: return nil
    }
    let start = kind(index + 2) == .on ? index + 3 : index + 2
    guard let (point, end) = anchor(at: start) else { return nil }
    if joint == .starting || joint == .beginning {
      let last = DateScanner.moved(point, 6, .day)
      return reading(index, end, SymbolicDate(point, through: last, precision: .week))
    }
    if joint == .ending {
      let first = DateScanner.moved(point, -6, .day)
      return reading(index, end, SymbolicDate(first, through: point, precision: .week))
    }
    return reading(
      index, end, SymbolicDate(.counted(1, unit == .week ? .week : .weekend, of: point)))
  }
}
