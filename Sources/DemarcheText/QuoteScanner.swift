/// Finds what stands in quotation marks.
package enum QuoteScanner {
  /// The quotations that begin and end in one sentence, in text order, with their marks.
  ///
  /// A quotation inside another is part of it; a mark without a partner of its kind is none.
  package static func quotes(in analysis: TextAnalysis) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for sentence in analysis.sentences {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard analysis.tokens[token].flags.contains(.openQuote),
          let end = close(of: token, in: sentence.tokens, analysis), end > token + 1
        else {
          token += 1
          continue
        }
        found.append(token..<end + 1)
        token = end + 1
      }
    }
    return found
  }

  // Deeper ones are part of what they stand in.
  private static let depthLimit = 8

  /// The quotations of a text by where they open, those inside others too; none leaves its block.
  ///
  /// - Complexity: O(n) in the tokens.
  package static func quotations(in analysis: TextAnalysis) -> [Quotation] {
    var found: [Quotation] = []
    // Those that are open, by their numbers, and the ends of those that no mark closes.
    var open: [Int] = []
    let sentences = analysis.sentences
    for (number, sentence) in sentences.enumerated() {
      for token in sentence.tokens {
        let flags = analysis.tokens[token].flags
        if flags.isDisjoint(with: [.openQuote, .closeQuote]) { continue }
        if flags.contains(.openQuote) {
          guard open.count < depthLimit else { continue }
          found.append(Quotation(tokens: token..<token, outer: open.last, continues: false))
          open.append(found.count - 1)
        } else {
          close(at: token, &open, &found, analysis)
        }
      }
      let isLast = number + 1 == sentences.count || sentences[number + 1].block != sentence.block
      if isLast { leave(sentence, next: number + 1, &open, &found, analysis) }
    }
    return sound(found)
  }

  // Closes the last one of the mark's kind; what was opened inside and not closed is none.
  private static func close(
    at token: Int, _ open: inout [Int], _ found: inout [Quotation], _ analysis: TextAnalysis
  ) {
    let isDouble = isDouble(token, analysis)
    guard
      let place = open.lastIndex(where: {
        self.isDouble(found[$0].tokens.lowerBound, analysis) == isDouble
      })
    else { return }
    found[open[place]].tokens = found[open[place]].tokens.lowerBound..<token + 1
    open.removeSubrange(place...)
  }

  // At the end of a block all are closed; one that the next block opens again goes on.
  private static func leave(
    _ sentence: Sentence, next: Int, _ open: inout [Int], _ found: inout [Quotation],
    _ analysis: TextAnalysis
  ) {
    if let outermost = open.first, next < analysis.sentences.count {
      let first = analysis.sentences[next].tokens.lowerBound
      let start = found[outermost].tokens.lowerBound
      if isDouble(start, analysis), analysis.tokens[first].flags.contains(.openQuote),
        isDouble(first, analysis)
      {
        found[outermost].tokens = start..<sentence.tokens.upperBound
        found[outermost].continues = true
      }
    }
    open.removeAll(keepingCapacity: true)
  }

  // Without those that nothing closed.
  private static func sound(_ found: [Quotation]) -> [Quotation] {
    var numbers = [Int?](repeating: nil, count: found.count)
    var kept: [Quotation] = []
    for (index, quotation) in found.enumerated() {
      let outer = quotation.outer.flatMap { numbers[$0] }
      if quotation.tokens.count < 3 && !quotation.continues {
        numbers[index] = outer
        continue
      }
      numbers[index] = kept.count
      kept.append(
        Quotation(tokens: quotation.tokens, outer: outer, continues: quotation.continues))
    }
    return kept
  }

  // The closing mark of one kind with the opening one, those of quotations inside left out.
  private static func close(
    of open: Int, in sentence: Range<Int>, _ analysis: TextAnalysis
  ) -> Int? {
    let isDouble = isDouble(open, analysis)
    var depth = 0
    for token in open..<sentence.upperBound {
      let flags = analysis.tokens[token].flags
      guard !flags.isDisjoint(with: [.openQuote, .closeQuote]),
        self.isDouble(token, analysis) == isDouble
      else { continue }
      if flags.contains(.openQuote) {
        depth += 1
      } else {
        depth -= 1
        if depth == 0 { return token }
      }
    }
    return nil
  }

  private static func isDouble(_ token: Int, _ analysis: TextAnalysis) -> Bool {
    let start = Int(analysis.tokens[token].start)
    let utf8 = analysis.utf8
    let (scalar, _) = Scalars.decode(utf8.span, at: start)
    return [0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E].contains(scalar)
  }
}
