package import DemarcheModel

/// What a reader made of a source document.
package struct SourceReading: Sendable {
  /// In the order of the source.
  package var statements: [Statement]
  /// Why parts of the source, each of which should be a statement, could not be read.
  package var failures: [Diagnostic]

  /// A reading of its parts.
  package init(_ statements: [Statement], failures: [Diagnostic] = []) {
    self.statements = statements
    self.failures = failures
  }
}
