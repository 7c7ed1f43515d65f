/// Lines for a terminal, set to a width: labels, and words that go on below themselves.
struct ExplainPage {
  /// How a line is painted.
  enum Paint { case plain, bold, faint, good, bad }

  private(set) var lines: [String] = []
  let style: FindingsText.Style
  let width: Int

  /// An empty page of at least 40 columns.
  init(style: FindingsText.Style, width: Int) {
    self.style = style
    self.width = max(40, width)
  }

  /// Adds words at an indent; what does not fit goes on two columns further in, and a quotation
  /// below itself.
  mutating func line(_ indent: Int, _ text: String, _ paint: Paint = .plain) {
    let next = text.hasPrefix("\u{201C}") ? indent + 1 : indent + 2
    wrap(text, first: indent, next: next, lead: blank(indent), paint)
  }

  /// Adds a label and words behind it, which go on below themselves.
  mutating func row(
    _ indent: Int, _ label: String, _ text: String, wide: Int = 10, _ paint: Paint = .plain
  ) {
    let padded = label + blank(max(1, wide - label.count))
    let lead = blank(indent) + padded
    wrap(text, first: lead.count, next: indent + wide, lead: lead, paint)
  }

  /// Adds an empty line.
  mutating func gap() { lines.append("") }

  private func blank(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  private mutating func wrap(
    _ text: String, first: Int, next: Int, lead: String, _ paint: Paint
  ) {
    var current = ""
    var room = width - first
    var lead = lead
    for word in FindingsText.oneLine(text).split(separator: " ") {
      if !current.isEmpty, current.count + 1 + word.count > room {
        lines.append(lead + painted(current, paint))
        current = ""
        room = width - next
        lead = blank(next)
      }
      current += (current.isEmpty ? "" : " ") + word
    }
    lines.append((lead + painted(current, paint)).trimmedAtEnd)
  }

  private func painted(_ text: String, _ paint: Paint) -> String {
    switch paint {
    case .plain: TerminalText.plain(text)
    case .bold: style.bold(text)
    case .faint: style.faint(text)
    case .good: style.tint(text, 1)
    case .bad: style.tint(text, -1)
    }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
