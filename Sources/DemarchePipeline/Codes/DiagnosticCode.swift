package import DemarcheModel

/// What a diagnostic code means, for people who meet it.
package struct DiagnosticCode: Sendable, Hashable {
  /// `stage/what`.
  package var code: String
  /// When it comes; as the manual has it, code in backquotes.
  package var meaning: String
  /// What most often leads to it.
  package var cause: String
  /// What to do about it; as the manual has it.
  package var remedy: String
  /// Lines that lead to it, and lines that do not.
  package var example: String?

  init(_ code: String, means: String, cause: String, remedy: String, example: String? = nil) {
    self.code = code
    meaning = means
    self.cause = cause
    self.remedy = remedy
    self.example = example
  }

  /// All codes, in the order of the manual.
  package static let all =
    reading + packs + sharing + workspaces + settings + lexicons + declarations + patterns + lua
    + reports + formats + archives + commands + cases + interchange

  /// The code of that name, or nil.
  package static func find(_ code: String) -> DiagnosticCode? { all.first { $0.code == code } }

  /// Whether somebody who writes `text` means a code: it is one, or begins as codes do.
  ///
  /// A rule's id has two slashes; its short forms are those of `RuleGlob`.
  package static func isMeant(by text: String) -> Bool {
    if find(text) != nil { return true }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !text.contains("*"), !text.contains(".") else { return false }
    return all.contains { $0.code.hasPrefix(parts[0] + "/") }
  }

  /// What to say of a code that is none.
  package static func unknown(_ text: String) -> Diagnostic {
    let near = NearestName.find(text, in: all.map(\.code)) ?? nearestEnd(of: text)
    return Diagnostic(
      code: "explain/unknown-code", message: "there is no diagnostic code '\(text)'",
      help: near.map { "did you mean '\($0)'?" } ?? "'demarche explain --codes' lists them")
  }

  // The stage may be the wrong one: 'rule/syntax' is 'lua/syntax'.
  private static func nearestEnd(of text: String) -> String? {
    let end = text.split(separator: "/").last
    return all.first { $0.code.split(separator: "/").last == end }?.code
  }
}
