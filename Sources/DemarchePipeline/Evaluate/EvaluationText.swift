import DemarcheModel

/// Writes an evaluation for people: tables first, then every error with its sentence.
package struct EvaluationText {
  let style: FindingsText.Style
  private let groupings: [ScoreGrouping]
  let hasErrors: Bool

  /// A writer.
  ///
  /// - Parameters:
  ///   - groupings: by what all tables are given again.
  ///   - hasErrors: whether statements and errors are listed, and not only the scores of all.
  package init(
    style: FindingsText.Style, groupings: [ScoreGrouping] = [], hasErrors: Bool = true
  ) {
    self.style = style
    self.groupings = groupings
    self.hasErrors = hasErrors
  }

  /// The whole text.
  package func text(
    of evaluation: Evaluation, comparison: EvaluationComparison? = nil
  ) -> String {
    var lines: [String] = []
    for score in evaluation.statements where hasErrors {
      lines.append(style.bold(score.id) + style.faint("  " + score.file))
      lines += table(total: "all", { score.micro($0) }, { score[$0, $1] })
      lines.append("")
    }
    lines += scores(of: evaluation, style.bold(EvaluationText.count(of: evaluation)))
    if evaluation.statements.count > 1 {
      lines += intervals(of: evaluation)
      for grouping in ScoreGrouping.allCases { lines += overview(of: evaluation, grouping) }
      for grouping in groupings {
        for (name, group) in evaluation.groups(by: grouping) {
          let head = style.bold(name) + style.faint("  " + EvaluationText.count(of: group))
          lines += [""] + scores(of: group, head)
        }
      }
    }
    if let comparison { lines += self.lines(of: comparison) }
    for score in evaluation.statements where hasErrors && !score.errors.isEmpty {
      lines += ["", style.bold(score.id) + style.faint("  " + score.file)]
      lines += score.errors.flatMap(self.lines)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func count(of evaluation: Evaluation) -> String {
    let count = evaluation.statements.count
    return "\(count) statement\(count == 1 ? "" : "s")"
  }

  private func scores(of evaluation: Evaluation, _ head: String) -> [String] {
    var lines = [head]
    lines += table(total: "micro", { evaluation.micro($0) }, { evaluation[$0, $1] })
    let rates = evaluation.macro(.plain)
    let means = [
      rates.precision, rates.recall, rates.f1, evaluation.macro(.strict).f1,
      evaluation.macro(.whole).f1,
    ]
    lines.append(row("macro", ["", "", ""] + means.map(EvaluationText.rate)))
    return lines + fields(of: evaluation) + metadata(of: evaluation)
  }

  // A row for each issuer or language, where there are several.
  private func overview(of evaluation: Evaluation, _ grouping: ScoreGrouping) -> [String] {
    let groups = evaluation.groups(by: grouping)
    guard groups.count > 1 else { return [] }
    var lines = ["", style.bold("By \(grouping.rawValue)")]
    lines.append(style.faint(row("", EvaluationText.heads)))
    for (name, group) in groups {
      let label = "\(name) (\(group.statements.count))"
      lines.append(row(label, cells { group.micro($0) }))
    }
    return lines
  }

  private static let heads = [
    "found", "false", "missed", "precision", "recall", "F1", "strict", "whole",
  ]

  // Classes with nothing in gold and nothing found are left out.
  private func table(
    total name: String, _ total: (ScoreLevel) -> Tally,
    _ tally: (ScoredType, ScoreLevel) -> Tally
  ) -> [String] {
    var rows = [style.faint(row("", EvaluationText.heads))]
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

  func row(_ name: String, _ cells: [String]) -> String {
    let widths = [7, 7, 8, 11, 8, 6, 8, 7]
    return "  " + EvaluationText.padded(name, to: 20)
      + zip(cells, widths).map { EvaluationText.padded($0, before: $1) }.joined()
  }

  /// A row with broad cells.
  func broadRow(_ name: String, _ cells: [String]) -> String {
    "  " + EvaluationText.padded(name, to: 20)
      + cells.map { EvaluationText.padded($0, before: 14) }.joined()
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

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  static func padded(_ text: String, before width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
