import DemarcheModel

/// Finds names: runs of capitalised words that no lexicon knows; and among them, persons.
package struct NameScanner {
  /// A run of words that is a name.
  package struct Name: Sendable, Hashable {
    package var tokens: Range<Int>
    /// Whether it can be a person's.
    package var isPerson: Bool
  }

  private let tokens: [Token]
  private let utf8: [UInt8]
  private let language: LanguageData
  private let words: ValueWords
  private let taken: TokenSet
  private let heads: TokenSet

  /// The names of `analysis`, in text order.
  ///
  /// - Parameter words: by which its words are numbered.
  /// - Parameter taken: tokens that are no part of names: those of lexicon phrases and values.
  /// - Parameter heads: tokens of words that persons are not called ("Ministry").
  /// - Complexity: O(n) in the tokens; nothing is allocated but for names.
  package static func names(
    in analysis: TextAnalysis, _ language: LanguageData, words: ValueWords, taken: TokenSet,
    heads: TokenSet
  ) -> [Name] {
    let finder = NameScanner(
      tokens: analysis.tokens, utf8: analysis.utf8, language: language, words: words,
      taken: taken, heads: heads)
    var found: [Name] = []
    for sentence in analysis.sentences {
      finder.scan(sentence, &found)
    }
    return found
  }

  private func scan(_ row: Sentence, _ found: inout [Name]) {
    let tokens = tokens.span
    let sentence = row.tokens
    let isLine = row.zone == .signature || row.zone == .contact
    let isTitle = row.zone == .title || row.zone == .heading
    var start = sentence.lowerBound
    while start < sentence.upperBound {
      guard NameScanner.isCapitalised(tokens[start]), begins(start, first: sentence.lowerBound)
      else {
        start += 1
        continue
      }
      var end = end(start, sentence.upperBound)
      if isTitle { end = beforeVerb(start, end) }
      found.append(Name(tokens: start..<end, isPerson: isPerson(start..<end, isLine: isLine)))
      start = end
    }
  }

  private static let relevant: TokenFlags = [.capitalised, .word, .email, .url]
  private static let wanted: TokenFlags = [.capitalised, .word]

  private static func isCapitalised(_ token: Token) -> Bool {
    token.flags.intersection(relevant) == wanted
  }

  private func isNameWord(_ index: Int) -> Bool {
    (NameScanner.isCapitalised(tokens[index]) || isJoined(index)) && !taken.contains(index)
  }

  // "al-Rubaysh": a particle and a capital behind a hyphen.
  private func isJoined(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.flags.contains(.word), token.flags.isDisjoint(with: [.lower, .email, .url]) else {
      return false
    }
    let bytes = utf8[Int(token.start)..<Int(token.end)]
    guard let hyphen = bytes.prefix(NameScanner.particleLimit + 1).firstIndex(of: 0x2D),
      hyphen + 1 < bytes.endIndex
    else { return false }
    let next = bytes[hyphen + 1]
    guard (0x41...0x5A).contains(next) || next > 0x7F else { return false }
    return NameScanner.particles.contains(NameScanner.packed(bytes[..<hyphen]))
  }

  // In titles, which write verbs with capitals: "President Lind |Welcoming the Agreement".
  private func beforeVerb(_ start: Int, _ end: Int) -> Int {
    for index in start + 1..<max(start + 1, end - 1)
    where language.classes(of: tokens[index]).contains(.verb)
      && language.verbForms(ofWord: tokens[index].word).contains(where: { $0.kind == .ing })
    {
      return index
    }
    return end
  }

  // At a sentence's start a closed-class word is no name.
  private func begins(_ index: Int, first: Int) -> Bool {
    guard !taken.contains(index), isOpen(index) else { return false }
    guard index == first else { return true }
    // A capitalised first word is a name only where another capital follows or it is unknown.
    let next = index + 1
    if next < tokens.count, isNameWord(next) { return true }
    return !words.isMentioned(tokens[index].word)
  }

  private func end(_ start: Int, _ limit: Int) -> Int {
    var index = start + 1
    while index < limit {
      if isNameWord(index), isOpen(index) {
        index += 1
      } else if isInitialStop(index), index + 1 < limit, isNameWord(index + 1) {
        index += 2
      } else if let next = behindParticles(index, limit) {
        index = next
      } else {
        break
      }
    }
    return behindSuffix(index, limit)
  }

  // "Anna Lind, Jr.": with the comma before and the full stop behind that ends no sentence.
  private func behindSuffix(_ index: Int, _ limit: Int) -> Int {
    var end = index
    if end + 1 < limit, isSuffix(end + 1), tokens[end].end - tokens[end].start == 1,
      utf8[Int(tokens[end].start)] == UInt8(ascii: ",")
    {
      end += 2
    }
    if end + 1 < limit, isSuffix(end - 1), tokens[end].flags.contains(.terminal),
      !tokens[end].flags.contains(.spaceBefore)
    {
      end += 1
    }
    return end
  }

  private func isSuffix(_ index: Int) -> Bool {
    let token = tokens[index]
    let word = utf8[Int(token.start)..<Int(token.end)]
    return NameScanner.suffixes.contains { word.elementsEqual($0) }
  }

  private static let suffixes = ["Jr", "Sr", "Jr.", "Sr."].map { Array($0.utf8) }

  // Whether the word is of no closed class.
  private func isOpen(_ index: Int) -> Bool {
    language.classes(of: tokens[index]).subtracting(.verbal).isEmpty
  }

  // The full stop behind "J" in "Joseph J. Blinken".
  private func isInitialStop(_ index: Int) -> Bool {
    let token = tokens[index]
    let before = tokens[index - 1]
    return token.flags.contains(.terminal) && !token.flags.contains(.spaceBefore)
      && before.end - before.start <= 2
  }

  // The word behind particles, which begin at `index`, and the token behind it.
  private func behindParticles(_ index: Int, _ limit: Int) -> Int? {
    var next = index
    while next < limit, isParticle(next) { next += 1 }
    guard next > index, next < limit, isNameWord(next) else { return nil }
    return next + 1
  }

  private func isParticle(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.flags.contains(.lower), token.end - token.start <= NameScanner.particleLimit else {
      return false
    }
    return NameScanner.particles.contains(
      NameScanner.packed(utf8[Int(token.start)..<Int(token.end)]))
  }

  private static func packed(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  // One to five words, none of which names an organisation, not all capitals outside lines.
  private func isPerson(_ name: Range<Int>, isLine: Bool) -> Bool {
    var count = 0
    var isShouted = true
    for index in name {
      if heads.contains(index) { return false }
      guard tokens[index].flags.contains(.capitalised) else { continue }
      count += 1
      isShouted = isShouted && tokens[index].flags.contains(.upper)
    }
    return (1...5).contains(count) && (isLine || !isShouted || count >= 2)
  }

  private static let particleLimit = 5
  // Packed, the last letter lowest.
  private static let particles: [UInt64] = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der",
    "den", "ter", "bin", "ibn", "bint", "al", "el", "ben", "abu", "y", "e", "af", "av",
    "ad", "an", "ar", "as", "ash", "at", "ould", "zu", "ul", "ur",
  ].map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}
