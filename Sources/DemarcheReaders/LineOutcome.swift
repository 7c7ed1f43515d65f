package import DemarcheModel

/// What became of one line of a stream.
package enum LineOutcome: Sendable {
  /// There was nothing in it.
  case blank
  case statement(Statement)
  /// It holds no statement. The key is that of the line, where it could be read.
  case failure(key: String?, Diagnostic)
}
