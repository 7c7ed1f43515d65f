package import DemarcheModel

/// Moves dates and reads parts of them, keeping their precision.
///
/// A date that covers one unit (a month, a year) is moved to the unit that holds its moved first
/// day; any other interval is moved at both ends. A date without days keeps its symbolic form with
/// the step behind it: `REF-P1D+P2M`.
package enum DateArithmetic {
  /// `date`, `years` later (earlier where negative).
  package static func adding(years: Int, to date: DateValue) -> DateValue {
    adding(years, .year, to: date)
  }

  /// `date`, `months` later; the 31st becomes the last day of a shorter month.
  package static func adding(months: Int, to date: DateValue) -> DateValue {
    adding(months, .month, to: date)
  }

  /// `date`, `days` later.
  package static func adding(days: Int, to date: DateValue) -> DateValue {
    adding(days, .day, to: date)
  }

  /// `date`, `years` earlier.
  package static func subtracting(years: Int, from date: DateValue) -> DateValue {
    adding(years: negated(years), to: date)
  }

  /// `date`, `months` earlier.
  package static func subtracting(months: Int, from date: DateValue) -> DateValue {
    adding(months: negated(months), to: date)
  }

  /// `date`, `days` earlier.
  package static func subtracting(days: Int, from date: DateValue) -> DateValue {
    adding(days: negated(days), to: date)
  }

  /// The year in which `date` begins; nil where its days are not known.
  package static func year(of date: DateValue) -> DateValue? {
    date.firstDay.map { value(DayInterval(of: .year, holding: $0), .year, date.isApproximate) }
  }

  private static func negated(_ amount: Int) -> Int { amount == .min ? .max : -amount }

  private static func adding(_ amount: Int, _ unit: DateUnit, to date: DateValue) -> DateValue {
    guard amount != 0 else { return date }
    guard let first = date.firstDay, let last = date.lastDay else {
      var moved = date
      moved.symbolic += DatePoint.period(amount == .min ? -.max : amount, unit)
      return moved
    }
    let isUnit = DayInterval(first, last) == DayInterval(of: date.precision, holding: first)
    guard let start = unit.shift(first, by: amount), let end = unit.shift(last, by: amount),
      let plain = DayInterval(start, end)
    else { return unknown(amount, unit, date) }
    let moved = isUnit ? DayInterval(of: date.precision, holding: start) : plain
    return value(moved, date.precision, date.isApproximate)
  }

  // Outside the calendar: only the words are left.
  private static func unknown(_ amount: Int, _ unit: DateUnit, _ date: DateValue) -> DateValue {
    DateValue(
      symbolic: date.symbolic + DatePoint.period(amount == .min ? -.max : amount, unit),
      precision: date.precision, isApproximate: date.isApproximate)
  }

  private static func value(
    _ days: DayInterval, _ precision: DateValue.Precision, _ isApproximate: Bool
  ) -> DateValue {
    DateValue(
      symbolic: symbolic(days, precision), precision: precision, firstDay: days.first,
      lastDay: days.last, isApproximate: isApproximate)
  }

  private static func symbolic(_ days: DayInterval, _ precision: DateValue.Precision) -> String {
    guard days == DayInterval(of: precision, holding: days.first) else {
      return days.first.iso + "/" + days.last.iso
    }
    let day = days.first
    let part: CalendarPart =
      switch precision {
      case .day: .day(month: day.month, day: day.day)
      case .week: .year
      case .month: .month(day.month)
      case .quarter: .quarter((day.month + 2) / 3)
      case .season: .season(day.month / 3)
      case .year: .year
      case .decade: .decade
      case .century: .century
      }
    if precision == .week { return days.first.iso + "/" + days.last.iso }
    return DatePoint.calendar(part, .given(day.year)).symbolic
  }
}
