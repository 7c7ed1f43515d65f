/// The schema of a type of annotation.
public struct AnnotationType: Sendable, Hashable {
  /// What a field may hold.
  public enum FieldKind: String, Sendable, CaseIterable {
    case text, range, actor, date, integer, number, boolean, list
    case choice = "enum"
  }
  /// A field's declaration.
  public struct FieldDeclaration: Sendable, Hashable {
    public var name: String
    public var kind: FieldKind

    /// Declares a field.
    public init(_ name: String, _ kind: FieldKind) {
      self.name = name
      self.kind = kind
    }
  }
  /// Which of several annotations of one type stand.
  public enum Overlap: String, Sendable, CaseIterable {
    /// One for each trigger: claims.
    case onePerTrigger = "one_per_trigger"
    /// The longest of those that overlap: spans.
    case longest
    /// All: tags.
    case all
  }

  public var name: String
  public var fields: [FieldDeclaration]
  public var overlap: Overlap

  /// Declares a type.
  public init(_ name: String, _ fields: [FieldDeclaration], overlap: Overlap) {
    self.name = name
    self.fields = fields
    self.overlap = overlap
  }
}
