/// One named field of an annotation.
public struct Field: Sendable, Hashable {
  /// In `snake_case`, as the type declares it.
  public var name: String
  /// The value; nil where only the words are known.
  public var value: FieldValue?
  /// The words it was taken from; nil where it was inferred or set.
  public var range: TextRange?
  /// How a value without words was reached ("issuer", "coordination", "pronoun"); else nil.
  public var resolution: String?

  /// Makes a field from its parts.
  public init(
    name: String, value: FieldValue? = nil, range: TextRange? = nil, resolution: String? = nil
  ) {
    self.name = name
    self.value = value
    self.range = range
    self.resolution = resolution
  }
}
