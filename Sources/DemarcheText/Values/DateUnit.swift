package import DemarcheModel

/// A unit in which dates are counted; longer ones are multiples of these.
package enum DateUnit: String, Sendable, CaseIterable {
  case day = "D"
  case week = "W"
  case month = "M"
  case year = "Y"

  /// `date` moved by `amount` units; nil outside the years 1...9999.
  package func shift(_ date: CalendarDate, by amount: Int) -> CalendarDate? {
    let bounded = Swift.min(Swift.max(amount, -4_000_000), 4_000_000)
    switch self {
    case .day, .week:
      let number = date.dayNumber + (self == .week ? bounded * 7 : bounded)
      let shifted = CalendarDate(dayNumber: number)
      return shifted.dayNumber == number ? shifted : nil
    case .month, .year:
      let months = self == .year ? bounded * 12 : bounded
      let index = date.year * 12 + date.month - 1 + months
      return index >= 12 && index < 120_000 ? date.adding(months: months) : nil
    }
  }
}
