extension EvaluationText {
  /// The differences of two evaluations.
  func lines(of comparison: EvaluationComparison) -> [String] {
    var lines = ["", style.bold("Against \(comparison.path)")]
    let counts = [
      (comparison.sharedCount, "of both"), (comparison.goneCount, "only there"),
      (comparison.newCount, "only here"),
    ].filter { $0.0 > 0 }
    let text = counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    lines.append(style.faint("  statements: " + (text.isEmpty ? "none" : text)))
    lines.append(style.faint(broadRow("", ["F1", "strict", "whole"])))
    for type in ScoredType.allCases.map(Optional.some) + [nil] {
      let cells = ScoreLevel.allCases.map { change(comparison.f1(type, $0)) }
      if type != nil, cells.allSatisfy({ $0 == "-" }) { continue }
      lines.append(broadRow(type?.rawValue ?? "micro", cells))
    }
    guard hasErrors else { return lines }
    lines += items(comparison.gained, "gained", isGained: true)
    return lines + items(comparison.lost, "lost", isGained: false)
  }

  private func change(_ rates: (before: Double?, after: Double?)?) -> String {
    guard let rates, rates.before != nil || rates.after != nil else { return "-" }
    let (before, after) = (EvaluationText.rate(rates.before), EvaluationText.rate(rates.after))
    return before == after ? after : before + "→" + after
  }

  private func items(
    _ items: [EvaluationComparison.Item]?, _ word: String, isGained: Bool
  ) -> [String] {
    guard let items, !items.isEmpty else { return [] }
    var lines = ["", style.bold("\(items.count) \(word)")]
    for item in items {
      let fault = item.fault
      let place = fault.line.flatMap { line in fault.column.map { "\(line):\($0)" } } ?? "-"
      let name = fault.field.map { fault.type + "." + $0 } ?? fault.type
      lines.append(
        "  " + EvaluationText.padded(item.statement + " " + place, to: 14)
          + style.tint(item.word(isGained: isGained), isGained ? 1 : -1) + " " + name)
      lines.append("          " + FindingsText.oneLine(fault.sentence))
    }
    return lines
  }
}
