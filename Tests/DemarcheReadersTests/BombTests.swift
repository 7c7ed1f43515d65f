import DemarcheReaders
import TestSupport
import Testing

/// Small documents that ask for much, and large ones: they end soon, in little memory.
@Suite struct BombTests {
  /// A document made to harm, and what should come of it.
  struct Bomb: CustomTestStringConvertible, Sendable {
    let form: String
    let name: String
    let bytes: @Sendable () -> [UInt8]
    var testDescription: String { "\(form): \(name)" }

    init(_ form: String, _ name: String, _ text: @autoclosure @escaping @Sendable () -> String) {
      self.form = form
      self.name = name
      bytes = { Array(text().utf8) }
    }

    init(zip name: String, _ fill: @escaping @Sendable (inout ZipWriter) -> Void) {
      form = "DOCX"
      self.name = name
      bytes = {
        var zip = ZipWriter()
        fill(&zip)
        return zip.archive()
      }
    }
  }

  private static let depth = Campaign.isFull ? 100_000 : 8000

  private static func deep(_ piece: String, _ end: String = "") -> String {
    String(repeating: piece, count: depth) + end
  }

  // Each name stands for ten of the one before.
  private static let entities =
    "<!ENTITY a0 \"lol\">"
    + (1...12).map { level in
      "<!ENTITY a\(level) \"\(String(repeating: "&a\(level - 1);", count: 10))\">"
    }.joined()

  // Each name stands for ten of the one before.
  private static let anchors =
    "---\na0: &a0 lol\n"
    + (1...12).map { level in
      "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ","))]\n"
    }.joined() + "---\n\nWords.\n"

  private static let outside = "<!DOCTYPE r [<!ENTITY a12 SYSTEM \"file:///etc/passwd\">]>"

  static let bombs = [
    Bomb("HTML", "entities", "<!DOCTYPE html [\(entities)]><p>&a12;"),
    Bomb("HTML", "deep", deep("<div>", "x")), Bomb("HTML", "deep lists", deep("<ul><li>x")),
    Bomb("RSS", "entities", "<!DOCTYPE r [\(entities)]>\(rss("&a12;"))"),
    Bomb("RSS", "file as entity", outside + rss("&a12;")),
    Bomb(
      "RSS", "one large entity, often",
      "<!DOCTYPE r [<!ENTITY a \"\(deep("x"))\">]>\(rss(deep("&a;")))"),
    Bomb("RSS", "deep", rss(deep("<a>"))), Bomb("RSS", "deep page", rss(deep("&lt;div&gt;", "x"))),
    Bomb("Atom", "entities", "<!DOCTYPE r [\(entities)]>\(atom("&a12;"))"),
    Bomb("Atom", "deep", atom(deep("<a>"))),
    Bomb("JSON Feed", "deep", "{\"items\":" + deep("[", "]")),
    Bomb("JSON Feed", "deep objects", "{\"items\":" + deep("{\"a\":", "1")),
    Bomb("JSON", "deep", deep("[")), Bomb("JSON", "deep objects", deep("{\"text\":", "1")),
    Bomb("JSON", "many values", "[" + deep("0,0,0,0,0,0,0,0,0,0,", "0]")),
    Bomb("NDJSON", "deep", deep("[")), Bomb("NDJSON", "deep objects", deep("{\"text\":", "1")),
    Bomb("NDJSON", "many lines", deep("{}\n")),
    Bomb("Markdown", "anchors", anchors), Bomb("Markdown", "deep quotes", deep(">", "x")),
    Bomb("Markdown", "brackets", deep("[")), Bomb("Markdown", "links", deep("[a](", "x")),
    Bomb("Markdown", "stars", deep("*a **b ")), Bomb("Markdown", "lists", deep("- ", "x")),
    Bomb("Markdown", "deep front matter", "---\na: " + deep("[") + "\n---\nx\n"),
    Bomb("Markdown", "backticks", deep("` `` ")), Bomb("Markdown", "cells", deep("|a", "\n|-\n")),
    Bomb("mail", "deep parts", deepParts("mixed")),
    Bomb("mail", "deep choices", deepParts("alternative")),
    Bomb("mail", "messages in messages", deep("Content-Type: message/rfc822\n\n", "x")),
    Bomb("mail", "many headers", deep("A: b\n", "\nx")),
    Bomb("mail", "a long header", deep("A: b")),
    Bomb("mail", "deep page", "Content-Type: text/html\n\n" + deep("<div>", "x")),
    Bomb(
      "mail", "many parts",
      "Content-Type: multipart/mixed; boundary=b\n\n" + deep("--b\n\nx\n", "--b--\n")),
    Bomb("mbox", "many messages", deep("From a\nA: b\n\nx\n\n")),
    Bomb("CSV", "cells", "text\n" + deep(",")), Bomb("CSV", "marks", "text\n" + deep("\"")),
    Bomb("CSV", "rows", "text\n" + deep("a\n")), Bomb("CSV", "names", deep("text,", "\nx\n")),
    Bomb("DOCX inside", "entities", "<!DOCTYPE r [\(entities)]><r>&a12;</r>"),
    Bomb("DOCX inside", "deep", deep("<w:p>")),
    Bomb(zip: "zeros") { $0.addRun("word/document.xml", of: 0x20, count: 300 * depth) },
    Bomb(zip: "zeros elsewhere") {
      $0.addRun("word/media/a.png", of: 0x20, count: 300 * depth)
      $0.add("word/document.xml", "<w:document/>")
    },
    Bomb(zip: "archives in archives") { zip in
      var inner = Array("x".utf8)
      for _ in 0..<200 { inner = SourceForm.zipped(inner) }
      zip.add("word/document.xml", inner)
    },
    Bomb(zip: "the same document, often") { zip in
      for _ in 0..<9000 { zip.add("word/document.xml", "<w:document/>") }
    },
    Bomb(
      "PDF", "deep arrays", "%PDF-1.4\n1 0 obj\n" + deep("[", "\nendobj\ntrailer<</Root 1 0 R>>")),
    Bomb("text", "deep quotes", deep("> ", "x")), Bomb("text", "marks", deep("e\u{301}\u{323}")),
    Bomb("text", "quotation marks", deep("“(")), Bomb("text", "paragraphs", deep("a\n\n")),
  ]

  private static func rss(_ words: String) -> String {
    "<rss><channel><item><title>t</title><description>\(words)</description></item></channel></rss>"
  }

  private static func atom(_ words: String) -> String {
    "<feed><entry><title>t</title><content type='xhtml'>\(words)</content></entry></feed>"
  }

  private static func deepParts(_ kind: String) -> String {
    (0..<depth / 20).map {
      "Content-Type: multipart/\(kind); boundary=\"b\($0)\"\n\n--b\($0)\n"
    }.joined() + "\nDeep."
  }

  @Test(.timeLimit(.minutes(5)), arguments: bombs)
  func aBombEndsSoon(_ bomb: Bomb) throws {
    let form = try #require(SourceForm.all.first { $0.name == bomb.form })
    guard try !form.samples().isEmpty else { return }
    let source = bomb.bytes()
    var meter = ReadingMeter(bomb.testDescription)
    let trouble = meter.measure { form.trouble(source) }
    #expect(trouble == nil)
    meter.report()
  }

  /// One line, with a head that makes it a document of its form.
  static let heads = [
    ("text", ""), ("Markdown", "# "), ("HTML", "<p>"), ("RSS", "<rss><channel><item><title>"),
    ("Atom", "<feed><entry><title>"), ("JSON Feed", "{\"items\":[{\"title\":\""),
    ("mail", "Subject: a\n\n"), ("mbox", "From a\nSubject: a\n\n"), ("DOCX", "PK\u{3}\u{4}"),
    ("DOCX inside", "<w:document>"), ("PDF", "%PDF-1.4\n"), ("CSV", "text\n"), ("JSON", "[\""),
    ("NDJSON", "{\"text\":\""),
  ]

  // As large as a source may be.
  private static let line = String(repeating: "word ", count: 12_000_000).utf8

  @Test(.enabled(if: Campaign.isFull), .timeLimit(.minutes(10)), arguments: heads)
  func aLineOf60MegabytesEndsSoon(_ name: String, _ head: String) throws {
    let form = try #require(SourceForm.all.first { $0.name == name })
    guard try !form.samples().isEmpty else { return }
    let source = Array(head.utf8) + Self.line
    var meter = ReadingMeter("\(name): a line of 60 MB")
    let trouble = meter.measure { form.trouble(source) }
    #expect(trouble == nil)
    meter.report()
  }

  /// A beginning, and what is one statement or failure more each time.
  static let parts = [
    ("CSV", "text\n", "a\n"), ("JSON", "[{}", ",0"), ("mbox", "", "From a\nA: b\n\n\n"),
    ("RSS", "<rss><channel>", "<item/>"), ("JSON Feed", "{\"items\":[{}", ",{}"),
  ]

  @Test(.enabled(if: Campaign.isFull), .timeLimit(.minutes(10)), arguments: parts)
  func tooManyStatementsInAFileAreRefused(_ name: String, _ head: String, _ part: String) throws {
    let form = try #require(SourceForm.all.first { $0.name == name })
    let source =
      head + String(repeating: part, count: 200_001)
      + ["JSON": "]", "JSON Feed": "]}", "RSS": "</channel></rss>"][name, default: ""]
    var meter = ReadingMeter("\(name): 200,001 statements")
    let refusal = meter.measure { () -> String? in
      do {
        _ = try form.read(Array(source.utf8))
        return nil
      } catch {
        return (error as? ReadError)?.diagnostic.fullText ?? "\(error)"
      }
    }
    #expect(
      refusal == "a: error: file should have at most 200000 statements, but has more "
        + "[read/too-large]; split it; of lines of JSON ('--input ndjson') there may be any number")
    meter.report()
  }

  @Test func aSourceOf100MegabytesIsRefusedUnread() throws {
    let folder = try TemporaryFolder()
    let path = try folder.make("a.txt", byteCount: 100_000_000)
    #expect {
      try SourceFile.read(path)
    } throws: { error in
      (error as? ReadError)?.diagnostic.fullText
        == "\(path): error: file should have at most 64000000 bytes, but has 100000000 "
        + "[read/too-large]"
    }
  }

  @Test func aLineOf100MegabytesIsSkippedUnheld() throws {
    let folder = try TemporaryFolder()
    let path = try folder.make("a.ndjson", byteCount: 100_000_000)
    var meter = ReadingMeter("NDJSON: a line of 100 MB")
    try meter.measure {
      var stream = try LineStream(path, batchSize: .block, interruption: Interruption())
      let batch = try #require(try stream.next())
      #expect(batch.skippedByteCount == 100_000_000)
      #expect(try stream.next() == nil)
    }
    meter.report()
  }
}
