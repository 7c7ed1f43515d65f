/// Finds abbreviations that a text defines: "Long Form (LF)".
///
/// - Source: A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation
///   definitions in biomedical text", 2003; here on tokens, and for capitals only, so that a gloss
///   such as "(Mäjılıs)" is none.
package struct AbbreviationScanner {
  /// A definition: the tokens of the short form, without its brackets, and of the long form.
  package struct Definition: Sendable, Hashable {
    package var short: Range<Int>
    package var long: Range<Int>
  }

  private static let byteLimit = 12

  private let tokens: [Token]
  private let utf8: [UInt8]
  private let language: LanguageData

  /// The definitions in text order.
  ///
  /// - Complexity: O(n) in the tokens; nothing is allocated but for definitions.
  package static func abbreviations(
    in analysis: TextAnalysis, language: LanguageData
  ) -> [Definition] {
    let scanner = AbbreviationScanner(
      tokens: analysis.tokens, utf8: analysis.utf8, language: language)
    var found: [Definition] = []
    for sentence in analysis.sentences { scanner.scan(sentence.tokens, &found) }
    return found
  }

  private func scan(_ sentence: Range<Int>, _ found: inout [Definition]) {
    let tokens = tokens.span
    for open in sentence where tokens[open].flags.contains(.openBracket) {
      guard let (short, letters) = shortForm(after: open, limit: sentence.upperBound),
        let first = longStart(before: open, first: sentence.lowerBound, letters, .any)
          ?? longStart(before: open, first: sentence.lowerBound, letters, .others)
      else { continue }
      found.append(Definition(short: short..<short + 1, long: first..<open))
    }
  }

  // One token of at least two capitals, alone in the brackets, quotation marks allowed.
  private func shortForm(after open: Int, limit: Int) -> (token: Int, letters: Letters)? {
    var index = open + 1
    while index < limit, isQuote(tokens[index]) { index += 1 }
    guard index < limit, tokens[index].flags.contains(.word),
      tokens[index].end - tokens[index].start <= AbbreviationScanner.byteLimit
    else { return nil }
    var end = index + 1
    while end < limit, isQuote(tokens[end]) { end += 1 }
    guard end < limit, tokens[end].flags.contains(.closeBracket) else { return nil }
    let letters = capitals(index)
    return letters.count >= 2 ? (index, letters) : nil
  }

  private func isQuote(_ token: Token) -> Bool {
    !token.flags.isDisjoint(with: [.openQuote, .closeQuote, .straightQuote])
  }

  // Some letters, the last one lowest; those above the sixteenth are lost.
  private struct Letters {
    var packed: UInt128 = 0
    var count = 0

    var last: UInt8 { UInt8(truncatingIfNeeded: packed) }

    mutating func append(_ letter: UInt8) {
      packed = packed << 8 | UInt128(letter)
      count += 1
    }

    mutating func removeLast(_ number: Int) {
      packed >>= UInt128(number * 8)
      count -= number
    }
  }

  // The capitals of a token, folded; none where it has as many small letters.
  private func capitals(_ token: Int) -> Letters {
    var capitals = Letters()
    var small = 0
    for index in Int(tokens[token].start)..<Int(tokens[token].end) {
      let byte = utf8[index]
      if byte >= 0x41 && byte <= 0x5A { capitals.append(byte | 0x20) }
      if byte >= 0x61 && byte <= 0x7A { small += 1 }
    }
    return capitals.count > small ? capitals : Letters()
  }

  // Which words may give a letter: "Office of Foreign Assets Control (OFAC)" takes any, "Fraternal
  // Order of Police (FOP)" none that join others.
  private enum Givers { case any, others }

  // Walks the long form's words backwards, matching initials; small joining words may be skipped.
  private func longStart(
    before open: Int, first: Int, _ short: Letters, _ givers: Givers
  ) -> Int? {
    var letters = short
    var index = open
    let limit = max(first, open - letters.count * 2 - 6)
    while index > limit, letters.count > 0 {
      index -= 1
      let token = tokens[index]
      if token.flags.contains(.genitive) { continue }
      guard token.flags.contains(.word) || token.flags.contains(.number) else {
        if isJoint(token) { continue }
        return nil
      }
      let joins = !language.classes(of: token).subtracting(.verbal).isEmpty
      if givers == .others, joins { continue }
      if let taken = suffixMatch(token, letters) {
        letters.removeLast(taken)
      } else if !joins {
        return nil
      }
    }
    return letters.count == 0 && index < open ? index : nil
  }

  // A comma, "/" or "&".
  private func isJoint(_ token: Token) -> Bool {
    guard token.end - token.start == 1 else { return false }
    switch utf8[Int(token.start)] {
    case 0x26, 0x2C, 0x2F: return true
    default: return false
    }
  }

  // How many of the short form's last letters the initials of a token's hyphenated parts are; nil
  // for none.
  private func suffixMatch(_ token: Token, _ letters: Letters) -> Int? {
    var initials = Letters()
    var isStart = true
    for index in Int(token.start)..<Int(token.end) {
      let byte = utf8[index]
      if isStart { initials.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
      isStart = byte == 0x2D
    }
    if initials.count > 1, letters.count >= initials.count {
      let mask = UInt128.max >> UInt128(128 - initials.count * 8)
      if letters.packed & mask == initials.packed { return initials.count }
    }
    let byte = utf8[Int(token.start)]
    return (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == letters.last ? 1 : nil
  }
}
