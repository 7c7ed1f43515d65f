import DemarcheModel
import DemarcheText
import Testing

// Families of dates that hang on others, or are parts of a longer time.
@Suite struct DateFamilyTests {
  @Test(arguments: [
    ("a couple of weeks ago", ["a couple of weeks ago = REF-P2W~"]),
    ("in the last couple of weeks", ["the last couple of weeks = REF-P2W/REF-P1W~"]),
    ("in the two coming weeks", ["two coming weeks = REF+P1W/REF+P2W"]),
    ("in these 3 last years", ["3 last years = REF-P3Y/REF-P1Y"]),
    ("half a year ago", ["half a year ago = REF-P6M~"]),
    ("two and a half years ago", ["two and a half years ago = REF-P30M~"]),
    ("a year and a half ago", ["a year and a half ago = REF-P18M~"]),
    ("three days after 5 March 2014", ["three days after 5 March 2014 = 2014-03-08"]),
    ("the day after 5 March", ["the day after 5 March = XXXX-03-05+P1D"]),
    ("ten years after 2011", ["ten years after 2011 = 2021"]),
    ("for two weeks from 5 May 2014", ["two weeks from 5 May 2014 = 2014-05-05/2014-05-18"]),
    ("the week before last", ["the week before last = REF-P2W"]),
    ("the day before last Friday", ["the day before last Friday = REF-WXX-5-P1D"]),
    ("the first Tuesday after 5 May", ["the first Tuesday after 5 May = XXXX-05-05+1WXX-2"]),
    ("the week starting 3 March 2014", ["the week starting 3 March 2014 = 2014-03-03/2014-03-09"]),
    ("the weekend of 4 October", ["the weekend of 4 October = XXXX-10-04-WE1"]),
    ("last year’s summer", ["last year’s summer = REF-P1Y-SU"]),
    ("last week’s Monday meeting", ["last week’s Monday = REF-P1W-1"]),
  ])
  func readsDatesThatHangOnOthers(text: String, expected: [String]) {
    #expect(ValueProbe.values(text, [.date]) == expected)
  }

  @Test(arguments: [
    ("the first three months of 2014", ["the first three months of 2014 = 2014-M1/2014-M3"]),
    ("the last days of March 2022", ["the last days of March 2022 = 2022-03~"]),
    ("the last weekend of May 2017", ["the last weekend of May 2017 = 2017-05-WE-1"]),
    (
      "in the first half of March 2014",
      ["the first half of March 2014 = 2014-03-D1/2014-03-D15"]
    ),
    (
      "the second half of the 1990s",
      ["the second half of the 1990s = 199X-Y6/199X-Y-1"]
    ),
    ("in the 20th century", ["the 20th century = 19XX"]),
    ("in the nineties", ["the nineties = 199X"]),
    ("since the ’90s", ["90s = 199X"]),
    ("the 1960’s", ["1960’s = 196X"]),
    ("by year-end and by mid-year", ["year-end = REF+P0Y~", "mid-year = REF+P0Y~"]),
    ("by end-2025", ["end-2025 = 2025~"]),
    ("2018Q4 and 2018-Q4", ["2018Q4 = 2018-Q4", "2018-Q4 = 2018-Q4"]),
    ("the winter of 2013-14", ["the winter of 2013-14 = 2013-WI"]),
    ("the years 2012 to 2014", ["the years 2012 to 2014 = 2012/2014"]),
    ("FY 2022", ["2022 = 2022"]), ("beyond 2030", ["2030 = 2030"]),
    ("allocated for 2022", ["2022 = 2022"]),
  ])
  func readsPartsOfLongerTimes(text: String, expected: [String]) {
    #expect(ValueProbe.values(text, [.date]) == expected)
  }

  @Test(arguments: [
    ("on 31-Oct-1974", ["31-Oct-1974 = 1974-10-31"]),
    ("28 Feb-3 Mar 2014", ["28 Feb-3 Mar 2014 = 2014-02-28/2014-03-03"]),
    ("the night of 5/6 March", ["5/6 March = XXXX-03-05/XXXX-03-06"]),
    ("between March 3 and 5, 2014", ["March 3 and 5, 2014 = 2014-03-03/2014-03-05"]),
    ("March 3, 4, and 5, 2014", ["March 3, 4, and 5, 2014 = 2014-03-03/2014-03-05"]),
    ("on January 10, 12, and 17, 2022", ["January 10 = 2022-01-10"]),
    ("on 5 March and 2 April 2014", ["5 March = 2014-03-05", "2 April 2014 = 2014-04-02"]),
    (
      "on 5 March, 2 April and 7 May 2014",
      ["5 March = 2014-03-05", "2 April = 2014-04-02", "7 May 2014 = 2014-05-07"]
    ),
    (
      "in late March and early April 2022",
      ["late March = 2022-03~", "early April 2022 = 2022-04~"]
    ),
    ("on 5 March, and 2 people left", ["5 March = XXXX-03-05"]),
    (
      "on 7 May and 2 April 2014",
      ["7 May = XXXX-05-07", "2 April 2014 = 2014-04-02"]
    ),
    ("June/July 2022", ["June/July 2022 = 2022-06/2022-07"]),
    ("June and July 2022", ["June and July 2022 = 2022-06/2022-07"]),
    ("the Council’s June plan", ["June = XXXX-06"]),
    (
      "They met on 12 July 2014. 13 July brought rain.",
      ["12 July 2014 = 2014-07-12", "13 July = 2014-07-13"]
    ),
    ("the 2014 ban", ["2014 = 2014"]), ("Norway’s 2021 presidential election", ["2021 = 2021"]),
  ])
  func readsFormsOfDaysAndMonths(text: String, expected: [String]) {
    #expect(ValueProbe.values(text, [.date]) == expected)
  }

  @Test(arguments: [
    "a couple that met", "two and a half years in prison", "in his nineties", "in their 20s",
    "21st century challenges", "the first half of the match", "the first three years of the war",
    "the day after the vote", "the weekend of talks", "the year-end review", "the 2000 soldiers",
    "the 1988 Committee", "the 1988 Taliban Sanctions Committee", "the 2030 Agenda",
    "for 2000 families", "one year after the invasion", "a first for peace after all",
  ])
  func readsNoDate(text: String) {
    #expect(ValueProbe.values(text, [.date]).isEmpty)
  }

  @Test(arguments: [
    ("March after next", "2014-03-01/2014-03-31"), ("March in 2 years", "2015-03-01/2015-03-31"),
    ("the year before last", "2011-01-01/2011-12-31"), ("14 AD", "0014-01-01/0014-12-31"),
    ("a week from tomorrow", "2013-02-20"), ("5 March 2014 for 10 days", "2014-03-05/2014-03-14"),
    ("10 Mar 14", "2014-03-10"), ("March '14", "2014-03-01/2014-03-31"),
    ("20140310", "2014-03-10"), ("03/2014", "2014-03-01/2014-03-31"),
    ("2014-03-10/2014-03-14", "2014-03-10/2014-03-14"), ("2014-03-10T10:30:00Z", "2014-03-10"),
    ("Mon, 10 Mar 2014 10:30:00 GMT", "2014-03-10"), ("as of 5 March 2014", "2014-03-05"),
    ("March 10, 2014 at 10:30 a.m. EST", "2014-03-10"), ("10:30", nil),
    ("2014-03-10T10:30:00.123+02:00", "2014-03-10"), ("FY2014", "2014-01-01/2014-12-31"),
    ("EOQ", "2013-03-01/2013-03-31"), ("the coming winter", "2013-12-01/2014-02-28"),
    ("the second half of March 2014", "2014-03-16/2014-03-31"),
    ("the last two weeks of October 2014", "2014-10-13/2014-10-26"),
    ("the last two years of the 1990s", "1998-01-01/1999-12-31"),
    ("first Monday before 5 March 2014", "2014-03-03"), ("the fortieth day of March 2014", nil),
  ])
  func resolvesWholeTexts(text: String, expected: String?) {
    let tuesday = CalendarDate(iso: "2013-02-12")
    #expect(DateParser.parse(text, reference: tuesday)?.text == expected)
  }

  @Test func earlyInDecemberTheComingWinterIsThisYears() {
    let day = CalendarDate(iso: "2016-12-12")
    let value = DateParser.parse("the coming winter", reference: day)
    #expect(value?.text == "2016-12-01/2017-02-28")
  }
}
