import DemarcheMarkup
import DemarcheModel
import DemarcheZip

/// Reads documents of Microsoft Word from 2007 on, with libarchive and libxml2: one statement a
/// file.
package struct WordReader: Reader {
  /// `docx`.
  package let name = "docx"
  /// The media type of `.docx`.
  package let mediaTypes = [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  ]

  private static let parts = ["word/document.xml", "word/styles.xml", "docProps/core.xml"]

  /// A reader; it has no state.
  package init() {}

  /// Whether the name ends in `.docx`, in any case.
  package func claims(fileName: String) -> Bool { fileName.lowercased().hasSuffix(".docx") }

  /// Whether it is a ZIP archive of which the first entry is one that such documents have.
  package func claims(firstBytes bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), bytes.count > 46 else { return false }
    let name = String(decoding: bytes[30..<46], as: UTF8.self)
    return ["[Content_Types]", "_rels/", "word/", "docProps/"].contains { name.hasPrefix($0) }
  }

  /// Reads the one statement of a document.
  ///
  /// Names of styles tell headings, titles and quotations; a row of a table is a line. Of tracked
  /// changes what was put in counts and what was taken out does not. Pictures, notes and comments
  /// are left out, and a note says so. The title and the day on which it was made are the
  /// document's own; its author is the issuer where a lexicon knows that name.
  ///
  /// - Throws: `ReadError` with `read/no-library`, `read/invalid-docx`, `read/too-large` or
  ///   `read/empty`.
  package func read(_ source: SourceBytes, options: ReadOptions) throws(ReadError) -> SourceReading
  {
    let files = try WordReader.unpack(source)
    guard let document = files[0] else {
      throw ReadError(
        "read/invalid-docx", "the archive has no '\(WordReader.parts[0])'", file: source.origin,
        help: "see whether it is a document of Word")
    }
    var statement = Statement(
      key: options.key ?? source.origin, text: "",
      source: SourceDocument(source, mediaType: mediaTypes[0]))
    if let properties = files[2].flatMap({ try? WordReader.tree($0, 2, source) }) {
      func value(_ name: String) -> String? { properties.first(name).map(properties.content) }
      statement.takeProperties(
        title: value("dc:title"), author: value("dc:creator"), date: value("dcterms:created"))
    }
    let styles = files[1].flatMap { try? WordReader.tree($0, 1, source) }
    var walk = WordWalk(
      try WordReader.tree(document, 0, source), styles: WordStyles(styles))
    walk.read()
    try walk.text.fill(&statement, from: "document")
    statement.offsets = .nowhere(statement.text.utf8.count)
    statement.apply(options)
    statement.diagnostics += walk.dropped.notes(of: source.origin)
    return SourceReading([statement])
  }

  private static func tree(
    _ bytes: [UInt8], _ part: Int, _ source: SourceBytes
  ) throws(ReadError) -> MarkupTree {
    do throws(MarkupError) {
      return try MarkupTree(try MarkupText(decoding: bytes, as: .xml), as: .xml)
    } catch {
      throw ReadError(error, "'\(parts[part])'", file: source.origin)
    }
  }

  private static func unpack(_ source: SourceBytes) throws(ReadError) -> [[UInt8]?] {
    do throws(ZipError) {
      return try ZipArchive.read(parts, from: source.bytes)
    } catch {
      throw fault(error, source)
    }
  }

  private static func fault(_ error: ZipError, _ source: SourceBytes) -> ReadError {
    let file = source.origin
    return switch error {
    case .noLibrary: .noLibrary("libarchive", package: "libarchive13", file: file)
    case .tooLarge(let message): ReadError("read/too-large", message, file: file)
    case .encrypted:
      ReadError("read/invalid-docx", "document should be open, but is encrypted", file: file)
    case .noMemory: ReadError("read/too-large", "there is no memory to read it", file: file)
    case .noArchive(let reason):
      ReadError(
        "read/invalid-docx", "should be a ZIP archive, but is damaged or another file",
        file: file, help: reason.isEmpty ? nil : "libarchive says: \(reason)")
    }
  }
}
