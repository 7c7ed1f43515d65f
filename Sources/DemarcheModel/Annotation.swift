/// A typed fact on a text range, with its evidence, status and provenance.
public struct Annotation: Sendable, Hashable {
  /// Whether every part stands in the text, or one was inferred.
  public enum Certainty: String, Sendable {
    case explicit, implicit
  }

  public var type: String
  /// The whole match.
  public var range: TextRange
  /// The words that made the claim.
  public var trigger: TextRange
  /// The sentence it stands in.
  public var sentence: TextRange
  /// The number of that sentence in the statement, from 1.
  public var sentenceNumber: Int
  public var zone: Zone
  public var status: Status
  public var certainty: Certainty
  /// In the order of the type's declaration.
  public var fields: [Field]
  public var provenance: Provenance
  /// What a workspace made of it; nil for most.
  public var tuning: Tuning?
  /// The annotation that won over this one by the overlap rule, or the overlay of a workspace that
  /// suppressed it; nil for one that stands.
  public var suppressedBy: Provenance?

  /// Makes an annotation from its parts.
  public init(
    type: String, range: TextRange, trigger: TextRange, sentence: TextRange,
    sentenceNumber: Int, zone: Zone, status: Status = Status(),
    certainty: Certainty = .explicit, fields: [Field] = [], provenance: Provenance
  ) {
    self.type = type
    self.range = range
    self.trigger = trigger
    self.sentence = sentence
    self.sentenceNumber = sentenceNumber
    self.zone = zone
    self.status = status
    self.certainty = certainty
    self.fields = fields
    self.provenance = provenance
  }

  /// The field of that name, or nil.
  public subscript(_ name: String) -> Field? { fields.first { $0.name == name } }
}
