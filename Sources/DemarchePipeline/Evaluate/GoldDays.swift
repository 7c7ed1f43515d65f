import DemarcheModel
import DemarcheText

/// The days that gold gives for an event.
struct GoldDays: Sendable, Hashable {
  /// Nil where the text does not say.
  let interval: DayInterval?

  /// Reads `2023-03-19`, `2014-09`, `2024` or two of them with a slash between; null is no day.
  ///
  /// - Returns: nil for anything else.
  init?(_ text: String?) {
    guard let text else {
      interval = nil
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let first = GoldDays.unit(parts[0]),
      let last = GoldDays.unit(parts[parts.count - 1]),
      let interval = DayInterval(first.first, last.last)
    else { return nil }
    self.interval = interval
  }

  /// The days of a date; a date without days is none.
  init(_ date: DateValue?) {
    interval = date.flatMap { DayInterval($0.firstDay, $0.lastDay) }
  }

  /// The days as a person would write them.
  var text: String {
    guard let interval else { return "no date" }
    let first = interval.first.iso
    return interval.first == interval.last ? first : first + "/" + interval.last.iso
  }

  /// Whether an annotation's date means the same days; a date without days means none.
  func matches(_ date: DateValue?) -> Bool {
    GoldDays(date).interval == interval
  }

  private static func unit(_ text: Substring) -> DayInterval? {
    if let day = CalendarDate(iso: text) { return DayInterval(day, day) }
    if text.utf8.count == 7, let day = CalendarDate(iso: text + "-01") {
      return DayInterval(of: .month, holding: day)
    }
    if text.utf8.count == 4, let day = CalendarDate(iso: text + "-01-01") {
      return DayInterval(of: .year, holding: day)
    }
    return nil
  }
}
