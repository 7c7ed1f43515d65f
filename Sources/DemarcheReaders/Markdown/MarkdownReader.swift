import CDocumentShim
import DemarcheDigest
import DemarcheModel

/// Reads Markdown, with cmark-gfm: one statement a file, with front matter where it has some.
package struct MarkdownReader: Reader {
  /// `markdown`.
  package let name = "markdown"
  /// Markdown.
  package let mediaTypes = ["text/markdown"]

  /// The most lines and marks, such as brackets and asterisks, that a file may have.
  package static let markLimit = 1_000_000

  /// A reader; it has no state.
  package init() {}

  /// Whether the name ends in `.md` or `.markdown`, in any case.
  package func claims(fileName: String) -> Bool {
    let lowered = fileName.lowercased()
    return lowered.hasSuffix(".md") || lowered.hasSuffix(".markdown")
  }

  /// Never: a text that looks like Markdown is read as well as a text.
  package func claims(firstBytes bytes: [UInt8]) -> Bool { false }

  /// Reads the one statement of a Markdown file.
  ///
  /// Headings, list items and block quotes give the zones; other paragraphs have theirs from the
  /// layout. Of links the words stay; images and HTML are left out, and a note says so. The first
  /// heading of the first level is the headline where the front matter has none.
  ///
  /// - Throws: `ReadError` with `read/no-library`, `read/binary`, `read/invalid-utf8`,
  ///   `read/empty` or `read/too-large`.
  package func read(_ source: SourceBytes, options: ReadOptions) throws(ReadError) -> SourceReading
  {
    guard dmarkdown_is_there() else {
      throw .noLibrary("cmark-gfm", package: "libcmark-gfm0.29.0.gfm.6", file: source.origin)
    }
    let check = SourceCheck(source: source)
    try check.refuseBinary()
    try check.refuseInvalidUTF8()
    let front = FrontMatter(source.bytes, origin: source.origin)
    if source.bytes.count - front.end > PlainTextReader.textLimit {
      throw .textTooLarge(source.bytes.count - front.end, file: source.origin)
    }
    try refuseTooMarked(source, from: front.end)
    var statement = Statement(
      key: front.value(.key) ?? front.value(.url) ?? options.key ?? source.origin, text: "",
      source: SourceDocument(source, mediaType: mediaTypes[0]))
    front.fill(&statement)
    var walk = MarkdownWalk(bytes: source.bytes, from: front.end)
    guard walk.read() else {
      throw ReadError("read/too-large", "there is no memory to read it", file: source.origin)
    }
    try walk.text.fill(&statement, from: "file")
    statement.apply(options)
    statement.diagnostics += walk.dropped.notes(of: source.origin)
    return SourceReading([statement])
  }

  // Each mark may become a node of the parser, which takes some 200 bytes.
  private func refuseTooMarked(_ source: SourceBytes, from start: Int) throws(ReadError) {
    var isMark = [Bool](repeating: false, count: 256)
    for byte in "[]*_<`!&\\\n\r".utf8 { isMark[Int(byte)] = true }
    let count = source.bytes[start...].count { isMark[Int($0)] }
    if count <= MarkdownReader.markLimit { return }
    throw ReadError(
      "read/too-large",
      "Markdown should have at most \(MarkdownReader.markLimit) lines and marks, but has \(count)",
      file: source.origin)
  }
}
