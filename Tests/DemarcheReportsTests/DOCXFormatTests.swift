import DemarcheModel
import DemarcheReports
import DemarcheZip
import TestSupport
import Testing

/// Documents of Word: their parts, and what LibreOffice makes of them.
@Suite struct DOCXFormatTests {
  static let format = DOCXFormat(pack: SampleDocuments.pack)
  static let office = Command.find(["soffice"])

  func part(_ name: String, of document: Document) throws -> XMLTree {
    let archive = try Self.format.bytes(of: document)
    let bytes = try ZipArchive.read([name], from: archive)[0]
    return try #require(bytes.flatMap { XMLTree($0) })
  }

  @Test func evidenceOfClaimsIsInFootnotes() throws {
    let notes = try part("word/footnotes.xml", of: SampleDocuments.small())
    let first = try #require(notes.texts(of: "w:footnote").dropFirst(2).first)
    #expect(
      first.trimmed == """
        Evidence 1. “Brussels, 20 March 2023 – The Union welcomes the amended electoral code, but \
        deeply regrets that independent observers were not admitted.” — Examplia: Statement by the \
        Spokesperson on the electoral code, 2023-03-20. https://example.org/press?id=7&lang=en. \
        demarche/eu-statements/stance.eu@0.1.0
        """)
    let text = try part("word/document.xml", of: SampleDocuments.small())
    #expect(text.values(of: "w:id", in: "w:footnoteReference") == ["1", "2", "3"])
  }

  @Test func everyLinkHasItsTarget() throws {
    for (name, rels) in [("document", "document"), ("footnotes", "footnotes")] {
      let tree = try part("word/\(name).xml", of: SampleDocuments.large())
      let links = try part("word/_rels/\(rels).xml.rels", of: SampleDocuments.large())
      let ids = links.values(of: "Id", in: "Relationship")
      #expect(Set(tree.values(of: "r:id", in: "w:hyperlink")).isSubset(of: ids))
      #expect(Set(ids).count == ids.count)
      let anchors = try part("word/document.xml", of: SampleDocuments.large())
        .values(of: "w:name", in: "w:bookmarkStart")
      #expect(Set(tree.values(of: "w:anchor", in: "w:hyperlink")).isSubset(of: anchors))
    }
  }

  @Test(arguments: [
    ("https://example.org/a b", nil),
    ("https://example.org/é|x?y={z}&%41%4", "https://example.org/%C3%A9%7Cx?y=%7Bz%7D&%41%254"),
    ("https://exämple.org:8080/", "https://ex%C3%A4mple.org:8080/"),
    ("https://user@example.org/", nil), ("https://example.org:99999/", nil),
    ("https:///x", nil), ("https://[::1]/", nil), ("mailto:a@example.org", "mailto:a@example.org"),
    ("https://example.org/" + String(repeating: "x", count: 2000), nil),
  ])
  func targetsAreAddressesThatWordTakes(_ url: String, _ target: String?) throws {
    let document = Document(title: "t", nodes: [.paragraph([.link(text: "words", url: url)])])
    let links = try part("word/_rels/document.xml.rels", of: document)
    let external = links.elements.filter { $0.attributes["TargetMode"] == "External" }
    #expect(external.compactMap { $0.attributes["Target"] } == [target].compactMap { $0 })
    let text = try part("word/document.xml", of: document).text
    #expect(text.contains(target == nil ? "words (\(url))" : "words"))
  }

  // Word takes 63 columns, a page fewer.
  @Test func wideTablesAreCutIntoParts() throws {
    let table = Table(
      caption: "c", columns: (0..<30).map { Table.Column(title: "t\($0)") },
      rows: [(0..<30).map { Table.Cell([.text("r\($0)")]) }], headers: .columnsAndRows)
    let tree = try part(
      "word/document.xml", of: Document(title: "t", nodes: [.table(table)]))
    let parts = tree.texts(of: "w:tbl")
    #expect(parts.count == 3)
    #expect(parts.allSatisfy { $0.contains("r0") })
    #expect(parts.last?.contains("r29") == true)
    #expect(tree.texts(of: "w:gridCol").count == 32)
  }

  @Test func everyStyleIsDeclared() throws {
    let styles = try part("word/styles.xml", of: SampleDocuments.large())
    let known = Set(styles.values(of: "w:styleId", in: "w:style"))
    for name in ["word/document.xml", "word/footnotes.xml", "word/footer.xml"] {
      let tree = try part(name, of: SampleDocuments.large())
      for element in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
        #expect(Set(tree.values(of: "w:val", in: element)).isSubset(of: known))
      }
    }
  }

  @Test func headsOfTablesAreRepeated() throws {
    let tree = try part("word/document.xml", of: SampleDocuments.large())
    #expect(tree.texts(of: "w:tblHeader").count == tree.texts(of: "w:tbl").count)
    #expect(tree.texts(of: "w:tbl").count == 6)
  }

  @Test func changesAreTrackedWithTheirDay() throws {
    let tree = try part("word/document.xml", of: SampleDocuments.large())
    #expect(tree.texts(of: "w:delText") == ["regrets ", "Talks go on."])
    #expect(
      tree.texts(of: "w:ins").filter { !$0.isEmpty } == ["condemns ", "Measures follow."])
    #expect(tree.texts(of: "w:moveTo") == [" Observers must be admitted."])
    #expect(tree.texts(of: "w:moveFrom") == [" Observers should be admitted."])
    for change in ["w:ins", "w:del", "w:moveFrom", "w:moveTo"] {
      #expect(Set(tree.values(of: "w:date", in: change)) == ["2023-06-02T00:00:00Z"])
      #expect(Set(tree.values(of: "w:author", in: change)) == ["Demarche"])
    }
  }

  @Test func noTwoChangesOrBookmarksShareANumber() throws {
    let tree = try part("word/document.xml", of: SampleDocuments.large())
    let numbers = [
      "w:bookmarkStart", "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:moveFromRangeStart",
      "w:moveToRangeStart",
    ].flatMap { tree.values(of: "w:id", in: $0) }
    #expect(Set(numbers).count == numbers.count)
  }

  @Test func textFromRightToLeftRunsSo() throws {
    let document = Document(title: "t", nodes: [.paragraph([.text("שלום")])])
    let tree = try part("word/document.xml", of: document)
    #expect(tree.texts(of: "w:bidi").count == 1)
    #expect(tree.texts(of: "w:rtl").count == 1)
  }

  @Test func theDocumentHasNoTimeOfItsOwn() throws {
    let tree = try part("docProps/core.xml", of: SampleDocuments.small())
    #expect(tree.names == ["cp:coreProperties", "dc:title", "dc:creator", "dc:language"])
  }

  @Test(
    .enabled(
      if: office != nil,
      "needs LibreOffice: apt-get install --no-install-recommends libreoffice-writer-nogui"))
  func libreOfficeSeesTheChanges() throws {
    let folder = try TemporaryFolder()
    try folder.write(try Self.format.bytes(of: SampleDocuments.large()), to: "report.docx")
    var command = Command(program: try #require(Self.office))
    command.environment["HOME"] = folder.path
    for form in ["odt", "pdf"] {
      let outcome = try command.run([
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", form,
        "--outdir", folder.path, folder.path("report.docx"),
      ])
      #expect(outcome.status == 0)
    }
    #expect(try folder.bytes(of: "report.pdf").starts(with: Array("%PDF".utf8)))
    let bytes = try ZipArchive.read(["content.xml"], from: folder.bytes(of: "report.odt"))[0]
    let content = try #require(bytes.flatMap { XMLTree($0) })
    #expect(content.texts(of: "text:insertion").count == 3)
    #expect(
      content.texts(of: "text:deletion").map(\.trimmed).map { $0.split(separator: "02").last ?? "" }
        == ["regrets", "Talks go on.", "Observers should be admitted."])
    #expect(content.texts(of: "text:note").count == 3)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
