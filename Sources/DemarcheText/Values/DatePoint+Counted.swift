import DemarcheModel

extension DatePoint.Counted {
  /// How exact one of them is.
  var precision: DateValue.Precision {
    switch self {
    case .day, .weekday, .weekend: .day
    case .week: .week
    case .month: .month
    case .year: .year
    }
  }

  /// What follows the longer time in symbolic form: `-D3`, `-W2-1`, `-M-1`.
  func symbolic(_ number: Int) -> String {
    switch self {
    case .day: "-D" + String(number)
    case .week: "-W" + String(number)
    case .weekday(let day): "-W" + String(number) + "-" + String(day)
    case .weekend: "-WE" + String(number)
    case .month: "-M" + String(number)
    case .year: "-Y" + String(number)
    }
  }
}

extension DatePoint {
  /// The `number`th of something in `whole`, from its end where negative; nil where it has not so
  /// many.
  static func counted(_ number: Int, _ what: Counted, in whole: DayInterval) -> DayInterval? {
    let found: DayInterval?
    switch what {
    case .day: found = nthDay(number, in: whole)
    case .weekday(let weekday): found = nthWeekday(number, weekday, in: whole)
    // Of a day the one that its week holds.
    case .week where whole.isSingleDay: return DayInterval(of: .week, holding: whole.first)
    case .weekend where whole.isSingleDay:
      let saturday = whole.first.adding(days: 6 - whole.first.weekday)
      return DayInterval(saturday, saturday.adding(days: 1))
    case .weekend:
      found = nthWeekday(number, 6, in: whole).flatMap {
        DayInterval($0.first, $0.first.adding(days: 1))
      }
    case .week: found = nthWeek(number, in: whole)
    case .month, .year: found = nthUnit(number, what, in: whole)
    }
    guard let found, whole.first <= found.first, found.first <= whole.last else { return nil }
    return found
  }

  private static func nthDay(_ number: Int, in whole: DayInterval) -> DayInterval? {
    let steps = abs(number) - 1
    let day = number > 0 ? whole.first.adding(days: steps) : whole.last.adding(days: -steps)
    return DayInterval(day, day)
  }

  private static func nthWeekday(
    _ number: Int, _ weekday: Int, in whole: DayInterval
  ) -> DayInterval? {
    let edge = number > 0 ? whole.first : whole.last
    let distance = number > 0 ? weekday - edge.weekday : edge.weekday - weekday
    let days = (distance + 7) % 7 + (abs(number) - 1) * 7
    let day = edge.adding(days: number > 0 ? days : -days)
    return DayInterval(day, day)
  }

  // Of the weeks whose Monday lies in it.
  private static func nthWeek(_ number: Int, in whole: DayInterval) -> DayInterval? {
    let isFirst = number > 0
    let edge = isFirst ? whole.first : whole.last.adding(days: -6)
    let distance = isFirst ? 1 - edge.weekday : edge.weekday - 1
    let days = (distance + 7) % 7 + (abs(number) - 1) * 7
    let monday = edge.adding(days: isFirst ? days : -days)
    return DayInterval(of: .week, holding: monday)
  }

  private static func nthUnit(_ number: Int, _ what: Counted, in whole: DayInterval) -> DayInterval?
  {
    let unit: DateUnit = what == .year ? .year : .month
    let edge = number > 0 ? whole.first : whole.last
    let start = DayInterval(of: what.precision, holding: edge).first
    let steps = number > 0 ? number - 1 : number + 1
    return unit.shift(start, by: steps).map { DayInterval(of: what.precision, holding: $0) }
  }
}
