package import DemarcheModel

/// The words that rules and lexicons mention, each with a number from 1.
///
/// Keys are folded (`KeyFolder`). The table is a hash table of buckets of four places, each half of
/// a key's hash and the word's number. A bucket that is full goes on in the next. Half of the words
/// of a text are in no vocabulary, in no order that a processor could foresee: no jump tells them
/// apart, and what a word's number waits for is one place in memory. A look-up allocates nothing.
/// Numbers are given in order of first mention.
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

  /// Four places a bucket: a word's number, and above it the upper half of its key's hash; 0 where
  /// a place is free. Some power of two, four at the least, and read unchecked, as are `rows`.
  private(set) var places: [UInt64]
  /// The row of each number; that of 0 is like no key's.
  private(set) var rows: [Row] = [noRow]
  private(set) var bytes: [UInt8] = []
  /// The numbers of keys of one ASCII byte.
  private(set) var singles: [UInt32]

  static let noRow = Row(count: .max)

  /// The bit of a bucket's first place that tells that it was full when another key came.
  static let overflow: UInt64 = 0x8000_0000

  /// An empty vocabulary.
  package init() {
    places = [UInt64](repeating: 0, count: 1024)
    singles = [UInt32](repeating: 0, count: 128)
  }

  // Its parts, which the caller has checked.
  init(
    places: [UInt64], rows: [Row], bytes: [UInt8], singles: [UInt32]
  ) {
    self.places = places
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
    if rows.count * 2 > places.count { grow() }
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
    return Vocabulary.search(hash, places.span) { equals($0, key) }
  }

  /// The number of a key of at most 16 bytes, given as two integers; 0 where it has none.
  @inline(__always) func find(
    _ head: UInt64, _ tail: UInt64, count: Int, hash: UInt64
  ) -> UInt32 {
    Vocabulary.find(head, tail, count: count, hash: hash, places.span, rows.span)
  }

  /// The number of a key of at most 16 bytes, in a vocabulary's tables.
  @inline(__always) static func find(
    _ head: UInt64, _ tail: UInt64, count: Int, hash: UInt64, _ places: Span<UInt64>,
    _ rows: Span<Row>
  ) -> UInt32 {
    let bucket = Vocabulary.bucket(hash, places)
    let first = places[unchecked: bucket]
    // Without a jump: of a place that is another key's, or free, nothing is left.
    let found =
      number(first, hash) | number(places[unchecked: bucket &+ 1], hash)
      | number(places[unchecked: bucket &+ 2], hash) | number(places[unchecked: bucket &+ 3], hash)
    // Two keys of one hash give a number that is no word's, perhaps behind the last.
    let word = min(found & ~overflow, UInt64(truncatingIfNeeded: rows.count &- 1))
    let row = rows[unchecked: Int(truncatingIfNeeded: word)]
    let difference =
      (row.head ^ head) | (row.tail ^ tail)
      | UInt64(truncatingIfNeeded: Int(row.count) ^ count)
    // Hardly ever: another key has this half of a hash, or the bucket was full.
    let more = word | first & overflow
    // The highest bit of both is there where neither is 0.
    let both = (difference | (0 &- difference)) & (more | (0 &- more))
    if Int64(bitPattern: both) >= 0 { return UInt32(truncatingIfNeeded: word) }
    return searchShort(head, tail, count, hash, places, rows)
  }

  // Where another key has this half of a hash, or a bucket was full.
  @inline(never) private static func searchShort(
    _ head: UInt64, _ tail: UInt64, _ count: Int, _ hash: UInt64, _ places: Span<UInt64>,
    _ rows: Span<Row>
  ) -> UInt32 {
    search(hash, places) { word in
      let row = rows[Int(word)]
      return row.head == head && row.tail == tail && Int(row.count) == count
    }
  }

  // The first word with this half of a hash, from its bucket on, that is the one looked for.
  @inline(__always) private static func search(
    _ hash: UInt64, _ places: Span<UInt64>, _ isIt: (UInt32) -> Bool
  ) -> UInt32 {
    var bucket = Vocabulary.bucket(hash, places)
    while true {
      for place in bucket..<(bucket + 4) {
        let word = UInt32(truncatingIfNeeded: number(places[place], hash) & ~overflow)
        if word != 0, isIt(word) { return word }
      }
      if places[bucket] & overflow == 0 { return 0 }
      bucket = (bucket + 4) & (places.count - 1)
    }
  }

  // The first place of a hash's bucket.
  @inline(__always) private static func bucket(_ hash: UInt64, _ places: Span<UInt64>) -> Int {
    Int(truncatingIfNeeded: hash &<< 2) & (places.count &- 1)
  }

  // The lower half of a place that has the upper half of `hash`; 0 for others.
  @inline(__always) private static func number(_ place: UInt64, _ hash: UInt64) -> UInt64 {
    let difference = (place ^ hash) &>> 32
    return place & (difference &- 1) &>> 32
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

  /// The hash of a key: eight bytes at a time, multiplied and shifted. Tables that compiled packs
  /// keep depend on it.
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
    let value = head &* 0x9e37_79b9_7f4a_7c15 &+ tail &* 0xff51_afd7_ed55_8ccd
    return value ^ value >> 32
  }

  private func equals(_ word: UInt32, _ key: Span<UInt8>) -> Bool {
    let row = rows[Int(word)]
    guard Int(row.count) == key.count else { return false }
    for index in key.indices where bytes[Int(row.start) + index] != key[index] { return false }
    return true
  }

  private mutating func insert(_ word: UInt32, _ hash: UInt64) {
    var bucket = Vocabulary.bucket(hash, places.span)
    while places[bucket + 3] != 0 {
      places[bucket] |= Vocabulary.overflow
      bucket = (bucket + 4) & (places.count - 1)
    }
    while places[bucket] != 0 { bucket += 1 }
    places[bucket] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(word)
  }

  private mutating func grow() {
    let keys = bytes
    places = [UInt64](repeating: 0, count: places.count * 2)
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
