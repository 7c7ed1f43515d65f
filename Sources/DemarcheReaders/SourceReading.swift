package import DemarcheModel

/// What a reader made of a source document.
package struct SourceReading: Sendable {
  /// In the order of the source.
  package var statements: [Statement]
  /// Why parts of the source, each of which should be a statement, could not be read.
  package var failures: [Diagnostic]

  /// A reading of its parts.
  package init(_ statements: [Statement], failures: [Diagnostic] = []) {
    self.statements = statements
    self.failures = failures
  }

  /// The greatest number of parts that a source may have: all of them are held at once.
  package static let limit = 200_000

  /// Throws `read/too-large` for more parts than `limit`.
  func refuseTooMany(of source: SourceBytes) throws(ReadError) {
    try SourceReading.refuseTooMany(statements.count + failures.count, of: source)
  }

  /// Throws `read/too-large` for more parts than `limit`.
  static func refuseTooMany(_ count: Int, of source: SourceBytes) throws(ReadError) {
    if count <= limit { return }
    throw ReadError(
      "read/too-large", "file should have at most \(limit) statements, but has more",
      file: source.origin,
      help: "split it; of lines of JSON ('--input ndjson') there may be any number")
  }
}
