package import DemarcheModel

/// The words that rules and lexicons mention, each with a number from 1.
///
/// Keys are folded (`KeyFolder`). The table is a hash table of buckets of four places: sixteen bits
/// of each key's hash in one integer, which are compared at once, and the words' numbers. A bucket
/// that is full goes on in the next. Half of the words of a text are in no vocabulary, in no order
/// that a processor could foresee: one jump tells, however many keys share a bucket. A look-up
/// allocates nothing. Numbers are given in order of first mention.
package struct Vocabulary: Sendable {
  /// A word's key.
  struct Row: Sendable, BitwiseCopyable, Equatable {
    /// The first eight bytes, and the eight behind them.
    var head: UInt64 = 0
    var tail: UInt64 = 0
    /// Where the key begins in `bytes`, and its length.
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  /// The marks of each bucket's four keys, from the lowest bits on; 0 where a place is free.
  private(set) var marks: [UInt64]
  /// The numbers of each bucket's four words; 0 where a place is free.
  private(set) var words: [UInt32]
  /// The row of each number; that of 0 is like no key's.
  private(set) var rows: [Row] = [noRow]
  private(set) var bytes: [UInt8] = []
  /// The numbers of keys of one ASCII byte.
  private(set) var singles: [UInt32]

  static let noRow = Row(count: .max)

  /// An empty vocabulary.
  package init() {
    marks = [UInt64](repeating: 0, count: 256)
    words = [UInt32](repeating: 0, count: 1024)
    singles = [UInt32](repeating: 0, count: 128)
  }

  // Its parts, which the caller has checked.
  init(
    marks: [UInt64], words: [UInt32], rows: [Row], bytes: [UInt8], singles: [UInt32]
  ) {
    self.marks = marks
    self.words = words
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
    if rows.count * 2 > words.count { grow() }
    let word = UInt32(rows.count)
    rows.append(
      Row(
        head: ByteChunk.load(key, at: 0), tail: key.count > 8 ? ByteChunk.load(key, at: 8) : 0,
        start: UInt32(bytes.count), count: UInt32(key.count)))
    for index in key.indices { bytes.append(key[index]) }
    if key.count == 1, key[0] < 0x80 { singles[Int(key[0])] = word }
    insert(word, hash)
    return word
  }

  /// The number of `key`; 0 where it has none.
  ///
  /// - Parameter hash: `Vocabulary.hash(key)`.
  package func find(_ key: Span<UInt8>, hash: UInt64) -> UInt32 {
    let head = ByteChunk.load(key, at: 0)
    let tail = key.count > 8 ? ByteChunk.load(key, at: 8) : 0
    guard key.count > 16 else { return find(head, tail, count: key.count, hash: hash) }
    return Vocabulary.search(hash, marks.span, words.span) { equals($0, key) }
  }

  /// The number of a key of at most 16 bytes, given as two integers; 0 where it has none.
  @inline(__always) func find(
    _ head: UInt64, _ tail: UInt64, count: Int, hash: UInt64
  ) -> UInt32 {
    Vocabulary.find(head, tail, count: count, hash: hash, marks.span, words.span, rows.span)
  }

  /// The number of a key of at most 16 bytes, in a vocabulary's tables.
  @inline(__always) static func find(
    _ head: UInt64, _ tail: UInt64, count: Int, hash: UInt64, _ marks: Span<UInt64>,
    _ words: Span<UInt32>, _ rows: Span<Row>
  ) -> UInt32 {
    let bucket = Int(truncatingIfNeeded: hash) & (marks.count - 1)
    let all = marks[bucket]
    let equal = Vocabulary.places(of: hash, in: all)
    // Without a jump: where no mark is equal, the number and the row of no word.
    let isThere = UInt32(truncatingIfNeeded: 0 &- (equal | (0 &- equal)) &>> 63)
    let place = (equal.trailingZeroBitCount >> 4) & 3
    let word = words[bucket &* 4 &+ place] & isThere
    let row = rows[Int(word)]
    let difference =
      (row.head ^ head) | (row.tail ^ tail)
      | UInt64(truncatingIfNeeded: Int(row.count) ^ count)
    if difference == 0 { return word }
    if word == 0, all >> 48 == 0 { return 0 }
    return searchShort(head, tail, count, hash, marks, words, rows)
  }

  // Where the first equal mark is another key's, or a bucket is full.
  @inline(never) private static func searchShort(
    _ head: UInt64, _ tail: UInt64, _ count: Int, _ hash: UInt64, _ marks: Span<UInt64>,
    _ words: Span<UInt32>, _ rows: Span<Row>
  ) -> UInt32 {
    search(hash, marks, words) { word in
      let row = rows[Int(word)]
      return row.head == head && row.tail == tail && Int(row.count) == count
    }
  }

  // The first word with this hash's mark, from its bucket on, that is the one looked for.
  @inline(__always) private static func search(
    _ hash: UInt64, _ marks: Span<UInt64>, _ words: Span<UInt32>, _ isIt: (UInt32) -> Bool
  ) -> UInt32 {
    var bucket = Int(truncatingIfNeeded: hash) & (marks.count - 1)
    while true {
      let all = marks[bucket]
      var equal = places(of: hash, in: all)
      while equal != 0 {
        let word = words[bucket * 4 + equal.trailingZeroBitCount >> 4]
        if isIt(word) { return word }
        equal &= equal &- 1
      }
      if all >> 48 == 0 { return 0 }
      bucket = (bucket + 1) & (marks.count - 1)
    }
  }

  // The sixteen bits of a hash that a bucket keeps; never 0.
  @inline(__always) private static func mark(_ hash: UInt64) -> UInt64 { hash >> 48 | 1 }

  // The highest bit of each place that has the mark of `hash`; above the lowest, perhaps of others.
  @inline(__always) private static func places(of hash: UInt64, in marks: UInt64) -> UInt64 {
    let different = marks ^ mark(hash) &* 0x0001_0001_0001_0001
    return (different &- 0x0001_0001_0001_0001) & ~different & 0x8000_8000_8000_8000
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
    var value = hash(
      ByteChunk.load(key, at: 0), key.count > 8 ? ByteChunk.load(key, at: 8) : 0)
    var index = 16
    while index < key.count {
      value = (value ^ ByteChunk.load(key, at: index)) &* 0xc4ce_b9fe_1a85_ec53
      value ^= value >> 29
      index += 8
    }
    return value
  }

  /// The hash of a key of at most sixteen bytes, or the beginning of a longer one's.
  @inline(__always) static func hash(_ head: UInt64, _ tail: UInt64) -> UInt64 {
    let value = (head ^ (tail &* 0xff51_afd7_ed55_8ccd)) &* 0x9e37_79b9_7f4a_7c15
    return value ^ value >> 32
  }

  private func equals(_ word: UInt32, _ key: Span<UInt8>) -> Bool {
    let row = rows[Int(word)]
    guard Int(row.count) == key.count else { return false }
    for index in key.indices where bytes[Int(row.start) + index] != key[index] { return false }
    return true
  }

  private mutating func insert(_ word: UInt32, _ hash: UInt64) {
    var bucket = Int(truncatingIfNeeded: hash) & (marks.count - 1)
    while marks[bucket] >> 48 != 0 { bucket = (bucket + 1) & (marks.count - 1) }
    let place = (64 - marks[bucket].leadingZeroBitCount + 15) / 16
    marks[bucket] |= Vocabulary.mark(hash) << UInt64(place * 16)
    words[bucket * 4 + place] = word
  }

  private mutating func grow() {
    let count = marks.count * 2
    let keys = bytes
    marks = [UInt64](repeating: 0, count: count)
    words = [UInt32](repeating: 0, count: count * 4)
    for word in rows.indices.dropFirst() {
      let row = rows[word]
      let key = keys.span.extracting(Int(row.start)..<Int(row.start + row.count))
      insert(UInt32(word), Vocabulary.hash(key))
    }
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
