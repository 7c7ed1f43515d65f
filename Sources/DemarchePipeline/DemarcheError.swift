public import DemarcheModel

/// What kept Demarche from doing what was asked.
public struct DemarcheError: Error, Sendable, Hashable {
  /// The code of the first diagnostic.
  public var code: String { diagnostics.first?.code ?? "demarche/failed" }
  /// What is wrong, most important first; never empty.
  public var diagnostics: [Diagnostic]

  /// An error with its diagnostics.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// An error with one diagnostic.
  public init(_ code: String, _ message: String, help: String? = nil) {
    diagnostics = [Diagnostic(code: code, message: message, help: help)]
  }
}
