/// The days from one to another, both included; nil is open.
package struct FilterDays: Sendable, Hashable {
  package let first: CalendarDate?
  package let last: CalendarDate?

  /// Whether some day of an interval is among them.
  package func overlaps(_ start: CalendarDate, _ end: CalendarDate) -> Bool {
    (first.map { end >= $0 } ?? true) && (last.map { start <= $0 } ?? true)
  }

  /// The days that `2023`, `2023-06` or `2023-06-20` stands for; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = [4, 2, 2]
    guard parts.count <= 3,
      zip(parts, lengths).allSatisfy({ part, length in
        part.utf8.count == length && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }), let year = Int(parts[0])
    else { return nil }
    let month = parts.count > 1 ? Int(parts[1]) : nil
    let day = parts.count > 2 ? Int(parts[2]) : nil
    guard let first = CalendarDate(year: year, month: month ?? 1, day: day ?? 1) else { return nil }
    self.first = first
    if day != nil {
      last = first
    } else {
      last = first.adding(months: month == nil ? 12 : 1).adding(days: -1)
    }
  }

  init(first: CalendarDate?, last: CalendarDate?) {
    self.first = first
    self.last = last
  }
}
