package import DemarcheModel

/// What became of one file.
package struct FileResult: Sendable {
  package var path: String
  /// A file can hold several statements.
  package var findings: [Findings]
  /// Why it could not be read; the findings are then empty.
  package var failures: [Diagnostic]
}
