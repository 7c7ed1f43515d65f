/// What is wrong with a pattern, and where in it.
package struct PatternError: Error, Hashable {
  /// `rule/…`.
  package var code: String
  package var message: String
  /// From 0, in Unicode scalars from the pattern's first.
  package var offset: Int
  /// How many scalars are to blame.
  package var length: Int
  package var help: String?

  init(_ code: String, _ message: String, at offset: Int, length: Int = 1, help: String? = nil) {
    self.code = code
    self.message = message
    self.offset = offset
    self.length = max(1, length)
    self.help = help
  }
}
