/// Writes what cases exercise of packs, and what they do not.
package enum CaseCoverageText {
  /// The counts of each pack, then what no case exercises.
  ///
  /// - Parameter limit: so many entries of a lexicon are named at most.
  package static func text(of report: CaseReport, limit: Int = 20) -> String {
    report.packs.compactMap { pack in
      pack.coverage.map { text(of: $0, pack, limit) }
    }.joined()
  }

  private static func text(
    of coverage: CaseCoverage, _ pack: CaseReport.Pack, _ limit: Int
  ) -> String {
    var lines = [
      TerminalText.plain(pack.id) + ": coverage",
      row(
        "rules", coverage.rules.count(where: \.isExercised), coverage.rules.count,
        coverage.rulePercent),
      row(
        "rungs", coverage.rungs.count(where: \.isExercised), coverage.rungs.count,
        coverage.rungPercent),
      row(
        "lexicon entries", coverage.exercisedEntryCount, coverage.entryCount,
        coverage.entryPercent),
    ]
    for lexicon in coverage.lexicons {
      let exercised = lexicon.count - lexicon.idle.count
      lines.append(
        row(
          "  " + lexicon.type, exercised, lexicon.count,
          CaseCoverage.percent(exercised, of: lexicon.count)))
    }
    for rule in coverage.rules where !rule.isExercised {
      lines.append("  no case: rule \(rule.id)")
    }
    for rung in coverage.rungs where !rung.isExercised {
      lines.append("  no case: rung \(rung.rule) '\(rung.pattern)'")
    }
    for lexicon in coverage.lexicons where !lexicon.idle.isEmpty {
      let rest = lexicon.idle.count - limit
      lines.append(
        "  no case: \(lexicon.type) " + lexicon.idle.prefix(limit).joined(separator: ", ")
          + (rest > 0 ? " and \(rest) more" : ""))
    }
    return lines.map(TerminalText.plain).joined(separator: "\n") + "\n"
  }

  private static func row(_ name: String, _ part: Int, _ whole: Int, _ percent: Int) -> String {
    func before(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text
    }
    let name = name + String(repeating: " ", count: max(0, 20 - name.unicodeScalars.count))
    return "  " + name + before(String(part), 6) + " of " + before(String(whole), 5)
      + before("\(percent) %", 7)
  }
}
