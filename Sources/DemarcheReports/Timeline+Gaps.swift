package import DemarcheModel

extension Timeline {
  /// A time without entries that is long for this timeline.
  package struct Gap: Sendable, Hashable {
    /// The last day of the entries before it.
    package var after: CalendarDate
    /// The first day of the entry behind it.
    package var before: CalendarDate

    /// Its length, `2 years 3 months`.
    package var length: String {
      let calendarMonths = (before.year - after.year) * 12 + before.month - after.month
      let months = calendarMonths - (before.day < after.day ? 1 : 0)
      let parts = [(months / 12, "year"), (months % 12, "month")].filter { $0.0 > 0 }
      return parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: " ")
    }
  }

  /// The gaps by the index of the entry behind each.
  ///
  /// A gap is at least half a year long and, where there are three distances or more, at least
  /// twice as long as the usual one (the median): yearly entries have none.
  package var gaps: [Int: Gap] {
    var distances: [Int: Gap] = [:]
    var last: CalendarDate?
    for (index, entry) in entries.enumerated() {
      guard let firstDay = entry.date.firstDay, let lastDay = entry.date.lastDay else { continue }
      if let last, last < firstDay { distances[index] = Gap(after: last, before: firstDay) }
      last = max(last ?? lastDay, lastDay)
    }
    let days = distances.values.map(\.dayCount).sorted()
    let usual = days.count < 3 ? 0 : days[days.count / 2]
    return distances.filter { $0.value.dayCount >= max(183, 2 * usual) }
  }

  /// The entries by month, in order of first appearance; those that fit in no month by year, and
  /// those without days apart.
  package var months: [(title: String, entries: [Entry])] {
    var months: [(title: String, entries: [Entry])] = []
    var places: [String: Int] = [:]
    for entry in entries {
      let title = entry.month
      if let place = places[title] {
        months[place].entries.append(entry)
      } else {
        places[title] = months.count
        months.append((title, [entry]))
      }
    }
    return months
  }
}

extension Timeline.Entry {
  /// The month it stands under in a calendar: `March 2023`; a year or years where it fits in none.
  package var month: String { date.month }
}

extension Timeline.Gap {
  fileprivate var dayCount: Int { before.dayNumber - after.dayNumber }
}

extension DateValue {
  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `March 2023`, or `2023` or `2022–2023` where the days meant are not in one month.
  fileprivate var month: String {
    guard let firstDay, let lastDay else { return "Without a date" }
    guard firstDay.year == lastDay.year else { return "\(firstDay.year)–\(lastDay.year)" }
    guard firstDay.month == lastDay.month else { return String(firstDay.year) }
    return "\(DateValue.monthNames[firstDay.month - 1]) \(firstDay.year)"
  }
}
