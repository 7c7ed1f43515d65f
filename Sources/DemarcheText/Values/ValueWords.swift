/// The words of dates, numbers and sums, by their numbers in a vocabulary.
package struct ValueWords: Sendable {
  /// How many words the vocabulary had before: the numbers above belong to words that values alone
  /// are made of, and no rule or lexicon mentions.
  package let mentionedCount: Int
  /// For each word number what it is to the scanners.
  let lexemes: [Lexeme]

  /// Numbers them in `vocabulary`, adding what it lacks; to be called behind everything else that
  /// adds words.
  package init(in vocabulary: inout Vocabulary) {
    mentionedCount = vocabulary.count
    let entries = LexemeTable.english.entries.map { (vocabulary.add($0.utf8), $1) }
    var lexemes = [Lexeme](repeating: .other, count: vocabulary.count + 1)
    for (number, lexeme) in entries { lexemes[Int(number)] = lexeme }
    self.lexemes = lexemes
  }

  /// Whether a rule or lexicon mentions the word of that number.
  package func isMentioned(_ word: UInt32) -> Bool { word != 0 && Int(word) <= mentionedCount }

  /// A vocabulary of these words alone, for texts that no rule set numbers.
  static let plain: (vocabulary: Vocabulary, words: ValueWords) = {
    var vocabulary = Vocabulary()
    let words = ValueWords(in: &vocabulary)
    return (vocabulary, words)
  }()

  /// `tokens`, numbered by the vocabulary of `plain`.
  static func renumbered(_ tokens: [Token], in utf8: Span<UInt8>) -> [Token] {
    let vocabulary = plain.vocabulary
    var tokens = tokens
    var key: [UInt8] = []
    for index in tokens.indices {
      key.removeAll(keepingCapacity: true)
      KeyFolder.append(
        utf8, from: Int(tokens[index].start), to: Int(tokens[index].end), into: &key)
      tokens[index].word = vocabulary.find(key.span, hash: Vocabulary.hash(key.span))
    }
    return tokens
  }
}
