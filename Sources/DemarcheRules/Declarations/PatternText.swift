/// A pattern as written, and where.
package struct PatternText: Sendable, Hashable {
  package var text: String
  /// The column points at the pattern's first character, where known.
  package var location: RuleLocation
  /// The scalars of the text that are escapes in the file, each of one scalar more.
  package var widened: [Int]

  /// Makes a pattern text.
  package init(_ text: String, at location: RuleLocation, widened: [Int] = []) {
    self.text = text
    self.location = location
    self.widened = widened
  }

  /// Where in the file a part of the text stands.
  ///
  /// - Parameters:
  ///   - offset: the part's first scalar, from 0.
  ///   - length: how many scalars it has.
  package func location(at offset: Int, length: Int) -> RuleLocation {
    guard let first = location.column else { return location }
    let escapes = Set(widened)
    var line = location.line
    var column = first
    for (index, scalar) in text.unicodeScalars.prefix(offset).enumerated() {
      if scalar == "\n", !escapes.contains(index) {
        line += 1
        column = 1
      } else {
        column += escapes.contains(index) ? 2 : 1
      }
    }
    let inside = escapes.count { (offset..<offset + length).contains($0) }
    return RuleLocation(
      file: location.file, line: line, column: column, length: max(1, length + inside))
  }
}
