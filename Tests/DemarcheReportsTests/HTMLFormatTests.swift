import DemarcheModel
import DemarcheReports
import Foundation
import Testing

@Suite struct HTMLFormatTests {
  private func html(_ document: Document) throws -> String {
    let bytes = try HTMLFormat(styleHash: SHA256.base64).bytes(of: document)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func page() throws -> HTMLReader { HTMLReader(try html(SampleDocuments.small())) }

  @Test func hashesLikeTheStandard() {
    #expect(SHA256.base64(of: "abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test func hasALanguageDirectionAndNoTranslationOnEveryQuotation() throws {
    let page = try page()
    let quoted = page.tags.filter { ["blockquote", "q", "cite"].contains($0.name) && !$0.isEnd }
    #expect(quoted.count == 9)
    for tag in quoted {
      #expect(tag["lang"] == "en" && tag["dir"] == "auto" && tag["translate"] == "no")
    }
    #expect(page.tags.first { $0.name == "html" }?["lang"] == "en")
    let parts = zip(page.tags, page.tags.dropFirst()).filter { $0.0["class"] == "part" }
    #expect(parts.count == 4)
    for (_, text) in parts { #expect(text["lang"] == "en" && text["translate"] == "no") }
  }

  @Test func keepsHeadingsInOrder() throws {
    let levels = try page().tags.filter { !$0.isEnd }.compactMap { tag in
      tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
    }
    #expect(levels == [1, 2, 2, 2, 3, 2, 2, 2])
  }

  @Test func hasAPlaceForAMarkWithoutWords() throws {
    var document = try SampleDocuments.small()
    guard case .statement(var statement)? = document.nodes.last else { return }
    statement.marks[0].range = TextRange(70, 70)
    document.nodes[document.nodes.count - 1] = .statement(statement)
    let tags = HTMLReader(try html(document)).tags
    #expect(tags.filter { $0["id"] == "m1" }.map(\.name) == ["li"])
  }

  @Test func hasLandmarksSkipLinkAndScopes() throws {
    let tags = try page().tags
    #expect(tags.first { $0.name == "a" }?["href"] == "#report")
    #expect(tags.contains { $0.name == "main" && $0["id"] == "report" })
    #expect(tags.contains { $0.name == "nav" && $0["aria-labelledby"] == "contents" })
    #expect(tags.filter { $0.name == "th" && !$0.isEnd }.allSatisfy { $0["scope"] != nil })
    #expect(
      tags.filter { $0.name == "caption" && !$0.isEnd }.count
        == tags.filter { $0.name == "table" && !$0.isEnd }.count)
  }

  @Test func hasAPermalinkOnEveryHeadingAndClaim() throws {
    let tags = try page().tags
    let links = tags.filter { $0["class"] == "permalink" }.compactMap { $0["href"] }
    #expect(links == ["#s1", "#c1", "#c2", "#s2", "#t1", "#sources", "#evidence", "#receipt"])
  }

  @Test func marksEverySegmentWithItsNumbers() throws {
    let marks = try page().tags.filter { $0.name == "mark" && $0["title"] != nil }
    let first = "1 stance +2 welcomes"
    let second = "2 stance −3 deeply regrets"
    let third = "3 demand crucial"
    #expect(
      marks.map { [$0.text, $0["title"] ?? ""] } == [
        ["The Union ", second + "\n" + first], ["welcomes", second + "\n" + first],
        [" the amended electoral code", second + "\n" + first], [", but ", second],
        ["deeply regrets", second],
        [" that independent observers were not admitted", second],
        ["It will be ", third], ["crucial", third],
        [" for Examplia to implement the recommendations", third],
      ])
    #expect(
      marks.map { ($0["class"] ?? "").contains("trigger") } == [
        false, true, false, false, true, false, false, true, false,
      ])
    #expect(marks.compactMap { $0["id"] } == ["m1", "m3"])
  }

  @Test func showsTextThatNoBlockCovers() throws {
    let blocks = [Block(zone: .body, range: TextRange(4, 7), paragraph: 1)]
    let statement = MarkedStatement(
      key: "k", headline: "h", text: "one\ntwo\n\nthree\nfour\n \nfive ", blocks: blocks)
    let page = HTMLReader(try html(Document(title: "t", nodes: [.statement(statement)])))
    let parts = zip(page.tags, page.tags.dropFirst()).filter { $0.0["class"] == "part" }
    #expect(parts.map(\.1.text) == ["one", "two", "three\nfour", "five"])
  }

  @Test func setsNoTriggerApartThatIsTheWholePassage() throws {
    let mark = Mark(
      range: TextRange(0, 3), trigger: TextRange(0, 3), type: "actor", label: "",
      evidence: EvidenceNumber(1))
    let statement = MarkedStatement(key: "k", headline: "h", text: "one two", marks: [mark])
    let page = HTMLReader(try html(Document(title: "t", nodes: [.statement(statement)])))
    #expect(page.tags.first { $0.name == "mark" }?["class"] == "name")
  }

  @Test func leadsEvidenceToTheLivePageAndTheClaims() throws {
    let text = try html(SampleDocuments.small())
    #expect(
      text.contains(
        "https://example.org/press?id=7&amp;lang=en#:~:text=The%20Union%20welcomes%20the%20"
          + "amended%20electoral%20code\""))
    #expect(text.contains("supports claim <a href=\"#c1\">1</a>"))
    #expect(text.contains("statements/examplia.txt#"))
  }

  @Test func carriesTheDocumentAndTheDataAsJSON() throws {
    let page = try page()
    let embedded = try #require(page.text(of: "script", id: "report-document"))
    #expect(!embedded.contains("<"))
    var document = try SampleDocuments.small()
    document.embeddedJSON = nil
    let file = try JSONFormat().bytes(of: document)
    let carried = try JSONSerialization.jsonObject(with: Data(embedded.utf8)) as? NSDictionary
    #expect(carried == (try JSONSerialization.jsonObject(with: Data(file)) as? NSDictionary))
    let data = try #require(page.text(of: "script", id: "report-data"))
    #expect(data == "{\"text\":\"a \\u003C b \\u0026 c\"}")
  }
}
