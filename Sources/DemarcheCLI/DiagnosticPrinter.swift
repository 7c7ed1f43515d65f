import DemarcheModel
import DemarchePipeline

/// Writes diagnostics for people, like a compiler's: place, message, excerpt, caret, remedy.
struct DiagnosticPrinter {
  let isColoured: Bool
  /// Flags that the person gave and that the command to try next needs too.
  var flags: [String] = []

  func text(of diagnostic: Diagnostic) -> String {
    var place = TerminalText.plain(diagnostic.file ?? "demarche")
    if let line = diagnostic.line {
      place += ":\(line)"
      if let column = diagnostic.column { place += ":\(column)" }
    }
    let severity = paint(diagnostic.severity.rawValue, diagnostic.severity)
    var lines = [
      "\(place): \(severity): \(brief(diagnostic.message)) [\(diagnostic.code)]"
    ]
    if let excerpt = diagnostic.excerpt, let line = diagnostic.line {
      lines += self.excerpt(excerpt, line, diagnostic)
    } else if let help = diagnostic.help {
      lines.append("  help: " + brief(help))
    }
    if let context = context(diagnostic) { lines.append("  " + TerminalText.plain(context)) }
    if let command = diagnostic.reproduce {
      lines.append("  try: " + TerminalText.plain(([command] + flags).joined(separator: " ")))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // The line in question, and a caret under the words to blame with the remedy behind.
  private func excerpt(_ text: String, _ line: Int, _ diagnostic: Diagnostic) -> [String] {
    let number = String(line)
    let shown = TerminalText.plain(text.count > 300 ? String(text.prefix(300)) + "…" : text)
    var lines = ["  \(number) | \(shown)"]
    guard let column = diagnostic.column, column <= 301 else {
      if let help = diagnostic.help { lines.append("  help: " + brief(help)) }
      return lines
    }
    let blank = String(repeating: " ", count: number.utf8.count)
    let lead = text.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
    let width = max(1, min(diagnostic.underline, shown.unicodeScalars.count - column + 1))
    let caret = String(repeating: "^", count: max(1, width))
    let help = diagnostic.help.map { " " + brief($0) } ?? ""
    lines.append("  \(blank) | \(lead)\(paint(caret, diagnostic.severity))\(help)")
    return lines
  }

  // What a pack wrote may be of any length.
  private func brief(_ text: String) -> String {
    TerminalText.plain(text.utf8.count > 2000 ? String(text.prefix(1000)) + "…" : text)
  }

  private func context(_ diagnostic: Diagnostic) -> String? {
    var parts: [String] = []
    if let rule = diagnostic.rule { parts.append("rule " + rule) }
    if let report = diagnostic.report { parts.append("report " + report) }
    if let statement = diagnostic.statement { parts.append("statement " + statement) }
    if let sentence = diagnostic.sentence { parts.append("sentence \(sentence)") }
    return parts.isEmpty ? nil : "in " + parts.joined(separator: ", ")
  }

  private func paint(_ text: String, _ severity: Diagnostic.Severity) -> String {
    guard isColoured else { return text }
    switch severity {
    case .error: return "\u{1B}[1;31m\(text)\u{1B}[0m"
    case .warning: return "\u{1B}[1;33m\(text)\u{1B}[0m"
    case .note: return "\u{1B}[1;36m\(text)\u{1B}[0m"
    }
  }
}
