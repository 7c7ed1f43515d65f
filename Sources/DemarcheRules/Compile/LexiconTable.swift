import DemarcheModel
import DemarcheText

/// The entries of all lexicons, as a few flat tables: what an entry says is made on demand.
struct LexiconTable: Sendable {
  // Of each entry: its type, where in `text` its name begins, where the name ends and the id begins,
  // where the id ends (`none` without one), and the number of its set of attributes.
  private var rows: [UInt32] = []
  private var text: [UInt8] = []
  // Entries share sets. Of each pair where in `text` the key begins, the value begins, and it ends.
  private var pairs: [UInt32] = []
  private var firstPairOfSet: [UInt32] = [0]
  // Entries by type and id, each plus 1: open addressing; 0 is free.
  private var slots = [UInt32](repeating: 0, count: 64)
  private var identifiedCount = 0
  // The pairs of the first sets as strings, for most entries share a few.
  private var known: [[(key: String, value: String)]] = []
  // For each set of attributes the language it is for; empty where no entry is for one.
  private var languages: [String?] = []
  private static let knownLimit = 256
  // For building only.
  private var sets: [[String: String]: UInt32] = [:]
  private var lastSet: (attributes: [String: String], number: UInt32)?

  private static let width = 5
  private static let none = UInt32.max

  /// A table without entries.
  init() {}

  /// How many there are.
  var count: Int { rows.count / LexiconTable.width }

  /// Adds an entry; of those of one type with one id, the first is found by it.
  mutating func append(_ entry: LexiconEntry) {
    let start = UInt32(text.count)
    text += Array(entry.name.utf8)
    let nameEnd = UInt32(text.count)
    if let id = entry.id { text += Array(id.utf8) }
    rows += [
      UInt32(entry.type), start, nameEnd, entry.id == nil ? LexiconTable.none : UInt32(text.count),
      set(entry.attributes),
    ]
    if entry.id != nil { index(count - 1) }
  }

  /// An entry as a value.
  subscript(entry: Int) -> LexiconEntry {
    let set = Int(column(4, entry))
    var attributes: [String: String] = [:]
    for pair in Int(firstPairOfSet[set])..<Int(firstPairOfSet[set + 1]) {
      let (key, value) = ranges(ofPair: pair)
      attributes[string(key)] = string(value)
    }
    return LexiconEntry(
      type: type(entry), id: id(entry), name: name(entry), attributes: attributes)
  }

  /// The number of the span type that an entry offers.
  func type(_ entry: Int) -> Int { Int(column(0, entry)) }

  /// The canonical name.
  func name(_ entry: Int) -> String {
    string(Int(column(1, entry))..<Int(column(2, entry)))
  }

  /// The id, where it has one.
  func id(_ entry: Int) -> String? { idRange(entry).map(string) }

  /// A further attribute.
  func attribute(_ field: String, of entry: Int) -> String? {
    let set = Int(column(4, entry))
    if set < known.count {
      for pair in known[set] where pair.key == field { return pair.value }
      return nil
    }
    for pair in Int(firstPairOfSet[set])..<Int(firstPairOfSet[set + 1]) {
      let (key, value) = ranges(ofPair: pair)
      if text[key].elementsEqual(field.utf8) { return string(value) }
    }
    return nil
  }

  /// The first entry of a type with that id.
  func first(type: Int, id: String) -> Int? {
    let id = Array(id.utf8)
    let mask = slots.count - 1
    var slot = LexiconTable.hash(id.span, type) & mask
    while slots[slot] != 0 {
      let entry = Int(slots[slot]) - 1
      if self.type(entry) == type, let range = idRange(entry), text[range].elementsEqual(id) {
        return entry
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// One more than the greatest number of a type.
  var typeLimit: Int {
    (0..<count).reduce(0) { max($0, type($1) + 1) }
  }

  /// The one language that an entry is for; nil where it is for all.
  func language(of entry: Int) -> String? {
    languages.isEmpty ? nil : languages[Int(column(4, entry))]
  }

  /// Makes ready what entries share, when all are there.
  mutating func close() {
    languages = readLanguages()
    known = (0..<min(firstPairOfSet.count - 1, LexiconTable.knownLimit)).map { set in
      (Int(firstPairOfSet[set])..<Int(firstPairOfSet[set + 1])).map { pair in
        let (key, value) = ranges(ofPair: pair)
        return (string(key), string(value))
      }
    }
  }

  private func readLanguages() -> [String?] {
    var languages: [String?] = []
    for set in 0..<firstPairOfSet.count - 1 {
      var language: String?
      for pair in Int(firstPairOfSet[set])..<Int(firstPairOfSet[set + 1]) {
        let (key, value) = ranges(ofPair: pair)
        if string(key) == LexiconDeclaration.languageKey { language = string(value) }
      }
      languages.append(language)
    }
    return languages.contains { $0 != nil } ? languages : []
  }

  private func column(_ column: Int, _ entry: Int) -> UInt32 {
    rows[entry * LexiconTable.width + column]
  }

  private func idRange(_ entry: Int) -> Range<Int>? {
    let end = column(3, entry)
    return end == LexiconTable.none ? nil : Int(column(2, entry))..<Int(end)
  }

  private func ranges(ofPair pair: Int) -> (key: Range<Int>, value: Range<Int>) {
    let middle = Int(pairs[pair * 3 + 1])
    return (Int(pairs[pair * 3])..<middle, middle..<Int(pairs[pair * 3 + 2]))
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  private static func hash(_ id: Swift.Span<UInt8>, _ type: Int) -> Int {
    Int(truncatingIfNeeded: Vocabulary.hash(id) &+ UInt64(type) &* 0x9E37_79B9_7F4A_7C15)
  }

  private mutating func set(_ attributes: [String: String]) -> UInt32 {
    if let lastSet, lastSet.attributes == attributes { return lastSet.number }
    let number: UInt32
    if let known = sets[attributes] {
      number = known
    } else {
      number = UInt32(firstPairOfSet.count - 1)
      for (key, value) in attributes.sorted(by: { $0.key < $1.key }) {
        pairs.append(UInt32(text.count))
        text += Array(key.utf8)
        pairs.append(UInt32(text.count))
        text += Array(value.utf8)
        pairs.append(UInt32(text.count))
      }
      firstPairOfSet.append(UInt32(pairs.count / 3))
      sets[attributes] = number
    }
    lastSet = (attributes, number)
    return number
  }

  private mutating func index(_ entry: Int) {
    if (identifiedCount + 1) * 2 > slots.count { grow() }
    if insert(entry) { identifiedCount += 1 }
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt32](repeating: 0, count: old.count * 2)
    for slot in old where slot != 0 { _ = insert(Int(slot) - 1) }
  }

  // False where an earlier entry has the same type and id.
  private mutating func insert(_ entry: Int) -> Bool {
    guard let range = idRange(entry) else { return false }
    let mask = slots.count - 1
    var slot = LexiconTable.hash(text.span.extracting(range), type(entry)) & mask
    while slots[slot] != 0 {
      let other = Int(slots[slot]) - 1
      if type(other) == type(entry), let known = idRange(other),
        text[known].elementsEqual(text[range])
      {
        return false
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(entry + 1)
    return true
  }
}

extension LexiconTable: BinaryCoded {
  func encode(into writer: inout BinaryWriter) {
    writer.writeTable(rows)
    writer.writeTable(text)
    writer.writeTable(pairs)
    writer.writeTable(firstPairOfSet)
    writer.writeTable(slots)
    writer.write(identifiedCount)
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    rows = try reader.readTable()
    text = try reader.readTable()
    pairs = try reader.readTable()
    firstPairOfSet = try reader.readTable()
    slots = try reader.readTable()
    identifiedCount = try reader.read()
    guard isSound else { throw BinaryError() }
    close()
  }

  // No number leads out of its table, and a free slot ends every search.
  private var isSound: Bool {
    guard rows.count.isMultiple(of: LexiconTable.width), pairs.count.isMultiple(of: 3),
      LexiconTable.isAscending(firstPairOfSet.span), firstPairOfSet.first == 0,
      firstPairOfSet.last == UInt32(pairs.count / 3), slots.count.nonzeroBitCount == 1,
      slots.contains(0), slots.allSatisfy({ $0 <= count })
    else { return false }
    for pair in stride(from: 0, to: pairs.count, by: 3) {
      guard pairs[pair] <= pairs[pair + 1], pairs[pair + 1] <= pairs[pair + 2],
        Int(pairs[pair + 2]) <= text.count
      else { return false }
    }
    let rows = rows.span
    let setCount = UInt32(firstPairOfSet.count - 1)
    for row in stride(from: 0, to: rows.count, by: LexiconTable.width) {
      let end = rows[row + 3] == LexiconTable.none ? rows[row + 2] : rows[row + 3]
      guard rows[row + 1] <= rows[row + 2], rows[row + 2] <= end, Int(end) <= text.count,
        rows[row + 4] < setCount
      else { return false }
    }
    return true
  }

  private static func isAscending(_ numbers: Swift.Span<UInt32>) -> Bool {
    for index in numbers.indices.dropFirst() where numbers[index - 1] > numbers[index] {
      return false
    }
    return true
  }
}
