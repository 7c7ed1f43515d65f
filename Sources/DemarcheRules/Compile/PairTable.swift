/// Postings of two words side by side, in an open-addressed table.
struct PairTable: Sendable {
  private(set) var keys: [UInt64] = []
  private(set) var ranges: [Range<Int32>] = []
  // For each word number: bit 0, some pair begins with it; bit 1, some pair ends with it.
  private var roles: [UInt8] = []
  // Slots hold a pair's number counted from 1; 0 is free.
  private var slots: [Int32] = [0]

  /// The key of two words.
  static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }

  /// Adds a pair that is not there yet; `close` makes it known.
  mutating func add(_ key: UInt64, _ range: Range<Int32>) {
    keys.append(key)
    ranges.append(range)
    note(Int(key >> 32), 1)
    note(Int(UInt32(truncatingIfNeeded: key)), 2)
  }

  private mutating func note(_ word: Int, _ role: UInt8) {
    while roles.count <= word { roles.append(0) }
    roles[word] |= role
  }

  /// Builds the table over all pairs.
  mutating func close() {
    var size = 2
    while size < keys.count * 3 { size *= 2 }
    slots = [Int32](repeating: 0, count: size)
    for (index, key) in keys.enumerated() {
      var slot = PairTable.hash(key) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(index + 1)
    }
  }

  @inline(__always) func mayBegin(_ word: UInt32) -> Bool {
    Int(word) < roles.count && roles[Int(word)] & 1 != 0
  }

  @inline(__always) func mayEnd(_ word: UInt32) -> Bool {
    Int(word) < roles.count && roles[Int(word)] & 2 != 0
  }

  /// The postings of two words side by side; empty for none.
  func find(_ first: UInt32, _ second: UInt32) -> Range<Int32> {
    let key = PairTable.key(first, second)
    var slot = PairTable.hash(key) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if keys[index] == key { return ranges[index] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0..<0
  }

  // - Source: the multiplier is that of Fibonacci hashing (Knuth, "The Art of Computer
  //   Programming", vol. 3, 6.4).
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
