import DemarcheModel

/// What is wrong with findings that come from elsewhere.
struct ImportFault: Error, Sendable {
  var code: String
  var message: String
  var help: String?
  /// From 1; nil where the whole file or document is meant.
  var line: Int?

  init(_ code: String, _ message: String, help: String? = nil, line: Int? = nil) {
    self.code = code
    self.message = message
    self.help = help
    self.line = line
  }

  /// A fault in the form of a file.
  static func malformed(_ message: String, help: String? = nil, line: Int? = nil) -> ImportFault {
    ImportFault("import/malformed", message, help: help, line: line)
  }

  /// The fault, in a file; a line that it does not know is that of `place`.
  func diagnostic(at place: ImportPlace) -> Diagnostic {
    Diagnostic(
      code: code, message: message, file: place.file, line: line ?? place.line, help: help)
  }
}
