/// An actor that a statement or a field points to.
public struct ActorReference: Sendable, Hashable {
  /// The name, canonical where a lexicon knows it.
  public var name: String
  /// ISO 3166-1 alpha-2 for states, else as a pack defines it; nil where unknown.
  public var id: String?
  /// `state`, `igo`, `party`, `person`, `group`, `media`, `company`, or as a pack defines it.
  public var kind: String?

  /// Makes a reference from its parts.
  public init(name: String, id: String? = nil, kind: String? = nil) {
    self.name = name
    self.id = id
    self.kind = kind
  }
}
