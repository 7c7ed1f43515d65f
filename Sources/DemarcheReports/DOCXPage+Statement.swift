import DemarcheModel

extension DOCXPage {
  /// Writes a statement's text with its marks, each paragraph followed by its notes.
  mutating func statement(_ statement: MarkedStatement) {
    line(
      DOCXPage.heading(level + 1), statement.headline, DOCXLook(language: statement.language))
    for line in statement.subtitle { paragraph("Small", line) }
    let layout = StatementLayout(statement)
    for part in layout.parts {
      body.openParagraph(
        DOCXPage.style(of: part.zone), for: layout.text(in: part.range),
        extra: part.notes.isEmpty ? "" : "<w:keepNext/>")
      for segment in part.segments {
        self.segment(segment, statement, layout.text(in: segment.range))
      }
      body.closeParagraph()
      for index in part.notes { margin(statement.marks[index]) }
    }
  }

  private static func style(of zone: Zone) -> StaticString {
    switch zone {
    case .title, .heading: "StatementHeading"
    case .listItem: "StatementItem"
    case .quotation: "StatementItem"
    case .dateline, .signature, .contact, .boilerplate: "StatementSmall"
    case .body: "StatementText"
    }
  }

  private mutating func segment(
    _ segment: MarkSegments.Segment, _ statement: MarkedStatement, _ text: String
  ) {
    var look = DOCXLook(language: statement.language)
    if let innermost = segment.marks.last {
      look.fill = DOCXPage.fill(of: statement.marks[innermost])
      look.style.insert(.underlined)
    }
    if segment.isTrigger { look.style.insert(.bold) }
    body.lines(text, look)
    cite(segment.closes.map { statement.marks[$0].evidence }, .links)
  }

  private static func fill(of mark: Mark) -> DOCXLook.Fill {
    guard let polarity = mark.polarity, polarity != 0 else { return .neutral }
    return polarity > 0 ? .plus : .minus
  }

  private mutating func margin(_ mark: Mark) {
    let sign = mark.polarity.map { $0 > 0 ? "▲" : $0 < 0 ? "▼" : "■" } ?? "·"
    body.openParagraph("MarginNote")
    let number = mark.evidence.value
    body.link(String(number), anchor: "e", number, DOCXLook([.bold, .quiet]))
    body.run(" \(sign) ")
    body.run(mark.label, DOCXLook(.bold))
    if !mark.note.isEmpty {
      body.run(": ")
      inlines(mark.note, DOCXLook(), citing: .links)
    }
    body.closeParagraph()
  }
}
