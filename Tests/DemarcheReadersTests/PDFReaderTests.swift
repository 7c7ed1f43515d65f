import DemarcheModel
import DemarcheReaders
import Foundation
import Testing

/// PDF documents, where `pdftotext` is installed.
struct PDFReaderTests {
  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

  static func reading(
    _ bytes: [UInt8], programsIn folders: [String] = ["/usr/bin"]
  ) throws -> SourceReading {
    try PDFReader(programsIn: folders).read(
      SourceBytes(origin: "p.pdf", bytes: bytes), options: ReadOptions())
  }

  private func fault(_ bytes: [UInt8], programsIn folders: [String] = ["/usr/bin"]) -> Diagnostic? {
    do {
      _ = try Self.reading(bytes, programsIn: folders)
      return nil
    } catch {
      return (error as? ReadError)?.diagnostic
    }
  }

  static let document: PDFWriter = {
    var writer = PDFWriter()
    writer.addPage(
      head: "Ministry of Foreign Affairs of Lomar",
      [
        [
          "Lomar welcomes the agreement on fishing that was signed with Sar-",
          "vania today. It calls on all parties to respect the long-",
          "term arrangements in full.",
        ],
        [
          "The Ministry recalls that the long-term agreement is open to all",
          "neighbours, and that",
        ],
      ], foot: "Page 1 of 2")
    writer.addPage(
      head: "Ministry of Foreign Affairs of Lomar",
      [["talks go on."], ["Lomar condemns the attack of last night."]], foot: "Page 2 of 2")
    return writer
  }()

  @Test(.enabled(if: isInstalled)) func paragraphsAreRebuilt() throws {
    let statement = try #require(
      try Self.reading(
        Self.document.document(
          properties: "/Title (Statement on fishing) /Author (Lomar) "
            + "/CreationDate (D:20241014093000Z)")
      ).statements.first)
    #expect(
      statement.blocks.map { statement.text(in: $0.range) } == [
        "Ministry of Foreign Affairs of Lomar",
        "Lomar welcomes the agreement on fishing that was signed with Sarvania today. It calls on "
          + "all parties to respect the long-term arrangements in full.",
        "The Ministry recalls that the long-term agreement is open to all neighbours, and that "
          + "talks go on.",
        "Lomar condemns the attack of last night.",
      ])
    #expect(statement.headline == "Statement on fishing")
    #expect(statement.issuer == ActorReference(name: "Lomar"))
    #expect(statement.issuedOn == CalendarDate(iso: "2024-10-14"))
    #expect(
      statement.diagnostics.map(\.message) == ["left out: page number (2), running head"])
    #expect(statement.source.mediaType == "application/pdf")
  }

  @Test(.enabled(if: isInstalled), arguments: ["Microsoft Word - x", "a.docx", "untitled"])
  func aTitleThatAProgramMadeUpIsNone(title: String) throws {
    let bytes = Self.document.document(properties: "/Title (\(title))")
    let headline = try Self.reading(bytes).statements.first?.headline
    #expect(headline == nil || headline == "Ministry of Foreign Affairs of Lomar")
  }

  @Test func withoutTheProgramAnErrorNamesThePackage() {
    let fault = fault(Self.document.document(), programsIn: ["/nowhere"])
    #expect(
      fault?.message == "reading it needs the program 'pdftotext', which is not on the path")
    #expect(fault?.help == "install Debian's poppler-utils")
    #expect(fault?.code == "read/no-library")
  }

  @Test(.enabled(if: isInstalled), arguments: [0, 5, 100, 600])
  func aCutDocumentIsRefusedOrRead(count: Int) {
    let fault = fault(Array(Self.document.document().prefix(count)))
    #expect(fault == nil || ["read/invalid-pdf", "read/empty"].contains(fault?.code))
  }

  @Test(.enabled(if: isInstalled)) func whatIsNoPDFIsRefused() {
    let fault = fault(Array("%PDF-1.4 but nothing else".utf8))
    #expect(fault?.message == "'/usr/bin/pdftotext' cannot read it and ended with status 1")
    #expect(fault?.help == "see whether it is a whole PDF document and is not encrypted")
  }

  @Test func isRecognisedWithoutAName() {
    #expect(
      ReaderCatalog().reader(for: SourceBytes(origin: "-", bytes: Self.document.document())).name
        == "pdf")
  }
}
