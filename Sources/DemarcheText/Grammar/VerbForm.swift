/// One form of one verb.
public struct VerbForm: Sendable, Hashable {
  /// Which form it is; regular past and participle are one word with two entries.
  public enum Kind: String, Sendable, CaseIterable {
    case base, third, past, participle, ing

    /// Its place among all kinds.
    @inlinable public var number: Int {
      switch self {
      case .base: 0
      case .third: 1
      case .past: 2
      case .participle: 3
      case .ing: 4
      }
    }
  }
  /// The vocabulary's number of the base form.
  public var lemma: UInt32
  public var kind: Kind

  /// Makes a form.
  @inlinable public init(lemma: UInt32, kind: Kind) {
    self.lemma = lemma
    self.kind = kind
  }
}
