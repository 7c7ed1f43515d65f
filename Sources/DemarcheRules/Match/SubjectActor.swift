/// The actor that a verb's subject names.
struct SubjectActor {
  /// The actor with its article.
  var tokens: Range<Int>
  var span: Int
  /// Where the subject begins, as the pattern's left side goes on from there.
  var start: Int
  var isInherited: Bool
  /// Where its phrase begins, with a title or "its" before the name.
  var phraseStart: Int
  /// The spans of actors that share the subject, in text order, but the last.
  var others: [Int] = []
}
