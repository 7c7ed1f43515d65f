package import DemarcheModel

/// One end of a date expression.
package enum DatePoint: Sendable, Hashable {
  /// Which year a calendar part belongs to.
  package enum Year: Sendable, Hashable {
    /// Said: `2023-03`.
    case given(Int)
    /// Left open, to be chosen by direction: `XXXX-03`.
    case open
    /// The nearest in which the day is that weekday: `XXXX-03-20-WXX-1` ("Monday, 20 March").
    case fitting(weekday: Int)
    /// So many years from the reference's: `REF-P1Y-03` ("March last year").
    case shifted(Int)
    /// The latest wholly before the reference: `REF-XXXX-03` ("last March").
    case before
    /// The first wholly after it: `REF+XXXX-03` ("next March").
    case after
    /// So many of them after the reference, or before it: `REF+2XXXX-03` ("March after next").
    case away(Int)
  }

  /// Which week a weekday belongs to.
  package enum Week: Sendable, Hashable {
    /// Left open, to be chosen by direction: `XXXX-WXX-5`.
    case open
    /// The latest before the reference day: `REF-WXX-5` ("last Friday").
    case before
    /// The first after it: `REF+WXX-5` ("next Friday").
    case after
    /// In the ISO week so many weeks away: `REF+P0W-5` ("this Friday").
    case shifted(Int)
    /// So many of them after the reference day, or before it: `REF+3WXX-5` ("three Fridays from
    /// now").
    case away(Int)
  }

  /// What is counted within something longer.
  package enum Counted: Sendable, Hashable {
    case day
    /// A whole week, Monday to Sunday.
    case week
    /// A day of the week, 1 for Monday.
    case weekday(Int)
    /// A Saturday and the Sunday behind it.
    case weekend
    case month
    case year
  }

  /// A part of the calendar: `2023-03-20`, `2022-Q1`, `199X`.
  case calendar(CalendarPart, Year)
  /// The unit `grain` that holds the day so many units from the reference: `REF-P1D`.
  case reference(Int, DateUnit, grain: DateValue.Precision)
  /// A day of the week, 1 for Monday.
  case weekday(Int, Week)
  /// A day of the month so many months from the reference's: `REF-P1M-20`.
  case dayOfMonth(Int, months: Int)
  /// So many of something in a longer time, from its end where negative: `2014-10-W1-3` ("the
  /// first Wednesday of October 2014"), `2014-09-W-1`, `2015-10-D-1`. A week of a day is the one
  /// that holds it.
  indirect case counted(Int, Counted, of: DatePoint)
  /// So many units from another: `XXXX-03-05+P3D` ("three days after 5 March").
  indirect case moved(DatePoint, Int, DateUnit)
  /// The nth such day of the week after another day, or before it: `2014-03-05+1WXX-2` ("the
  /// first Tuesday after 5 March 2014").
  indirect case beside(Int, weekday: Int, DatePoint)

  /// How exact it is.
  package var precision: DateValue.Precision {
    switch self {
    case .calendar(let part, _): part.precision
    case .reference(_, _, let grain): grain
    case .weekday, .dayOfMonth: .day
    case .counted(_, let what, _): what.precision
    case .moved(let point, _, _): point.precision
    case .beside: .day
    }
  }

  /// The days meant; nil where they hang on a reference that is missing, or do not exist.
  package func interval(
    against reference: CalendarDate?, direction: SymbolicDate.Direction
  ) -> DayInterval? {
    if case .calendar(let part, .given(let year)) = self { return part.interval(in: year) }
    if case .counted(let number, let what, let whole) = self {
      return whole.interval(against: reference, direction: direction).flatMap {
        DatePoint.counted(number, what, in: $0)
      }
    }
    if let found = interval(besideOther: reference, direction) { return found }
    guard let reference else { return nil }
    switch self {
    case .calendar(let part, let year):
      return DatePoint.find(part, year, from: reference, direction: direction)
    case .reference(let amount, let unit, let grain):
      return unit.shift(reference, by: amount).map { DayInterval(of: grain, holding: $0) }
    case .weekday(let weekday, let week):
      let day = DatePoint.day(weekday, week, from: reference, direction: direction)
      return DayInterval(day, day)
    case .dayOfMonth(let day, let months):
      let month = reference.adding(months: months)
      let date = CalendarDate(year: month.year, month: month.month, day: day)
      return DayInterval(date, date)
    case .counted, .moved, .beside: return nil
    }
  }

  // What hangs on another day than the reference.
  private func interval(
    besideOther reference: CalendarDate?, _ direction: SymbolicDate.Direction
  ) -> DayInterval? {
    switch self {
    case .moved(let point, let amount, let unit):
      return point.interval(against: reference, direction: direction).flatMap {
        DayInterval(unit.shift($0.first, by: amount), unit.shift($0.last, by: amount))
      }
    case .beside(let number, let weekday, let point):
      return point.interval(against: reference, direction: direction).map {
        let edge = number < 0 ? $0.first : $0.last
        let day = DatePoint.day(weekday, .away(number), from: edge, direction: direction)
        return DayInterval(of: .day, holding: day)
      }
    default: return nil
    }
  }

  /// The first that ends with or after `start`, for the far end of an interval whose own place the
  /// words leave open; nil where they do not.
  func interval(following start: DayInterval) -> DayInterval? {
    switch self {
    case .calendar(let part, .open), .calendar(let part, .before), .calendar(let part, .after):
      for year in start.first.year...start.first.year + 1 {
        if let found = part.interval(in: year), found.last >= start.last { return found }
      }
      return nil
    case .weekday(let weekday, .open):
      let distance = (weekday - start.first.weekday + 7) % 7
      let day = start.first.adding(days: distance)
      return DayInterval(day, day)
    default: return nil
    }
  }

  private static func find(
    _ part: CalendarPart, _ year: Year, from reference: CalendarDate,
    direction: SymbolicDate.Direction
  ) -> DayInterval? {
    switch year {
    case .given(let number): return part.interval(in: number)
    case .shifted(let years): return part.interval(in: reference.year + years)
    case .before: return search(part, reference, step: -1) { $0.last < reference }
    case .after: return following(part, reference)
    case .away(let count):
      let nearest =
        count > 0
        ? following(part, reference) : search(part, reference, step: -1) { $0.last < reference }
      return nearest.flatMap { part.interval(in: $0.first.year + count - count.signum()) }
    case .fitting(let weekday): return fitting(weekday, part, reference)
    case .open where direction == .past:
      return search(part, reference, step: -1) { $0.first <= reference }
    case .open:
      // A day may be today; a month that has begun counts as past.
      return search(part, reference, step: 1) {
        $0.first > reference || ($0.isSingleDay && $0.first == reference)
      }
    }
  }

  // By the sky a season begins three weeks later than by whole months: early in December "the
  // coming winter" is that of this year.
  private static func following(_ part: CalendarPart, _ reference: CalendarDate) -> DayInterval? {
    let delay = part.precision == .season ? 20 : 0
    return search(part, reference, step: 1) { $0.first.adding(days: delay) > reference }
  }

  private static func fitting(
    _ weekday: Int, _ part: CalendarPart, _ reference: CalendarDate
  ) -> DayInterval? {
    let years = (-11...11).compactMap { part.interval(in: reference.year + $0) }
    func distance(_ days: DayInterval) -> Int {
      abs(days.first.dayNumber - reference.dayNumber)
    }
    return years.filter { $0.first.weekday == weekday }.min { distance($0) < distance($1) }
      ?? find(part, .open, from: reference, direction: .past)
  }

  // Nine years reach the next 29 February from anywhere, also across 1900.
  private static func search(
    _ part: CalendarPart, _ reference: CalendarDate, step: Int, where fits: (DayInterval) -> Bool
  ) -> DayInterval? {
    for years in -1...9 {
      let found = part.interval(in: reference.year + years * step)
      if let found, fits(found) { return found }
    }
    return nil
  }

  private static func day(
    _ weekday: Int, _ week: Week, from reference: CalendarDate, direction: SymbolicDate.Direction
  ) -> CalendarDate {
    let distance = weekday - reference.weekday
    let past = reference.adding(days: distance < 0 ? distance : distance - 7)
    let future = reference.adding(days: distance > 0 ? distance : distance + 7)
    switch week {
    case .before: return past
    case .after: return future
    case .shifted(let weeks): return reference.adding(days: distance + weeks * 7)
    case .open: return direction == .future ? future : past
    case .away(let count):
      let edge = count < 0 ? past : future
      return edge.adding(days: (count - count.signum()) * 7)
    }
  }

  /// The form before any reference.
  package var symbolic: String {
    switch self {
    case .calendar(let part, let year): DatePoint.symbolic(part, year)
    case .reference(0, _, .day): "REF"
    case .reference(0, _, let grain): "REF+P0" + DatePoint.letter(grain)
    case .reference(let amount, let unit, _): "REF" + DatePoint.period(amount, unit)
    case .weekday(let day, .open): "XXXX-WXX-" + String(day)
    case .weekday(let day, .before): "REF-WXX-" + String(day)
    case .weekday(let day, .after): "REF+WXX-" + String(day)
    case .weekday(let day, .shifted(let weeks)):
      "REF" + DatePoint.period(weeks, .week) + "-" + String(day)
    case .weekday(let day, .away(let count)):
      "REF" + (count < 0 ? "" : "+") + String(count) + "WXX-" + String(day)
    case .counted(let number, let what, let whole): whole.symbolic + what.symbolic(number)
    case .moved(let point, let amount, let unit):
      point.symbolic + DatePoint.period(amount, unit)
    case .beside(let number, let day, let point):
      point.symbolic + (number < 0 ? "" : "+") + String(number) + "WXX-" + String(day)
    case .dayOfMonth(let day, let months):
      "REF" + DatePoint.period(months, .month) + "-" + CalendarPart.padded(day)
    }
  }

  private static func symbolic(_ part: CalendarPart, _ year: Year) -> String {
    switch year {
    case .given(let number):
      let digits = CalendarPart.padded(number, width: 4)
      switch part {
      case .decade: return String(digits.dropLast()) + "X"
      case .century: return String(CalendarPart.padded((number - 1) / 100)) + "XX"
      default: return digits + part.symbolic
      }
    case .open: return "XXXX" + part.symbolic
    case .fitting(let day): return "XXXX" + part.symbolic + "-WXX-" + String(day)
    case .before: return "REF-XXXX" + part.symbolic
    case .after: return "REF+XXXX" + part.symbolic
    case .away(let count):
      return "REF" + (count < 0 ? "" : "+") + String(count) + "XXXX" + part.symbolic
    case .shifted(let years): return "REF" + period(years, .year) + part.symbolic
    }
  }

  static func period(_ amount: Int, _ unit: DateUnit) -> String {
    (amount < 0 ? "-P" : "+P") + String(abs(amount)) + unit.rawValue
  }

  private static func letter(_ grain: DateValue.Precision) -> String {
    switch grain {
    case .day: "D"
    case .week: "W"
    case .month: "M"
    case .quarter, .season: "Q"
    case .year: "Y"
    case .decade: "E"
    case .century: "C"
    }
  }
}
