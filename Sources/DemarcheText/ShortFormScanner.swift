/// Finds short forms that a text defines in brackets with quotation marks or a word that says so:
/// "(hereinafter “the Agreement”)", "(the “Accord”)", "(hereinafter the Agreement)".
package enum ShortFormScanner {
  /// A definition.
  package struct Definition: Sendable, Hashable {
    /// The tokens of the short form, without its article.
    package var short: Range<Int>
    /// It has an article, so that its mentions have one.
    package var isTitled: Bool
    /// The opening bracket.
    package var bracket: Int
  }

  private static let wordLimit = 5
  private static let shortLimit = 4

  /// The definitions in text order.
  ///
  /// - Complexity: O(n) in the tokens; nothing is allocated but for definitions.
  package static func definitions(
    in analysis: TextAnalysis, language: LanguageData
  ) -> [Definition] {
    var found: [Definition] = []
    let tokens = analysis.tokens
    for sentence in analysis.sentences {
      for open in sentence.tokens where tokens[open].flags.contains(.openBracket) {
        guard open > sentence.tokens.lowerBound,
          let definition = definition(
            open, sentence.tokens.upperBound, tokens.span, language)
        else { continue }
        found.append(definition)
      }
    }
    return found
  }

  private static func definition(
    _ open: Int, _ limit: Int, _ tokens: Span<Token>, _ language: LanguageData
  ) -> Definition? {
    var index = open + 1
    var isTitled = false
    var isAnnounced = false
    var hasOther = false
    while index < limit, index - open <= wordLimit, tokens[index].flags.contains(.lower) {
      let classes = language.classes(of: tokens[index])
      isTitled = classes.contains(.definite)
      if classes.contains(.defining) {
        isAnnounced = true
      } else if !isTitled {
        hasOther = true
      }
      index += 1
    }
    guard index < limit, isAnnounced || !hasOther else { return nil }
    let isQuoted = isQuote(tokens[index])
    if isQuoted { index += 1 }
    if isQuoted, index < limit, language.classes(of: tokens[index]).contains(.definite) {
      isTitled = true
      index += 1
    }
    guard isQuoted || isAnnounced else { return nil }
    let start = index
    while index < limit, index - start < shortLimit, tokens[index].flags.contains(.word),
      tokens[index].flags.isDisjoint(with: .genitive)
    {
      index += 1
    }
    guard index > start, tokens[start].flags.contains(.capitalised) else { return nil }
    var end = index
    if isQuoted {
      guard end < limit, isQuote(tokens[end]) else { return nil }
      end += 1
    }
    guard end < limit, tokens[end].flags.contains(.closeBracket) else { return nil }
    return Definition(short: start..<index, isTitled: isTitled, bracket: open)
  }

  private static func isQuote(_ token: Token) -> Bool {
    !token.flags.isDisjoint(with: [.openQuote, .closeQuote, .straightQuote])
  }
}
