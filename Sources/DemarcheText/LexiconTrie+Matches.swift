extension LexiconTrie {
  /// Calls `found` with the end and entry of every phrase that begins at token `start`, shortest
  /// first.
  package func matches(
    _ tokens: [Token], utf8: [UInt8], at start: Int, limit: Int, found: (Int, Int) -> Void
  ) {
    let first = Int(tokens[start].word)
    guard first != 0, first < roots.count, !roots[first].isFree, start < limit else { return }
    var edge = roots[first]
    var index = start + 1
    while true {
      var number = edge.phrase
      while number > 0 {
        let phrase = phrases[Int(number) - 1]
        if agrees(phrase, tokens.span, utf8.span, from: start, to: index) {
          found(index, Int(phrase.entry))
        }
        number = phrase.next
      }
      guard edge.child != 0, index < limit, tokens[index].word != 0 else { return }
      edge = following(edge.child, tokens[index].word)
      if edge.isFree { return }
      index += 1
    }
  }

  /// Appends every phrase in the tokens `range`, by its first token, then shortest first.
  ///
  /// - Complexity: O(n) for phrases of bounded length; nothing is allocated but room in `found`.
  package func appendMatches(
    _ tokens: Span<Token>, utf8: Span<UInt8>, in range: Range<Int>, to found: inout [Match]
  ) {
    let roots = roots.span
    let limit = range.upperBound
    var start = range.lowerBound
    while start < limit {
      let word = Int(tokens[start].word)
      if word != 0 && word < roots.count {
        let root = roots[word]
        if !root.isFree { append(tokens, utf8, at: start, limit: limit, root, to: &found) }
      }
      start += 1
    }
  }

  @inline(__always) private func append(
    _ tokens: Span<Token>, _ utf8: Span<UInt8>, at start: Int, limit: Int, _ root: Edge,
    to found: inout [Match]
  ) {
    var edge = root
    var index = start + 1
    while true {
      if edge.phrase != 0 {
        append(edge.phrase, tokens, utf8, from: start, to: index, to: &found)
      }
      guard edge.child != 0, index < limit else { return }
      let word = tokens[index].word
      if word == 0 { return }
      edge = following(edge.child, word)
      if edge.isFree { return }
      index += 1
    }
  }

  @inline(never) private func append(
    _ newest: UInt32, _ tokens: Span<Token>, _ utf8: Span<UInt8>, from start: Int, to end: Int,
    to found: inout [Match]
  ) {
    var number = newest
    while number > 0 {
      let phrase = phrases[Int(number) - 1]
      if agrees(phrase, tokens, utf8, from: start, to: end) {
        found.append(Match(start: start, end: end, entry: Int(phrase.entry)))
      }
      number = phrase.next
    }
  }

  // The edge of a word at a node; a free one where there is none.
  @inline(__always) private func following(_ node: UInt32, _ word: UInt32) -> Edge {
    let hash = LexiconTrie.hash(node, word)
    let bit = LexiconTrie.bit(hash, filter.count)
    if filter[bit >> 6] >> UInt64(bit & 63) & 1 == 0 { return Edge() }
    let edges = edges.span
    let mask = edges.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let edge = edges[place]
      if edge.isFree || (edge.node == node && edge.word == word) { return edge }
      place = (place + 1) & mask
    }
  }

  private func agrees(
    _ phrase: Phrase, _ tokens: Span<Token>, _ utf8: Span<UInt8>, from start: Int, to end: Int
  ) -> Bool {
    if phrase.wordCount == 0 { return true }
    // Only a table from outside can say otherwise.
    guard Int(phrase.wordCount) == end - start else { return false }
    var place = Int(phrase.firstWord)
    for index in start..<end {
      let word = words[place]
      let token = tokens[index]
      switch word.policy {
      case .folded: break
      case .capitalised:
        if !token.flags.contains(.capitalised) && token.flags.contains(.word) { return false }
      case .upper:
        if !token.flags.contains(.upper), token.end - token.start != 1,
          !isWritten(token, word, utf8)
        {
          return false
        }
      case .exact: if !isWritten(token, word, utf8) { return false }
      }
      place += 1
    }
    return true
  }

  private func isWritten(_ token: Token, _ word: Written, _ utf8: Span<UInt8>) -> Bool {
    let first = Int(token.start)
    let start = Int(word.start)
    guard Int(token.end) - first == word.count else { return false }
    for offset in 0..<word.count where utf8[first + offset] != bytes[start + offset] {
      return false
    }
    return true
  }
}
