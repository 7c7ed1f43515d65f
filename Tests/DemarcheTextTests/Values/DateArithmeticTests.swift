import DemarcheModel
import DemarcheText
import Testing

@Suite struct DateArithmeticTests {
  static func value(_ text: String) throws -> DateValue {
    try #require(DateParser.parse(text, reference: CalendarDate(iso: "2023-03-20")))
  }

  @Test(arguments: [
    ("20 March 2023", 1, "2024-03-20", "2024-03-20"),
    ("29 February 2024", 1, "2025-02-28", "2025-02-28"),
    ("March 2023", -1, "2022-03-01/2022-03-31", "2022-03"),
    ("2023", 30, "2053-01-01/2053-12-31", "2053"),
    ("Q1 2023", 1, "2024-01-01/2024-03-31", "2024-Q1"),
    ("the 1990s", 10, "2000-01-01/2009-12-31", "200X"),
    ("20-23 March 2023", 1, "2024-03-20/2024-03-23", "2024-03-20/2024-03-23"),
  ])
  func addsYears(text: String, years: Int, days: String, symbolic: String) throws {
    let start = try Self.value(text)
    let moved = DateArithmetic.adding(years: years, to: start)
    #expect(moved.text == days && moved.symbolic == symbolic)
    #expect(moved.precision == start.precision)
  }

  @Test func addsMonthsAndDays() throws {
    let day = try Self.value("31 January 2023")
    #expect(DateArithmetic.adding(months: 1, to: day).text == "2023-02-28")
    #expect(DateArithmetic.adding(days: 29, to: day).text == "2023-03-01")
    #expect(DateArithmetic.subtracting(days: 31, from: day).text == "2022-12-31")
    let month = try Self.value("January 2023")
    #expect(DateArithmetic.adding(days: 31, to: month).symbolic == "2023-02")
    #expect(DateArithmetic.subtracting(months: 1, from: month).symbolic == "2022-12")
  }

  @Test func keepsWordsWhereDaysAreUnknown() throws {
    let value = try #require(DateParser.parse("yesterday", reference: nil))
    #expect(DateArithmetic.adding(years: 2, to: value).symbolic == "REF-P1D+P2Y")
    #expect(DateArithmetic.subtracting(years: .max, from: value).firstDay == nil)
    let year = try Self.value("2023")
    #expect(DateArithmetic.adding(years: 9000, to: year).symbolic == "2023+P9000Y")
  }

  @Test func givesTheYear() throws {
    #expect(DateArithmetic.year(of: try Self.value("yesterday"))?.text == "2023-01-01/2023-12-31")
    #expect(DateArithmetic.year(of: try Self.value("yesterday"))?.symbolic == "2023")
    let unknown = try #require(DateParser.parse("yesterday", reference: nil))
    #expect(DateArithmetic.year(of: unknown) == nil)
  }

  @Test(arguments: [21, 22, 23] as [UInt64])
  func daysAddAndSubtractToNothing(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    for _ in 0..<200 {
      let day = CalendarDate(dayNumber: Int.random(in: -100_000...100_000, using: &random))
      let value = DateValue(symbolic: day.iso, precision: .day, firstDay: day, lastDay: day)
      let days = Int.random(in: -50_000...50_000, using: &random)
      let there = DateArithmetic.adding(days: days, to: value)
      #expect(DateArithmetic.subtracting(days: days, from: there) == value)
    }
  }
}
