/// A date as a text gives it: what was said, and the days it means where that is known.
public struct DateValue: Sendable, Hashable {
  /// How exact the words are.
  public enum Precision: String, Sendable, CaseIterable {
    case day, week, month, quarter, season, year, decade, century
  }

  /// What was said, before any reference date: `2022-01`, `REF-P1D`, `REF-P30Y`.
  public var symbolic: String
  /// How exact the words are.
  public var precision: Precision
  /// The first day meant; nil as long as no reference date is known.
  public var firstDay: CalendarDate?
  /// The last day meant, inclusive; nil as long as no reference date is known.
  public var lastDay: CalendarDate?
  /// Whether the text only approximates ("around", "a year ago" with coarser grain).
  public var isApproximate: Bool

  /// Makes a value from its parts.
  public init(
    symbolic: String, precision: Precision, firstDay: CalendarDate? = nil,
    lastDay: CalendarDate? = nil, isApproximate: Bool = false
  ) {
    self.symbolic = symbolic
    self.precision = precision
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.isApproximate = isApproximate
  }

  /// `YYYY-MM-DD` for one day, `YYYY-MM-DD/YYYY-MM-DD` for several, else the symbolic form.
  public var text: String {
    guard let firstDay, let lastDay else { return symbolic }
    return firstDay == lastDay ? firstDay.iso : firstDay.iso + "/" + lastDay.iso
  }
}
