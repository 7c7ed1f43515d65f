package import DemarcheModel

/// The words that rules and lexicons mention, each with a number from 1.
///
/// Keys are folded (`KeyFolder`). The table is open-addressed over one byte buffer, so that a
/// look-up allocates nothing. Keys of at most eight bytes with one hash and length are equal, so
/// that most words cost one line of the cache. Numbers are given in order of first mention.
package struct Vocabulary: Sendable {
  /// A place in the table.
  struct Slot: Sendable, BitwiseCopyable, Equatable {
    var hash: UInt64 = 0
    /// The word's number; 0 where the slot is free.
    var word: UInt32 = 0
    /// The length of its key.
    var count: UInt32 = 0
  }
  /// A word's key.
  struct Row: Sendable, BitwiseCopyable, Equatable {
    /// The first eight bytes, and the eight behind them.
    var head: UInt64 = 0
    var tail: UInt64 = 0
    /// Where the key begins in `bytes`, and its length.
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  private(set) var slots: [Slot]
  /// The row of each number, of which 0 has none.
  private(set) var rows: [Row] = [Row()]
  private(set) var bytes: [UInt8] = []
  /// The numbers of keys of one ASCII byte.
  private(set) var singles: [UInt32]

  /// An empty vocabulary.
  package init() {
    slots = [Slot](repeating: Slot(), count: 1024)
    singles = [UInt32](repeating: 0, count: 128)
  }

  // Its parts, which the caller has checked.
  init(slots: [Slot], rows: [Row], bytes: [UInt8], singles: [UInt32]) {
    self.slots = slots
    self.rows = rows
    self.bytes = bytes
    self.singles = singles
  }

  /// How many words there are; their numbers are 1...count.
  package var count: Int { rows.count - 1 }

  /// The number of `key`, given now if it has none.
  package mutating func add(_ key: [UInt8]) -> UInt32 { add(key.span) }

  /// The number of `key`, given now if it has none.
  package mutating func add(_ key: Span<UInt8>) -> UInt32 {
    let hash = Vocabulary.hash(key)
    let found = find(key, hash: hash)
    if found != 0 { return found }
    if (count + 1) * 4 > slots.count * 3 { grow() }
    let word = UInt32(rows.count)
    rows.append(
      Row(
        head: ByteChunk.load(key, at: 0), tail: key.count > 8 ? ByteChunk.load(key, at: 8) : 0,
        start: UInt32(bytes.count), count: UInt32(key.count)))
    for index in key.indices { bytes.append(key[index]) }
    if key.count == 1, key[0] < 0x80 { singles[Int(key[0])] = word }
    insert(Slot(hash: hash, word: word, count: UInt32(key.count)))
    return word
  }

  /// The number of `key`; 0 where it has none.
  ///
  /// - Parameter hash: `Vocabulary.hash(key)`.
  package func find(_ key: Span<UInt8>, hash: UInt64) -> UInt32 {
    let head = ByteChunk.load(key, at: 0)
    let tail = key.count > 8 ? ByteChunk.load(key, at: 8) : 0
    guard key.count > 16 else { return find(head, tail, count: key.count, hash: hash) }
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].word != 0 {
      if slots[index].hash == hash, equals(slots[index].word, key) { return slots[index].word }
      index = (index + 1) & mask
    }
    return 0
  }

  /// The number of a key of at most 16 bytes, given as two integers; 0 where it has none.
  @inline(__always) func find(
    _ head: UInt64, _ tail: UInt64, count: Int, hash: UInt64
  ) -> UInt32 {
    Vocabulary.find(head, tail, count: count, hash: hash, slots.span, rows.span)
  }

  /// The number of a key, in a vocabulary's table and rows.
  @inline(__always) static func find(
    _ head: UInt64, _ tail: UInt64, count: Int, hash: UInt64, _ slots: Span<Slot>,
    _ rows: Span<Row>
  ) -> UInt32 {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[index]
      if slot.hash == hash && Int(slot.count) == count {
        if count <= 8 || slot.word == 0 { return slot.word }
        let row = rows[Int(slot.word)]
        if row.head == head && row.tail == tail { return slot.word }
      } else if slot.word == 0 {
        return 0
      }
      index = (index + 1) & mask
    }
  }

  /// The number of `key`; 0 where it has none.
  package func find(_ key: [UInt8]) -> UInt32 {
    find(key.span, hash: Vocabulary.hash(key.span))
  }

  /// The key of a word's number; empty for 0.
  package func key(_ word: UInt32) -> String {
    guard word > 0, Int(word) < rows.count else { return "" }
    let row = rows[Int(word)]
    return String(decoding: bytes[Int(row.start)..<Int(row.start + row.count)], as: UTF8.self)
  }

  /// The hash of a key: eight bytes at a time, multiplied and shifted.
  package static func hash(_ key: Span<UInt8>) -> UInt64 {
    var value = hash(ByteChunk.load(key, at: 0), count: key.count)
    var index = 8
    while index < key.count {
      value = hash(value, ByteChunk.load(key, at: index))
      index += 8
    }
    return value
  }

  /// The hash of a key of at most eight bytes, or the beginning of a longer one's.
  @inline(__always) static func hash(_ head: UInt64, count: Int) -> UInt64 {
    let length = UInt64(truncatingIfNeeded: count) &* 0xff51_afd7_ed55_8ccd
    let value = (head ^ length) &* 0x9e37_79b9_7f4a_7c15
    return value ^ value >> 32
  }

  /// The hash of a key whose bytes so far have the hash `value`, with the next eight.
  @inline(__always) static func hash(_ value: UInt64, _ chunk: UInt64) -> UInt64 {
    let value = (value ^ chunk) &* 0xc4ce_b9fe_1a85_ec53
    return value ^ value >> 29
  }

  private func equals(_ word: UInt32, _ key: Span<UInt8>) -> Bool {
    let row = rows[Int(word)]
    guard Int(row.count) == key.count else { return false }
    for index in key.indices where bytes[Int(row.start) + index] != key[index] { return false }
    return true
  }

  private mutating func insert(_ slot: Slot) {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: slot.hash) & mask
    while slots[index].word != 0 { index = (index + 1) & mask }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.word != 0 { insert(slot) }
  }
}

extension Vocabulary: BinaryCoded {
  package func encode(into writer: inout BinaryWriter) {
    var bytes: [UInt8] = []
    encode(into: &bytes)
    writer.writeTable(bytes)
  }

  package init(from reader: inout BinaryReader) throws(BinaryError) {
    self = try reader.readNested { bytes in
      var offset = 0
      let vocabulary = Vocabulary(decoding: bytes, at: &offset)
      return offset == bytes.count ? vocabulary : nil
    }
  }
}
