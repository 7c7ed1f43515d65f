package import DemarcheModel

/// The words of dates, numbers and sums, by their numbers in a vocabulary.
package struct ValueWords: Sendable {
  /// How many words the vocabulary had before: the numbers above belong to words that values alone
  /// are made of, and no rule or lexicon mentions.
  package let mentionedCount: Int
  /// For each word number what it is to the scanners.
  let lexemes: [Lexeme]
  /// For each word number what to do where it stands: `begin`, `look`, or nothing, for no value
  /// begins with it unless the words behind it are part of one.
  let steps: [UInt8]

  /// A value may begin with it, or with the words before it.
  static let begin: UInt8 = 1
  /// Its bytes must be looked at.
  static let look: UInt8 = 2

  /// Numbers them in `vocabulary`, adding what it lacks; to be called behind everything else that
  /// adds words.
  package init(in vocabulary: inout Vocabulary) {
    mentionedCount = vocabulary.count
    let entries = LexemeTable.english.entries.map { (vocabulary.add($0.utf8), $1) }
    var lexemes = [Lexeme](repeating: .other, count: vocabulary.count + 1)
    for (number, lexeme) in entries { lexemes[Int(number)] = lexeme }
    self.lexemes = lexemes
    steps = lexemes.enumerated().map { number, lexeme in
      if lexeme.kind != .other {
        return lexeme.kind.begins || lexeme.kind.isOpened ? ValueWords.begin : 0
      }
      let key = vocabulary.key(UInt32(number)).utf8
      return key.isEmpty || key.contains { ValueWords.isSpecial($0) } ? ValueWords.look : 0
    }
  }

  // Hyphens, plus signs, symbols of currencies.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == 0x24 || byte == 0x2B || byte == 0x2D || byte >= 0x80
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

extension ValueWords: BinaryCoded {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(mentionedCount)
    // Most words are none of values.
    let known = lexemes.indices.filter { lexemes[$0].kind != .other }
    writer.write(lexemes.count)
    writer.writeTable(known.map { UInt32($0) })
    writer.writeTable(known.map { lexemes[$0].kind.rawValue })
    writer.writeTable(known.map { lexemes[$0].detail })
    writer.writeTable(known.map { lexemes[$0].byteCount })
    writer.writeTable(known.map { lexemes[$0].value })
    writer.writeTable(steps)
  }

  package init(from reader: inout BinaryReader) throws(BinaryError) {
    mentionedCount = try reader.read()
    let count: Int = try reader.read()
    let known: [UInt32] = try reader.readTable()
    let kinds: [UInt8] = try reader.readTable()
    let details: [UInt8] = try reader.readTable()
    let lengths: [UInt8] = try reader.readTable()
    let values: [Int32] = try reader.readTable()
    steps = try reader.readTable()
    guard steps.count == count, known.count == kinds.count, known.count == details.count,
      known.count == lengths.count, known.count == values.count, known.allSatisfy({ $0 < count })
    else { throw BinaryError() }
    var lexemes = [Lexeme](repeating: .other, count: count)
    for (index, number) in known.enumerated() {
      guard let kind = Lexeme.Kind(rawValue: kinds[index]) else { throw BinaryError() }
      lexemes[Int(number)] = Lexeme(
        kind: kind, detail: details[index], byteCount: lengths[index], value: values[index])
    }
    self.lexemes = lexemes
  }
}
