import DemarcheModel
import DemarcheReports
import TestSupport
import Testing

/// Feeds that other programs take.
@Suite struct AtomFormatTests {
  static let format = AtomFormat(sha256: SHA256.hex)

  func read(_ document: Document) throws -> XMLTree {
    try #require(XMLTree(try Self.format.bytes(of: document)))
  }

  @Test func eachClaimIsAnEntryUnderItsHeading() throws {
    let feed = try read(SampleDocuments.small())
    #expect(
      feed.texts(of: "title") == [
        "Dossier: Examplia",
        "European Union welcomes “the amended electoral code” but regrets the lack of observers.",
        "Examplia is asked to implement the recommendations.",
      ])
    #expect(feed.values(of: "term", in: "category") == ["Bottom line", "Bottom line"])
    #expect(
      feed.values(of: "href", in: "link")
        == Array(repeating: "https://example.org/press?id=7&lang=en", count: 2))
    #expect(
      feed.texts(of: "updated") == Array(repeating: "2023-03-20T00:00:00Z", count: 3))
    #expect(feed.texts(of: "name") == ["Demarche"])
  }

  @Test func anEntryKeepsItsNameWhenOthersCome() throws {
    var document = try SampleDocuments.small()
    let all = try read(document).texts(of: "id")
    let first = try #require(
      document.nodes.firstIndex { if case .claim = $0 { true } else { false } })
    document.nodes.remove(at: first)
    #expect(Set(all).count == 3)
    #expect(all.allSatisfy { $0.hasPrefix("urn:uuid:") && $0.utf8.count == 45 })
    #expect(try read(document).texts(of: "id") == [all[0], all[2]])
  }

  @Test func theFeedIsNamedAfterReportAndOptions() throws {
    var document = try SampleDocuments.small()
    document.receipt = [
      ReceiptEntry(name: "report", value: "digest"), ReceiptEntry(name: "corpus", value: "1"),
    ]
    let id = try read(document).texts(of: "id")[0]
    document.title = "Another day"
    document.receipt[1].value = "2"
    #expect(try read(document).texts(of: "id")[0] == id)
    document.receipt.append(ReceiptEntry(name: "option country", value: "AM"))
    #expect(try read(document).texts(of: "id")[0] != id)
  }

  @Test func claimsOnTheSameEvidenceHaveTheirOwnNames() throws {
    var document = try SampleDocuments.small()
    document.nodes += document.nodes
    let ids = try read(document).texts(of: "id")
    #expect(Set(ids).count == 5)
  }

  @Test(.needsPython("feedparser")) func feedparserReadsIt() throws {
    let script = """
      import sys, feedparser
      feed = feedparser.parse(open(sys.argv[1], "rb").read())
      assert not feed.bozo, feed.bozo_exception
      assert feed.version == "atom10"
      print(feed.feed.title, feed.feed.updated, feed.feed.author)
      for entry in feed.entries:
          assert entry.id.startswith("urn:uuid:") and entry.content[0].type == "application/xhtml+xml"
          print(entry.title, entry.link, entry.updated, entry.tags[0].term)
      """
    let outcome = try Python.run(
      script, on: try Self.format.bytes(of: SampleDocuments.small()), needing: "feedparser")
    let end = "https://example.org/press?id=7&lang=en 2023-03-20T00:00:00Z Bottom line"
    #expect(
      outcome == """
        Dossier: Examplia 2023-03-20T00:00:00Z Demarche
        European Union welcomes “the amended electoral code” but regrets the lack of observers. \(end)
        Examplia is asked to implement the recommendations. \(end)

        """)
  }
}
