/// What is wrong with a pattern, and where in it.
package struct PatternError: Error, Hashable {
  /// What an error is about, where whoever found it knows no places.
  enum Subject: Hashable {
    case whole
    case item(PatternItem)
    /// The name of a filter of a span.
    case filter(PatternItem, field: String)
    /// A trigger mark and its item; from 0 in the order of the text.
    case trigger(Int)
    /// The name of a capture; from 0 in the order of the text.
    case capture(String, Int)
  }

  /// `rule/…`.
  package var code: String
  package var message: String
  /// From 0, in Unicode scalars from the pattern's first.
  package var offset: Int
  /// How many scalars are to blame.
  package var length: Int
  package var help: String?
  var subject: Subject?

  init(
    _ code: String, _ message: String, at offset: Int, length: Int = 1, help: String? = nil,
    about subject: Subject? = nil
  ) {
    self.code = code
    self.message = message
    self.offset = offset
    self.length = max(1, length)
    self.help = help
    self.subject = subject
  }
}
