import DemarcheModel
import DemarcheReaders
import TestSupport
import Testing

/// A form of source documents: what reads it, and documents of it that campaigns damage.
struct SourceForm: CustomTestStringConvertible {
  let name: String
  /// Its statements, those of parts that can be read.
  let read: @Sendable ([UInt8]) throws -> [Statement]
  /// Whole documents; none where what reads them is not installed.
  let samples: @Sendable () throws -> [[UInt8]]
  var testDescription: String { name }

  init(
    _ name: String, _ reader: any Reader,
    wrapping wrap: @escaping @Sendable ([UInt8]) -> [UInt8] = { $0 },
    _ samples: @escaping @Sendable () throws -> [[UInt8]]
  ) {
    self.name = name
    self.samples = samples
    read = { bytes in
      try reader.read(SourceBytes(origin: "a", bytes: wrap(bytes)), options: ReadOptions())
        .statements
    }
  }

  private init(lines name: String, _ samples: @escaping @Sendable () throws -> [[UInt8]]) {
    self.name = name
    self.samples = samples
    read = { bytes in
      try LineReaderTests.outcomes(bytes).compactMap { outcome in
        if case .statement(let statement) = outcome { statement } else { nil }
      }
    }
  }

  /// What is wrong with how a document is read; nil where sound statements or a clear error come.
  func trouble(_ bytes: [UInt8]) -> String? {
    do {
      return Reading.unsound(try read(bytes), sourceCount: .max)
    } catch let error as ReadError {
      let code = error.diagnostic.code
      return code.hasPrefix("read/") && code != "read/no-library" ? nil : error.diagnostic.fullText
    } catch {
      return "\(error)"
    }
  }

  /// All forms that there are readers for.
  static let all = [
    SourceForm("text", PlainTextReader()) { try examples() },
    SourceForm("Markdown", MarkdownReader()) { [Array(markdown.utf8)] },
    SourceForm("HTML", HTMLReader()) {
      try fixtures(["pages/modern.html", "pages/windows-1251.html", "pages/divs.html"])
    },
    SourceForm("RSS", FeedReader()) { try fixtures(["feeds/rss2.rss", "feeds/rss1.rdf"]) },
    SourceForm("Atom", FeedReader()) { try fixtures(["feeds/atom.atom"]) },
    SourceForm("JSON Feed", FeedReader()) { try fixtures(["feeds/feed.json"]) },
    SourceForm("mail", MailReader()) { [mail] },
    SourceForm("mbox", MailReader()) {
      [
        Array("From a@x Mon Oct 14 10:00:00 2024\n".utf8) + mail
          + Array("\nFrom b@x Mon Oct 14 11:00:00 2024\nSubject: B\n\nTwo.\n".utf8)
      ]
    },
    SourceForm("DOCX", WordReader()) { [zipped(word), WordReaderTests.archive(wordBody)] },
    SourceForm("DOCX inside", WordReader(), wrapping: zipped) { [word] },
    SourceForm("PDF", PDFReader(programsIn: ["/usr/bin"])) {
      PDFReaderTests.isInstalled ? [PDFReaderTests.document.document()] : []
    },
    SourceForm("CSV", CSVReader()) { [Array(table.utf8)] },
    SourceForm("JSON", JSONRecordReader()) { [Array("[\(objects.joined(separator: ","))]".utf8)] },
    SourceForm(lines: "NDJSON") { [Array(objects.joined(separator: "\n").utf8)] },
  ]

  private static func fixtures(_ names: [String]) throws -> [[UInt8]] {
    try names.map { try Repository.bytes(of: "Tests/Fixtures/" + $0) }
  }

  private static func examples() throws -> [[UInt8]] {
    try ["lake-accord-joint-statement", "sarvania-elections"].map {
      try Repository.bytes(of: "examples/statements/\($0).txt")
    }
  }

  private static let markdown = """
    ---
    title: "A: b"
    date: 2024-01-01
    tags: [x, {y: z}]
    long: |
      one
    ---
    # A

    - [b](c "t") *d* **e** `f`
      1. <b>g</b> ![h](i)

    > j &amp; é [k][l]

    | m | n |
    |---|:-:|
    | o | p |

    ```
    q
    ```

    [l]: https://r.example
    """

  private static let mail = Array(
    (MailReaderTests.header + "Content-Type: multipart/mixed; boundary=b\n\n--b\n"
      + "Content-Type: text/plain; charset=iso-8859-1\n"
      + "Content-Transfer-Encoding: base64\n\nTGUgY2Fm6Q==\n--b\n"
      + "Content-Type: multipart/alternative; boundary=c\n\n--c\n"
      + "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
      + "<p>caf=C3=A9 =\n<b>x</b>\n--c--\n--b\nContent-Type: message/rfc822\n\n"
      + "Subject: =?iso-8859-1?Q?caf=E9?=\n\nInside.\n> quoted\n--b--\n").utf8)

  private static let table =
    "id,text,date\r\n1,\"A \"\"cat\"\", é\",2024-01-01\r\n2,B,\r\n3,\"C\nd; e\tf\",2024-02-30\r\n"

  private static let objects = [
    #"{"id":1,"text":"A é\n\ud83d\ude00","date":"2024-01-01","speaker":{"name":"B"}}"#,
    #"{"x":{"text":[1,true,null,-2.5e9]},"text":"C"}"#, #"{"key":"k","text":"","title":"T"}"#,
  ]

  private static let wordBody =
    WordReaderTests.paragraph("Lomar welcomes it.", style: "Heading1")
    + WordReaderTests.paragraph("All.")
    + "<w:tbl><w:tr><w:tc>\(WordReaderTests.paragraph("Boats"))</w:tc></w:tr></w:tbl>"

  private static let word = Array(
    ("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>\(wordBody)</w:body>"
      + "</w:document>").utf8)

  /// A document of Word with that document inside.
  @Sendable static func zipped(_ document: [UInt8]) -> [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", "<Types/>")
    zip.add("word/document.xml", document)
    return zip.archive()
  }
}
