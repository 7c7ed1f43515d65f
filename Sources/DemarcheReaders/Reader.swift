/// Turns the bytes of one kind of source document into statements.
package protocol Reader: Sendable {
  /// The name by which people choose it: `text`.
  var name: String { get }
  /// The media types it reads, the usual one first.
  var mediaTypes: [String] { get }

  /// Whether a file of that name is its own, folders left out of the name.
  func claims(fileName: String) -> Bool

  /// Whether a file of a name that nobody claims begins as its own do.
  func claims(firstBytes bytes: [UInt8]) -> Bool

  /// Reads all statements of a source document, in its order.
  ///
  /// A part that cannot be read costs itself, and a diagnostic says why.
  ///
  /// - Throws: `ReadError` where the bytes are not what the reader reads.
  func read(_ source: SourceBytes, options: ReadOptions) throws(ReadError) -> SourceReading
}
