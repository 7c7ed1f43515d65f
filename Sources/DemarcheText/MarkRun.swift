/// Marks that end sentences, side by side, with the closing marks behind them.
struct MarkRun {
  private(set) var start = 0
  private(set) var marksEnd = 0
  private(set) var end = 0
  /// How many full stops it is made of, where spaces part them; else 0.
  private(set) var spacedStops = 0

  init() {}

  /// The run whose first mark is at `index`.
  @inline(never) init(_ tokens: Span<Token>, at index: Int, limit: Int, utf8: Span<UInt8>) {
    start = index
    marksEnd = index
    var isSpaced = true
    while marksEnd < limit, tokens[marksEnd].flags.contains(.terminal) {
      let token = tokens[marksEnd]
      isSpaced =
        isSpaced && token.end - token.start == 1 && utf8[Int(token.start)] == 0x2E
        && (marksEnd == index || token.flags.contains(.spaceBefore))
      marksEnd += 1
    }
    if isSpaced { spacedStops = marksEnd - index }
    end = marksEnd
    while end < limit, MarkRun.closes(tokens[end]) { end += 1 }
  }

  /// Whether it is all that stands in brackets: "[...]".
  func isInBrackets(_ tokens: Span<Token>, first: Int, limit: Int) -> Bool {
    guard start > first, marksEnd < limit else { return false }
    let before = tokens[start - 1].flags
    let behind = tokens[marksEnd].flags
    return before.contains(.openBracket) && behind.contains(.closeBracket)
  }

  static func closes(_ token: Token) -> Bool {
    !token.flags.isDisjoint(with: [.closeQuote, .closeBracket])
  }
}
