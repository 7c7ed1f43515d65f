package import DemarcheModel

/// A part of a year, or the years around one, that a text names.
package enum CalendarPart: Sendable, Hashable {
  case century
  case decade
  case year
  /// 1...4.
  case quarter(Int)
  /// 1 for spring to 4 for winter, by whole months (spring is March to May); winter begins in
  /// December of the year named.
  case season(Int)
  /// 1...12.
  case month(Int)
  case day(month: Int, day: Int)

  /// How exact it is.
  package var precision: DateValue.Precision {
    switch self {
    case .century: .century
    case .decade: .decade
    case .year: .year
    case .quarter: .quarter
    case .season: .season
    case .month: .month
    case .day: .day
    }
  }

  /// The days meant in `year`; nil where that year has none (29 February, years outside 1...9999).
  package func interval(in year: Int) -> DayInterval? {
    switch self {
    case .day(let month, let day):
      let date = CalendarDate(year: year, month: month, day: day)
      return DayInterval(date, date)
    default:
      guard let day = CalendarDate(year: year, month: firstMonth, day: 1) else { return nil }
      return DayInterval(of: precision, holding: day)
    }
  }

  private var firstMonth: Int {
    switch self {
    case .century, .decade, .year: 1
    case .quarter(let number): number * 3 - 2
    case .season(let number): number * 3
    case .month(let month), .day(let month, _): month
    }
  }

  /// What follows the year in symbolic form: `-03-20`, `-Q1`, `-SP`; empty for the year itself.
  package var symbolic: String {
    switch self {
    case .century, .decade, .year: ""
    case .quarter(let number): "-Q" + String(number)
    case .season(let number): ["-SP", "-SU", "-FA", "-WI"][(number + 3) % 4]
    case .month(let month): "-" + CalendarPart.padded(month)
    case .day(let month, let day):
      "-" + CalendarPart.padded(month) + "-" + CalendarPart.padded(day)
    }
  }

  static func padded(_ number: Int, width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
