import DemarcheMarkup
import Testing

struct MarkupTreeTests {
  @Test func readsElementsAndTextInDocumentOrder() throws {
    let page = try Markup("<p>One <b>two</b> three</p><ul><li>a<li>b</ul>")
    #expect(page.outline == "html(body(p(b) ul(li li)))")
    #expect(page.runs == "One |two| three|a|b")
    #expect(page.unsound == nil)
  }

  @Test func namesOfHTMLAreInLowerCase() throws {
    let page = try Markup("<MAIN Class=\"A\"><P>x</P></MAIN>")
    #expect(page.outline == "html(body(main(p)))")
    #expect(page.tree.attribute("class", of: try #require(page.tree.first("main"))) == "A")
  }

  @Test func namesOfXMLAreAsWritten() throws {
    let page = try Markup("<w:pPr w:Val='1'><w:P/></w:pPr>", .xml)
    #expect(page.outline == "w:pPr(w:P)")
    #expect(page.tree.localName(1) == "pPr")
    #expect(page.tree.attribute("w:Val", of: 1) == "1")
    #expect(page.tree.attribute("w:val", of: 1) == nil)
    #expect(page.tree.fault == nil)
  }

  @Test func attributesKeepTheirOrderAndTheirMarks() throws {
    let page = try Markup("<r b='x &amp; y' a='&lt;&#233;&amp;#38;'/>", .xml)
    #expect(page.tree.attributes(of: 1).map(\.name) == ["b", "a"])
    #expect(page.tree.attributes(of: 1).map(\.value) == ["x & y", "<é&#38;"])
  }

  @Test(arguments: [
    ("<p>&amp;&lt;&nbsp;&eacute;&#8212;&#x1F600;", MarkupLanguage.html, "&<\u{A0}é—😀"),
    ("<r>&amp;&lt;&nbsp;&eacute;&#8212;&#x1F600;</r>", .xml, "&<\u{A0}é—😀"),
    ("<r><![CDATA[<p>&amp;</p>]]> x</r>", .xml, "<p>&amp;</p> x"),
    ("<p>a&ampb &copy 2024 AT&T", .html, "a&ampb &copy 2024 AT&T"),
  ])
  func resolvesReferences(_ source: String, _ language: MarkupLanguage, _ text: String) throws {
    #expect(try Markup(source, language).runs == text)
  }

  @Test(arguments: [
    ("caf&eacute;s <b>now</b>", "now", "now"), ("&lt;x&gt; y", "y", "y"),
    ("caf&eacute;s", "é", "&eacute;"), ("a\r\nb c", "b", "b"), ("Привет мир", "мир", "мир"),
    ("<!-- x --> <i>word</i>", "word", "word"),
  ])
  func leadsTextBackToItsBytes(_ body: String, _ words: String, _ origin: String) throws {
    for source in ["<p>\(body)</p>", "  \n<div><p>\(body)"] {
      #expect(try Markup(source).origin(of: words) == Array(origin.utf8))
    }
    #expect(try Markup("<r>\(body)</r>", .xml).origin(of: words) == Array(origin.utf8))
  }

  @Test func leadsTextOfManyBlocksBack() throws {
    let words = (0..<4000).map { "word\($0)" }.joined(separator: " ")
    #expect(try Markup("<p>" + words).origin(of: "word3999") == Array("word3999".utf8))
    let long = try Markup("<r><![CDATA[\(words)]]></r>", .xml)
    #expect(long.origin(of: "word3999") == Array("word3999".utf8))
  }

  @Test func aDocumentsOwnEntitiesAreNeverExpanded() throws {
    let page = try Markup(
      """
      <!DOCTYPE r [<!ENTITY a "AAAA"><!ENTITY b "&a;&a;&a;">
      <!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1/p"> %p;]>
      <r x="&a;">1&b;2&f;3</r>
      """, .xml)
    #expect(page.tree.content(1) == "123")
    #expect(page.tree.attribute("x", of: 1) == "")
    #expect(page.tree.unknownEntityCount >= 3)
  }

  @Test func saysWhereXMLIsNotWellFormed() throws {
    let page = try Markup("<r>\n<a>x</b>\n</r>", .xml)
    #expect(page.tree.fault?.line == 2)
    #expect(page.tree.fault?.message == "Opening and ending tag mismatch: a and b")
    #expect(page.tree.content(0).contains("x"))
  }

  @Test func keepsWhatATruncatedDocumentHas() throws {
    let page = try Markup("<rss><item><title>One</title></item><item><title>Tw", .xml)
    #expect(page.outline == "rss(item(title) item(title))")
    #expect(page.runs == "One|Tw")
    #expect(page.tree.fault?.line == 1)
  }

  @Test(arguments: ["", " \n", "\u{FEFF}"], [MarkupLanguage.html, .xml])
  func nothingGivesAnEmptyTree(_ source: String, _ language: MarkupLanguage) throws {
    let page = try Markup(source, language)
    #expect(page.tree.nodes.count == 1)
    #expect(page.tree.content(0) == "")
  }
}
