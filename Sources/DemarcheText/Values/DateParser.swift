package import DemarcheModel

/// Reads one date expression that is a whole text: a field of metadata, an argument of a query.
package enum DateParser {
  /// The date that `text` is, resolved against `reference`.
  ///
  /// A preposition before it ("on", "since", "about") and a full stop behind it do not count.
  ///
  /// - Returns: nil where the text is not one date expression and nothing else.
  package static func parse(
    _ text: String, reference: CalendarDate?, direction: SymbolicDate.Direction = .past
  ) -> DateValue? {
    symbolic(text)?.resolved(against: reference, direction: direction)
  }

  /// The date that `text` is, not resolved; nil as in `parse`.
  package static func symbolic(_ text: String) -> SymbolicDate? {
    let utf8 = Array(text.utf8)
    var tokenizer = Tokenizer(vocabulary: ValueWords.plain.vocabulary)
    let tokens = tokenizer.tokens(in: utf8.span, range: TextRange(0, utf8.count))
    let lexemes = LexemeReader(tokens: tokens, utf8: utf8, words: ValueWords.plain.words)
    var end = tokens.count
    while end > 0, lexemes[end - 1].kind == .stop || lexemes[end - 1].kind == .comma { end -= 1 }
    var scanner = DateScanner(lexemes, in: 0..<end, scope: .whole)
    var start = 0
    while start < end {
      if let found = scanner.read(at: start), found.tokens.upperBound == end { return found.date }
      guard isSkipped(lexemes[start].kind) else { return nil }
      start += 1
    }
    return nil
  }

  private static func isSkipped(_ kind: Lexeme.Kind) -> Bool {
    switch kind {
    case .inside, .on, .at, .since, .by, .from, .to, .preposition, .between, .approximate, .before,
      .after, .the:
      true
    default: false
    }
  }
}
