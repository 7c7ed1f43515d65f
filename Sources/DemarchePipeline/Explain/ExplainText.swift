import DemarcheModel
import DemarcheRules

/// Writes why a rule matched, or why not.
struct ExplainText {
  let statement: Statement
  let style: FindingsText.Style

  /// The derivation of one annotation.
  func lines(of derivation: Derivation) -> [String] {
    let annotation = derivation.annotation
    let provenance = annotation.provenance
    let state = annotation.suppressedBy.map { "  suppressed by \($0.rule) (\($0.file):\($0.line))" }
    var lines = FindingsText(style: style).lines(of: annotation, statement)
    if let state { lines.append("    " + state) }
    let pattern = provenance.rung ?? derivation.patterns.joined(separator: "  |  ")
    lines.append("      pattern  " + FindingsText.shortened(pattern))
    for field in annotation.fields {
      var line = "      field    \(field.name)"
      if let range = field.range, let text = statement.text(in: range) {
        line +=
          " \u{201C}\(FindingsText.shortened(FindingsText.oneLine(text), to: 60))\u{201D} "
          + "[\(range.start)..<\(range.end)]"
      }
      if let value = field.value { line += " = \(FindingsText.shortened(value.plainText, to: 60))" }
      if let resolution = field.resolution { line += " (by \(TerminalText.plain(resolution)))" }
      lines.append(line)
    }
    let status = annotation.status
    lines.append(
      "      status   \(status.name): negated \(status.isNegated ? "yes" : "no"), modality "
        + "\(status.modality.rawValue), tense \(status.tense.rawValue), reported by "
        + TerminalText.plain(status.reportedBy?.name ?? "nobody"))
    for consumed in derivation.consumed {
      lines.append("      uses     " + TerminalText.plain(consumed))
    }
    for rival in derivation.suppressed {
      lines.append("      beat     \(rival.provenance.rule) \(rival.provenance.rung ?? "")")
    }
    return lines
  }

  /// One miss: how far the pattern got, what it expected and what stood there.
  func lines(of miss: Miss) -> [String] {
    let name = miss.rung.map { " \u{201C}\($0)\u{201D}" } ?? ""
    var lines = [
      "  " + style.bold(miss.rule + name)
        + style.faint("  \(miss.location.file):\(miss.location.line)")
    ]
    if miss.rung == nil { lines.append("      pattern  " + FindingsText.shortened(miss.pattern)) }
    if let reached = miss.reached, let text = statement.text(in: reached) {
      lines.append("      reached  \u{201C}\(FindingsText.oneLine(text))\u{201D}")
    }
    switch miss.reason {
    case .noTrigger(let expected):
      let wanted = TerminalText.plain(expected.joined(separator: " or "))
      lines.append("      expected \(wanted) to start from")
      lines.append("      found    nothing of the kind in this sentence")
    case .item(let expected, let found, let isLeft):
      let place = statement.lineAndColumn(of: miss.position)
      lines.append("      expected \(TerminalText.plain(expected))" + (isLeft ? " left of it" : ""))
      lines.append(
        "      found    "
          + (found.map {
            "\u{201C}\(FindingsText.oneLine($0))\u{201D} at \(place.line):\(place.column)"
          }
            ?? (isLeft ? "the sentence's start" : "the sentence's end")))
    case .refused(let condition): lines.append("      refused  by \(condition)")
    case .notFor(let reason): lines.append("      not for  " + reason)
    }
    return lines
  }
}
