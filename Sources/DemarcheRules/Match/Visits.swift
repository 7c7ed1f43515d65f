/// A bit for each instruction and position that was tried.
///
/// To clear them costs as much as there are, not as much as there is room for: the pattern of a long
/// list of words in a long sentence has a hundred thousand.
struct Visits: ~Copyable {
  private var words: UnsafeMutablePointer<UInt64>
  private var capacity = 1 << 10
  // The places of words that are not zero.
  private var used = Stack<Int32>()

  init() {
    words = .allocate(capacity: capacity)
    words.initialize(repeating: 0, count: capacity)
  }

  deinit { words.deallocate() }

  /// Clears all bits, and makes room for those below `count`.
  mutating func clear(_ count: Int) {
    while let word = used.popLast() { words[Int(word)] = 0 }
    if count > capacity * 64 { grow(count) }
  }

  private mutating func grow(_ count: Int) {
    words.deallocate()
    capacity = max(capacity * 2, count / 64 + 1)
    words = .allocate(capacity: capacity)
    words.initialize(repeating: 0, count: capacity)
  }

  /// Sets a bit.
  ///
  /// - Returns: whether it was not set before.
  @inline(__always)
  mutating func insert(_ bit: Int) -> Bool {
    precondition(bit >= 0 && bit < capacity * 64)
    let mask: UInt64 = 1 << UInt64(bit & 63)
    let known = words[bit >> 6]
    if known & mask != 0 { return false }
    if known == 0 { used.append(Int32(truncatingIfNeeded: bit >> 6)) }
    words[bit >> 6] = known | mask
    return true
  }
}
