/// Why a text is no TOML.
package struct TOMLFault: Error, Sendable, Hashable {
  /// In lower case, without a full stop.
  package var message: String
  /// From 1; nil where no place is to blame.
  package var line: Int?
  package var column: Int?

  init(_ message: String, line: Int? = nil, column: Int? = nil) {
    self.message = message
    self.line = line
    self.column = column
  }
}
