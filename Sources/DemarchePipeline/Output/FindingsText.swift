package import DemarcheArchive
package import DemarcheModel

/// Writes findings for people: one line of words and one of provenance for each annotation.
package struct FindingsText: Sendable {
  /// Wraps words in the codes of a colour; plain where colour is off.
  package struct Style: Sendable {
    private let isColoured: Bool

    /// A style, with colour or without.
    package init(isColoured: Bool) { self.isColoured = isColoured }

    func bold(_ text: String) -> String { code("1", text) }
    func faint(_ text: String) -> String { code("2", text) }
    func tint(_ text: String, _ polarity: Int?) -> String {
      switch polarity {
      case .some(1): code("32", text)
      case .some(-1): code("31", text)
      default: code("36", text)
      }
    }

    private func code(_ number: String, _ text: String) -> String {
      let text = TerminalText.plain(text)
      return isColoured ? "\u{1B}[\(number)m\(text)\u{1B}[0m" : text
    }
  }

  private let style: Style

  /// A writer.
  package init(style: Style) { self.style = style }

  /// The findings of one statement.
  ///
  /// - Parameter marks: of what comes from an archive, one for each annotation.
  package func text(of findings: Findings, marks: [ArchivedMark] = []) -> String {
    let statement = findings.statement
    var lines = [style.bold(statement.headline ?? statement.key)]
    var about: [String] = [statement.key]
    about.append(
      statement.issuer.map { "issuer " + $0.name } ?? "no issuer: 'we' stays open (--issuer)")
    about.append(
      statement.issuedOn.map { "issued on " + $0.iso } ?? "no date: relative dates stay symbolic")
    lines.append(style.faint(about.joined(separator: " · ")))
    for (index, annotation) in findings.annotations.enumerated() {
      lines += self.lines(of: annotation, statement)
      if index < marks.count { lines.append(style.faint("      " + marks[index].words)) }
    }
    if findings.annotations.isEmpty { lines.append("  nothing found") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines of one annotation: type and fields, evidence, provenance.
  package func lines(of annotation: Annotation, _ statement: Statement) -> [String] {
    var polarity: Int?
    if case .integer(let number)? = annotation["polarity"]?.value { polarity = number }
    let trigger = FindingsText.oneLine(statement.text(in: annotation.trigger) ?? "")
    let line = statement.lineAndColumn(of: annotation.range.start)
    let head =
      "  " + style.tint(annotation.type, polarity) + " "
      + style.bold("\u{201C}\(trigger)\u{201D}") + " "
      + FindingsText.fields(annotation, statement)
    let evidence = FindingsText.oneLine(statement.text(in: annotation.range) ?? "")
    var status = annotation.status.name
    if let reporter = annotation.status.reportedBy {
      status += " by " + reporter.name
      if annotation.status.isNegated { status += ", negated" }
    }
    if annotation.certainty == .implicit { status += ", implicit" }
    let source = "\(line.line):\(line.column)  \(status)  \(annotation.provenance.text)"
    var lines = [head, "      \(FindingsText.shortened(evidence))", style.faint("      " + source)]
    if let words = annotation.tuning?.words, !words.isEmpty {
      lines.append(style.faint("      " + FindingsText.oneLine(words)))
    }
    return lines
  }

  private static func fields(_ annotation: Annotation, _ statement: Statement) -> String {
    annotation.fields.compactMap { field -> String? in
      if field.name == "ladder" { return nil }
      let words = field.range.flatMap { statement.text(in: $0) }
      guard var text = field.value?.plainText ?? words else { return nil }
      if case .actor(let actor)? = field.value, let id = actor.id { text += " [\(id)]" }
      if case .date(let date)? = field.value, date.text != date.symbolic {
        text += " (\(date.symbolic))"
      }
      return "\(field.name)=\(shortened(oneLine(text), to: 60))"
    }.joined(separator: "  ")
  }

  static func oneLine(_ text: String) -> String {
    TerminalText.plain(text.split { $0.isWhitespace || $0 == "\u{AD}" }.joined(separator: " "))
  }

  static func shortened(_ text: String, to limit: Int = 150) -> String {
    let text = TerminalText.plain(text)
    return text.count <= limit ? text : text.prefix(limit - 1) + "…"
  }
}

extension Statement {
  /// The line and column of a byte offset, both from 1; columns count scalars.
  package func lineAndColumn(of offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for (index, byte) in text.utf8.enumerated() {
      if index >= offset { break }
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
