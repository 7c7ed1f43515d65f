import DemarcheReaders
import Testing

/// Which reader reads a file.
struct ReaderCatalogTests {
  @Test(arguments: [
    ("a.txt", "text"), ("d/a.TEXT", "text"), ("a.md", "markdown"), ("a.Markdown", "markdown"),
    ("a.eml", "mail"), ("a.mbox", "mail"), ("a.DOCX", "docx"), ("a.pdf", "pdf"), ("a.csv", "csv"),
    ("a.tsv", "csv"), ("a.json", "json"), ("a.xyz", "text"), ("a", "text"), ("-", "text"),
  ])
  func theNameTells(path: String, name: String) {
    #expect(ReaderCatalog().reader(for: SourceBytes(origin: path, bytes: [])).name == name)
  }

  @Test(arguments: [
    ("%PDF-1.7\n", "pdf"),
    (
      "PK\u{3}\u{4}" + String(repeating: "\0", count: 26)
        + "[Content_Types].xml and more", "docx"
    ), ("From a@x Mon\nA: b\n\nc", "mail"),
    ("Return-Path: <a@x>\n", "mail"), ("{\"text\": 1}", "json"), (" [\n {\"text\": 1}]", "json"),
    ("[The EU]", "text"), ("From the EU", "text"), ("# Title", "text"), ("", "text"),
  ])
  func theFirstBytesTellWhereTheNameDoesNot(head: String, name: String) {
    let source = SourceBytes(origin: "-", bytes: Array(head.utf8))
    #expect(ReaderCatalog().reader(for: source).name == name)
    #expect(
      ReaderCatalog().reader(for: SourceBytes(origin: "a.txt", bytes: source.bytes)).name == "text")
  }

  @Test(arguments: [
    ("a.txt", true), ("a.md", true), ("a.eml", true), ("a.docx", true), ("a.pdf", true),
    ("a.csv", false), ("a.json", false), ("a.odt", false),
  ])
  func aFolderStandsForDocumentsNotForRecords(name: String, isClaimed: Bool) {
    #expect(ReaderCatalog().claims(fileName: name) == isClaimed)
  }

  @Test func everyReaderHasANameOfItsOwn() {
    let names = ReaderCatalog().readers.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { ReaderCatalog().reader(named: $0)?.name == $0 })
  }
}
