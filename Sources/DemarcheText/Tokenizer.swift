package import DemarcheModel

/// Splits text into tokens.
///
/// Words keep inner hyphens, apostrophes and the full stops of "U.S."; a genitive ending is a
/// token of its own; e-mail addresses and URLs are one token. O(n), no allocation per token.
///
/// A word of ASCII letters with nothing behind it that could go on with it is read eight bytes at
/// a time, folded and hashed as it is read, and so are whole runs of words that a space, or a mark
/// and a space, parts (`fillRun`). Whatever else begins at a byte takes the longer way.
///
/// Bytes and tables are read unchecked where one comparison before has told that they are there:
/// the checks were a tenth of the time.
package struct Tokenizer {
  let vocabulary: Vocabulary
  var key: [UInt8] = []
  var addresses = AddressRun()
  // Where the last chain of dotted letters ended that is none, so that it is read once.
  var failedDottedEnd = 0
  // Where a single quotation mark opened that has not closed; -1 for none.
  var openSingle = -1

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
    precondition(range.start >= 0 && range.end <= utf8.count, "a range of the text")
    addresses = AddressRun()
    failedDottedEnd = 0
    openSingle = -1
    var place = Place(index: range.start)
    while place.index < range.end {
      // Room for a while, so that no token has to ask for its own.
      let capacity = min(range.end - place.index, max(64, (range.end - place.index) / 5))
      tokens.append(addingCapacity: capacity) { fill(&$0, utf8, &place, end: range.end) }
    }
  }

  /// Where a text is read, and what came before.
  private struct Place {
    var index: Int
    var gap: TokenFlags = [.spaceBefore, .lineBreakBefore]
    var last: Token?
  }

  // Appends tokens while there is room.
  private mutating func fill(
    _ tokens: inout OutputSpan<Token>, _ utf8: Span<UInt8>, _ place: inout Place, end: Int
  ) {
    // Longer than 40 lines: what stays in registers from token to token would not across calls.
    let table = ByteClass.table
    let classes = table.span
    let plainTable = Tokenizer.plainMarks
    let plain = plainTable.span
    let vocabulary = vocabulary
    let places = vocabulary.places.span
    let rows = vocabulary.rows.span
    let singles = vocabulary.singles.span
    precondition(singles.count == 0x80 && plain.count == 0x80 && classes.count == 0x100)
    var index = place.index
    var gap = place.gap
    while index < end, !tokens.isFull {
      let byte = utf8[unchecked: index]
      let byteClass = classes[unchecked: Int(byte)]
      if byteClass == ByteClass.letter {
        let before = index
        Tokenizer.fillRun(
          &tokens, utf8, &index, &gap, end: end, places, rows, singles, plain)
        if index > before { continue }
        let word = LetterWord(utf8, at: index, limit: end)
        if word.isWhole(utf8, classes, limit: end) {
          let number = Vocabulary.find(
            word.head, word.tail, count: word.end &- index,
            hash: Vocabulary.hash(word.head, word.tail), places, rows)
          tokens.append(
            Token(
              start: UInt32(truncatingIfNeeded: index), end: UInt32(truncatingIfNeeded: word.end),
              word: number, flags: word.flags.union(gap)))
          index = word.end
          gap = []
          if index < end, utf8[unchecked: index] == 0x20 {
            gap = .spaceBefore
            index += 1
          }
          continue
        }
      } else if byte < 0x80, plain[unchecked: Int(byte)] != 0,
        index &+ 1 >= end || utf8[unchecked: index &+ 1] != byte
      {
        tokens.append(
          Token(
            start: UInt32(truncatingIfNeeded: index), end: UInt32(truncatingIfNeeded: index &+ 1),
            word: singles[unchecked: Int(byte)],
            flags: TokenFlags(rawValue: plain[unchecked: Int(byte)]).union(gap)))
        index &+= 1
        gap = []
        continue
      } else if byte == 0xE2, index + 2 < end, utf8[index + 1] == 0x80,
        let token = Tokenizer.generalMark(utf8, at: index, gap: gap, vocabulary)
      {
        tokens.append(token)
        index += 3
        gap = []
        continue
      } else if let added = Tokenizer.gap(utf8, at: index, byteClass) {
        gap.formUnion(added.gap)
        index += added.length
        continue
      }
      let previous = tokens.isEmpty ? place.last : tokens[tokens.count - 1]
      let token = token(utf8, at: index, byteClass, end: end, gap: gap, previous: previous)
      tokens.append(token)
      index = Int(token.end)
      gap = []
    }
    let last = tokens.isEmpty ? place.last : tokens[tokens.count - 1]
    place = Place(index: index, gap: gap, last: last)
  }

  // White space, or a scalar outside words that shows nothing; nil for others.
  @inline(__always) private static func gap(
    _ utf8: Span<UInt8>, at index: Int, _ byteClass: UInt8
  ) -> (gap: TokenFlags, length: Int)? {
    if byteClass == ByteClass.space { return (.spaceBefore, 1) }
    if byteClass == ByteClass.lineBreak { return ([.spaceBefore, .lineBreakBefore], 1) }
    guard byteClass == ByteClass.other else { return nil }
    let (scalar, length) = Scalars.decode(utf8, at: index)
    guard let gap = gap(of: scalar) else { return nil }
    return (gap, length)
  }

  // The token at `start`, where there is one that is more than letters.
  private mutating func token(
    _ utf8: Span<UInt8>, at start: Int, _ byteClass: UInt8, end: Int, gap: TokenFlags,
    previous: Token?
  ) -> Token {
    switch byteClass {
    case ByteClass.letter: word(utf8, at: start, end: end, gap: gap)
    case ByteClass.digit: number(utf8, at: start, end: end, gap: gap)
    case ByteClass.other: other(utf8, at: start, end: end, gap: gap, previous: previous)
    default: mark(utf8, at: start, end: end, gap: gap, previous: previous)
    }
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
    let head = ByteChunk.folded(ByteChunk.load(utf8, at: start) & ByteChunk.mask(min(count, 8)))
    var tail: UInt64 = 0
    if count > 8 {
      tail = ByteChunk.folded(ByteChunk.load(utf8, at: start + 8) & ByteChunk.mask(count - 8))
    }
    return vocabulary.find(head, tail, count: count, hash: Vocabulary.hash(head, tail))
  }
}
