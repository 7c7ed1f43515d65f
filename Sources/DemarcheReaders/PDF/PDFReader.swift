import CDocumentShim
import DemarcheMarkup
import DemarcheModel

/// Reads PDF documents with the program `pdftotext` of poppler: one statement a file.
package struct PDFReader: Reader {
  /// `pdf`.
  package let name = "pdf"
  /// PDF.
  package let mediaTypes = ["application/pdf"]

  private let folders: [String]

  /// A reader that looks for its program in `folders`, in their order.
  package init(programsIn folders: [String]) {
    self.folders = folders
  }

  /// Whether the name ends in `.pdf`, in any case.
  package func claims(fileName: String) -> Bool { fileName.lowercased().hasSuffix(".pdf") }

  /// Whether it begins as PDF does.
  package func claims(firstBytes bytes: [UInt8]) -> Bool { bytes.starts(with: Array("%PDF-".utf8)) }

  /// Reads the one statement of a PDF document.
  ///
  /// Lines are joined to paragraphs, and words that a hyphen parts at a line's end to words. Page
  /// numbers and running heads are left out, and a note says so. The title, and the day on which it
  /// was made, are the document's own; its author is the issuer where a lexicon knows that name.
  ///
  /// - Throws: `ReadError` with `read/no-library` where the program is not on the path,
  ///   `read/invalid-pdf`, `read/too-slow`, `read/too-large` or `read/empty`.
  package func read(_ source: SourceBytes, options: ReadOptions) throws(ReadError) -> SourceReading
  {
    guard let program = Program.find("pdftotext", in: folders) else {
      throw ReadError(
        "read/no-library", "reading it needs the program 'pdftotext', which is not on the path",
        file: source.origin, help: "install Debian's poppler-utils")
    }
    // With the place of each word; pages, blocks and lines are elements.
    let output = try program.run(
      ["-bbox-layout", "-enc", "UTF-8", "-", "-"], input: source, what: "PDF document")
    let tree = try PDFReader.tree(output, source)
    let title = tree.first("title").map(tree.content)
    var statement = Statement(
      key: options.key ?? source.origin, text: "",
      source: SourceDocument(source, mediaType: mediaTypes[0]))
    statement.takeProperties(
      title: title.flatMap(PDFReader.told), author: PDFReader.meta("Author", tree),
      date: PDFReader.meta("CreationDate", tree))
    let pages = PDFPages(tree)
    var text = pages.text()
    try text.fill(&statement, from: "document")
    statement.offsets = .nowhere(statement.text.utf8.count)
    statement.apply(options)
    statement.diagnostics += pages.dropped.notes(of: source.origin)
    return SourceReading([statement])
  }

  private static func tree(
    _ output: [UInt8], _ source: SourceBytes
  ) throws(ReadError) -> MarkupTree {
    do throws(MarkupError) {
      return try MarkupTree(try MarkupText(decoding: output, as: .xml, hint: "UTF-8"), as: .xml)
    } catch {
      throw ReadError(error, "text of the document", file: source.origin)
    }
  }

  private static func meta(_ name: String, _ tree: MarkupTree) -> String? {
    tree.descendants(0).first { tree.name($0) == "meta" && tree.attribute("name", of: $0) == name }
      .flatMap { tree.attribute("content", of: $0) }
  }

  // Many titles are what a program made of the name of a file.
  private static func told(_ title: String) -> String? {
    let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let lowered = words.lowercased()
    let endings = [".doc", ".docx", ".pdf", ".indd", ".odt", ".rtf", ".txt", ".dotx"]
    if lowered.hasPrefix("microsoft word") || lowered == "untitled"
      || endings.contains(where: lowered.hasSuffix)
    {
      return nil
    }
    return words.isEmpty ? nil : words
  }
}
