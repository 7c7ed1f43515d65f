import DemarcheModel
import DemarcheReaders
import Testing

/// Documents of Word.
struct WordReaderTests {
  private static let namespace =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  static func archive(_ body: String, styles: String? = nil, properties: String? = nil) -> [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", "<Types/>")
    zip.add(
      "word/document.xml",
      "<?xml version=\"1.0\"?><w:document \(namespace)><w:body>\(body)</w:body></w:document>")
    if let styles { zip.add("word/styles.xml", "<w:styles \(namespace)>\(styles)</w:styles>") }
    if let properties {
      zip.add(
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\">\(properties)"
          + "</cp:coreProperties>")
    }
    return zip.archive()
  }

  static func paragraph(_ words: String, style: String? = nil) -> String {
    let style = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(style)<w:r><w:t xml:space=\"preserve\">\(words)</w:t></w:r></w:p>"
  }

  static func reading(_ bytes: [UInt8]) throws -> SourceReading {
    try WordReader().read(SourceBytes(origin: "w.docx", bytes: bytes), options: ReadOptions())
  }

  private func fault(_ bytes: [UInt8]) -> String? {
    do {
      _ = try Self.reading(bytes)
      return nil
    } catch {
      return (error as? ReadError).map { "\($0.diagnostic.message) [\($0.diagnostic.code)]" }
    }
  }

  @Test func stylesGiveZones() throws {
    let archive = Self.archive(
      Self.paragraph("Statement on fishing", style: "Titel")
        + Self.paragraph("What was agreed", style: "berschrift1")
        + Self.paragraph("Lomar welcomes it, and thanks all.")
        + Self.paragraph("one boat", style: "ListParagraph")
        + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>"
        + "<w:r><w:t>two boats</w:t></w:r></w:p>" + Self.paragraph("A good day.", style: "Quote"),
      styles: "<w:style w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>"
        + "<w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>",
      properties: "<dc:title>Properties</dc:title><dc:creator>Ana Berg</dc:creator>"
        + "<dcterms:created>2024-10-14T09:30:00Z</dcterms:created>")
    let statement = try #require(try Self.reading(archive).statements.first)
    #expect(
      MarkdownReaderTests.blocks(statement) == [
        "title: Statement on fishing", "heading: What was agreed",
        "body: Lomar welcomes it, and thanks all.", "list_item: one boat", "list_item: two boats",
        "quotation: A good day.",
      ])
    #expect(statement.headline == "Properties")
    #expect(statement.issuedOn == CalendarDate(iso: "2024-10-14"))
    #expect(statement.issuer == ActorReference(name: "Ana Berg"))
    #expect(statement.issuerOrigin == .author)
  }

  @Test func trackedChangesCountAsMade() throws {
    let archive = Self.archive(
      "<w:p><w:r><w:t xml:space=\"preserve\">Lomar </w:t></w:r>"
        + "<w:del><w:r><w:delText>regrets</w:delText></w:r></w:del>"
        + "<w:ins><w:r><w:t>welcomes</w:t></w:r></w:ins>"
        + "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>"
        + "<w:hyperlink><w:r><w:tab/><w:t>it</w:t><w:noBreakHyphen/><w:t>all</w:t></w:r>"
        + "</w:hyperlink><w:r><w:instrText>PAGE</w:instrText><w:br/><w:t>now.</w:t></w:r></w:p>")
    #expect(try Self.reading(archive).statements.map(\.text) == ["Lomar welcomes it-all\nnow."])
  }

  @Test func aRowIsALine() throws {
    func cell(_ words: String) -> String { "<w:tc>\(Self.paragraph(words))</w:tc>" }
    let archive = Self.archive(
      Self.paragraph("Figures.")
        + "<w:tbl><w:tr>\(cell("Boats"))\(cell("12"))</w:tr><w:tr>\(cell("Nets"))"
        + "\(cell("7"))</w:tr>"
        + "</w:tbl>")
    #expect(try Self.reading(archive).statements.map(\.text) == ["Figures.\n\nBoats 12\n\nNets 7"])
  }

  @Test func whatIsLeftOutIsNamed() throws {
    let archive = Self.archive(
      "<w:p><w:r><w:t>Words.</w:t><w:footnoteReference w:id=\"1\"/><w:drawing><w:t>no</w:t>"
        + "</w:drawing></w:r></w:p>")
    let reading = try Self.reading(archive)
    #expect(reading.statements.map(\.text) == ["Words."])
    #expect(
      reading.statements[0].diagnostics.map(\.message) == [
        "left out: footnote, picture or text box"
      ])
  }

  @Test func anArchiveOfOtherThingsIsRefused() {
    var zip = ZipWriter()
    zip.add("a.txt", "x")
    #expect(fault(zip.archive()) == "the archive has no 'word/document.xml' [read/invalid-docx]")
  }

  @Test(arguments: [[], [0x50, 0x4B], Array("PK\u{3}\u{4}nothing else".utf8), Array("text".utf8)])
  func whatIsNoArchiveIsRefused(bytes: [UInt8]) {
    #expect(
      fault(bytes) == "should be a ZIP archive, but is damaged or another file [read/invalid-docx]")
  }

  @Test func everyTruncationIsRefusedOrRead() {
    let archive = Self.archive(Self.paragraph("Lomar welcomes it."))
    for count in 0..<archive.count { _ = fault(Array(archive[..<count])) }
  }

  @Test func aBombIsRefused() {
    var zip = ZipWriter()
    zip.addRun("word/document.xml", of: 0x20, count: 3_000_000)
    #expect(
      fault(zip.archive())
        == "archive should unpack to at most 100 times its size, but has more [read/too-large]")
  }

  @Test func aBombThatIsNotAskedForIsNotUnpacked() throws {
    var zip = ZipWriter()
    zip.addRun("word/media/image1.png", of: 0x20, count: 3_000_000)
    zip.add(
      "word/document.xml",
      "<w:document \(Self.namespace)>\(Self.paragraph("Words."))</w:document>")
    #expect(try Self.reading(zip.archive()).statements.map(\.text) == ["Words."])
  }

  @Test func tooManyEntriesAreRefused() {
    var zip = ZipWriter()
    for number in 0..<10_001 { zip.add("\(number)", "") }
    #expect(
      fault(zip.archive())
        == "archive should have at most 10000 entries, but has more [read/too-large]")
  }

  @Test func aDocumentWithoutWordsIsAnError() {
    #expect(fault(Self.archive("<w:p/>")) == "no text in the document [read/empty]")
  }

  @Test func entitiesAreNotExpanded() throws {
    var zip = ZipWriter()
    zip.add(
      "word/document.xml",
      "<!DOCTYPE x [<!ENTITY a \"lots\"><!ENTITY b \"&a;&a;&a;\">]><w:document \(Self.namespace)>"
        + "\(Self.paragraph("One &b; two."))</w:document>")
    #expect(try Self.reading(zip.archive()).statements.map(\.text) == ["One  two."])
  }

  @Test func isRecognisedWithoutAName() {
    #expect(WordReader().claims(firstBytes: Self.archive("<w:p/>")))
    #expect(!WordReader().claims(firstBytes: Array("PK\u{3}\u{4}".utf8)))
  }
}
