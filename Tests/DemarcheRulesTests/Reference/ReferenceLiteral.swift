import DemarcheModel
import DemarcheText

/// A word of a pattern or lexicon, and how a token must be written to be it.
struct ReferenceLiteral {
  /// How case counts.
  enum Case { case folded, capitalised, upper, exact }

  var key: [UInt8]
  var written: [UInt8]
  var rule: Case

  /// The words of `text`, cut as text is.
  static func words(_ text: String, _ rule: Case? = nil) -> [ReferenceLiteral] {
    let utf8 = Array(text.utf8)
    if text == "'s" || text == "\u{2019}s" {
      return [ReferenceLiteral(key: Array("'s".utf8), written: utf8, rule: rule ?? .folded)]
    }
    var tokenizer = Tokenizer(vocabulary: Vocabulary())
    return tokenizer.tokens(in: utf8.span, range: TextRange(0, utf8.count)).map { token in
      let written = Array(utf8[Int(token.start)..<Int(token.end)])
      return ReferenceLiteral(
        key: KeyFolder.key(String(decoding: written, as: UTF8.self)), written: written,
        rule: rule ?? natural(token))
    }
  }

  private static func natural(_ token: Token) -> Case {
    if token.flags.contains(.upper) { return .upper }
    return token.flags.contains(.capitalised) ? .capitalised : .folded
  }

  /// Whether `token`, of which `written` are the bytes and `key` the folded ones, is this word.
  func isThere(_ token: Token, written: [UInt8], key: [UInt8]) -> Bool {
    if rule == .exact { return written == self.written }
    // "'s" stands for every ending of a genitive.
    if self.key == Array("'s".utf8) { return token.flags.contains(.genitive) }
    guard key == self.key else { return false }
    switch rule {
    case .folded, .exact: return true
    case .capitalised:
      return token.flags.contains(.capitalised) || !token.flags.contains(.word)
    case .upper: return token.flags.contains(.upper) || written == self.written
    }
  }
}
