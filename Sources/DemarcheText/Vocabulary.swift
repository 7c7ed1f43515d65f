package import DemarcheModel

/// The words that rules and lexicons mention, each with a number from 1.
///
/// Keys are folded (`KeyFolder`). The table is open-addressed over one byte buffer, so that a
/// look-up allocates nothing. Numbers are given in order of first mention.
package struct Vocabulary: Sendable {
  private var slots: [UInt32]
  private var hashes: [UInt64] = [0]
  private var ends: [UInt32] = [0]
  private var bytes: [UInt8] = []

  /// An empty vocabulary.
  package init() {
    slots = [UInt32](repeating: 0, count: 1024)
  }

  /// How many words there are; their numbers are 1...count.
  package var count: Int { ends.count - 1 }

  /// The number of `key`, given now if it has none.
  package mutating func add(_ key: [UInt8]) -> UInt32 {
    let hash = Vocabulary.hash(key.span)
    let found = find(key.span, hash: hash)
    if found != 0 { return found }
    if (count + 1) * 2 > slots.count { grow() }
    bytes.append(contentsOf: key)
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    insert(UInt32(count), hash: hash)
    return UInt32(count)
  }

  /// The number of `key`; 0 where it has none.
  package func find(_ key: Span<UInt8>, hash: UInt64) -> UInt32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let word = slots[slot]
      if hashes[Int(word)] == hash && equals(word, key) { return word }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// The number of `key`; 0 where it has none.
  package func find(_ key: [UInt8]) -> UInt32 {
    find(key.span, hash: Vocabulary.hash(key.span))
  }

  /// The key of a word's number; empty for 0.
  package func key(_ word: UInt32) -> String {
    guard word > 0, Int(word) < ends.count else { return "" }
    let start = Int(ends[Int(word) - 1])
    return String(decoding: bytes[start..<Int(ends[Int(word)])], as: UTF8.self)
  }

  /// FNV-1a, 64 bits, with a final mix so that the low bits are usable.
  ///
  /// - Source: Fowler, Noll, Vo, "FNV hash"; final mix of MurmurHash3.
  package static func hash(_ key: Span<UInt8>) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in key.indices {
      value = (value ^ UInt64(key[index])) &* 0x100_0000_01b3
    }
    value ^= value >> 33
    value = value &* 0xff51_afd7_ed55_8ccd
    return value ^ (value >> 33)
  }

  private func equals(_ word: UInt32, _ key: Span<UInt8>) -> Bool {
    let start = Int(ends[Int(word) - 1])
    guard Int(ends[Int(word)]) - start == key.count else { return false }
    for index in key.indices where bytes[start + index] != key[index] { return false }
    return true
  }

  private mutating func insert(_ word: UInt32, hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = word
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for word in 1..<ends.count { insert(UInt32(word), hash: hashes[word]) }
  }
}

extension Vocabulary: BinaryCoded {
  package func encode(into writer: inout BinaryWriter) {
    writer.writeTable(slots)
    writer.writeTable(hashes)
    writer.writeTable(ends)
    writer.writeTable(bytes)
  }

  package init(from reader: inout BinaryReader) throws(BinaryError) {
    slots = try reader.readTable()
    hashes = try reader.readTable()
    ends = try reader.readTable()
    bytes = try reader.readTable()
    guard slots.count.nonzeroBitCount == 1, slots.contains(0), !ends.isEmpty,
      hashes.count == ends.count, slots.allSatisfy({ Int($0) < ends.count }),
      zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 }), Int(ends[ends.count - 1]) == bytes.count
    else { throw BinaryError() }
  }
}
