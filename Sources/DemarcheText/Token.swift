public import DemarcheModel

/// One word, number or mark of a text.
public struct Token: Sendable, Hashable {
  /// The first byte in the text.
  public var start: UInt32
  /// Behind the last byte.
  public var end: UInt32
  /// The number of its key in the vocabulary; 0 where no rule or lexicon mentions it.
  public var word: UInt32
  /// What it looks like.
  public var flags: TokenFlags

  /// Makes a token from its parts.
  @inlinable public init(start: UInt32, end: UInt32, word: UInt32, flags: TokenFlags) {
    self.start = start
    self.end = end
    self.word = word
    self.flags = flags
  }

  /// Where it stands.
  @inlinable public var range: TextRange { TextRange(Int(start), Int(end)) }
}
