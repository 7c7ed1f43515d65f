package import DemarcheModel

/// A trie over word numbers that finds the phrases of lexicons in token sequences.
///
/// Built once; a look-up follows one edge per token and allocates nothing. All of it is flat arrays:
/// the first words in a table by number, all other edges in one open-addressed table.
package struct LexiconTrie: Sendable {
  /// One word of a phrase.
  package struct Word: Sendable, Hashable {
    package var word: UInt32
    package var policy: CasePolicy
    /// The bytes as written, for `exact`.
    package var written: [UInt8]

    /// Makes a word.
    package init(word: UInt32, policy: CasePolicy, written: [UInt8]) {
      self.word = word
      self.policy = policy
      self.written = written
    }
  }
  /// A phrase found.
  package struct Match: Sendable, Hashable {
    /// Its first token, and behind its last.
    package var start: Int
    package var end: Int
    package var entry: Int
  }

  /// What follows a word at a node.
  struct Edge: Sendable, BitwiseCopyable, Equatable {
    var node: UInt32 = 0
    var word: UInt32 = 0
    /// The node it leads to; 0 where no phrase goes on.
    var child: UInt32 = 0
    /// The newest phrase that ends here, counted from 1; 0 for none.
    var phrase: UInt32 = 0

    var isFree: Bool { child | phrase == 0 }
  }
  /// A phrase.
  struct Phrase: Sendable, BitwiseCopyable, Equatable {
    var entry: Int32
    /// The phrase of the same words added before, counted from 1; 0 for none.
    var next: UInt32
    /// Its words in `words`; none where every word may be of any case.
    var firstWord: UInt32
    var wordCount: UInt32
  }
  /// How a phrase's word is written.
  struct Written: Sendable, BitwiseCopyable, Equatable {
    var start: UInt32
    /// The length in bytes, shifted by two, and the policy.
    var countAndPolicy: UInt32

    var count: Int { Int(countAndPolicy >> 2) }
    var policy: CasePolicy { CasePolicy(rawValue: UInt8(countAndPolicy & 3)) ?? .exact }
  }

  /// The edge of each word number that begins a phrase.
  var roots: [Edge] = []
  var edges = [Edge](repeating: Edge(), count: 64)
  /// A bit for each edge, so that most tokens that follow none are told without a look at them.
  var filter = [UInt64](repeating: 0, count: 4)
  var edgeCount = 0
  var nodeCount: UInt32 = 1
  var phrases: [Phrase] = []
  var words: [Written] = []
  var bytes: [UInt8] = []

  /// A trie without phrases.
  package init() {}

  /// Adds a phrase that stands for `entry`; an empty one is ignored.
  package mutating func add(_ words: [Word], entry: Int) {
    guard let first = words.first else { return }
    let root = Int(first.word)
    while roots.count <= root { roots.append(Edge(word: UInt32(roots.count))) }
    if words.count == 1 {
      appendPhrase(words, entry: entry, next: roots[root].phrase)
      roots[root].phrase = UInt32(phrases.count)
      return
    }
    var node = roots[root].child == 0 ? newNode() : roots[root].child
    roots[root].child = node
    for word in words[1..<words.count - 1] {
      let place = edgePlace(node, word.word)
      node = edges[place].child == 0 ? newNode() : edges[place].child
      edges[place].child = node
    }
    let last = edgePlace(node, words[words.count - 1].word)
    appendPhrase(words, entry: entry, next: edges[last].phrase)
    edges[last].phrase = UInt32(phrases.count)
  }

  private mutating func appendPhrase(_ added: [Word], entry: Int, next: UInt32) {
    let firstWord = words.count
    if added.contains(where: { $0.policy != .folded }) {
      for word in added {
        let needsBytes = word.policy == .upper || word.policy == .exact
        let count = needsBytes ? UInt32(word.written.count) : 0
        words.append(
          Written(
            start: UInt32(bytes.count), countAndPolicy: count << 2 | UInt32(word.policy.rawValue)))
        if needsBytes { bytes.append(contentsOf: word.written) }
      }
    }
    phrases.append(
      Phrase(
        entry: Int32(entry), next: next, firstWord: UInt32(firstWord),
        wordCount: UInt32(words.count - firstWord)))
  }

  private mutating func newNode() -> UInt32 {
    nodeCount += 1
    return nodeCount - 1
  }

  // The place of an edge, made now if there is none; it has to get a child or a phrase.
  private mutating func edgePlace(_ node: UInt32, _ word: UInt32) -> Int {
    if (edgeCount + 1) * 4 > edges.count * 3 { grow() }
    let hash = LexiconTrie.hash(node, word)
    let mask = edges.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while !edges[place].isFree {
      if edges[place].node == node && edges[place].word == word { return place }
      place = (place + 1) & mask
    }
    edges[place].node = node
    edges[place].word = word
    edgeCount += 1
    mark(hash)
    return place
  }

  private mutating func mark(_ hash: UInt64) {
    let bit = LexiconTrie.bit(hash, filter.count)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private mutating func grow() {
    let old = edges
    edges = [Edge](repeating: Edge(), count: old.count * 2)
    filter = [UInt64](repeating: 0, count: edges.count / 16)
    let mask = edges.count - 1
    for edge in old where !edge.isFree {
      let hash = LexiconTrie.hash(edge.node, edge.word)
      var place = Int(truncatingIfNeeded: hash) & mask
      while !edges[place].isFree { place = (place + 1) & mask }
      edges[place] = edge
      mark(hash)
    }
  }

  @inline(__always) static func hash(_ node: UInt32, _ word: UInt32) -> UInt64 {
    let value = (UInt64(node) << 32 | UInt64(word)) &* 0x9e37_79b9_7f4a_7c15
    return value ^ value >> 32
  }

  /// The bit of a hash in a filter of `count` integers, a power of two.
  @inline(__always) static func bit(_ hash: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: hash >> 24) & (count * 64 - 1)
  }
}

extension LexiconTrie: BinaryCoded {
  /// One more than the greatest number of an entry.
  package var entryLimit: Int { phrases.reduce(0) { max($0, Int($1.entry) + 1) } }

  package func encode(into writer: inout BinaryWriter) {
    var bytes: [UInt8] = []
    encode(into: &bytes)
    writer.writeTable(bytes)
  }

  package init(from reader: inout BinaryReader) throws(BinaryError) {
    self = try reader.readNested { bytes in
      var offset = 0
      let trie = LexiconTrie(decoding: bytes, at: &offset)
      return offset == bytes.count ? trie : nil
    }
  }
}

extension LexiconTrie.Word: BinaryCoded {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(word)
    writer.writeRaw(policy)
    writer.writeTable(written)
  }

  package init(from reader: inout BinaryReader) throws(BinaryError) {
    word = try reader.read()
    policy = try reader.readRaw()
    written = try reader.readTable()
  }

  package static func encode(all words: [LexiconTrie.Word], into writer: inout BinaryWriter) {
    writer.writeTable(words.map(\.word))
    writer.writeTable(words.map(\.policy.rawValue))
    writer.writeTable(words.map { UInt32($0.written.count) })
    writer.writeTable(words.flatMap(\.written))
  }

  package static func all(
    from reader: inout BinaryReader
  ) throws(BinaryError) -> [LexiconTrie.Word] {
    let numbers: [UInt32] = try reader.readTable()
    let policies: [UInt8] = try reader.readTable()
    let counts: [UInt32] = try reader.readTable()
    let bytes: [UInt8] = try reader.readTable()
    guard policies.count == numbers.count, counts.count == numbers.count else {
      throw BinaryError()
    }
    var words: [LexiconTrie.Word] = []
    words.reserveCapacity(numbers.count)
    var start = 0
    for (index, number) in numbers.enumerated() {
      let end = start + Int(counts[index])
      guard end <= bytes.count,
        let policy = LexiconTrie.CasePolicy(rawValue: policies[index])
      else { throw BinaryError() }
      words.append(
        LexiconTrie.Word(word: number, policy: policy, written: Array(bytes[start..<end])))
      start = end
    }
    guard start == bytes.count else { throw BinaryError() }
    return words
  }
}
