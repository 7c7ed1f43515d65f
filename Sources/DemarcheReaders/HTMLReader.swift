import DemarcheMarkup
import DemarcheModel

/// Reads the main text of a page of HTML and what the page says of it: one statement a file.
package struct HTMLReader: Reader {
  /// `html`.
  package let name = "html"
  /// HTML and its form in XML.
  package let mediaTypes = ["text/html", "application/xhtml+xml"]

  /// A reader; it has no state.
  package init() {}

  /// Whether the name ends in `.html`, `.htm`, `.xhtml` or `.xht`, in any case.
  package func claims(fileName: String) -> Bool {
    fileName.hasEnding(".html", ".htm", ".xhtml", ".xht")
  }

  /// Whether the bytes begin as pages do.
  package func claims(firstBytes bytes: [UInt8]) -> Bool {
    let head = FirstWords(bytes)
    return head.begins(with: "<!doctype html", "<html", "<head", "<body", "<meta")
      || head.begins(with: "<?xml", "<!--") && head.contains("<html")
  }

  /// Reads the one statement of a page.
  ///
  /// Its text is the main text, in normalization form C, and leads back to the bytes of the page;
  /// `read/dropped` notes what was left out. Of metadata the options win over the page, but for
  /// the key: the page's address, options, origin.
  ///
  /// - Throws: `ReadError` with `read/binary`, `read/empty`, `read/malformed`, `read/no-library` or
  ///   `read/too-large`.
  package func read(
    _ source: SourceBytes, options: ReadOptions
  ) throws(ReadError) -> SourceReading {
    let file = MarkupFile(source: source, noun: "page")
    let (text, tree) = try file.parse(as: .html)
    var census = PageCensus(tree)
    let root = PageContent.root(of: census)
    census.confine(to: root)
    let metadata = PageMetadata.read(census, root: root)
    let blocks = BlockWalk.blocks(of: root, in: census, headline: metadata.headline)
    guard String(decoding: blocks.utf8, as: UTF8.self).hasWords else {
      throw ReadError(
        "read/empty", "no text in the page", file: source.origin,
        help: "pages that scripts fill have none; save it as the browser shows it")
    }
    try file.refuseTooLarge(blocks.utf8.count)
    let marked = MarkedStatement(blocks: blocks, offsets: tree.offsets, metadata: metadata)
    var statement = marked.statement(
      key: metadata.url ?? options.key ?? source.origin,
      source: SourceDocument(source, mediaType: mediaTypes[0]))
    statement.apply(options)
    statement.diagnostics = file.notes(of: text) + LeftOut(census).note(file: source.origin)
    return SourceReading([statement])
  }
}
