/// Splits the tokens of a block into sentences.
///
/// A full stop ends a sentence unless an abbreviation or initial stands before it or a lower-case
/// word behind it; closing quotation marks and brackets stay with the sentence they close.
///
/// - Source: the rules are our own; checked against the "golden rules" of Pragmatic Segmenter.
struct SentenceSplitter {
  private let words = SentenceWords.english

  /// Behind the sentence that begins with the token `first`; `limit` is its block's end.
  func sentenceEnd(
    _ tokens: Span<Token>, from first: Int, limit: Int, utf8: Span<UInt8>
  ) -> Int {
    var index = first
    var run = MarkRun()
    while index < limit {
      let flags = tokens[index].flags
      if !flags.isDisjoint(with: [.terminal, .dotted]) {
        if flags.contains(.terminal), index >= run.marksEnd {
          run = MarkRun(tokens, at: index, limit: limit)
        }
        let end = end(tokens, at: index, limit: limit, first: first, run, utf8: utf8)
        if let end { return end }
      }
      index += 1
    }
    return limit
  }

  // Marks that end sentences, side by side, with the closing marks behind them.
  private struct MarkRun {
    var marksEnd = 0
    var end = 0

    init() {}

    @inline(never) init(_ tokens: Span<Token>, at index: Int, limit: Int) {
      marksEnd = index
      while marksEnd < limit, tokens[marksEnd].flags.contains(.terminal) { marksEnd += 1 }
      end = marksEnd
      while end < limit, closes(tokens[end]) { end += 1 }
    }
  }

  // The index behind the sentence that the token at `index` ends, or nil where it ends none.
  @inline(never) private func end(
    _ tokens: Span<Token>, at index: Int, limit: Int, first: Int, _ run: MarkRun,
    utf8: Span<UInt8>
  ) -> Int? {
    let token = tokens[index]
    if token.flags.contains(.dotted) {
      return endAfterDotted(tokens, at: index, limit: limit, utf8: utf8)
    }
    let next = run.end
    guard next < limit else { return limit }
    let follower = tokens[next]
    guard follower.flags.contains(.spaceBefore) else { return nil }
    if follower.flags.contains(.lower) { return nil }
    if follower.flags.contains(.punctuation),
      follower.flags.isDisjoint(with: [.openQuote, .openBracket, .dash, .straightQuote])
    {
      return nil
    }
    guard isFullStop(token, utf8) else { return next }
    guard index > first else { return nil }
    let before = tokens[index - 1]
    guard !token.flags.contains(.spaceBefore) else { return next }
    if isInitial(before, utf8) { return nil }
    let kind = words.kind(utf8, from: Int(before.start), to: Int(before.end))
    if kind.contains(.title) { return nil }
    if kind.contains(.numbered), follower.flags.contains(.number) { return nil }
    if kind.contains(.plain), !starts(follower, utf8) { return nil }
    if index - 1 == first, before.flags.contains(.number) { return nil }
    return next
  }

  private func endAfterDotted(
    _ tokens: Span<Token>, at index: Int, limit: Int, utf8: Span<UInt8>
  ) -> Int? {
    var next = index + 1
    while next < limit, SentenceSplitter.closes(tokens[next]) { next += 1 }
    guard next < limit, tokens[index].end > 0, utf8[Int(tokens[index].end) - 1] == 0x2E else {
      return nil
    }
    return starts(tokens[next], utf8) ? next : nil
  }

  private static func closes(_ token: Token) -> Bool {
    !token.flags.isDisjoint(with: [.closeQuote, .closeBracket])
  }

  private func isFullStop(_ token: Token, _ utf8: Span<UInt8>) -> Bool {
    token.end - token.start == 1 && utf8[Int(token.start)] == 0x2E
  }

  private func isInitial(_ token: Token, _ utf8: Span<UInt8>) -> Bool {
    let length = token.end - token.start
    let first = utf8[Int(token.start)]
    return token.flags.contains(.capitalised) && (length == 1 || (length == 2 && first >= 0xC3))
      && first != 0x49
  }

  // Whether a token is a word that begins sentences rather than names.
  private func starts(_ token: Token, _ utf8: Span<UInt8>) -> Bool {
    token.flags.contains([.spaceBefore, .capitalised])
      && words.kind(utf8, from: Int(token.start), to: Int(token.end)).contains(.starter)
  }
}
