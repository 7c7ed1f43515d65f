import DemarcheModel
import DemarcheText
import Testing

@Suite struct DateScanTests {
  @Test(arguments: [
    ("On 20 March 2023 it met.", ["20 March 2023 = 2023-03-20"]),
    ("On March 20, 2023, it met.", ["March 20, 2023 = 2023-03-20"]),
    ("the 20th of March 2023", ["the 20th of March 2023 = 2023-03-20"]),
    ("the 25 May 2022 attack", ["25 May 2022 = 2022-05-25"]),
    ("until March 20", ["March 20 = XXXX-03-20"]),
    ("on 20-23 March 2023", ["20-23 March 2023 = 2023-03-20/2023-03-23"]),
    ("from 20 to 23 March", ["20 to 23 March = XXXX-03-20/XXXX-03-23"]),
    ("27 February – 24 March 2017", ["27 February – 24 March 2017 = 2017-02-27/2017-03-24"]),
    (
      "On 28 and 30 September 2016",
      ["28 = 2016-09-28", "30 September 2016 = 2016-09-30"]
    ),
    ("On January 29 and 30, he left", ["January 29 and 30 = XXXX-01-29/XXXX-01-30"]),
    ("met on 26 th January 2015", ["26 th January 2015 = 2015-01-26"]),
    ("in March 2023", ["March 2023 = 2023-03"]),
    ("in March and April 2023", ["March and April 2023 = 2023-03/2023-04"]),
    ("April-May 2022", ["April-May 2022 = 2022-04/2022-05"]),
    ("dated 2023-03-20.", ["2023-03-20 = 2023-03-20"]),
    ("20/03/2023 or 03/20/2023", ["20/03/2023 = 2023-03-20", "03/20/2023 = 2023-03-20"]),
    ("on 04/03/2023", ["04/03/2023 = 2023-03-04"]),
    ("on 20.03.2023", ["20.03.2023 = 2023-03-20"]),
    ("on Monday, 20 March 2023", ["Monday, 20 March 2023 = 2023-03-20"]),
    ("Tues 9th Aug, 2015", ["Tues 9th Aug, 2015 = 2015-08-09"]),
    ("It met on Monday.", ["Monday = XXXX-WXX-1"]),
    ("since spring 2022", ["spring 2022 = 2022-SP"]),
    ("in the first quarter of 2023", ["the first quarter of 2023 = 2023-Q1"]),
    ("in Q1 2023", ["Q1 2023 = 2023-Q1"]),
    ("the second half of 2022", ["the second half of 2022 = 2022-07/2022-12"]),
    ("in the 1990s", ["the 1990s = 199X"]),
    ("in early 2022", ["early 2022 = 2022~"]),
    ("mid-March 2022", ["mid-March 2022 = 2022-03~"]),
    ("by the end of 2025", ["the end of 2025 = 2025~"]),
  ])
  func readsAbsoluteDates(text: String, expected: [String]) {
    #expect(ValueProbe.values(text, [.date]) == expected)
  }

  @Test(arguments: [
    ("He said today that", ["today = REF"]),
    ("It fired yesterday.", ["yesterday = REF-P1D"]),
    ("the day before yesterday", ["the day before yesterday = REF-P2D"]),
    ("we will meet tomorrow", ["tomorrow = REF+P1D"]),
    ("met this morning", ["this morning = REF"]),
    ("struck last night", ["last night = REF-P1D"]),
    ("last Friday", ["last Friday = REF-WXX-5"]),
    ("next Monday", ["next Monday = REF+WXX-1"]),
    ("last week, last month", ["last week = REF-P1W", "last month = REF-P1M"]),
    ("this year", ["this year = REF+P0Y"]),
    ("Monday of last week", ["Monday of last week = REF-P1W-1"]),
    ("in March last year", ["March last year = REF-P1Y-03"]),
    ("last December", ["last December = REF-XXXX-12"]),
    ("earlier this month", ["earlier this month = REF+P0M~"]),
    ("later this year", ["later this year = REF+P0Y~"]),
    ("at the end of last week", ["the end of last week = REF-P1W~"]),
    ("a year ago", ["a year ago = REF-P1Y~"]),
    ("two weeks ago", ["two weeks ago = REF-P2W~"]),
    ("three days earlier", ["three days earlier = REF-P3D"]),
    ("one year and two months ago", ["one year and two months ago = REF-P14M~"]),
    ("24 hours ago", ["24 hours ago = REF-P1D~"]),
    ("more than twenty years ago", ["twenty years ago = REF-P20Y~"]),
    ("over the past two weeks", ["the past two weeks = REF-P2W/REF-P1W"]),
    ("over the last ten days", ["the last ten days = REF-P10D/REF-P1D"]),
    ("over the past year", ["the past year = REF-P1Y/REF"]),
    ("in three weeks' time", ["in three weeks' time = REF+P3W~"]),
  ])
  func readsRelativeDates(text: String, expected: [String]) {
    #expect(ValueProbe.values(text, [.date]) == expected)
  }

  @Test(arguments: [
    ("since 2014", ["2014 = 2014"]), ("It was signed in 1975.", ["1975 = 1975"]),
    ("between 2014 and 2020", ["2014 and 2020 = 2014/2020"]),
    ("in 2014 and 2015", ["2014 = 2014", "2015 = 2015"]),
    ("allocated for 2014-2020", ["2014-2020 = 2014/2020"]),
    ("in 2009-10", ["2009-10 = 2009/2010"]),
    ("resolution 2118 (2013)", ["2013 = 2013"]),
    ("the year 2014", ["the year 2014 = 2014"]),
    ("the Geneva Act of 1999", ["1999 = 1999"]),
  ])
  func readsYearsWhereTheirSurroundingsShowThem(text: String, expected: [String]) {
    #expect(ValueProbe.values(text, [.date]) == expected)
  }

  @Test(arguments: [
    "25", "at 10:30", "from 9:00 to 10:30", "we may 20 people", "It may march on.",
    "March on!", "Theresa May said", "the Long March of May Day", "Sun rose and Dec sat",
    "resolution 2118", "resolutions 1970 and 1973", "No. 2023", "Article 2014", "in 2014/145",
    "Regulation (EU) 2016/679", "Regulation 2019", "Decision 2011/137/CFSP",
    "in 2000 people", "of 2000 soldiers",
    "in recent years", "in the coming days", "two weeks of talks", "for two years",
    "the next day", "to this day", "decades ago", "several years ago", "the Sunday Times",
    "Black Friday", "two weeks earlier than planned", "for the first time in two years",
    "a second round", "the fall of Aleppo", "5% of 2,000", "2014.5",
  ])
  func readsNoDate(text: String) {
    #expect(ValueProbe.values(text, [.date]).isEmpty)
  }

  @Test func neverCrossesASentence() {
    let text = "They met in March. 2023 brought change."
    #expect(ValueProbe.values(text, [.date]) == ["March = XXXX-03"])
  }

  @Test func keepsTextOrderWithoutOverlap() {
    let text = "On 20 March 2023, 23 million euros and two people; see +32 2 281 61 11, 2014."
    let all = ValueProbe.values(text, Set(ValueKind.allCases))
    #expect(
      all == [
        "20 March 2023 = 2023-03-20", "23 million euros = 23000000 EUR", "two = 2",
        "+32 2 281 61 11 = +3222816111", "2014 = 2014",
      ])
  }
}
