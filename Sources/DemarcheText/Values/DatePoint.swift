package import DemarcheModel

/// One end of a date expression.
package enum DatePoint: Sendable, Hashable {
  /// Which year a calendar part belongs to.
  package enum Year: Sendable, Hashable {
    /// Said: `2023-03`.
    case given(Int)
    /// Left open, to be chosen by direction: `XXXX-03`.
    case open
    /// So many years from the reference's: `REF-P1Y-03` ("March last year").
    case shifted(Int)
    /// The latest wholly before the reference: `REF-XXXX-03` ("last March").
    case before
    /// The first wholly after it: `REF+XXXX-03` ("next March").
    case after
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
  }

  /// A part of the calendar: `2023-03-20`, `2022-Q1`, `199X`.
  case calendar(CalendarPart, Year)
  /// The unit `grain` that holds the day so many units from the reference: `REF-P1D`.
  case reference(Int, DateUnit, grain: DateValue.Precision)
  /// A day of the week, 1 for Monday.
  case weekday(Int, Week)
  /// A day of the month so many months from the reference's: `REF-P1M-20`.
  case dayOfMonth(Int, months: Int)

  /// How exact it is.
  package var precision: DateValue.Precision {
    switch self {
    case .calendar(let part, _): part.precision
    case .reference(_, _, let grain): grain
    case .weekday, .dayOfMonth: .day
    }
  }

  /// The days meant; nil where they hang on a reference that is missing, or do not exist.
  package func interval(
    against reference: CalendarDate?, direction: SymbolicDate.Direction
  ) -> DayInterval? {
    if case .calendar(let part, .given(let year)) = self { return part.interval(in: year) }
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
    case .after: return search(part, reference, step: 1) { $0.first > reference }
    case .open where direction == .past:
      return search(part, reference, step: -1) { $0.first <= reference }
    case .open:
      // A day may be today; a month that has begun counts as past.
      return search(part, reference, step: 1) {
        $0.first > reference || ($0.isSingleDay && $0.first == reference)
      }
    }
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
    case .open: return direction == .past ? past : future
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
    case .before: return "REF-XXXX" + part.symbolic
    case .after: return "REF+XXXX" + part.symbolic
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
