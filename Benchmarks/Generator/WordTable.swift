/// Numbers for words, in order of first mention.
struct WordTable {
  private var slots = [UInt32](repeating: 0, count: 1 << 16)
  private var ends: [UInt32] = [0]
  private var bytes: [UInt8] = []

  /// How many words there are; their numbers are 1...count.
  var count: Int { ends.count - 1 }

  /// The number of a word, given now if it has none.
  mutating func add(_ word: Span<UInt8>) -> UInt32 {
    if (count + 1) * 2 > slots.count { grow() }
    var slot = slot(of: WordTable.hash(word))
    while slots[slot] != 0 {
      if equals(slots[slot], word) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    for index in word.indices { bytes.append(word[index]) }
    ends.append(UInt32(bytes.count))
    slots[slot] = UInt32(count)
    return UInt32(count)
  }

  /// The bytes of a word's number.
  func word(_ number: UInt32) -> ArraySlice<UInt8> {
    bytes[Int(ends[Int(number) - 1])..<Int(ends[Int(number)])]
  }

  /// The letters of a word's number.
  func text(_ number: UInt32) -> String { String(decoding: word(number), as: UTF8.self) }

  private func equals(_ number: UInt32, _ word: Span<UInt8>) -> Bool {
    let start = Int(ends[Int(number) - 1])
    guard Int(ends[Int(number)]) - start == word.count else { return false }
    for index in word.indices where bytes[start + index] != word[index] { return false }
    return true
  }

  private func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 1...UInt32(count) {
      var slot = slot(of: WordTable.hash(bytes.span.extracting(range(number))))
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = number
    }
  }

  private func range(_ number: UInt32) -> Range<Int> {
    Int(ends[Int(number) - 1])..<Int(ends[Int(number)])
  }

  // FNV-1a, 64 bits.
  private static func hash(_ word: Span<UInt8>) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in word.indices { value = (value ^ UInt64(word[index])) &* 0x100_0000_01b3 }
    return value
  }
}
