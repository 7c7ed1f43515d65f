/// Some of a statement's tokens, a bit for each.
package struct TokenSet: Sendable {
  @usableFromInline var bits: [UInt64]

  /// None of so many tokens.
  @inlinable package init(tokenCount: Int) {
    bits = [UInt64](repeating: 0, count: tokenCount / 64 + 1)
  }

  /// Adds tokens.
  @inlinable package mutating func insert(_ tokens: Range<Int>) {
    for token in tokens { bits[token >> 6] |= 1 << UInt64(token & 63) }
  }

  /// Whether a token is in it.
  @inlinable package func contains(_ token: Int) -> Bool {
    bits[token >> 6] & 1 << UInt64(token & 63) != 0
  }
}
