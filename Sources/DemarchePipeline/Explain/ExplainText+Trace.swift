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
    for event in brief(trace.events) {
      if event.phase + 1 != phase {
        phase = event.phase + 1
        page.line(2, "phase \(phase)", .faint)
      }
      self.event(event, &page)
      let further = trace.events.filter { $0.isShallow && $0.rule == event.rule }.count - 1
      if event.isShallow, further > 0 {
        page.line(8, "and so at \(further) further place\(further == 1 ? "" : "s")", .faint)
      }
    }
    page.line(2, "\(trace.silentCount) rules and rungs had no candidate", .faint)
    page.gap()
  }

  // Of the places at which a rule failed at once, the first stands for all.
  private func brief(_ events: [SentenceTrace.Event]) -> [SentenceTrace.Event] {
    var seen: Set<String> = []
    return events.filter { !$0.isShallow || seen.insert($0.rule).inserted }
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

extension SentenceTrace.Event {
  // It did not get past the word at which it was tried.
  fileprivate var isShallow: Bool {
    if case .missed(let miss) = outcome { return miss.reached == nil }
    return false
  }
}
