package import DemarcheModel

/// The days from one to another, both included.
package struct DayInterval: Sendable, Hashable {
  /// The first day.
  package var first: CalendarDate
  /// The last day, not before the first.
  package var last: CalendarDate

  /// Makes an interval; nil where `last` is before `first`.
  package init?(_ first: CalendarDate?, _ last: CalendarDate?) {
    guard let first, let last, first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// The unit of `precision` that holds `day`: its month, its ISO week, its decade.
  package init(of precision: DateValue.Precision, holding day: CalendarDate) {
    switch precision {
    case .day:
      self.init(from: day, to: day)
    case .week:
      self.init(
        from: day.adding(days: 1 - day.weekday), to: day.adding(days: 7 - day.weekday))
    case .month:
      self.init(holding: day, months: 1, from: day.month)
    case .quarter:
      self.init(holding: day, months: 3, from: (day.month - 1) / 3 * 3 + 1)
    case .season:
      let start = DayInterval.start(day, month: day.month / 3 * 3)
      self.init(holding: start, months: 3, from: start.month)
    case .year:
      self.init(holding: day, months: 12, from: 1)
    case .decade:
      self.init(holding: DayInterval.start(day, year: day.year / 10 * 10), months: 120, from: 1)
    case .century:
      let start = DayInterval.start(day, year: (day.year - 1) / 100 * 100 + 1)
      self.init(holding: start, months: 1200, from: 1)
    }
  }

  /// The `months` months that begin with month `from` of the year of `day`.
  private init(holding day: CalendarDate, months: Int, from month: Int) {
    let start = CalendarDate(year: day.year, month: month, day: 1) ?? day
    let end = start.adding(months: months - 1)
    let count = CalendarDate.dayCount(year: end.year, month: end.month)
    self.init(
      from: start, to: CalendarDate(year: end.year, month: end.month, day: count) ?? end)
  }

  private init(from first: CalendarDate, to last: CalendarDate) {
    self.first = first
    self.last = last
  }

  // December belongs to the winter that begins in it; January and February to the one before.
  private static func start(_ day: CalendarDate, month: Int) -> CalendarDate {
    let year = month == 0 ? day.year - 1 : day.year
    return CalendarDate(year: year, month: month == 0 ? 12 : month, day: 1) ?? day
  }

  private static func start(_ day: CalendarDate, year: Int) -> CalendarDate {
    CalendarDate(year: Swift.max(year, 1), month: 1, day: 1) ?? day
  }

  /// Whether both days are the same.
  package var isSingleDay: Bool { first == last }
}
