package import DemarcheModel

/// What became of one file, or of some lines of one.
package struct FileResult: Sendable {
  package var path: String
  /// A file can hold several statements.
  package var findings: [Findings]
  /// Why it, or some of its lines, could not be read.
  package var failures: [Diagnostic]
}
