package import DemarcheModel

/// A date as a text says it, before it is resolved against the statement's own date.
///
/// The symbolic form is ISO 8601 where the words say the year (`2023-03-20`, `2023-03`, `2023`),
/// with `2022-Q1`, `2022-SP|SU|FA|WI`, `199X`. What the words leave open is `X` (`XXXX-03-20`,
/// `XXXX-WXX-5`). `REF` is the day of the statement: `REF-P1D`, `REF+P0M` ("this month"),
/// `REF-P1Y-03` ("March last year"), `REF+P0W-5` ("this Friday"), `REF-P1M-20` ("the 20th of last
/// month"); `REF-WXX-5` is the latest Friday before it, `REF+XXXX-03` the first March after it,
/// `REF+3WXX-5` the third Friday after it. `XXXX-03-20-WXX-1` is the nearest 20 March that is a
/// Monday. `2014-10-W1-3` is the first Wednesday of October 2014, `2014-09-W-1` its last whole
/// week, `2015-10-D-1` its last day, `2014-M1/2014-M3` the first three months of a year,
/// `2017-10-WE-1` a last weekend. `XXXX-03-05+P3D` is three days after 5 March, `XXXX-03-05+1WXX-2`
/// the first Tuesday after it, `REF+2XXXX-03` the March after next. An interval is two forms with `/` between.
package struct SymbolicDate: Sendable, Hashable {
  /// Where a form that leaves it open lies (weekday, month without a year).
  package enum Direction: Sendable, CaseIterable { case past, future }

  /// Which part of the unit is meant; all but `whole` are approximate.
  package enum Portion: Sendable, Hashable {
    case whole, early, middle, late
    /// Up to the reference: "earlier this month".
    case elapsed
    /// From the reference on: "later this year".
    case remaining
  }

  /// The date, or the first end of an interval.
  package var first: DatePoint
  /// The other end of an interval.
  package var last: DatePoint?
  /// The part of the unit that is meant.
  package var portion: Portion
  /// How exact the words are.
  package var precision: DateValue.Precision
  /// Whether the text only approximates.
  package var isApproximate: Bool

  /// Makes a date; its precision is that of its first end where none is given.
  package init(
    _ first: DatePoint, through last: DatePoint? = nil, portion: Portion = .whole,
    precision: DateValue.Precision? = nil, isApproximate: Bool = false
  ) {
    self.first = first
    self.last = last
    self.portion = portion
    self.precision = precision ?? first.precision
    self.isApproximate = isApproximate || portion != .whole
  }

  /// What was said: `2022-01`, `REF-P1D`, `REF-P2W/REF`.
  package var symbolic: String {
    guard let last else { return first.symbolic }
    return first.symbolic + "/" + last.symbolic
  }

  /// The value against the statement's date.
  ///
  /// - Parameter direction: where a weekday, or a month or day without a year, lies.
  /// - Returns: days where they are known; without a reference only for absolute dates.
  package func resolved(
    against reference: CalendarDate?, direction: Direction = .past
  ) -> DateValue {
    let days = interval(against: reference, direction: direction)
    return DateValue(
      symbolic: symbolic, precision: precision, firstDay: days?.first, lastDay: days?.last,
      isApproximate: isApproximate)
  }

  private func interval(against reference: CalendarDate?, direction: Direction) -> DayInterval? {
    guard let start = first.interval(against: reference, direction: direction) else { return nil }
    guard let last else { return SymbolicDate.part(portion, of: start, precision, reference) }
    let end =
      last.interval(following: start)
      ?? last.interval(against: reference, direction: direction)
    return DayInterval(start.first, end?.last)
  }

  // - Source: the thirds are those of Duckling's "beginning of" and "end of".
  private static func part(
    _ portion: Portion, of whole: DayInterval, _ precision: DateValue.Precision,
    _ reference: CalendarDate?
  ) -> DayInterval? {
    switch portion {
    case .whole: return whole
    case .elapsed:
      return DayInterval(whole.first, reference.map { Swift.min($0, whole.last) }) ?? whole
    case .remaining:
      return DayInterval(reference.map { Swift.max($0, whole.first) }, whole.last) ?? whole
    case .early, .middle, .late:
      return third(portion, of: whole, precision)
    }
  }

  private static func third(
    _ portion: Portion, of whole: DayInterval, _ precision: DateValue.Precision
  ) -> DayInterval {
    // Units from the start of the whole: where the middle begins and ends, where the late begins.
    let (unit, early, middle, late): (DateUnit, Int, Range<Int>, Int) =
      switch precision {
      case .day: (.day, 1, 0..<1, 0)
      case .week: (.day, 3, 2..<5, 4)
      case .month: (.day, 10, 10..<20, 20)
      case .quarter, .season: (.month, 1, 1..<2, 2)
      case .year: (.month, 3, 4..<8, 8)
      case .decade: (.year, 4, 4..<7, 7)
      case .century: (.year, 34, 34..<67, 67)
      }
    func start(_ amount: Int) -> CalendarDate? { unit.shift(whole.first, by: amount) }
    func before(_ amount: Int) -> CalendarDate? { start(amount)?.adding(days: -1) }
    let found: DayInterval? =
      switch portion {
      case .early: DayInterval(whole.first, before(early))
      case .middle: DayInterval(start(middle.lowerBound), before(middle.upperBound))
      default: DayInterval(start(late), whole.last)
      }
    return found ?? whole
  }
}
