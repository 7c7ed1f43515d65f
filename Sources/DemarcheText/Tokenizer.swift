package import DemarcheModel

/// Splits text into tokens.
///
/// Words keep inner hyphens, apostrophes and the full stops of "U.S."; a genitive ending is a
/// token of its own; e-mail addresses and URLs are one token. O(n), no allocation per token.
///
/// A word of ASCII letters with nothing behind it that could go on with it is read eight bytes at
/// a time, folded and hashed as it is read. Whatever else begins at a byte takes the longer way.
package struct Tokenizer {
  let vocabulary: Vocabulary
  var key: [UInt8] = []
  var addresses = AddressRun()
  // Where the last chain of dotted letters ended that is none, so that it is read once.
  var failedDottedEnd = 0

  /// A tokenizer that numbers words by `vocabulary`.
  package init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    key.reserveCapacity(64)
  }

  /// The tokens of `utf8[range]`, in text order.
  ///
  /// - Parameter utf8: valid UTF-8.
  package mutating func tokens(in utf8: Span<UInt8>, range: TextRange) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(range.byteCount / 5 + 4)
    append(utf8, range, to: &tokens)
    return tokens
  }

  /// Appends the tokens of `utf8[range]`, in text order.
  ///
  /// - Parameter utf8: valid UTF-8.
  package mutating func append(
    _ utf8: Span<UInt8>, _ range: TextRange, to tokens: inout [Token]
  ) {
    let table = ByteClass.table
    let classes = table.span
    let first = tokens.count
    let end = range.end
    var index = range.start
    var gap: TokenFlags = [.spaceBefore, .lineBreakBefore]
    addresses = AddressRun()
    failedDottedEnd = 0
    while index < end {
      switch classes[Int(utf8[index])] {
      case ByteClass.space:
        gap.insert(.spaceBefore)
        index += 1
        continue
      case ByteClass.lineBreak:
        gap.formUnion([.spaceBefore, .lineBreakBefore])
        index += 1
        continue
      case ByteClass.letter:
        let word = LetterWord(utf8, at: index, limit: end)
        if word.isWhole(utf8, classes, limit: end) {
          tokens.append(
            Token(
              start: UInt32(truncatingIfNeeded: index), end: UInt32(truncatingIfNeeded: word.end),
              word: number(utf8, word), flags: word.flags.union(gap)))
          index = word.end
          gap = []
          continue
        }
        index = appendWord(utf8, at: index, end: end, gap: gap, to: &tokens)
      case ByteClass.digit:
        index = appendNumber(utf8, at: index, end: end, gap: gap, to: &tokens)
      case ByteClass.other:
        let (scalar, length) = Scalars.decode(utf8, at: index)
        if let space = Tokenizer.gap(of: scalar) {
          gap.formUnion(space)
          index += length
          continue
        }
        index = appendOther(utf8, at: index, end: end, first: first, gap: gap, to: &tokens)
      default:
        index = appendMark(utf8, at: index, end: end, first: first, gap: gap, to: &tokens)
      }
      gap = []
    }
  }

  // The number of a word of letters.
  @inline(__always) private mutating func number(
    _ utf8: Span<UInt8>, _ word: LetterWord
  ) -> UInt32 {
    let count = word.end - word.start
    if count > 16 { return number(utf8, from: word.start, to: word.end) }
    var hash = Vocabulary.hash(word.head, count: count)
    var tail: UInt64 = 0
    if count > 8 {
      tail =
        ByteChunk.lowered(ByteChunk.load(utf8, at: word.start + 8)) & ByteChunk.mask(count - 8)
      hash = Vocabulary.hash(hash, tail)
    }
    return vocabulary.find(word.head, tail, count: count, hash: hash)
  }

  /// The number of the folded form of any bytes.
  mutating func number(_ utf8: Span<UInt8>, from start: Int, to end: Int) -> UInt32 {
    key.removeAll(keepingCapacity: true)
    KeyFolder.append(utf8, from: start, to: end, into: &key)
    return vocabulary.find(key.span, hash: Vocabulary.hash(key.span))
  }

  /// The number of the folded form of ASCII bytes.
  mutating func numberASCII(_ utf8: Span<UInt8>, from start: Int, to end: Int) -> UInt32 {
    let count = end - start
    if count > 16 { return number(utf8, from: start, to: end) }
    let head = ByteChunk.folded(ByteChunk.load(utf8, at: start) & ByteChunk.mask(count))
    var hash = Vocabulary.hash(head, count: count)
    var tail: UInt64 = 0
    if count > 8 {
      tail = ByteChunk.folded(ByteChunk.load(utf8, at: start + 8) & ByteChunk.mask(count - 8))
      hash = Vocabulary.hash(hash, tail)
    }
    return vocabulary.find(head, tail, count: count, hash: hash)
  }
}
