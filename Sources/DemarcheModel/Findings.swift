/// What the rules found in one statement.
public struct Findings: Sendable, Hashable {
  /// The statement, with the metadata that rules filled in.
  public var statement: Statement
  /// In text order; ties by longer first, then type, then rule.
  public var annotations: [Annotation]
  /// Those that lost by an overlap rule or were vetoed late, kept for `explain`.
  public var suppressed: [Annotation]
  public var diagnostics: [Diagnostic]

  /// Findings of `statement`.
  public init(
    statement: Statement, annotations: [Annotation] = [], suppressed: [Annotation] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.statement = statement
    self.annotations = annotations
    self.suppressed = suppressed
    self.diagnostics = diagnostics
  }
}
