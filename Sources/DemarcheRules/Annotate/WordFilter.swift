import DemarcheText

/// Tells of most words by their length and first byte that they are none of some few.
struct WordFilter {
  private var lengths: UInt64 = 0
  private var heads: UInt64 = 0

  /// Adds the word of a token.
  mutating func insert(_ token: Token, utf8: Swift.Span<UInt8>) {
    lengths |= WordFilter.length(token)
    heads |= WordFilter.head(token, utf8)
  }

  /// Whether a token's word can be one of those added.
  func mayContain(_ token: Token, utf8: Swift.Span<UInt8>) -> Bool {
    lengths & WordFilter.length(token) != 0 && heads & WordFilter.head(token, utf8) != 0
  }

  private static func length(_ token: Token) -> UInt64 {
    1 << UInt64(min(token.end - token.start, 63))
  }

  // Capitals and small letters differ in the six bits.
  private static func head(_ token: Token, _ utf8: Swift.Span<UInt8>) -> UInt64 {
    1 << UInt64(utf8[Int(token.start)] & 63)
  }
}
