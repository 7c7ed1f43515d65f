extension LexiconTrie {
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
