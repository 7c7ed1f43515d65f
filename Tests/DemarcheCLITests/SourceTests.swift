import Foundation
import TestSupport
import Testing

/// Pages and feeds on the command line.
@Suite struct SourceTests {
  private static let pages = "Tests/Fixtures/pages"
  private static let feeds = "Tests/Fixtures/feeds"

  @Test func readsPagesAndFeeds() throws {
    let outcome = try demarche(
      "extract", Self.pages + "/modern.html", Self.feeds + "/rss2.rss", "--format", "ndjson",
      "--issuer", "EU")
    let lines = try Extracted.lines(outcome.output)
    #expect(
      lines.map(\.source) == [
        "Tests/Fixtures/pages/modern.html", "Tests/Fixtures/feeds/rss2.rss#1",
        "Tests/Fixtures/feeds/rss2.rss#2", "Tests/Fixtures/feeds/rss2.rss#3",
      ])
    #expect(lines[0].annotations.contains { $0.type == "stance" && $0.trigger.text == "welcomes" })
    #expect(lines[1].annotations.contains { $0.type == "stance" && $0.trigger.text == "regret" })
    #expect(outcome.outputText.contains(#""code":"read/dropped","severity":"note""#))
    #expect(outcome.status == 0)
  }

  @Test func aFolderStandsForItsPagesAndFeeds() throws {
    let pages = try demarche("extract", Self.pages, "--format", "ndjson")
    #expect(try Extracted.lines(pages.output).count == 4)
    let feeds = try demarche("extract", Self.feeds, "--format", "ndjson")
    #expect(try Extracted.lines(feeds.output).count == 9)
  }

  @Test func anEntryOfAFeedHasAPath() throws {
    let entry = Self.feeds + "/rss2.rss#2"
    let outcome = try demarche("extract", entry, "--format", "ndjson")
    #expect(try Extracted.lines(outcome.output).map(\.source) == [entry])
    let missing = try demarche("extract", Self.feeds + "/rss2.rss#9")
    #expect(missing.status == 66)
    #expect(missing.errorText.contains("rss2.rss#9: error: the file has no statement 9"))
  }

  @Test func notesAreShownOnRequest() throws {
    let note = "note: left out 82 of 159 words"
    let quiet = try demarche("extract", Self.pages + "/modern.html")
    #expect(!quiet.errorText.contains(note))
    let verbose = try demarche("extract", Self.pages + "/modern.html", "--verbose")
    #expect(verbose.errorText.contains(note))
    #expect(verbose.status == 0)
  }

  @Test func standardInputIsLookedInto() throws {
    let page = "<html><h1>On trade</h1><p>The EU welcomes the <b>vote</b>.</p></html>"
    let outcome = try demarche("extract", "-", "--format", "ndjson", input: page)
    #expect(
      try Extracted.lines(outcome.output).first?.text == "On trade\n\nThe EU welcomes the vote.")
    let text = try demarche(
      "extract", "-", "--input", "text", "--format", "ndjson", input: page)
    #expect(try Extracted.lines(text.output).first?.text == page)
  }

  @Test func offsetsLeadBackToThePage() throws {
    let page = "<html><p>Caf&eacute;s. The <i>EU</i> welcomes the vote.</p></html>"
    let outcome = try demarche(
      "extract", "-", "--format", "ndjson", "--offsets", "source", input: page)
    let found = try Extracted.lines(outcome.output).first?.annotations.first { $0.type == "stance" }
    let stance = try #require(found)
    let trigger = Array(page.utf8)[stance.trigger.start..<stance.trigger.end]
    #expect(String(decoding: trigger, as: UTF8.self) == "welcomes")
  }

  @Test func aFileOfTheWrongKindIsRefused() throws {
    let outcome = try demarche("extract", "-", "--input", "feed", input: "<sitemap/>")
    #expect(outcome.status == 65)
    #expect(
      outcome.errorText.contains(
        "feed should be RSS, Atom or JSON Feed, but its root is 'sitemap' [read/no-feed]"))
  }
}
