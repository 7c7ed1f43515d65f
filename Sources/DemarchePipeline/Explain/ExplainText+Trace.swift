import DemarcheModel
import DemarcheRules

extension ExplainText {
  /// What the rules did in one sentence: what stood there, then each candidate in turn.
  func write(_ trace: SentenceTrace, to page: inout ExplainPage) {
    sentence(trace.number, &page)
    page.line(2, "zone \(trace.zone.rawValue), \(trace.tokenCount) tokens")
    if !trace.spans.isEmpty {
      let known = trace.spans.map { span in
        "<\(span.type)> \u{201C}\(FindingsText.shortened(span.text, to: 40))\u{201D}"
          + (span.id.map { " [\($0)]" } ?? "")
      }
      page.row(2, "known", known.joined(separator: ", "))
    }
    var phase = 0
    for event in trace.events {
      if event.phase + 1 != phase {
        phase = event.phase + 1
        page.line(2, "phase \(phase)", .faint)
      }
      self.event(event, &page)
    }
    page.line(2, "\(trace.silentCount) rules and rungs had no candidate", .faint)
    page.gap()
  }

  private func event(_ event: SentenceTrace.Event, _ page: inout ExplainPage) {
    let head =
      "\(name(event.rule, event.rung)) at \u{201C}\(event.word)\u{201D} \(place(event.position))"
    let mark: String
    let paint: ExplainPage.Paint
    var lines: [String] = []
    switch event.outcome {
    case .stands(let annotation):
      mark = "+"
      paint = .good
      lines.append("\(annotation.type) \(words(annotation.range))")
      if let type = event.published { lines.append("published as <\(type)>") }
    case .lost(_, let rival):
      mark = "-"
      paint = .plain
      lines.append(rival.map { "lost to \(name($0.annotation))" + by($0.by) } ?? "lost")
    case .missed(let miss):
      mark = "."
      paint = .plain
      lines.append(outcome(miss))
    }
    page.line(4, mark + " " + head, paint)
    for line in lines { page.line(8, line) }
  }
}
