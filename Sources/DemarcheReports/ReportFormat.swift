/// A file format that documents can be written in, ours or a pack's.
///
/// A format writes the same bytes for the same document, whatever text is in it, and never lets
/// that text become markup.
package protocol ReportFormat: Sendable {
  /// The name by which people ask for it: `html`.
  var name: String { get }
  /// The end of its files' names, without the dot.
  var fileExtension: String { get }
  /// Writes `document`, with its evidence and receipt.
  ///
  /// - Throws: `formatFailed` or `packFailed`; ours never do.
  func write(_ document: Document, into output: inout ByteWriter) throws(ReportError)
}

extension ReportFormat {
  /// The file of `document`.
  ///
  /// - Throws: what `write` throws.
  package func bytes(of document: Document) throws(ReportError) -> [UInt8] {
    var output = ByteWriter()
    try write(document, into: &output)
    return output.bytes
  }
}
