import DemarcheModel
import DemarcheRules

/// What is wrong with a declaration's table.
struct DeclarationError: Error {
  var diagnostic: Diagnostic
  /// What was wrong is noted already.
  var isNoted = false

  /// Ends reading where what was wrong is noted already.
  static var noted: DeclarationError {
    var error = DeclarationError("", "", at: RuleLocation(file: "", line: 0))
    error.isNoted = true
    return error
  }

  init(_ code: String, _ message: String, at location: RuleLocation, help: String? = nil) {
    diagnostic = Diagnostic(
      code: code, message: message, file: location.file, line: location.line,
      column: location.column, help: help)
    diagnostic.underline = location.length
  }
}
