/// Where in a pack something is declared.
package struct RuleLocation: Sendable, Hashable {
  /// The file, inside its pack.
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in Unicode scalars; nil where only the line is known.
  package var column: Int?

  /// Makes a location.
  package init(file: String, line: Int, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}
