/// A language's words with the marks that chunking asks for; shared by all statements.
package final class Grammar: Sendable {
  package let language: LanguageData
  package let marks: ChunkMarks

  /// The grammar of a language.
  package init(_ language: LanguageData, marks: ChunkMarks) {
    self.language = language
    self.marks = marks
  }

  /// The classes of a token.
  @inline(__always)
  package func classes(of token: Token) -> WordClass { language.classes(ofWord: token.word) }
}
