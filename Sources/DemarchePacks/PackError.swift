package import DemarcheModel

/// Why a pack, a manifest or a lexicon could not be used: all its faults, in the order of the text.
///
/// The codes are `pack/…` and `lexicon/…`; each diagnostic names its file.
package struct PackError: Error, Sendable, Hashable {
  /// At least one, each of severity `error` or a warning that goes with one.
  package var diagnostics: [Diagnostic]

  /// An error with its faults.
  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  init(_ code: String, _ message: String, file: String, help: String? = nil) {
    diagnostics = [Diagnostic(code: code, message: message, file: file, help: help)]
  }
}
