/// Writes an evaluation for people: tables first, then every error with its sentence.
package struct EvaluationText {
  private let style: FindingsText.Style

  /// A writer.
  package init(style: FindingsText.Style) { self.style = style }

  /// The whole text.
  package func text(of evaluation: Evaluation) -> String {
    var lines: [String] = []
    for score in evaluation.statements {
      lines.append(style.bold(score.id) + style.faint("  " + score.file))
      lines += table(total: "all", { score.micro($0) }, { score[$0, $1] })
      lines.append("")
    }
    let count = evaluation.statements.count
    lines.append(style.bold("\(count) statement\(count == 1 ? "" : "s")"))
    lines += table(total: "micro", { evaluation.micro($0) }, { evaluation[$0, $1] })
    lines += fields(of: evaluation)
    lines += metadata(of: evaluation)
    for score in evaluation.statements where !score.errors.isEmpty {
      lines += ["", style.bold(score.id) + style.faint("  " + score.file)]
      lines += score.errors.flatMap(self.lines)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // Classes with nothing in gold and nothing found are left out.
  private func table(
    total name: String, _ total: (ScoreLevel) -> Tally,
    _ tally: (ScoredType, ScoreLevel) -> Tally
  ) -> [String] {
    let heads = ["found", "false", "missed", "precision", "recall", "F1", "strict", "whole"]
    var rows = [style.faint(row("", heads))]
    for type in ScoredType.allCases where !tally(type, .plain).isEmpty {
      rows.append(row(type.rawValue, cells { tally(type, $0) }))
    }
    return rows + [row(name, cells(total))]
  }

  private func cells(_ tally: (ScoreLevel) -> Tally) -> [String] {
    let plain = tally(.plain)
    return [plain.found, plain.falseAlarms, plain.missed].map(String.init)
      + [plain.precision, plain.recall, plain.f1, tally(.strict).f1, tally(.whole).f1]
      .map(EvaluationText.rate)
  }

  private func row(_ name: String, _ cells: [String]) -> String {
    let widths = [7, 7, 8, 11, 8, 6, 8, 7]
    return "  " + EvaluationText.padded(name, to: 20)
      + zip(cells, widths).map { EvaluationText.padded($0, before: $1) }.joined()
  }

  private func fields(of evaluation: Evaluation) -> [String] {
    var lines = ["", style.bold("Fields, among the found")]
    lines.append(style.faint(row("", ["right", "scored", "", "accuracy"])))
    for name in Evaluation.fieldNames {
      let tally = evaluation.field(name)
      if tally.scored == 0 { continue }
      let cells = [String(tally.right), String(tally.scored), ""]
      lines.append(row(name, cells + [EvaluationText.rate(tally.accuracy)]))
    }
    return lines
  }

  private func metadata(of evaluation: Evaluation) -> [String] {
    let rows = MetadataField.allCases.compactMap { field -> String? in
      let tally = evaluation.metadata(field)
      if tally.scored == 0 { return nil }
      let cells = [String(tally.right), String(tally.scored), ""]
      return row(field.rawValue, cells + [EvaluationText.rate(tally.accuracy)])
    }
    guard !rows.isEmpty else { return [] }
    return ["", style.bold("Statements, when nobody says issuer and date")]
      + [style.faint(row("", ["right", "scored", "", "accuracy"]))] + rows
  }

  private func lines(of error: ScoringError) -> [String] {
    let place = error.line.flatMap { line in error.column.map { "\(line):\($0)" } } ?? "-"
    var head = "  " + EvaluationText.padded(place, to: 8)
    switch error.kind {
    case .missed: head += style.tint("missed", -1) + " " + error.typeName
    case .falseAlarm: head += style.tint("false", -1) + " " + error.typeName
    case .field: head += style.tint("wrong", 0) + " " + error.typeName
    }
    if let field = error.field { head += "." + field }
    if let note = error.note { head += ": " + note }
    var lines = [head, "          " + error.sentence]
    if let provenance = error.provenance {
      lines.append(style.faint("          " + provenance.text))
    }
    return lines
  }

  // Two digits behind the point, rounded, without a locale.
  static func rate(_ rate: Double?) -> String {
    guard let rate else { return "-" }
    let hundredths = Int((rate * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func padded(_ text: String, before width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
