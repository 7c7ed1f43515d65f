import DemarcheReaders
import Testing

struct ReaderCatalogTests {
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
    ("{\"version\": \"https://jsonfeed.org/version/1\"", "feed"), ("{\"a\": 1}", "text"),
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
