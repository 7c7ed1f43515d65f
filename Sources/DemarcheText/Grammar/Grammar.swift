/// A language's words with the marks that chunking asks for; shared by all statements.
public final class Grammar: Sendable {
  public let language: LanguageData
  package let marks: ChunkMarks

  /// The grammar of a language.
  package init(_ language: LanguageData, marks: ChunkMarks) {
    self.language = language
    self.marks = marks
  }

  /// The classes of a token.
  @inlinable @inline(__always)
  public func classes(of token: Token) -> WordClass { language.classes(ofWord: token.word) }
}
