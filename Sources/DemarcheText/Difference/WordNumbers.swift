/// Numbers words, so that equal ones have one number, across typography but not across case.
struct WordNumbers {
  // A word as it is told from others; hashed with a seed, as words come from outside.
  private struct Key: Hashable {
    var head: UInt64
    var tail: UInt64
    var count: Int
    var rest: ArraySlice<UInt8>
  }

  private var numbers: [Key: Int32] = [:]
  private var key: [UInt8] = []
  /// How much each word tells: a mark nothing, a word of up to three letters 1, others 3.
  private(set) var weights: [Int32] = []

  /// The number of a token, given now if it has none.
  mutating func number(of token: Token, _ utf8: Span<UInt8>) -> Int32 {
    key.removeAll(keepingCapacity: true)
    KeyFolder.appendKeepingCase(utf8, from: Int(token.start), to: Int(token.end), into: &key)
    let isLong = key.count > 16
    let word = Key(
      head: ByteChunk.load(key.span, at: 0),
      tail: key.count > 8 ? ByteChunk.load(key.span, at: 8) : 0, count: key.count,
      rest: isLong ? key[...] : [])
    if let number = numbers[word] { return number }
    let number = Int32(truncatingIfNeeded: weights.count)
    numbers[word] = number
    let isMark = token.flags.contains(.punctuation)
    weights.append(isMark ? 0 : key.count <= 3 ? 1 : 3)
    return number
  }
}
