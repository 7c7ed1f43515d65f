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

  @Test(arguments: [
    ("a.txt", "text"), ("A.HTML", "html"), ("a.htm", "html"), ("a.xhtml", "html"),
    ("a.rss", "feed"), ("x/a.atom", "feed"), ("feed.xml", "feed"), ("a.xml", nil), ("a", nil),
    ("a.php", nil), ("feed.json", "feed"),
  ])
  func claimsFilesByName(_ path: String, _ reader: String?) {
    let catalog = ReaderCatalog()
    let source = SourceBytes(origin: path, bytes: Array("x".utf8))
    #expect(catalog.reader(for: source).name == reader ?? "text")
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    #expect(catalog.claims(fileName: name) == (reader != nil))
  }

  @Test(arguments: [
    ("<!DOCTYPE html><p>x", "html"), (" \n<html>", "html"), ("\u{FEFF}<HTML>", "html"),
    ("<?xml version='1.0'?><!DOCTYPE html><html>", "html"), ("<!-- c --><html>", "html"),
    ("<?xml version='1.0'?><rss>", "feed"), ("<rss>", "feed"), ("<feed xmlns='x'>", "feed"),
    ("<?xml version='1.0'?><rdf:RDF>", "feed"), ("<sitemap>", "text"),
    ("{\"version\": \"https://jsonfeed.org/version/1\"", "feed"),
    ("The EU", "text"), ("", "text"), ("<3 is a heart", "text"),
  ])
  func looksAtTheFirstBytesOfOtherFiles(_ bytes: String, _ reader: String) {
    let source = SourceBytes(origin: "-", bytes: Array(bytes.utf8))
    #expect(ReaderCatalog().reader(for: source).name == reader)
  }

  @Test func aNameCountsMoreThanBytes() {
    let source = SourceBytes(origin: "a.txt", bytes: Array("<html>".utf8))
    #expect(ReaderCatalog().reader(for: source).name == "text")
  }
}
