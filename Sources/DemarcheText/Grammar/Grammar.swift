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

  /// The classes of the token `index` in a sentence; none where what can be a modal is a name.
  @inline(__always)
  func classes(at index: Int, in tokens: [Token], sentence: Range<Int>) -> WordClass {
    let classes = language.classes(ofWord: tokens[index].word)
    guard classes.contains(.modal), tokens[index].flags.contains(.capitalised) else {
      return classes
    }
    return Grammar.isName(index, tokens, sentence) ? [] : classes
  }

  // "on 5 May is", "since May have": a capital inside a sentence, and none behind it as in titles.
  @inline(never)
  private static func isName(_ index: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    if tokens[index].flags.contains(.upper) { return false }
    let next = index + 1 < sentence.upperBound ? tokens[index + 1].flags : []
    if next.contains(.number) { return true }
    guard index > sentence.lowerBound, !next.contains(.capitalised) else { return false }
    return !tokens[index - 1].flags.contains(.punctuation)
  }
}
