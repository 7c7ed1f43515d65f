package import DemarcheModel
package import DemarcheRules

/// A pack that was loaded, in this run or in an earlier one that kept it.
package struct PackProgram: Sendable {
  package var source: PackSource
  /// What it declares, as data; nil where it was loaded in an earlier run.
  package var declarations: PackDeclarations?
  /// What it declares; nothing where it was loaded in an earlier run.
  package var declared: PackDeclarations {
    declarations ?? PackDeclarations(id: source.id, version: source.version)
  }
  package var reports: [ReportDeclaration]
  package var readers: [ReaderDeclaration]
  package var formats: [FormatDeclaration]
  /// What was wrong; the rest of the pack works.
  package var diagnostics: [Diagnostic]
  /// Files in which a limit was spent at load; no state runs them again.
  var badFiles: [String]
  /// Whether its content alone decided what became of it: no limit was spent, no worker lost.
  package var isSettled = true
  /// Files that failed otherwise; they fail again in every state.
  var failedFileCount = 0
}
