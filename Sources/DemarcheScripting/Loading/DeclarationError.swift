import DemarcheModel
import DemarcheRules

/// What is wrong with a declaration's table.
struct DeclarationError: Error {
  var diagnostic: Diagnostic

  init(_ code: String, _ message: String, at location: RuleLocation, help: String? = nil) {
    diagnostic = Diagnostic(
      code: code, message: message, file: location.file, line: location.line,
      column: location.column, help: help)
    diagnostic.underline = location.length
  }
}
