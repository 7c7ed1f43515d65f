extension LexiconTrie {
  private static let mark: UInt64 = 0x0001_4549_5254_4D44

  /// Appends the trie as bytes for `init(decoding:at:)` on this machine.
  package func encode(into bytes: inout [UInt8]) {
    var writer = FlatWriter()
    writer.append(Int(nodeCount))
    writer.append(roots)
    writer.append(edges)
    writer.append(filter)
    writer.append(phrases)
    writer.append(words)
    writer.append(self.bytes)
    writer.write(mark: LexiconTrie.mark, to: &bytes)
  }

  /// The trie that `encode` wrote at `offset`, which is moved behind it.
  ///
  /// - Returns: nil for bytes that hold none, or a damaged one.
  /// - Complexity: O(n), by copying the tables as they are.
  package init?(decoding bytes: Span<UInt8>, at offset: inout Int) {
    self.init()
    guard var reader = FlatReader(bytes, at: &offset, mark: LexiconTrie.mark),
      let nodeCount = reader.number(bytes), nodeCount > 0,
      let nodes = UInt32(exactly: nodeCount), nodes < UInt32.max / 2,
      let roots = reader.array(bytes, of: Edge.self),
      let edges = reader.array(bytes, of: Edge.self),
      let filter = reader.array(bytes, of: UInt64.self),
      let phrases = reader.array(bytes, of: Phrase.self),
      let words = reader.array(bytes, of: Written.self),
      let written = reader.array(bytes, of: UInt8.self), reader.isAtEnd
    else { return nil }
    self.nodeCount = nodes
    self.roots = roots
    self.edges = edges
    self.filter = filter
    self.phrases = phrases
    self.words = words
    self.bytes = written
    guard hasSoundEdges(), hasSoundPhrases() else { return nil }
  }

  // Whether every index is inside its table, and every search for an edge comes to an end.
  private mutating func hasSoundEdges() -> Bool {
    guard edges.count >= 64, edges.count.nonzeroBitCount == 1, filter.count == edges.count / 16
    else { return false }
    let edges = edges
    var count = 0
    for edge in edges {
      guard Int(edge.phrase) <= phrases.count, edge.child < nodeCount else { return false }
      if !edge.isFree { count += 1 }
    }
    for edge in roots where Int(edge.phrase) > phrases.count || edge.child >= nodeCount {
      return false
    }
    edgeCount = count
    return count < edges.count
  }

  // Whether every phrase has its words, and those of the same words come to an end.
  private func hasSoundPhrases() -> Bool {
    for (index, phrase) in phrases.enumerated() {
      guard Int(phrase.next) <= index, Int(phrase.firstWord) + Int(phrase.wordCount) <= words.count
      else { return false }
    }
    for word in words where Int(word.start) + word.count > bytes.count { return false }
    return true
  }
}
