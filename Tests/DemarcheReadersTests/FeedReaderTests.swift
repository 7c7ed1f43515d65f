import DemarcheModel
import DemarcheReaders
import Testing

struct FeedReaderTests {
  private func read(_ feed: String, _ options: ReadOptions = ReadOptions()) throws -> [Statement] {
    try Reading(Array(feed.utf8), FeedReader(), options).statements
  }

  @Test func readsTheEntriesOfRSS2() throws {
    let feed = try Reading(fixture: "feeds/rss2.rss", FeedReader())
    #expect(
      feed.statements.map(\.key) == [
        "tag:sno.example,2024:17", "https://sno.example/call", "feeds/rss2.rss#7",
      ])
    let first = feed.statements[0]
    #expect(first.headline == "Statement on the “border”")
    #expect(first.url == "https://sno.example/border")
    #expect(first.issuedOn?.iso == "2024-10-14")
    #expect(first.language == "en")
    #expect(first.speaker == Speaker(name: "Jana Doverin", role: "Spokesperson"))
    #expect(first.source.origin == "feeds/rss2.rss#1")
    #expect(
      Reading.blocks(first) == [
        "body|We regret the closure & its effects.", "list_item|Open the border.",
        "list_item|Resume talks.",
      ])
    #expect(feed.origin(of: "closure & its", in: first) == "closure &amp; its")
    let second = feed.statements[1]
    #expect(Reading.blocks(second) == ["body|The ministers spoke.", "body|They agreed to meet."])
    #expect(second.issuedOn?.iso == "2003-01-03")
    #expect(second.speaker?.name == "Press Office")
    #expect(Reading.blocks(feed.statements[2]) == ["title|Only a headline"])
    #expect(
      feed.notes == [
        "feeds/rss2.rss: warning: entry 4 has no words; it was left out [read/empty]",
        "feeds/rss2.rss: note: no text, only a headline in 1 of 4 entries [read/headline-only]",
      ])
  }

  @Test func readsTheEntriesOfAtom() throws {
    let feed = try Reading(fixture: "feeds/atom.atom", FeedReader())
    #expect(feed.statements.map(\.key) == ["urn:norlund:1", "urn:norlund:2", "urn:norlund:3"])
    #expect(feed.statements.map(\.headline) == ["Uttalande om valet", "Statement", "Kort"])
    #expect(feed.statements.map(\.language) == ["sv", "en", "sv"])
    #expect(
      feed.statements.map { $0.issuedOn?.iso } == ["2024-05-01", "2024-05-03", "2024-05-04"])
    #expect(feed.statements.map(\.url) == ["https://norlund.example/1", nil, nil])
    #expect(
      feed.statements.map(\.speaker?.name) == [
        "Utrikesministeriet", "Karin Dalvik", "Utrikesministeriet",
      ])
    #expect(
      feed.statements.map(Reading.blocks) == [
        ["heading|Valet", "body|Norlund välkomnar valet."], ["body|Norlund welcomes it."],
        ["body|A < B."],
      ])
    #expect(feed.origin(of: "välkomnar valet", in: feed.statements[0]) == "välkomnar <b>valet")
    #expect(feed.origin(of: "welcomes", in: feed.statements[1]) == "welcomes")
  }

  @Test func readsTheEntriesOfRSS1() throws {
    let feed = try Reading(fixture: "feeds/rss1.rdf", FeedReader())
    let statement = try #require(feed.statements.first)
    #expect(statement.key == "https://veslandia.example/a")
    #expect(statement.headline == "Déclaration")
    #expect(statement.issuedOn?.iso == "2024-02-29")
    #expect(statement.language == "fr")
    #expect(statement.text == "La Veslandie condamne l'attaque.")
  }

  @Test func readsTheItemsOfAJSONFeed() throws {
    let feed = try Reading(fixture: "feeds/feed.json", FeedReader())
    #expect(feed.statements.map(\.key) == ["https://sno.example/j1", "feeds/feed.json#2"])
    #expect(feed.statements.map(\.headline) == ["On “trade”", nil])
    #expect(feed.statements.map(\.language) == ["en", "de"])
    #expect(feed.statements.map(\.speaker?.name) == ["Press Office", "Jana Doverin"])
    #expect(feed.statements.map { $0.issuedOn?.iso } == ["2024-03-01", nil])
    #expect(
      feed.statements.map(Reading.blocks) == [
        ["body|We ürge calm.", "body|Now 😀."], ["body|First line.", "body|Second paragraph."],
      ])
    #expect(feed.origin(of: "ürge", in: feed.statements[0]) == #"\u00fcrge"#)
    #expect(feed.origin(of: "calm.", in: feed.statements[0]) == "calm.")
    #expect(feed.origin(of: "Now", in: feed.statements[0]) == "Now")
    #expect(feed.origin(of: "Second paragraph", in: feed.statements[1]) == "Second paragraph")
  }

  private static func item(_ inside: String) -> String {
    "<rss><channel><item><title>T</title>\(inside)</item></channel></rss>"
  }

  @Test(arguments: [
    ("<description>Sum.</description><content:encoded>All.</content:encoded>", "All."),
    ("<description>Sum.</description><content:encoded> </content:encoded>", "Sum."),
    ("<description>&lt;p&gt;A &amp;amp; B&lt;/p&gt;</description>", "A & B"),
    ("<description><![CDATA[<p>A &amp; B</p>]]></description>", "A & B"),
    ("<description><p>A &amp; <b>B</b></p></description>", "A & B"),
    ("<description>A&nbsp;B &mdash; C</description>", "A\u{A0}B — C"),
    ("<description><![CDATA[<p>One.</p>]]><![CDATA[<p>Two.</p>]]></description>", "One.\n\nTwo."),
    ("<description>&lt;script&gt;x&lt;/script&gt;Text.</description>", "Text."), ("", "T"),
  ])
  func readsTheTextOfAnEntry(_ inside: String, _ text: String) throws {
    #expect(try read(FeedReaderTests.item(inside)).first?.text == text)
  }

  @Test(arguments: [
    ("Sat, 22 May 2021 12:00:47 +0000", "2021-05-22"), ("22 May 2021", "2021-05-22"),
    ("Sat, 22 May 21 23:59 EST", "2021-05-22"), ("1 January 99 00:00 GMT", "1999-01-01"),
    ("2021-05-22T23:00:00Z", "2021-05-22"), ("2021-05-22", "2021-05-22"),
    ("\n  Fri, 21 Aug 2026 16:00:54 -0400\n ", "2026-08-21"), ("Sat, 22-May-2021", "2021-05-22"),
    ("31 Feb 2021", nil), ("yesterday", nil), ("2021-05-22x", nil), ("May 22", nil),
    ("99999999", nil), ("22 May 12345", nil), ("-1 May 2021", "2021-05-01"),
  ])
  func readsTheDayOfAnEntry(_ date: String, _ day: String?) throws {
    let inside = "<pubDate>\(date)</pubDate><description>Text.</description>"
    #expect(try read(FeedReaderTests.item(inside)).first?.issuedOn?.iso == day)
  }

  @Test func optionsStandInWhereAnEntrySaysNothing() throws {
    let options = ReadOptions(
      date: CalendarDate(iso: "2025-01-02"), issuer: "Norlund", language: "sv")
    let dated = "<pubDate>22 May 2021</pubDate><dc:language>en</dc:language>"
    let first = try read(FeedReaderTests.item(dated), options)[0]
    #expect(first.issuedOn?.iso == "2021-05-22")
    #expect(first.issuedOnOrigin == .source)
    #expect(first.language == "en")
    #expect(first.issuer?.name == "Norlund")
    let second = try read(FeedReaderTests.item(""), options)[0]
    #expect(second.issuedOn?.iso == "2025-01-02")
    #expect(second.issuedOnOrigin == .flag)
    #expect(second.language == "sv")
  }

  @Test func prefixesCountByTheirNameSpaces() throws {
    let feed = """
      <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>urn:1</a:id>
      <a:title>T</a:title><a:content>Text.</a:content></a:entry></a:feed>
      """
    #expect(try read(feed).first?.text == "Text.")
  }

  @Test func aFeedThatBreaksOffGivesWhatItHas() throws {
    let feed = try Reading(
      Array(
        "<rss><channel><item><title>A</title><description>One.</description></item>\n<item>"
          .utf8), FeedReader())
    #expect(feed.statements.map(\.text) == ["One."])
    #expect(
      feed.notes == [
        "a:2: warning: feed is not well-formed: Premature end of data in tag item line 2; what "
          + "could be read of it was [read/malformed]",
        "a: warning: entry 2 has no words; it was left out [read/empty]",
      ])
  }

  @Test func anEntryThatCannotBeReadCostsItself() throws {
    let deep = String(repeating: "&lt;div&gt;", count: 6000)
    let feed = try Reading(
      Array(
        ("<rss><channel><item><description>\(deep)</description></item>"
          + "<item><description>Text.</description></item></channel></rss>").utf8), FeedReader())
    #expect(feed.statements.map(\.text) == ["Text."])
    #expect(
      feed.notes == [
        "a: warning: entry 1 should have at most 5000 elements in one another, but has more; it "
          + "was left out [read/malformed]"
      ])
  }

  @Test func aDocumentsOwnEntitiesAreLeftOut() throws {
    let feed = """
      <!DOCTYPE rss [<!ENTITY a "AAAA"><!ENTITY b SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><description>One&a;&b; two.</description></item></channel></rss>
      """
    #expect(try read(feed).first?.text == "One two.")
  }

  @Test(arguments: [
    ("<rss><channel></channel></rss>", "a: error: no entry in the feed [read/empty]"),
    (
      "<sitemap/>",
      "a: error: feed should be RSS, Atom or JSON Feed, but its root is 'sitemap' [read/no-feed]"
    ),
    (
      "{\"a\": 1}",
      "a: error: feed should be RSS, Atom or JSON Feed, but has no array 'items' [read/no-feed]"
    ),
    (
      "{\"items\": [",
      "a: error: document should be JSON, but is no JSON "
        + "[read/invalid-json]"
    ),
    (
      "no markup",
      "a:1: error: feed is not well-formed: Start tag expected, '<' not found [read/malformed]"
    ),
    ("<rss><channel><item/></channel></rss>", "a: error: no words in the feed [read/empty]"),
  ])
  func refusesWhatIsNoFeed(_ feed: String, _ message: String) {
    #expect(fault(of: Array(feed.utf8), FeedReader()) == message)
  }
}
