/// What the rules found in one statement.
public struct Findings: Sendable, Hashable {
  /// Which annotations are wanted.
  public enum Kept: Sendable {
    /// Those that stand: what output and reports show.
    case standing
    /// Those that lost too, for `explain`.
    case all
  }

  /// The statement, with the metadata that rules filled in.
  public var statement: Statement
  /// In text order; ties by longer first, then type, then rule.
  public var annotations: [Annotation]
  /// Those that lost by an overlap rule or were vetoed late, kept for `explain`.
  /// Empty where only those that stand are wanted.
  public var suppressed: [Annotation]
  /// How many lost, whether they were kept or not.
  public var suppressedCount: Int
  /// The ids of the rules that matched somewhere, whatever became of it; ascending.
  public var firedRules: [String] = []
  public var diagnostics: [Diagnostic]

  /// Findings of `statement`.
  public init(
    statement: Statement, annotations: [Annotation] = [], suppressed: [Annotation] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.statement = statement
    self.annotations = annotations
    self.suppressed = suppressed
    suppressedCount = suppressed.count
    self.diagnostics = diagnostics
  }
}
