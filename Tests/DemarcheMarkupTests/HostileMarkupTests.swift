import DemarcheMarkup
import TestSupport
import Testing

/// Documents made to harm: they end in a clear error or in sane text, soon.
@Suite(.timeLimit(.minutes(2))) struct HostileMarkupTests {
  /// What becomes of a document.
  private func outcome(_ source: String, _ language: MarkupLanguage) -> String {
    do throws(MarkupError) {
      let page = try Markup(Array(source.utf8), language)
      return page.unsound ?? "\(page.tree.nodes.count) nodes"
    } catch {
      return error.reason
    }
  }

  @Test(arguments: ["<div>", "<b>", "<span><p>", "<table><tr><td>"])
  func deepHTMLIsRefused(_ tag: String) {
    #expect(
      outcome(String(repeating: tag, count: 100_000), .html)
        == "should have at most 5000 elements in one another, but has more")
  }

  @Test func deepXMLIsRefused() {
    #expect(
      outcome(String(repeating: "<a>", count: 100_000), .xml)
        == "should have at most 250 elements in one another, but has more")
  }

  @Test(arguments: [MarkupLanguage.html, .xml], ["", "a='>' ", "a=\">\" b = '>' "])
  func wideTagsAreRefused(_ language: MarkupLanguage, _ start: String) {
    let attributes = (0..<200_000).map { "a\($0)=''" }.joined(separator: " ")
    #expect(
      outcome("<p \(start)\(attributes)>x</p>", language)
        == "should have at most 2000 attributes in a tag, but has more")
  }

  @Test(arguments: ["<a b=\"", "<a b='", "<a b=\"'", "<a b ", "<a b=c"])
  func valuesInValuesEndSoon(_ piece: String) {
    let outcome = outcome(String(repeating: piece, count: 200_000), .html)
    #expect(
      ["has more faults than can be mended", "3 nodes"].contains(outcome)
        || outcome.hasSuffix("but has more"), "\(outcome)")
  }

  @Test func whatLooksLikeATagInAScriptIsNone() throws {
    let words = String(repeating: "a b c ", count: 500)
    #expect(try Markup("<script>if (a<b) {\(words)}</script><p>x").runs.hasSuffix("|x"))
    #expect(try Markup("<!-- <b \(words) --><p>x").runs == "x")
  }

  @Test func tooManyNodesAreRefused() {
    #expect(
      outcome(String(repeating: "<p>x", count: 1_100_000), .html)
        == "should have at most 2000000 elements and texts, but has more")
  }

  @Test func tangledTagsAreRefused() {
    let tags =
      String(repeating: "<b>", count: 100) + String(repeating: "<div>", count: 100)
      + String(repeating: "</b>", count: 6_000_000)
    #expect(outcome(tags, .html) == "has more faults than can be mended")
  }

  @Test func declarationsWithoutEndAreRefused() {
    let entities = (0..<200_000).map { "<!ENTITY e\($0) 'x'>" }.joined()
    #expect(
      outcome("<!DOCTYPE r [\(entities)]><r>&e1;</r>", .xml)
        == "has more faults than can be mended")
  }

  @Test func manyAttributesOfADeclarationAreSkipped() {
    let attributes = (0..<100_000).map { "a\($0) CDATA 'x' " }.joined()
    #expect(outcome("<!DOCTYPE r [<!ATTLIST r \(attributes)>]><r>x</r>", .xml) == "3 nodes")
  }

  @Test func nameSpacesWithoutEndCostNoSearch() {
    let open = (0..<200).map { level in
      "<a " + (0..<900).map { "xmlns:n\(level)x\($0)=''" }.joined(separator: " ") + ">"
    }.joined()
    let text = "<r>" + open + String(repeating: "<q:a/>", count: 300_000)
    #expect(outcome(text, .xml) == "300202 nodes")
  }

  @Test(arguments: [
    ("<", MarkupLanguage.html), ("<!--", .html), ("&", .html), ("&amp;", .html), ("</x>", .html),
    ("<a", .html), ("<![CDATA[", .xml), ("<?x?>", .xml), ("&#1;", .xml), ("]]>", .xml),
    ("<!DOCTYPE", .xml), ("<!DOCTYPE a [", .xml), ("&#x10FFFF;", .html), ("\u{0}", .html),
    ("<script>", .html), ("<style>", .html), ("<title>", .html), ("<p a='", .html),
    ("<li>", .html), ("</p>", .html), ("<body>", .html), ("<?", .html), ("<!", .html),
  ])
  func repeatedPiecesEndSoon(_ piece: String, _ language: MarkupLanguage) {
    let text = String(repeating: piece, count: Campaign.isFull ? 300_000 : 10_000)
    let known = [" nodes", "but has more", "than can be mended"]
    for source in [text, "<r>" + text, "<r>" + text + "</r>"] {
      let outcome = outcome(source, language)
      #expect(known.contains { outcome.hasSuffix($0) }, "\(outcome)")
    }
  }

  @Test(arguments: [MarkupLanguage.html, .xml])
  func aLineOf20MegabytesIsRead(_ language: MarkupLanguage) {
    let line = String(repeating: "word ", count: language == .html ? 4_000_000 : 1_900_000)
    let outcome = outcome("<p>\(line)</p>", language)
    #expect(outcome == (language == .html ? "5 nodes" : "3 nodes"))
  }

  private static let samples: [(MarkupLanguage, String)] = [
    (
      .html,
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>A &amp; B</title>
      <script>if (a<b) x</script></head><body><nav><a href=x>Home</a></nav><main>
      <h1>Caf&eacute;</h1>
      <p>One <b>bold</b> &#8212; two<br>three</p><ul><li>a<li>b</ul><table><tr><td>1<td>2</table>
      <!-- c --><p>Мир</main></body></html>
      """
    ),
    (
      .xml,
      """
      <?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY a "b">]>
      <rss xmlns:dc="u"><channel><item><title>A &amp; B</title><dc:date a="1" b='2'>x</dc:date>
      <d><![CDATA[<p>x</p>]]></d>&a;&nbsp;<!-- c --><?pi x?></item></channel></rss>
      """
    ),
  ]

  @Test(arguments: 0..<(Campaign.isFull ? 40 : 2))
  func mutatedDocumentsGiveSoundTrees(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for (language, sample) in HostileMarkupTests.samples {
      for _ in 0..<500 {
        let bytes = Mutation.mutated(Array(sample.utf8), using: &random)
        do throws(MarkupError) {
          let page = try Markup(bytes, language)
          #expect(page.unsound == nil, "seed \(seed): \(bytes)")
        } catch {
          #expect(error.reason.hasSuffix("but has more"), "seed \(seed): \(bytes)")
        }
      }
    }
  }
}
