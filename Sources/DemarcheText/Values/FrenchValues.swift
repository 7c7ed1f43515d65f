/// The values of a text of which some sentences are French: dates and ordinals as French writes
/// them, numbers and addresses as everywhere.
package enum FrenchValues {
  /// The values of `analysis` with French dates in French sentences.
  ///
  /// - Parameters:
  ///   - others: the values as English reads them.
  ///   - isFrench: whether the sentence of that number is.
  package static func values(
    in analysis: TextAnalysis, others: [ValueMatch], isFrench: (Int) -> Bool
  ) -> [ValueMatch] {
    var result: [ValueMatch] = []
    var place = 0
    for (number, sentence) in analysis.sentences.enumerated() {
      var own: [ValueMatch] = []
      while place < others.count, others[place].tokens.lowerBound < sentence.tokens.upperBound {
        own.append(others[place])
        place += 1
      }
      guard isFrench(number) else {
        result += own
        continue
      }
      let words = FrenchWords(analysis, sentence.tokens)
      let found = FrenchDateScanner(words: words).values()
      own.removeAll { other in
        found.contains { $0.tokens.overlaps(other.tokens) } || isEnglish(other, words)
      }
      result += (own + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
    return result + others[place...]
  }

  // "May", "second": a date or number in words that are no French ones.
  private static func isEnglish(_ match: ValueMatch, _ words: FrenchWords) -> Bool {
    switch match.kind {
    case .date, .number, .ordinal:
      return match.tokens.contains { index in
        !words.isNumber(index) && words[index].utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
      }
    case .phone, .email, .url, .money: return false
    }
  }
}
