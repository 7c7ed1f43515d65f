package import DemarcheModel
package import DemarcheRules

/// A pack that was loaded: what it declares, as data.
package struct PackProgram: Sendable {
  package var source: PackSource
  package var declarations: PackDeclarations
  package var reports: [ReportDeclaration]
  /// What was wrong; the rest of the pack works.
  package var diagnostics: [Diagnostic]
  /// Files in which a limit was spent at load; no state runs them again.
  var badFiles: [String]
  /// Files that failed otherwise; they fail again in every state.
  var failedFileCount = 0
}
