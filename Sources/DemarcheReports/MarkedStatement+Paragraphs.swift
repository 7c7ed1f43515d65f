package import DemarcheModel

extension MarkedStatement {
  /// A paragraph as running text, with its notes.
  package struct Paragraph: Sendable, Hashable {
    /// What part it plays.
    package var zone: Zone
    /// Its text: passages in `⟦ ⟧` with their evidence behind them, triggers strong.
    package var content: [Inline]
    /// For each mark that begins in it the evidence, its label and what the margin says.
    package var notes: [[Inline]]
  }

  /// The text as paragraphs, for formats that have no marks of their own.
  package var paragraphs: [Paragraph] {
    let layout = StatementLayout(self)
    return layout.parts.map { part in
      var content: [Inline] = []
      for segment in part.segments {
        content.append(
          segment, layout.text(in: segment.range),
          evidence: segment.closes.map { marks[$0].evidence })
      }
      return Paragraph(zone: part.zone, content: content, notes: part.notes.map(note))
    }
  }

  private func note(_ index: Int) -> [Inline] {
    let mark = marks[index]
    let start: [Inline] = [.cite([mark.evidence]), .text(" "), .strong(mark.label)]
    return mark.note.isEmpty ? start : start + [.text(": ")] + mark.note
  }
}

extension EvidenceDetail {
  /// The sentence with the match in `⟦ ⟧` and the trigger strong.
  package var quotation: [Inline] {
    var content: [Inline] = []
    for segment in segments { content.append(segment, words(in: segment), evidence: []) }
    return content
  }
}

extension [Inline] {
  /// Appends a segment; `evidence` has a number for each passage that ends with it, or none.
  fileprivate mutating func append(
    _ segment: MarkSegments.Segment, _ words: String, evidence: [EvidenceNumber]
  ) {
    let opening = String(repeating: "⟦", count: segment.opens.count)
    if !opening.isEmpty { append(.text(opening)) }
    append(segment.isTrigger ? .strong(words) : .text(words))
    for index in segment.closes.indices {
      append(.text("⟧"))
      if index < evidence.count { append(.cite([evidence[index]])) }
    }
  }
}
