import DemarcheDigest
import DemarcheModel
import DemarcheReaders
import Testing

struct PlainTextReaderTests {
  private func read(
    _ text: String, _ options: ReadOptions = ReadOptions(), origin: String = "a.txt"
  ) throws -> Statement {
    let source = SourceBytes(origin: origin, bytes: Array(text.utf8))
    return try #require(try PlainTextReader().read(source, options: options).statements.first)
  }

  private static let header = """
    Title: Sarvania: Statement by the Spokesperson
    Date: 2024-10-14
    Issuer: European Union
    Speaker: Peter Stano
    URL: https://example.org/1
    Language: en
    Kind: statement
    Key: eu-sarvania

    The EU takes note.

    It welcomes the code.

    """

  @Test(arguments: [
    ("a.txt", true), ("A.TXT", true), ("a.text", true), ("a", false), ("a.md", false),
    ("txt", false), ("a.txt.gz", false),
  ])
  func claimsTextFilesByName(fileName: String, isClaimed: Bool) {
    #expect(PlainTextReader().claims(fileName: fileName) == isClaimed)
  }

  @Test func takesMetadataFromTheHeader() throws {
    let statement = try read(PlainTextReaderTests.header)
    #expect(statement.key == "eu-sarvania")
    #expect(statement.headline == "Sarvania: Statement by the Spokesperson")
    #expect(statement.issuedOn?.iso == "2024-10-14")
    #expect(statement.issuedOnOrigin == .header)
    #expect(statement.issuer == ActorReference(name: "European Union"))
    #expect(statement.issuerOrigin == .header)
    #expect(statement.speaker == Speaker(name: "Peter Stano"))
    #expect(statement.url == "https://example.org/1")
    #expect(statement.language == "en")
    #expect(statement.kind == "statement")
  }

  @Test func keepsTheHeaderOutOfTheText() throws {
    let statement = try read(PlainTextReaderTests.header)
    #expect(statement.text == "The EU takes note.\n\nIt welcomes the code.\n")
    let origin = statement.offsets.sourceRange(TextRange(0, 6))
    let source = Array(PlainTextReaderTests.header.utf8)
    #expect(String(decoding: source[origin.start..<origin.end], as: UTF8.self) == "The EU")
    #expect(statement.blocks.map(\.zone) == [.body, .body])
  }

  @Test func recordsTheSourceDocument() throws {
    let statement = try read("The EU takes note.", origin: "dir/b.txt")
    #expect(
      statement.source
        == SourceDocument(
          origin: "dir/b.txt", mediaType: "text/plain",
          sha256: SHA256.hex(Array("The EU takes note.".utf8)), byteCount: 18))
  }

  @Test func letsOptionsWinOverTheHeader() throws {
    let options = ReadOptions(
      key: "k", date: CalendarDate(iso: "2025-01-02"), issuer: "Sarvania", language: "sv-SE")
    let statement = try read(PlainTextReaderTests.header, options)
    #expect(statement.issuedOn?.iso == "2025-01-02")
    #expect(statement.issuedOnOrigin == .flag)
    #expect(statement.issuer?.name == "Sarvania")
    #expect(statement.issuerOrigin == .flag)
    #expect(statement.language == "sv")
    #expect(statement.key == "eu-sarvania")
  }

  @Test(arguments: [
    ("Key: k\nURL: u\n\nx", "o", "k"), ("URL: u\n\nx", "o", "u"), ("Kind: s\n\nx", "o", "o"),
    ("x", nil, "a.txt"),
  ])
  func namesTheStatementByTheFirstKeyThereIs(text: String, option: String?, key: String) throws {
    #expect(try read(text, ReadOptions(key: option)).key == key)
  }

  @Test(arguments: [
    "Kazakhstan: Statement by the Spokesperson\n\nThe EU takes note.",
    "Title: x\nFrom: y\n\nThe EU takes note.",
    "Title: x\nno colon\n\nThe EU takes note.",
    "title: x\n\nThe EU takes note.",
    "Title : x\n\nThe EU takes note.",
    "Title: x\nThe EU takes note.",
    "Title: x\n",
    "\nTitle: x\n\nThe EU takes note.",
    "Date: soon\nFrom: y\n\nThe EU takes note.",
  ])
  func takesEverythingAsTextWithoutAProperHeader(text: String) throws {
    let statement = try read(text)
    #expect(statement.text == text)
    #expect(statement.offsets == OffsetMap())
    #expect(statement.issuedOn == nil)
  }

  @Test(arguments: [
    ("Title: x\nIsuer: EU\nDate: 2024-10-14\n\nThe EU.", "Isuer", "Issuer", 2),
    ("ISSUER: EU\nDate: 2024-10-14\n\nThe EU.", "ISSUER", "Issuer", 1),
    ("Date: 2024-10-14\nURI: u\n\nThe EU.", "URI", "URL", 2),
    ("Date: 2024-10-14\nKind : x\n\nThe EU.", "Kind ", "Kind", 2),
  ])
  func leavesOutAMisspeltHeaderAndSaysSo(
    text: String, written: String, key: String, line: Int
  ) throws {
    let statement = try read(text)
    #expect(statement.text == "The EU.")
    #expect(statement.issuedOn?.iso == "2024-10-14")
    #expect(statement.issuer == nil)
    #expect(
      statement.diagnostics.map(\.fullText) == [
        "a.txt:\(line):1: warning: there is no header '\(written)': line \(line) is left out "
          + "[read/unknown-header]; did you mean '\(key)'?"
      ])
  }

  @Test(arguments: [
    "Note: x\nIsuer: EU\n\nThe EU.", "Isuer: EU\n\nThe EU.",
    "Title: x\nTitles: y\n\nThe EU.", "Title: x\nIsuer of it: y\n\nThe EU.",
    "Title: x\nIsuer: EU\nThe EU.",
  ])
  func takesWhatIsOtherwiseNoHeaderAsText(text: String) throws {
    let statement = try read(text)
    #expect(statement.text == text)
    #expect(statement.diagnostics == [])
  }

  @Test(arguments: [
    ("Title: x\r\n\r\nThe EU.\r\n", 12), ("Title: x\r\rThe EU.\r", 10),
    ("Title: x\n \t\n\n\nThe EU.", 14), ("\u{FEFF}Title: x\n\nThe EU.", 13),
    ("\u{FEFF}The EU.", 3), ("Title: cafe\u{301}\n\nThe EU.", 15),
  ])
  func leadsTheTextBackToItsPlaceInTheSource(source: String, offset: Int) throws {
    let statement = try read(source)
    #expect(statement.text.hasPrefix("The EU."))
    #expect(statement.offsets.sourceOffset(0) == offset)
  }

  @Test func takesTheHeadlineFromTheTitleBlock() throws {
    let statement = try read("Kazakhstan: Statement by the\nSpokesperson\n\nThe EU takes note.\n")
    #expect(statement.headline == "Kazakhstan: Statement by the Spokesperson")
    #expect(statement.blocks.first?.zone == .title)
  }

  @Test func hasNoHeadlineWithoutATitle() throws {
    #expect(try read("The EU takes note of it.\n\nIt welcomes it.\n").headline == nil)
  }

  @Test func normalisesHeaderAndText() throws {
    let statement = try read("Issuer: Re\u{301}publique\n\nUne re\u{301}union.")
    #expect(Array((statement.issuer?.name ?? "").utf8) == Array("R\u{E9}publique".utf8))
    #expect(Array(statement.text.utf8) == Array("Une r\u{E9}union.".utf8))
  }
}
