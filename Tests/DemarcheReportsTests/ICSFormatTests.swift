import DemarcheModel
import DemarcheReports
import TestSupport
import Testing

/// Calendars that other programs take.
@Suite struct ICSFormatTests {
  static let format = ICSFormat(sha256: SHA256.hex)

  func read(_ document: Document) throws -> ICSReader {
    try #require(ICSReader(try Self.format.bytes(of: document)))
  }

  @Test func anEventLastsToTheDayBehindItsLast() throws {
    let calendar = try read(SampleDocuments.large())
    #expect(
      calendar.values(of: "DTSTART;VALUE=DATE") == ["20230320", "20240101", "20240201"])
    #expect(calendar.values(of: "DTEND;VALUE=DATE") == ["20230321", "20250101", "20240301"])
  }

  @Test func theTimeStampIsTheDayOfIssue() throws {
    #expect(
      try read(SampleDocuments.large()).values(of: "DTSTAMP")
        == Array(repeating: "20230320T000000Z", count: 3))
    #expect(
      try read(SampleDocuments.filledParts(with: "x")).values(of: "DTSTAMP")
        == ["19700101T000000Z"])
  }

  @Test func textIsEscapedAndQuoted() throws {
    let calendar = try read(SampleDocuments.large())
    #expect(calendar.values(of: "SUMMARY")[0] == "Statement\\, with\\, commas\\; and more")
    let description = ICSReader.text(calendar.values(of: "DESCRIPTION")[1])
    #expect(
      description == """
        “It will be crucial for Examplia to implement the recommendations – all of them – by 2024.”
        — Examplia: Statement by the Spokesperson on the electoral code, 2023-03-20
        https://example.org/press?id=7&lang=en
        Date: c. 2024 (precision: year, approximate)
        """)
  }

  @Test func identifiersDoNotDependOnWhatElseThereIs() throws {
    var document = try SampleDocuments.large()
    let all = try read(document).values(of: "UID")
    document.title = "Another title"
    document.nodes.removeAll { if case .timeline = $0 { true } else { false } }
    #expect(Set(all).count == 3)
    #expect(try read(document).values(of: "UID") == [all[1]])
  }

  @Test func anEventThatIsShownTwiceStandsOnce() throws {
    var document = try SampleDocuments.large()
    document.nodes += document.nodes
    #expect(try read(document).values(of: "UID").count == 3)
  }

  @Test func theLastDayOfTheCalendarHasNoneBehindIt() throws {
    let document = Document(
      title: "t",
      nodes: [
        .calendar(
          Timeline(
            caption: "c",
            entries: [SampleDocuments.entry("9999-12-31", .day, "x", EvidenceNumber(1))]))
      ])
    let calendar = try read(document)
    #expect(calendar.values(of: "DTSTART;VALUE=DATE") == ["99991231"])
    #expect(calendar.values(of: "DTEND;VALUE=DATE") == [])
  }

  @Test(.needsPython("icalendar")) func icalendarReadsIt() throws {
    let script = """
      import sys, icalendar
      calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
      for event in calendar.walk("VEVENT"):
          assert not event.errors, event.errors
          print(event.decoded("DTSTART"), event.decoded("DTEND"), event["SUMMARY"])
      """
    let outcome = try Python.run(
      script, on: try Self.format.bytes(of: SampleDocuments.large()), needing: "icalendar")
    #expect(
      outcome == """
        2023-03-20 2023-03-21 Statement, with, commas; and more
        2024-01-01 2025-01-01 Recommendations due
        2024-02-01 2024-03-01 Report

        """)
  }
}
