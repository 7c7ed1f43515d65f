import DemarcheModel

/// Writes what became of cases, for people: what failed with its text and marks, then the counts.
package struct CaseReportText {
  private let style: FindingsText.Style

  /// A writer.
  package init(style: FindingsText.Style) { self.style = style }

  /// What failed, known gaps that have closed, and a line for each pack.
  package func text(of report: CaseReport) -> String {
    items(of: report).map { $0.text + "\n" }.joined() + summary(of: report) + "\n"
  }

  /// What failed and which known gaps have closed, each with a name that lasts.
  package func items(of report: CaseReport) -> [(name: String, text: String)] {
    var items: [(name: String, text: String)] = []
    func add(_ name: String, _ lines: [String]) {
      items.append((name, lines.joined(separator: "\n") + "\n"))
    }
    for pack in report.packs {
      for outcome in pack.cases where !outcome.isPassing || !outcome.closedGaps.isEmpty {
        add(outcome.file + "\n" + outcome.item.title, lines(of: outcome))
      }
      for example in pack.examples {
        guard let problem = example.problem else { continue }
        add(example.rule + "\n" + example.text, lines(of: example, problem, pack))
      }
    }
    return items
  }

  /// A line for each pack.
  package func summary(of report: CaseReport) -> String {
    report.packs.map(summary).joined(separator: "\n")
  }

  // MARK: cases

  private func lines(of outcome: CaseOutcome) -> [String] {
    let state = outcome.isPassing ? style.tint("passes now", 1) : style.tint("failed", -1)
    var lines = [
      style.bold("\(outcome.file):\(outcome.item.line)") + " " + state + ": "
        + TerminalText.plain(outcome.item.title)
    ]
    for line in outcome.item.lines {
      let marks = self.marks(under: line, outcome)
      guard !marks.isEmpty else { continue }
      lines.append("  > " + shown(outcome.item.statement.text(in: line.range) ?? ""))
      lines += marks
    }
    for judged in outcome.judged where mark(of: judged, outcome) == nil {
      switch judged.verdict {
      case .failed(let problem):
        lines.append(
          "  " + style.tint("\(sign(judged)) \(judged.expectation.text)", -1)
            + style.faint("  line \(judged.expectation.line): ")
            + TerminalText.plain(problem))
      case .closedGap: lines.append("  " + closed(judged))
      case .passed, .gap: break
      }
    }
    return lines + outcome.problems.map { "  " + TerminalText.plain($0) }
  }

  private func closed(_ judged: CaseOutcome.Judged) -> String {
    style.tint("? \(judged.expectation.text)", 1)
      + style.faint("  line \(judged.expectation.line): ")
      + "passes now; take the '?' away, or let --accept do it"
  }

  private func sign(_ judged: CaseOutcome.Judged) -> String {
    judged.expectation.claim == .present ? "=" : "!"
  }

  // What the carets of an expectation stand under; nil where it names no words.
  private func mark(of judged: CaseOutcome.Judged, _ outcome: CaseOutcome) -> TextRange? {
    guard judged.hasFailed || judged.verdict == .closedGap else { return nil }
    return judged.expectation.ranges.first
  }

  private func marks(under line: StatementCase.TextLine, _ outcome: CaseOutcome) -> [String] {
    var marks: [String] = []
    for judged in outcome.judged {
      guard let range = mark(of: judged, outcome), line.range.contains(range.start) else {
        continue
      }
      if judged.verdict == .closedGap {
        marks.append(carets(range, line, outcome) + closed(judged))
        continue
      }
      guard case .failed(let problem) = judged.verdict else { continue }
      let expected = judged.expectation.claim == .present ? "expected " : "unwanted "
      let fields = judged.expectation.fields.map { " \($0.name)=" + CaseWords.quoted($0.value) }
      marks.append(
        carets(range, line, outcome)
          + style.tint(expected + judged.expectation.name + fields.joined(), -1)
          + style.faint("  line \(judged.expectation.line): ") + TerminalText.plain(problem))
      guard judged.expectation.claim == .present, let index = judged.annotation else { continue }
      let found = outcome.findings.annotations[index]
      if line.range.contains(found.trigger.start) {
        marks.append(
          carets(found.trigger, line, outcome) + style.tint("found " + found.type, 1)
            + style.faint("  " + found.provenance.text))
      }
    }
    return marks
  }

  // Carets under a range, as far as the line goes, and a blank.
  private func carets(
    _ range: TextRange, _ line: StatementCase.TextLine, _ outcome: CaseOutcome
  ) -> String {
    let statement = outcome.item.statement
    func count(_ start: Int, _ end: Int) -> Int {
      statement.text(in: TextRange(start, min(end, line.range.end)))?.unicodeScalars.count ?? 0
    }
    let lead = String(repeating: " ", count: count(line.range.start, range.start) + 4)
    return lead + String(repeating: "^", count: max(1, count(range.start, range.end))) + " "
  }

  // Tabs would move the carets.
  private func shown(_ text: String) -> String {
    TerminalText.plain(text.replacing("\t", with: " "))
  }

  // MARK: examples and counts

  private func lines(
    of example: ExampleOutcome, _ problem: String, _ pack: CaseReport.Pack
  ) -> [String] {
    let file = CaseReport.path(pack.folder, example.location.file)
    let kind = example.mustMatch ? "example" : "counter-example"
    return [
      style.bold("\(file):\(example.location.line)") + " " + style.tint("failed", -1) + ": "
        + "\(kind) of " + TerminalText.plain(example.rule),
      "  > " + FindingsText.oneLine(example.text), "  " + TerminalText.plain(problem),
    ]
  }

  private func summary(of pack: CaseReport.Pack) -> String {
    let judged = pack.cases.flatMap(\.judged)
    let failed = pack.cases.count { !$0.isPassing }
    let wrong = pack.examples.count { $0.problem != nil }
    let gaps = judged.count { $0.verdict == .gap }
    let closed = judged.count { $0.verdict == .closedGap }
    var parts = [
      CaseReportText.counted(pack.cases.count, "case"),
      CaseReportText.counted(judged.count, "expectation"),
      CaseReportText.counted(pack.examples.count, "example"),
    ]
    if gaps > 0 { parts.append(CaseReportText.counted(gaps, "known gap")) }
    if closed > 0 { parts.append(CaseReportText.counted(closed, "gap") + " closed") }
    if !pack.diagnostics.isEmpty {
      parts.append(CaseReportText.counted(pack.diagnostics.count, "fault") + " in files")
    }
    let isPassing = failed + wrong + pack.diagnostics.count == 0
    parts.append(
      isPassing
        ? style.tint("all pass", 1) : style.tint("\(failed + wrong) failed", -1))
    return TerminalText.plain("\(pack.id) \(pack.version)") + ": " + parts.joined(separator: ", ")
  }

  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)" + (count == 1 ? "" : "s")
  }
}
