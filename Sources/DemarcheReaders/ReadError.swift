package import DemarcheModel

/// Why a source document could not be read.
///
/// The codes are `read/binary`, `read/duplicate-header`, `read/empty`, `read/invalid-date`,
/// `read/invalid-json`, `read/invalid-utf8`, `read/malformed`, `read/missing-field`,
/// `read/no-feed`, `read/no-library`, `read/not-found`, `read/too-large`, `read/unreadable` and
/// `read/wrong-type`.
package struct ReadError: Error, Sendable, Hashable {
  /// What is wrong, where, and what to do about it.
  package var diagnostic: Diagnostic

  /// An error with its diagnostic.
  package init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }

  init(_ code: String, _ message: String, file: String, help: String? = nil) {
    diagnostic = Diagnostic(code: code, message: message, file: file, help: help)
  }
}
