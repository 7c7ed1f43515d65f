/// A file format that documents can be written in, ours or a pack's.
///
/// A format writes the same bytes for the same document, whatever text is in it, and never lets
/// that text become markup.
package protocol ReportFormat: Sendable {
  /// The name by which people ask for it: `html`.
  var name: String { get }
  /// The end of its files' names, without the dot.
  var fileExtension: String { get }
  /// Whether its files are no text, so that they must not go to a terminal.
  var isBinary: Bool { get }
  /// Writes `document`, with its evidence and receipt.
  ///
  /// - Throws: `nothingToWrite` where the document has nothing that the format is for;
  ///   `formatFailed` or `packFailed`.
  func write(_ document: Document, into output: inout ByteWriter) throws(ReportError)
}

extension ReportFormat {
  /// False: most formats are text.
  package var isBinary: Bool { false }

  /// The file of `document`.
  ///
  /// - Throws: what `write` throws.
  package func bytes(of document: Document) throws(ReportError) -> [UInt8] {
    var output = ByteWriter()
    try write(document, into: &output)
    return output.finish()
  }
}
