/// A page in Markdown, part by part; text from packs never becomes markup.
struct MarkdownPage {
  private var parts: [String] = []

  /// The page, with a line feed at its end.
  var text: String { parts.joined(separator: "\n\n") + "\n" }

  mutating func heading(_ level: Int, _ text: String) {
    parts.append(String(repeating: "#", count: level) + " " + text)
  }

  /// A paragraph that is markup already.
  mutating func paragraph(_ markup: String) {
    if !markup.isEmpty { parts.append(markup) }
  }

  /// Lines as they are.
  mutating func code(_ lines: [String]) {
    if !lines.isEmpty { parts.append(lines.map { "    " + $0 }.joined(separator: "\n")) }
  }

  mutating func list(_ items: [String]) {
    if !items.isEmpty { parts.append(items.map { "- " + $0 }.joined(separator: "\n")) }
  }

  /// Rows of cells that are markup already.
  mutating func table(_ head: [String], _ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    // The sign that parts cells; it needs no care elsewhere.
    let cells = rows.map { row in row.map { $0.replacing("|", with: "\\|") } }
    let lines = [head, head.map { _ in "---" }] + cells
    parts.append(lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
  }

  /// Words on one line, with the signs of Markdown escaped.
  static func plain(_ text: String) -> String {
    var line = ""
    for character in FindingsText.oneLine(text) {
      if "\\`*_[]<>#&~".contains(character) { line.append("\\") }
      line.append(character)
    }
    return line
  }

  /// Words as code, between more back quotes than stand in them together.
  static func code(_ text: String) -> String {
    let line = FindingsText.oneLine(text)
    let longest = line.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let blank = line.hasPrefix("`") || line.hasSuffix("`") ? " " : ""
    return fence + blank + line + blank + fence
  }

  /// Names as code with commas between.
  static func codes(_ names: [String]) -> String { names.map(code).joined(separator: ", ") }
}
