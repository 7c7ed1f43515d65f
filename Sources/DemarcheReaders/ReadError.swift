package import DemarcheModel

/// Why a source document could not be read.
///
/// Its codes all begin with `read/`.
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

  /// `read/no-library`: what reads such files is not installed.
  static func noLibrary(_ name: String, package: String, file: String) -> ReadError {
    ReadError(
      "read/no-library", "reading it needs \(name), which is not installed", file: file,
      help: "install Debian's \(package)")
  }
}
