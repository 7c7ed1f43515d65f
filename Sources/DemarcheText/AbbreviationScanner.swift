/// Finds abbreviations that a text defines: "Long Form (LF)".
///
/// - Source: A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation
///   definitions in biomedical text", 2003; here on tokens, and for capitals only, so that a gloss
///   such as "(Mäjılıs)" is none.
package enum AbbreviationScanner {
  /// A definition: the tokens of the short form, without its brackets, and of the long form.
  package struct Definition: Sendable, Hashable {
    package var short: Range<Int>
    package var long: Range<Int>
  }

  /// The definitions in text order.
  package static func abbreviations(
    in analysis: TextAnalysis, language: LanguageData
  ) -> [Definition] {
    var found: [Definition] = []
    let tokens = analysis.tokens
    for sentence in analysis.sentences {
      for open in sentence.tokens where tokens[open].flags.contains(.openBracket) {
        guard let short = shortForm(analysis, after: open, limit: sentence.tokens.upperBound),
          let first = longStart(
            analysis, language, before: open, first: sentence.tokens.lowerBound, short: short)
        else { continue }
        found.append(Definition(short: short, long: first..<open))
      }
    }
    return found
  }

  // One token of at least two capitals, alone in the brackets, quotation marks allowed.
  private static func shortForm(
    _ analysis: TextAnalysis, after open: Int, limit: Int
  ) -> Range<Int>? {
    let tokens = analysis.tokens
    var index = open + 1
    while index < limit, isQuote(tokens[index]) { index += 1 }
    guard index < limit, tokens[index].flags.contains(.word) else { return nil }
    let letters = capitals(analysis, index)
    guard letters.count >= 2, tokens[index].end - tokens[index].start <= 12 else { return nil }
    var end = index + 1
    while end < limit, isQuote(tokens[end]) { end += 1 }
    guard end < limit, tokens[end].flags.contains(.closeBracket) else { return nil }
    return index..<index + 1
  }

  private static func isQuote(_ token: Token) -> Bool {
    !token.flags.isDisjoint(with: [.openQuote, .closeQuote, .straightQuote])
  }

  // The capitals of a token, folded; empty where it has as many small letters.
  private static func capitals(_ analysis: TextAnalysis, _ token: Int) -> [UInt8] {
    let row = analysis.tokens[token]
    var capitals: [UInt8] = []
    var small = 0
    for byte in analysis.utf8[Int(row.start)..<Int(row.end)] {
      if byte >= 0x41 && byte <= 0x5A { capitals.append(byte | 0x20) }
      if byte >= 0x61 && byte <= 0x7A { small += 1 }
    }
    return capitals.count > small ? capitals : []
  }

  // Walks the long form's words backwards, matching initials; small joining words may be skipped.
  private static func longStart(
    _ analysis: TextAnalysis, _ language: LanguageData, before open: Int, first: Int,
    short: Range<Int>
  ) -> Int? {
    var letters = capitals(analysis, short.lowerBound)
    var index = open
    var isFirstTaken = false
    let limit = max(first, open - letters.count * 2 - 6)
    while index > limit, let letter = letters.last {
      index -= 1
      let token = analysis.tokens[index]
      if token.flags.contains(.genitive) { continue }
      guard token.flags.contains(.word) || token.flags.contains(.number) else {
        if token.end - token.start == 1, analysis.utf8[Int(token.start)] == 0x2C { continue }
        if token.end - token.start == 1, analysis.utf8[Int(token.start)] == 0x2F { continue }
        if token.end - token.start == 1, analysis.utf8[Int(token.start)] == 0x26 { continue }
        return nil
      }
      let initials = initials(analysis, token)
      if let taken = suffixMatch(initials, letters) {
        letters.removeLast(taken)
        isFirstTaken = letters.isEmpty
      } else if language.classes(of: token).isEmpty || initials.first == letter {
        if token.flags.contains(.capitalised) { return nil }
        if language.classes(of: token).isEmpty && isFirstTaken == false { return nil }
      }
    }
    return letters.isEmpty && index < open ? index : nil
  }

  // The first letters of a token's hyphenated parts.
  private static func initials(_ analysis: TextAnalysis, _ token: Token) -> [UInt8] {
    var initials: [UInt8] = []
    var isStart = true
    for byte in analysis.utf8[Int(token.start)..<Int(token.end)] {
      if isStart { initials.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
      isStart = byte == 0x2D
    }
    return initials
  }

  // How many of the short form's last letters the initials are; nil for none.
  private static func suffixMatch(_ initials: [UInt8], _ letters: [UInt8]) -> Int? {
    if initials.count > 1, letters.count >= initials.count,
      Array(letters.suffix(initials.count)) == initials
    {
      return initials.count
    }
    guard let first = initials.first, first == letters.last else { return nil }
    return 1
  }
}
