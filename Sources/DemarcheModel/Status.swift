/// What a statement does with a claim: make it, deny it, report it, and so on.
public struct Status: Sendable, Hashable {
  /// Whether the claim is made as possible or conditional.
  public enum Modality: String, Sendable, CaseIterable {
    case none, possible, conditional
  }
  /// When the claim holds.
  public enum Tense: String, Sendable, CaseIterable {
    case past, present, future
  }

  public var isNegated: Bool
  public var modality: Modality
  public var tense: Tense
  /// Whose words they are, where the statement only reports them.
  public var reportedBy: ActorReference?

  /// An asserted claim in the present, unless said otherwise.
  public init(
    isNegated: Bool = false, modality: Modality = .none, tense: Tense = .present,
    reportedBy: ActorReference? = nil
  ) {
    self.isNegated = isNegated
    self.modality = modality
    self.tense = tense
    self.reportedBy = reportedBy
  }

  /// Whether it is what a claim is unless said otherwise: asserted, in the present.
  public var isPlain: Bool {
    reportedBy == nil && !isNegated && modality == .none && tense == .present
  }

  /// The axes for readers: the one word, and that the claim is denied where it does not say so, as in
  /// "reported, negated".
  public var words: String { isNegated && name != "negated" ? name + ", negated" : name }

  /// The axes in one word: reported, else negated, else hypothetical, future, past, asserted.
  public var name: String {
    if reportedBy != nil { return "reported" }
    if isNegated { return "negated" }
    if modality != .none { return "hypothetical" }
    switch tense {
    case .future: return "future"
    case .past: return "past"
    case .present: return "asserted"
    }
  }
}
