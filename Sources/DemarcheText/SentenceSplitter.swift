/// Splits the tokens of a block into sentences.
///
/// A full stop ends a sentence unless an abbreviation or initial stands before it or a lower-case
/// word behind it; closing quotation marks and brackets stay with the sentence they close. Of a list
/// that is packed into one line each item is a sentence.
///
/// - Source: the rules are our own; checked against the "golden rules" of Pragmatic Segmenter.
struct SentenceSplitter {
  private let words = SentenceWords.english

  /// Behind the sentence that begins with the token `first`; `limit` is its block's end.
  func sentenceEnd(
    _ tokens: Span<Token>, from first: Int, limit: Int, utf8: Span<UInt8>
  ) -> Int {
    let list = ListHead(tokens, at: first, limit: limit, utf8: utf8)
    var marks: TokenFlags = [.terminal, .dotted, .bullet]
    if list != nil { marks = marks.union(.closeBracket) }
    var index = first
    var run = MarkRun()
    while index < limit {
      let flags = tokens[index].flags
      if !flags.isDisjoint(with: marks) {
        if flags.contains(.terminal), index >= run.marksEnd {
          run = MarkRun(tokens, at: index, limit: limit, utf8: utf8)
        }
        let end = end(tokens, at: index, limit: limit, first: first, run, list, utf8: utf8)
        if let end { return end }
      }
      index += 1
    }
    return limit
  }

  // The index behind the sentence that the token at `index` ends, or nil where it ends none.
  @inline(never) private func end(
    _ tokens: Span<Token>, at index: Int, limit: Int, first: Int, _ run: MarkRun,
    _ list: ListHead?, utf8: Span<UInt8>
  ) -> Int? {
    let flags = tokens[index].flags
    if let list {
      if index < list.end { return nil }
      if let next = list.next(tokens, at: index, limit: limit, utf8: utf8) { return next }
    }
    // Items that are packed into one line.
    if flags.contains(.bullet) {
      return index > first && flags.contains(.spaceBefore) ? index : nil
    }
    if flags.contains(.dotted) {
      return endAfterDotted(tokens, at: index, limit: limit, utf8: utf8)
    }
    guard flags.contains(.terminal) else { return nil }
    return endAfterMarks(tokens, at: index, limit: limit, first: first, run, utf8: utf8)
  }

  private func endAfterMarks(
    _ tokens: Span<Token>, at index: Int, limit: Int, first: Int, _ run: MarkRun,
    utf8: Span<UInt8>
  ) -> Int? {
    let token = tokens[index]
    let next = run.end
    guard next < limit else { return limit }
    let follower = tokens[next]
    guard follower.flags.contains(.spaceBefore) else {
      return endsUnspaced(tokens, at: index, first: first, next, utf8) ? next : nil
    }
    if follower.flags.contains(.lower) { return nil }
    if follower.flags.contains(.punctuation),
      follower.flags.isDisjoint(with: [.openQuote, .openBracket, .dash, .straightQuote])
    {
      return nil
    }
    if run.spacedStops >= 3 { return endAfterEllipsis(token, at: index, first: first, run) }
    if run.isInBrackets(tokens, first: first, limit: limit) { return nil }
    guard isFullStop(token, utf8) else { return next }
    guard index > first else { return nil }
    guard !token.flags.contains(.spaceBefore) else { return next }
    if isAbbreviated(tokens, at: index - 1, first: first, follower, utf8) { return nil }
    return next
  }

  // Whether the full stop behind the token at `index` is the token's own.
  private func isAbbreviated(
    _ tokens: Span<Token>, at index: Int, first: Int, _ follower: Token, _ utf8: Span<UInt8>
  ) -> Bool {
    let token = tokens[index]
    if isInitial(token, utf8) {
      if utf8[Int(token.start)] != 0x49 { return true }
      guard index > first else { return false }
      let before = tokens[index - 1]
      if starts(follower, utf8) { return false }
      return isFirstName(before, utf8)
    }
    let kind = words.kind(utf8, from: Int(token.start), to: Int(token.end))
    if kind.contains(.title) { return true }
    if follower.flags.contains(.number), kind.contains(.numbered) || isDegree(token, utf8) {
      return true
    }
    if kind.contains(.plain), !starts(follower, utf8) { return true }
    return index == first && token.flags.contains(.number)
  }

  // ". . ." leaves something out inside a sentence. A fourth full stop is the sentence's: the last
  // where a space is before the first, else the first.
  private func endAfterEllipsis(
    _ token: Token, at index: Int, first: Int, _ run: MarkRun
  ) -> Int? {
    guard index == run.start, index > first else { return nil }
    if token.flags.contains(.spaceBefore) { return run.spacedStops > 3 ? run.end : nil }
    return run.spacedStops == 4 && run.end == run.marksEnd ? index + 1 : run.end
  }

  // Where the space behind a full stop was lost: "the elections.The EU".
  private func endsUnspaced(
    _ tokens: Span<Token>, at index: Int, first: Int, _ next: Int, _ utf8: Span<UInt8>
  ) -> Bool {
    guard index > first, next == index + 1, isFullStop(tokens[index], utf8),
      !tokens[index].flags.contains(.spaceBefore), tokens[next].flags.contains(.capitalised),
      !words.kind(of: tokens[next], utf8).isDisjoint(with: [.starter, .title])
    else { return false }
    let before = tokens[index - 1]
    if before.flags.contains(.number) { return index - 1 > first }
    return before.flags.contains(.word) && !before.flags.contains(.upper)
      && before.end - before.start > 1
      && words.kind(of: before, utf8).isDisjoint(with: [.title, .numbered, .plain])
  }

  private func endAfterDotted(
    _ tokens: Span<Token>, at index: Int, limit: Int, utf8: Span<UInt8>
  ) -> Int? {
    var next = index + 1
    while next < limit, MarkRun.closes(tokens[next]) { next += 1 }
    guard next < limit, tokens[index].end > 0, utf8[Int(tokens[index].end) - 1] == 0x2E else {
      return nil
    }
    return starts(tokens[next], utf8) ? next : nil
  }

  private func isFullStop(_ token: Token, _ utf8: Span<UInt8>) -> Bool {
    token.end - token.start == 1 && utf8[Int(token.start)] == 0x2E
  }

  private func isInitial(_ token: Token, _ utf8: Span<UInt8>) -> Bool {
    let length = token.end - token.start
    let first = utf8[Int(token.start)]
    return token.flags.contains(.capitalised) && (length == 1 || (length == 2 && first >= 0xC3))
  }

  // "Albert" of "Albert I. Jones", unlike "War" and "you".
  private func isFirstName(_ token: Token, _ utf8: Span<UInt8>) -> Bool {
    token.flags.contains(.capitalised) && !words.kind(of: token, utf8).contains(.counted)
  }

  // "N°", "nº".
  private func isDegree(_ token: Token, _ utf8: Span<UInt8>) -> Bool {
    let end = Int(token.end)
    guard end >= 2, utf8[end - 2] == 0xC2 else { return false }
    return utf8[end - 1] == 0xB0 || utf8[end - 1] == 0xBA
  }

  // Whether a token is a word that begins sentences rather than names.
  private func starts(_ token: Token, _ utf8: Span<UInt8>) -> Bool {
    token.flags.contains([.spaceBefore, .capitalised])
      && words.kind(of: token, utf8).contains(.starter)
  }
}
