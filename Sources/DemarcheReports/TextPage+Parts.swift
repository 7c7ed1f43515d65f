import DemarcheModel

extension TextPage {
  /// Running text.
  func inlines(_ content: [Inline], _ style: StyledLine.Style = []) -> StyledLine {
    var line = StyledLine()
    for inline in content {
      switch inline {
      case .strong(let text): line.append(text, style.union(.bold))
      case .emphasis(let text), .term(let text): line.append(text, style.union(.italic))
      case .link(let text, let url):
        let words = text == url || text.isEmpty ? url : "\(text) <\(url)>"
        line.append(LinkTarget(url) == nil ? inline.plainText : words, style)
      case .cite: line.append(inline.plainText, style.union(.dim))
      case .text, .date, .actor, .quotation: line.append(inline.plainText, style)
      }
    }
    return line
  }

  /// Writes a statement's text with its marks, each paragraph followed by its notes.
  mutating func statement(_ statement: MarkedStatement) {
    heading(level + 1, StyledLine(statement.headline, .bold))
    for subtitle in statement.subtitle { wrapped(inlines(subtitle, .dim)) }
    let layout = StatementLayout(statement)
    for part in layout.parts {
      blank()
      let isItem = part.zone == .listItem || part.zone == .quotation
      let text = segments(part.segments, statement.marks.map(StyledLine.Style.of)) { segment in
        layout.text(in: segment.range)
      } number: {
        statement.marks[$0].evidence.value
      }
      wrapped(text, indent: isItem ? 2 : 0)
      for index in part.notes { note(statement.marks[index]) }
    }
  }

  private mutating func note(_ mark: Mark) {
    let sign = mark.polarity?.polaritySign ?? "·"
    var line = StyledLine("\(mark.evidence.value.raised) \(sign) ", .of(mark))
    line.append(mark.label, .bold)
    if !mark.note.isEmpty { line = line + StyledLine(": ") + inlines(mark.note) }
    wrapped(line, indent: 4, hanging: 4)
  }

  /// The sentence of a piece of evidence with the match marked.
  func quotation(_ detail: EvidenceDetail) -> StyledLine {
    segments(detail.segments, [.underline]) {
      detail.words(in: $0)
    } number: { _ in
      nil
    }
  }

  /// Text with its marks; `looks` are the styles of the marks, `number` their numbers.
  private func segments(
    _ segments: [MarkSegments.Segment], _ looks: [StyledLine.Style],
    text: (MarkSegments.Segment) -> String, number: (Int) -> Int?
  ) -> StyledLine {
    var line = StyledLine()
    var isTrigger = false
    for segment in segments {
      if colours == .none {
        if isTrigger, !segment.isTrigger || !segment.opens.isEmpty { line.append("*") }
        if isTrigger, !segment.opens.isEmpty { isTrigger = false }
        for _ in segment.opens { line.append("[") }
        if segment.isTrigger, !isTrigger { line.append("*") }
      }
      var style = segment.marks.last.map { looks[$0] } ?? []
      if segment.isTrigger { style.insert(.bold) }
      line.append(text(segment), style)
      isTrigger = segment.isTrigger
      if segment.closes.isEmpty { continue }
      if colours == .none, isTrigger { line.append("*") }
      isTrigger = false
      for (index, mark) in segment.closes.enumerated() {
        if colours == .none { line.append("]") } else if index > 0 { line.append(",", .dim) }
        if let number = number(mark) { line.append(number.raised, .dim) }
      }
    }
    if colours == .none, isTrigger { line.append("*") }
    return line
  }
}

extension StyledLine.Style {
  /// How a passage of that mark looks.
  static func of(_ mark: Mark) -> StyledLine.Style {
    guard let polarity = mark.polarity, polarity != 0 else { return .underline }
    return polarity > 0 ? [.underline, .green] : [.underline, .red]
  }
}

extension Int {
  /// The number in raised figures.
  fileprivate var raised: String {
    let figures: [Character: Character] = [
      "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
      "9": "⁹",
    ]
    return String(String(self).map { figures[$0] ?? $0 })
  }
}
