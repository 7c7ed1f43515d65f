import DemarcheModel
import DemarcheText
import Testing

@Suite struct DateResolutionTests {
  static let monday = CalendarDate(iso: "2023-03-20")

  @Test(arguments: [
    ("yesterday", "2023-03-19"), ("today", "2023-03-20"), ("last night", "2023-03-19"),
    ("Friday", "2023-03-17"), ("Monday", "2023-03-13"), ("last Friday", "2023-03-17"),
    ("next Monday", "2023-03-27"), ("this Friday", "2023-03-24"),
    ("last week", "2023-03-13/2023-03-19"), ("this week", "2023-03-20/2023-03-26"),
    ("next month", "2023-04-01/2023-04-30"), ("last year", "2022-01-01/2022-12-31"),
    ("a year ago", "2022-03-01/2022-03-31"), ("two years ago", "2021-01-01/2021-12-31"),
    ("two months ago", "2023-01-01/2023-01-31"), ("two weeks ago", "2023-03-06/2023-03-12"),
    ("ten days ago", "2023-03-10"), ("the past two weeks", "2023-03-06/2023-03-19"),
    ("earlier this month", "2023-03-01/2023-03-20"),
    ("later this year", "2023-03-20/2023-12-31"), ("March", "2023-03-01/2023-03-31"),
    ("April", "2022-04-01/2022-04-30"), ("last March", "2022-03-01/2022-03-31"),
    ("20 March", "2023-03-20"), ("21 March", "2022-03-21"), ("29 February", "2020-02-29"),
    ("20 to 23 March", "2023-03-20/2023-03-23"), ("March last year", "2022-03-01/2022-03-31"),
    ("December to February", "2022-12-01/2023-02-28"), ("summer", nil),
    ("last summer", "2022-06-01/2022-08-31"), ("this spring", "2023-03-01/2023-05-31"),
    ("last quarter", "2022-10-01/2022-12-31"), ("the end of the year", "2023-09-01/2023-12-31"),
    ("the 20th of last month", "2023-02-20"), ("nonsense", nil), ("20 March 2023 and more", nil),
  ])
  func resolvesAgainstTheStatementsDate(text: String, expected: String?) {
    #expect(DateParser.parse(text, reference: Self.monday)?.text == expected)
  }

  @Test(arguments: [
    ("April", "2023-04-01/2023-04-30"), ("March", "2024-03-01/2024-03-31"),
    ("20 March", "2023-03-20"), ("19 March", "2024-03-19"), ("Monday", "2023-03-27"),
    ("Friday", "2023-03-24"), ("29 February", "2024-02-29"), ("yesterday", "2023-03-19"),
  ])
  func looksAheadWhereToldTo(text: String, expected: String) {
    let value = DateParser.parse(text, reference: Self.monday, direction: .future)
    #expect(value?.text == expected)
  }

  @Test func aYearAgoIsExactToTheMonth() {
    let reference = CalendarDate(iso: "2015-09-26")
    let value = DateParser.parse("a year ago", reference: reference)
    #expect(
      value
        == DateValue(
          symbolic: "REF-P1Y", precision: .month, firstDay: CalendarDate(iso: "2014-09-01"),
          lastDay: CalendarDate(iso: "2014-09-30"), isApproximate: true))
  }

  @Test(arguments: [
    ("2023", "2023-01-01/2023-12-31"), ("2022-Q1", "2022-01-01/2022-03-31"),
    ("Q1 2022", "2022-01-01/2022-03-31"),
    ("spring 2022", "2022-03-01/2022-05-31"), ("winter 2022", "2022-12-01/2023-02-28"),
    ("the 1990s", "1990-01-01/1999-12-31"), ("yesterday", "REF-P1D"),
    ("20 March", "XXXX-03-20"), ("Friday", "XXXX-WXX-5"), ("early 2022", "2022-01-01/2022-03-31"),
  ])
  func absoluteDatesNeedNoReference(text: String, expected: String?) {
    #expect(DateParser.parse(text, reference: nil)?.text == expected)
  }

  // A slow and plain reading of each form, day by day.
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func agreesWithWalkingDayByDay(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    for _ in 0..<50 {
      let reference = CalendarDate(dayNumber: Int.random(in: -20_000...40_000, using: &random))
      let count = Int.random(in: 1...400, using: &random)
      let ago = try #require(DateParser.parse("\(count) days ago", reference: reference))
      #expect(ago.firstDay == reference.adding(days: -count) && ago.lastDay == ago.firstDay)

      let weekday = Int.random(in: 1...7, using: &random)
      var day = reference.adding(days: -1)
      while day.weekday != weekday { day = day.adding(days: -1) }
      let past = SymbolicDate(.weekday(weekday, .open)).resolved(against: reference)
      #expect(past.firstDay == day)

      let month = Int.random(in: 1...12, using: &random)
      day = reference
      while day.month != month { day = day.adding(days: -1) }
      let open = SymbolicDate(.calendar(.month(month), .open)).resolved(against: reference)
      #expect(open.firstDay?.year == day.year && open.firstDay?.month == month)
      #expect(open.lastDay?.adding(days: 1).day == 1)

      let week = SymbolicDate(.reference(-1, .week, grain: .week)).resolved(against: reference)
      #expect(week.lastDay?.weekday == 7 && week.firstDay?.weekday == 1)
      let distance = week.firstDay.map { reference.dayNumber - $0.dayNumber } ?? 0
      #expect((7...13).contains(distance))
    }
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func everyValueIsAnInterval(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    let texts = [
      "in March", "December to March", "20 to 23 March", "29 February", "last winter",
      "Friday to Monday", "earlier this week", "the end of last month", "9999 years ago",
      "the next 9999 years", "31 to 30 March", "mid-1990s", "next decade",
    ]
    for _ in 0..<100 {
      let reference = CalendarDate(dayNumber: Int.random(in: -719_162...2_932_896, using: &random))
      for text in texts {
        for direction in SymbolicDate.Direction.allCases {
          let value = DateParser.parse(text, reference: reference, direction: direction)
          guard let value, let first = value.firstDay, let last = value.lastDay else { continue }
          #expect(first <= last, "\(text) against \(reference.iso)")
        }
      }
    }
  }
}

/// SplitMix64, so that a seed gives the same numbers everywhere.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
