/// Something a person should know about input or a pack.
public struct Diagnostic: Sendable, Hashable, Error {
  /// How bad it is.
  public enum Severity: String, Sendable {
    case error, warning, note
  }

  /// A word code, `stage/what`, the same for ever.
  public var code: String
  public var severity: Severity
  /// What is wrong, in lower case, without a full stop.
  public var message: String
  /// The file in question, as the person knows it.
  public var file: String?
  /// From 1; nil where no line is to blame.
  public var line: Int?
  /// From 1, counted in Unicode scalars.
  public var column: Int?
  /// The line of text in question, and how many scalars to underline from `column` on.
  public var excerpt: String?
  public var underline: Int
  /// What to do about it, or the nearest valid name.
  public var help: String?
  /// The rule that was running.
  public var rule: String?
  /// The report that was running.
  public var report: String?
  /// The key of the statement at hand, and the number of the sentence.
  public var statement: String?
  public var sentence: Int?
  /// A command that reproduces it.
  public var reproduce: String?

  /// A diagnostic with its required parts.
  public init(
    code: String, severity: Severity = .error, message: String, file: String? = nil,
    line: Int? = nil, column: Int? = nil, help: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.file = file
    self.line = line
    self.column = column
    self.help = help
    underline = 1
  }
}
