import DemarcheModel
import DemarcheReaders
import TestSupport
import Testing

/// Pages and feeds made to harm.
@Suite(.timeLimit(.minutes(5))) struct HostileSourceTests {
  /// Nil where reading ends in a clear error or sound statements.
  private func trouble(_ source: [UInt8], _ reader: any Reader) -> String? {
    do throws(ReadError) {
      return try Reading(source, reader).unsound
    } catch {
      let known = ["read/empty", "read/too-large", "read/malformed", "read/binary", "read/no-feed"]
      let codes = known + ["read/invalid-json", "read/invalid-utf8"]
      return codes.contains(error.diagnostic.code) ? nil : error.diagnostic.fullText
    }
  }

  @Test(arguments: [
    ("<p>x", "<br>", "y"), ("<table>", "<tr><td>x", "</table>"), ("", "<table><tr><td>", "x"),
    ("<h1>", "<div>x", "</h1>"), ("", "<h1>x", ""), ("<ul>", "<li>x", "</ul>"),
    ("", "<ul><li>x", ""),
    ("", "<div class='a-b cD nav menu'>x</div>", ""), ("<pre>", "\n", "x</pre>"),
    ("<p>", "&amp;", ""),
    ("<p>", "e\u{301}", ""), ("", "<a href=x>x</a> ", ""), ("", "<article>x", ""),
    ("", "<main><p>It is a sentence that is long enough to count as one.", ""),
    ("", "<meta property=a content=b>", "x"), ("", "<time datetime=2024-01-01>x</time>", ""),
    ("", "<script type='application/ld+json'>{\"a\":[]}</script>", "x"), ("<p>", "\u{A0}", "x"),
  ])
  func repeatedElementsEndSoon(_ start: String, _ piece: String, _ end: String) {
    let page = start + String(repeating: piece, count: Campaign.isFull ? 200_000 : 5000) + end
    #expect(trouble(Array(page.utf8), HTMLReader()) == nil)
  }

  @Test(arguments: [
    ("<rss><channel>", "<item><title>x</title></item>", "</channel></rss>"),
    ("<rss><channel><item>", "<title>x</title>", "</item></channel></rss>"),
    ("<rss><channel>", "<item><description>&lt;p&gt;x</description></item>", "</channel></rss>"),
    ("<feed>", "<entry><content type='xhtml'><a>x</a></content></entry>", "</feed>"),
    ("<rss><channel><item><description>", "&lt;b&gt;", "</description></item></channel></rss>"),
    ("{\"items\":[", "{\"title\":\"x\"},", "{}]}"), ("{\"items\":[{", "\"a\":1,", "\"b\":1}]}"),
    ("{\"items\":[{\"content_html\":\"", "\\u0041\\ud83d\\ude00\\n", "\"}]}"),
    ("{\"items\":", "[", "]}"),
  ])
  func repeatedEntriesEndSoon(_ start: String, _ piece: String, _ end: String) {
    let feed = start + String(repeating: piece, count: Campaign.isFull ? 100_000 : 2000) + end
    #expect(trouble(Array(feed.utf8), FeedReader()) == nil)
  }

  @Test func manyNamesAndManyPartsEndSoon() {
    let names = (0..<10_000).map { "<n\($0)/>" }.joined()
    let entry = "<entry><content type='xhtml'><a>x</a></content></entry>"
    let feed = "<feed>" + names + String(repeating: entry, count: 2000) + "</feed>"
    #expect(trouble(Array(feed.utf8), FeedReader()) == nil)
  }

  @Test func aTextThatIsTooLargeIsRefused() {
    let page = "<p>" + String(repeating: "word ", count: 3_300_000)
    #expect(
      fault(of: Array(page.utf8), HTMLReader())
        == "a: error: text should have at most 16000000 bytes, but has 16499999 [read/too-large]")
  }

  @Test(arguments: [HTMLReader() as any Reader, FeedReader()])
  func aFileThatIsTooLargeIsRefused(_ reader: any Reader) {
    let noun = reader.name == "html" ? "page" : "feed"
    let source = [UInt8](repeating: 0x3C, count: 32_000_001)
    #expect(
      fault(of: source, reader)
        == "a: error: \(noun) should have at most 32000000 bytes, but has 32000001 "
        + "[read/too-large]")
  }
}
