/// A day of the proleptic Gregorian calendar, without a time or a zone.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// The year, 1...9999.
  public let year: Int
  /// The month, 1...12.
  public let month: Int
  /// The day of the month, 1...31.
  public let day: Int

  /// Makes a date, or nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CalendarDate.dayCount(year: year, month: month)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD`; nil for anything else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The number of days since 1970-01-01 (negative before).
  ///
  /// - Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  public var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date that lies `dayNumber` days after 1970-01-01, clamped to the years 1...9999.
  ///
  /// - Source: as `dayNumber`, `civil_from_days`.
  public init(dayNumber: Int) {
    let clamped = Swift.min(Swift.max(dayNumber, -719_162), 2_932_896)
    let shifted = clamped + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    self.year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.month = month
    self.day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
  }

  /// The date `days` days later (earlier where negative).
  public func adding(days: Int) -> CalendarDate {
    CalendarDate(dayNumber: dayNumber + Swift.min(Swift.max(days, -4_000_000), 4_000_000))
  }

  /// The same day `months` months later, moved back to the month's last day where it is shorter.
  public func adding(months: Int) -> CalendarDate {
    let bounded = Swift.min(Swift.max(months, -200_000), 200_000)
    let index = Swift.min(Swift.max(year * 12 + month - 1 + bounded, 12), 9999 * 12 + 11)
    let count = CalendarDate.dayCount(year: index / 12, month: index % 12 + 1)
    return CalendarDate(year: index / 12, month: index % 12 + 1, day: Swift.min(day, count)) ?? self
  }

  /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int {
    let remainder = (dayNumber + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// `YYYY-MM-DD`.
  public var iso: String {
    guard (0...9999).contains(year) else {
      return CalendarDate.padded(year, 4) + "-" + CalendarDate.padded(month, 2) + "-"
        + CalendarDate.padded(day, 2)
    }
    // Ten bytes, which a string holds without an allocation.
    return String(unsafeUninitializedCapacity: 10) { utf8 in
      utf8.initialize(repeating: 0x2D)
      CalendarDate.write(year / 100, at: 0, of: utf8)
      CalendarDate.write(year % 100, at: 2, of: utf8)
      CalendarDate.write(month, at: 5, of: utf8)
      CalendarDate.write(day, at: 8, of: utf8)
      return 10
    }
  }

  /// The number of days in a month; 0 where `month` is not 1...12.
  public static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 0
    }
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Writes a number below 100 in two digits.
  private static func write(
    _ number: Int, at place: Int, of utf8: UnsafeMutableBufferPointer<UInt8>
  ) {
    utf8[place] = UInt8(0x30 + number / 10 % 10)
    utf8[place + 1] = UInt8(0x30 + number % 10)
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
