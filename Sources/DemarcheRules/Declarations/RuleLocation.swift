/// Where in a pack something is declared.
package struct RuleLocation: Sendable, Hashable {
  /// The file, inside its pack.
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in Unicode scalars; nil where only the line is known.
  package var column: Int?
  /// How many scalars from the column on are meant; at least 1.
  package var length: Int

  /// Makes a location.
  package init(file: String, line: Int, column: Int? = nil, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
  }
}
