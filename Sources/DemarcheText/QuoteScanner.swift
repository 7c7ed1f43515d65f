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
