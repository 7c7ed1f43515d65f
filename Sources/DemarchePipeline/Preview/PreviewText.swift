import DemarcheModel

/// Writes a preview for people.
package struct PreviewText: Sendable {
  private let style: FindingsText.Style

  /// A writer, with colour or without.
  package init(isColoured: Bool) { style = FindingsText.Style(isColoured: isColoured) }

  /// The lines of a change.
  package func text(of change: StatementChange) -> String {
    let (sign, polarity) =
      switch change.kind {
      case .added: ("+", 1)
      case .removed: ("\u{2212}", -1)
      case .changed: ("~", 0)
      }
    let annotation = change.annotation
    var lines = [
      style.tint("\(sign) \(annotation.type)", polarity) + " "
        + style.bold(
          "\u{201C}\(FindingsText.shortened(FindingsText.oneLine(change.words)))\u{201D}")
        + " " + style.faint("\(annotation.provenance.rule)"),
      style.faint(
        "    \(change.statement):\(change.line):\(change.column), sentence "
          + "\(change.sentenceNumber)"),
    ]
    for difference in change.differences {
      let values = [difference.before, difference.after].map { value in
        value.map { FindingsText.shortened(FindingsText.oneLine($0), to: 60) } ?? "nothing"
      }
      lines.append("    \(difference.name): \(values[0]) \u{2192} \(values[1])")
    }
    let sentence = FindingsText.shortened(FindingsText.oneLine(change.sentence))
    lines.append("    \(sentence)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The sums, by rule.
  package func summary(of preview: UpdatePreview) -> String {
    let lead =
      preview.isCut
      ? "stopped before the end; so far, of \(preview.statementCount) statements:\n" : ""
    if preview.rules.isEmpty {
      return lead + "nothing changes in \(preview.statementCount) statements\n"
    }
    var lines = [
      "\(preview.added) added, \(preview.removed) removed, \(preview.changed) changed in "
        + "\(preview.touchedCount) of \(preview.statementCount) statements"
    ]
    for rule in preview.rules {
      lines.append(
        "  +\(rule.added) \u{2212}\(rule.removed) ~\(rule.changed)  "
          + TerminalText.plain(rule.id))
    }
    return lead + lines.joined(separator: "\n") + "\n"
  }
}
