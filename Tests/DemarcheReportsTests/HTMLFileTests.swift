import DemarcheModel
import DemarcheReports
import Foundation
import Testing

/// The ten promises of a report's HTML file, each on a page with every part.
@Suite struct HTMLFileTests {
  private func html(_ document: Document) throws -> String {
    String(decoding: try HTMLFormat(styleHash: SHA256.base64).bytes(of: document), as: UTF8.self)
  }

  private func page() throws -> HTMLReader { HTMLReader(try html(PageDocuments.gallery())) }

  private func style() throws -> String {
    try #require(page().text(of: "style"))
  }

  /// The declarations of a rule of the style sheet.
  private func rule(_ selector: String) throws -> String {
    let parts = try style().components(separatedBy: selector + "{")
    return parts.dropFirst().first?.components(separatedBy: "}").first ?? ""
  }

  @Test func isOneFileThatAsksForNothingAndRunsNothing() throws {
    let page = try page()
    let style = try style()
    let policy = page.tags.first { $0["http-equiv"] == "Content-Security-Policy" }?["content"]
    #expect(
      policy == "default-src &#39;none&#39;; style-src &#39;sha256-\(SHA256.base64(of: style))"
        + "&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;")
    #expect(!style.contains("url(") && !style.contains("@import") && !style.contains("http"))
    let requests = ["link", "img", "image", "iframe", "object", "embed", "base", "form", "use"]
    for tag in page.tags where !tag.isEnd {
      #expect(!requests.contains(tag.name))
      #expect(tag.name != "script" || tag["type"] == "application/json")
      for name in tag.attributes.map(\.name) {
        #expect(!name.hasPrefix("on") && !["style", "src", "srcset", "xlink:href"].contains(name))
      }
    }
  }

  @Test func givesEveryQuotationItsLanguageItsDirectionAndNoTranslation() throws {
    let tags = try page().tags.filter { !$0.isEnd }
    #expect(tags.first { $0.name == "html" }?["lang"] == "en")
    let quoted = tags.filter { tag in
      ["blockquote", "q", "cite"].contains(tag.name) || tag["class"] == "text"
        || (tag["class"] ?? "").hasPrefix("zone-")
    }
    #expect(quoted.count == 17)
    for tag in quoted {
      #expect(tag["lang"] == "en" && tag["dir"] == "auto" && tag["translate"] == "no")
    }
    let written = tags.filter { ["caption", "figcaption", "h1", "li"].contains($0.name) }
    #expect(written.contains { $0["dir"] == "auto" })
  }

  @Test func leadsReadersWithSkipLinkLandmarksHeadingsAndPermalinks() throws {
    let tags = try page().tags.filter { !$0.isEnd }
    #expect(tags.first { $0.name == "a" }?["href"] == "#report")
    #expect(tags.filter { $0.name == "main" }.map { $0["id"] } == ["report"])
    #expect(tags.filter { $0.name == "nav" }.map { $0["aria-labelledby"] } == ["contents"])
    let levels = tags.compactMap { $0.name.hasPrefix("h") ? Int($0.name.dropFirst()) : nil }
    #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
    for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1) }
    #expect(tags.filter { $0.name == "th" }.allSatisfy { $0["scope"] != nil })
    #expect(
      tags.filter { $0.name == "table" }.count == tags.filter { $0.name == "caption" }.count)
    let ids = tags.compactMap { $0["id"] }
    #expect(ids.count == Set(ids).count)
    let links = tags.compactMap { $0["href"] }.filter { $0.hasPrefix("#") }
    #expect(links.filter { !ids.contains(String($0.dropFirst())) } == [])
    let headings = tags.filter { $0.name == "h2" && $0["id"] != "contents" }
    let permalinks = Set(tags.filter { $0["class"] == "permalink" }.compactMap { $0["href"] })
    #expect(headings.allSatisfy { permalinks.contains("#" + ($0["id"] ?? "")) })
    let claims = tags.filter { $0["class"] == "claim" }
    #expect(claims.allSatisfy { permalinks.contains("#" + ($0["id"] ?? "")) })
  }

  @Test(arguments: Chart.Kind.allCases)
  func drawsChartsWithTitleDescriptionLabelsHatchesAndTable(_ kind: Chart.Kind) throws {
    let chart = PageDocuments.chart(kind)
    let page = HTMLReader(try html(PageDocuments.document([.chart(chart)])))
    let tags = page.tags.filter { !$0.isEnd }
    let picture = try #require(tags.first { $0["role"] == "img" })
    #expect(picture.name == "svg" && picture["aria-labelledby"] == "g1t g1d")
    #expect(tags.first { $0["id"] == "g1t" }?.text == chart.title)
    #expect(tags.first { $0["id"] == "g1d" }?.text == chart.summary)
    let labels = tags.filter { $0.name == "text" }.map(\.text).joined(separator: "|")
    for series in chart.series { #expect(labels.contains(series.name)) }
    for category in chart.categories { #expect(labels.contains(category)) }
    let looks = Set(tags.filter { $0.name == "path" }.compactMap { $0["class"] })
    let isTold = [["t2", "u3"], ["k1", "k2", "k3"], ["p1", "p2", "p3"]].contains { hatches in
      looks.isSuperset(of: hatches)
    }
    #expect(isTold, "series differ by more than their colours")
    let order = tags.map(\.name).filter { ["svg", "table"].contains($0) }
    #expect(Array(order.prefix(2)) == ["svg", "table"])
    let cells = tags.filter { $0.name == "td" && $0["class"] == "figure" }
    #expect(cells.count == chart.categories.count * chart.series.count)
  }

  @Test func followsDarkForcedColoursAndReducedMotion() throws {
    let style = try style()
    #expect(try rule(":root").contains("color-scheme:light dark"))
    for feature in [
      "prefers-color-scheme:dark", "forced-colors:active", "prefers-reduced-motion:reduce",
    ] {
      #expect(style.contains("@media (\(feature)){"))
    }
    #expect(style.contains("svg text{fill:CanvasText}"))
    // That the contrast of every pair is at least 4.5 is ContrastTests.
  }

  @Test func printsWithMarginsRepeatedHeadsLinkTargetsAndTheEvidenceApart() throws {
    let print = try #require(try style().components(separatedBy: "@media print{").last)
    #expect(try rule("@page") == "margin:2.2cm 2cm")
    #expect(print.contains("thead{display:table-header-group}"))
    #expect(print.contains("tr{break-inside:avoid}"))
    #expect(print.contains("a.external[href]::after{content:\" (\" attr(href) \")\""))
    #expect(print.contains("#evidence{break-before:page}"))
    #expect(print.contains("details::details-content{content-visibility:visible"))
    #expect(print.contains(".skip,.permalink{display:none}"))
  }

  @Test(arguments: [200, 400, 800])
  func cutsOverlappingMarksOnceAtEachEnd(_ count: Int) throws {
    let text = String(repeating: "word ", count: count)
    let marks = (0..<count).map { index in
      let end = min(5 * index + 60, text.utf8.count)
      return Mark(
        range: TextRange(5 * index, end), trigger: TextRange(5 * index, 5 * index + 4),
        type: "actor", label: "actor", evidence: EvidenceNumber(index + 1))
    }
    let statement = MarkedStatement(key: "k", headline: "h", text: text, marks: marks)
    let output = try html(Document(title: "t", nodes: [.statement(statement)]))
    let page = HTMLReader(output)
    // One mark a segment: none in another, two segments a word but the last.
    #expect(page.tags.filter { $0.name == "mark" && !$0.isEnd }.count == 2 * count - 1)
    #expect(!output.contains("</mark></mark>"))
    #expect(output.utf8.count < 15_000 + 2_000 * count)
  }

  @Test func leadsEvidenceToItsSnapshotItsLivePageAndItsStableName() throws {
    let text = try html(PageDocuments.gallery())
    let item = try #require(text.components(separatedBy: "<li id=\"e1\">").dropFirst().first)
      .components(separatedBy: "</li>")[0]
    #expect(item.contains("<a href=\"#q1\">snapshot</a>"))
    #expect(
      item.contains(
        "href=\"https://example.org/press?id=7&amp;lang=en#:~:text=The%20Union%20welcomes%20the"
          + "%20amended%20electoral%20code\">live page</a>"))
    #expect(item.contains("statements/examplia.txt#91-136</code>"))
    let source = try #require(text.components(separatedBy: "<li id=\"q1\">").dropFirst().first)
    #expect(
      source.contains(
        "Snapshot <code translate=\"no\">statements/examplia.txt</code>, SHA-256 "
          + "<code translate=\"no\">\(String(repeating: "0a", count: 32))</code>"))
  }

  @Test func writesTheSameBytesUnder300kBForAHundredFindingsWithTheirData() throws {
    let first = try html(SampleDocuments.hundred())
    #expect(try html(SampleDocuments.hundred()) == first)
    #expect(first.utf8.count < 300_000, "\(first.utf8.count) bytes")
    let page = HTMLReader(first)
    let carried = try #require(page.text(of: "script", id: "report-document"))
    let file = try JSONFormat().bytes(of: SampleDocuments.hundred())
    #expect(
      try JSONSerialization.jsonObject(with: Data(carried.utf8)) as? NSDictionary
        == JSONSerialization.jsonObject(with: Data(file)) as? NSDictionary)
  }

  @Test func showsTheReceipt() throws {
    let text = try html(PageDocuments.gallery())
    #expect(
      text.contains(
        "<tr><th scope=\"row\">pack</th><td><code translate=\"no\">demarche/eu-statements@0.1.0"
          + "</code></td></tr>"))
    #expect(text.contains("<a dir=\"auto\" href=\"#receipt\">Receipt</a>"))
  }
}
