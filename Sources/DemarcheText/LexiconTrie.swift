package import DemarcheModel

/// A trie over word numbers that finds the phrases of lexicons in token sequences.
///
/// Built once; a look-up follows one child per token and allocates nothing.
package struct LexiconTrie: Sendable {
  /// How a phrase's word must be written.
  package enum CasePolicy: UInt8, Sendable {
    /// Lower-case phrases match any case.
    case folded
    /// Capitalised phrases need an initial capital.
    case capitalised
    /// All-capital phrases match exactly.
    case upper
    /// The token's bytes equal the phrase's.
    case exact
  }
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

  private struct Phrase: Sendable {
    var words: [Word]
    var entry: Int32
    var next: Int32
  }

  private var children: [UInt64: Int32] = [:]
  private var phraseOfNode: [Int32] = [-1]
  private var phrases: [Phrase] = []
  private var firsts: [Bool] = []

  /// A trie without phrases.
  package init() {}

  /// Adds a phrase that stands for `entry`; an empty one is ignored.
  package mutating func add(_ words: [Word], entry: Int) {
    guard let first = words.first else { return }
    var node: Int32 = 0
    for word in words {
      let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(word.word)
      if let child = children[key] {
        node = child
      } else {
        node = Int32(phraseOfNode.count)
        phraseOfNode.append(-1)
        children[key] = node
      }
    }
    while firsts.count <= Int(first.word) { firsts.append(false) }
    firsts[Int(first.word)] = true
    phrases.append(Phrase(words: words, entry: Int32(entry), next: phraseOfNode[Int(node)]))
    phraseOfNode[Int(node)] = Int32(phrases.count - 1)
  }

  /// Calls `found` with the end and entry of every phrase that begins at token `start`, shortest
  /// first.
  package func matches(
    _ tokens: [Token], utf8: [UInt8], at start: Int, limit: Int, found: (Int, Int) -> Void
  ) {
    let first = Int(tokens[start].word)
    guard first < firsts.count, firsts[first] else { return }
    var node: Int32 = 0
    var index = start
    while index < limit {
      let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(tokens[index].word)
      guard tokens[index].word != 0, let child = children[key] else { return }
      node = child
      index += 1
      var phrase = phraseOfNode[Int(node)]
      while phrase >= 0 {
        let candidate = phrases[Int(phrase)]
        if agrees(candidate.words, tokens, utf8, at: start) { found(index, Int(candidate.entry)) }
        phrase = candidate.next
      }
    }
  }

  private func agrees(_ words: [Word], _ tokens: [Token], _ utf8: [UInt8], at start: Int) -> Bool {
    for (offset, word) in words.enumerated()
    where !word.policy.allows(tokens[start + offset], written: word.written, utf8: utf8) {
      return false
    }
    return true
  }
}

extension LexiconTrie.CasePolicy {
  /// Whether a token with the right key is written as the policy asks.
  package func allows(_ token: Token, written: [UInt8], utf8: [UInt8]) -> Bool {
    switch self {
    case .folded: true
    case .capitalised: token.flags.contains(.capitalised) || !token.flags.contains(.word)
    case .upper:
      token.flags.contains(.upper) || token.end - token.start == 1 || equals(token, written, utf8)
    case .exact: equals(token, written, utf8)
    }
  }

  private func equals(_ token: Token, _ written: [UInt8], _ utf8: [UInt8]) -> Bool {
    utf8[Int(token.start)..<Int(token.end)].elementsEqual(written)
  }

  /// The policy that a word's own spelling asks for.
  package static func natural(for token: Token) -> LexiconTrie.CasePolicy {
    if token.flags.contains(.upper) { return .upper }
    if token.flags.contains(.capitalised) { return .capitalised }
    return .folded
  }
}

extension LexiconTrie: BinaryCoded {
  /// One more than the greatest number of an entry.
  package var entryLimit: Int { phrases.reduce(0) { max($0, Int($1.entry) + 1) } }

  package func encode(into writer: inout BinaryWriter) {
    let edges = children.sorted { $0.key < $1.key }
    writer.writeTable(edges.map(\.key))
    writer.writeTable(edges.map(\.value))
    writer.writeTable(phraseOfNode)
    writer.write(phrases) { phrase, writer in
      writer.write(phrase.words)
      writer.write(phrase.entry)
      writer.write(phrase.next)
    }
    writer.writeTable(firsts.map { UInt8($0 ? 1 : 0) })
  }

  package init(from reader: inout BinaryReader) throws(BinaryError) {
    let keys: [UInt64] = try reader.readTable()
    let nodes: [Int32] = try reader.readTable()
    phraseOfNode = try reader.readTable()
    phrases = try reader.readArray { (reader) throws(BinaryError) in
      Phrase(words: try reader.read(), entry: try reader.read(), next: try reader.read())
    }
    let flags: [UInt8] = try reader.readTable()
    firsts = flags.map { $0 != 0 }
    let sound = nodes.allSatisfy { $0 >= 0 && Int($0) < phraseOfNode.count }
    let places = phrases.enumerated().allSatisfy { place, phrase in
      (-1..<place).contains(Int(phrase.next)) && phrase.entry >= 0
    }
    guard keys.count == nodes.count, sound, places, !phraseOfNode.isEmpty,
      phraseOfNode.allSatisfy({ (-1..<phrases.count).contains(Int($0)) })
    else { throw BinaryError() }
    children = Dictionary(zip(keys, nodes), uniquingKeysWith: { first, _ in first })
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
}
