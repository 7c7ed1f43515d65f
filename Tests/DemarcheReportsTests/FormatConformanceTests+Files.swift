import DemarcheReports
import DemarcheZip
import Foundation
import Testing

/// The same of the formats that are files for other programs, each read by a reader of its own.
extension FormatConformanceTests {
  static let docx = DOCXFormat(pack: SampleDocuments.pack)
  static let fileCases: [Case] = [
    Case(format: CSVFormat()), Case(format: docx), Case(format: ICSFormat(sha256: SHA256.hex)),
    Case(format: AtomFormat(sha256: SHA256.hex)),
  ]

  static let parts = ["word/document.xml", "word/footnotes.xml", "word/footer.xml"]

  @Test(arguments: hostile)
  func keepsTextTextInCSV(_ text: String) throws {
    let format = CSVFormat()
    let rows = try #require(
      CSVReader.rows(try format.bytes(of: SampleDocuments.filledParts(with: text))))
    let plain = try #require(
      CSVReader.rows(try format.bytes(of: SampleDocuments.filledParts(with: "word"))))
    #expect(rows.count == plain.count)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    let dangerous = rows.joined().filter { cell in
      guard let first = cell.first, "=+-@\t\r".contains(first) else { return false }
      return Double(cell) == nil
    }
    #expect(dangerous.isEmpty)
  }

  @Test(arguments: hostile)
  func keepsTextTextInWord(_ text: String) throws {
    func trees(_ text: String) throws -> [XMLTree] {
      let archive = try Self.docx.bytes(of: SampleDocuments.filledParts(with: text))
      return try ZipArchive.read(Self.parts, from: archive).map { bytes in
        let tree = bytes.flatMap { XMLTree($0) }
        return try #require(tree)
      }
    }
    for (tree, plain) in zip(try trees(text), try trees("word")) {
      // Properties of directions, line ends and links, which not every text has.
      let more = tree.names.subtracting(plain.names)
      #expect(more.isSubset(of: ["w:bidi", "w:rtl", "w:br", "w:rPr", "w:rStyle"]))
      #expect(tree.texts(of: "w:tr").count == plain.texts(of: "w:tr").count)
    }
  }

  @Test(arguments: hostile)
  func keepsTextTextInCalendars(_ text: String) throws {
    let format = ICSFormat(sha256: SHA256.hex)
    let lines = try #require(
      ICSReader(try format.bytes(of: SampleDocuments.filledParts(with: text)))
    ).lines
    let plain = try #require(
      ICSReader(try format.bytes(of: SampleDocuments.filledParts(with: "word")))
    ).lines
    #expect(
      lines.map(\.name).filter { $0 != "URL" } == plain.map(\.name).filter { $0 != "URL" })
  }

  @Test(arguments: hostile)
  func keepsTextTextInFeeds(_ text: String) throws {
    let format = AtomFormat(sha256: SHA256.hex)
    func tree(_ text: String) throws -> XMLTree {
      try #require(XMLTree(try format.bytes(of: SampleDocuments.filledParts(with: text))))
    }
    let (tree, plain) = (try tree(text), try tree("word"))
    #expect(tree.names.subtracting(["link", "a"]).isSubset(of: plain.names))
    #expect(tree.texts(of: "entry").count == 1)
    let links = tree.values(of: "href", in: "link") + tree.values(of: "href", in: "a")
    #expect(links.allSatisfy { $0.hasPrefix("http") })
  }

  @Test(arguments: fileCases)
  func writesTheSameFileForTheSameDocument(_ row: Case) throws {
    let first = try row.format.bytes(of: SampleDocuments.large())
    #expect(try row.format.bytes(of: SampleDocuments.large()) == first)
    #expect(first.count > 100)
  }

  @Test(arguments: fileCases)
  func survivesNumbersThatFitNothing(_ row: Case) throws {
    var document = SampleDocuments.filledParts(with: "word é")
    document.evidence = []
    #expect(try row.format.bytes(of: document).count > 100)
  }

  @Test(
    arguments: [
      ("csv", "a table, matrix, chart, timeline, calendar, difference or claim"),
      ("ics", "a calendar or timeline with an entry whose days are known"), ("atom", "a claim"),
    ])
  func saysWhatItNeeds(_ name: String, _ needs: String) throws {
    let row = try #require(Self.fileCases.first { $0.format.name == name })
    let error = #expect(throws: ReportError.self) {
      try row.format.bytes(of: Document(title: "t", nodes: [.paragraph([.text("x")])]))
    }
    #expect(error?.code == "report/nothing-to-write")
    #expect(error?.message == "format '\(name)' needs \(needs), but the report has none")
    #expect(error?.help == "take a format that writes every report, such as html or json")
  }

  @Test func writesAnEmptyDocumentOfWord() throws {
    let archive = try Self.docx.bytes(of: Document(title: ""))
    let document = try #require(try ZipArchive.read(["word/document.xml"], from: archive)[0])
    #expect(XMLTree(document)?.text.allSatisfy(\.isWhitespace) == true)
  }
}
