import DemarcheModel

/// The text of a document of Word and its footnotes while they are written.
struct DOCXPage {
  /// How running text leads to its evidence.
  enum Citing {
    /// By a footnote at the first place, by a link to the list of evidence at others.
    case notes
    /// By links only: in tables and in the margin, where there are many.
    case links
  }

  let document: Document
  var body = DOCXPart()
  var notes = DOCXPart()
  /// The level of the last heading.
  var level = 1
  private(set) var orderedListCount = 0
  private var noted: Set<EvidenceNumber> = []
  private var idCount = 0
  private let claims: [[Int]]

  init(_ document: Document) {
    self.document = document
    claims = document.claimsByEvidence
  }

  /// Writes the whole text and its footnotes.
  mutating func write() {
    body.open("w:document")
    body.xml.markup("<w:body>\n")
    openNotes()
    line("Title", document.title)
    if let subtitle = document.subtitle { line("Subtitle", subtitle) }
    for node in document.nodes { self.node(node) }
    sources()
    evidence()
    receipt()
    body.xml.markup("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/>")
    body.xml.markup("<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1304\" w:right=\"1304\"")
    body.xml.markup(" w:bottom=\"1304\" w:left=\"1304\" w:header=\"680\" w:footer=\"567\"")
    body.xml.markup(" w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n")
    notes.xml.markup("</w:footnotes>\n")
  }

  /// A number that no bookmark and no change has yet.
  mutating func nextID() -> Int {
    idCount += 1
    return idCount
  }

  /// The claims that rest on a piece of evidence.
  func claims(on number: EvidenceNumber) -> [Int] {
    claims.indices.contains(number.value - 1) ? claims[number.value - 1] : []
  }

  /// Writes a paragraph of one run.
  mutating func line(
    _ style: StaticString, _ text: String, _ look: DOCXLook = DOCXLook()
  ) {
    body.openParagraph(style, for: text)
    body.run(text, look)
    body.closeParagraph()
  }

  /// Writes a paragraph of running text.
  mutating func paragraph(
    _ style: StaticString, _ content: [Inline], _ look: DOCXLook = DOCXLook(),
    extra: StaticString = ""
  ) {
    body.openParagraph(style, for: content.map(\.plainText).joined(), extra: extra)
    inlines(content, look, citing: .notes)
    body.closeParagraph()
  }

  private mutating func node(_ node: Node) {
    switch node {
    case .heading(let level, let content):
      self.level = level
      paragraph(DOCXPage.heading(level), content)
    case .paragraph(let content): paragraph("BodyText", content)
    case .list(let kind, let items): list(kind, items)
    case .table(let table): self.table(table)
    case .quote(let number): quote(number)
    case .claim(let claim): self.claim(claim)
    case .matrix(let matrix): self.matrix(matrix)
    case .chart(let chart):
      table(chart.table, summary: chart.summary)
    case .timeline(let timeline), .calendar(let timeline): self.timeline(timeline)
    case .difference(let difference): self.difference(difference)
    case .statement(let statement): self.statement(statement)
    case .callout(let kind, let content):
      let sign: Inline = .strong(kind == .note ? "Note. " : "⚠ Warning. ")
      paragraph(kind == .note ? "Callout" : "Warning", [sign] + content)
    case .note(let content): paragraph("Small", content)
    }
  }

  /// The style of a heading; the title is level 1.
  static func heading(_ level: Int) -> StaticString {
    switch level {
    case ...2: "Heading1"
    case 3: "Heading2"
    case 4: "Heading3"
    default: "Heading4"
    }
  }

  private mutating func list(_ kind: Node.ListKind, _ items: [[Inline]]) {
    if kind == .ordered { orderedListCount += 1 }
    for item in items {
      // The number of bullets is 1, that of each ordered list its place behind it.
      body.openProperties(
        "ListParagraph", for: item.map(\.plainText).joined(),
        list: kind == .ordered ? orderedListCount + 1 : 1)
      body.closeProperties()
      inlines(item, DOCXLook(), citing: .notes)
      body.closeParagraph()
    }
  }

  private mutating func claim(_ claim: Claim) {
    body.openParagraph("Claim", for: claim.content.map(\.plainText).joined())
    body.bookmark("c", claim.number, id: nextID())
    body.run(String(claim.number), DOCXLook(.bold))
    body.tab()
    inlines(claim.content, DOCXLook(), citing: .notes)
    cite(claim.evidence, .notes)
    body.closeParagraph()
  }

  private mutating func quote(_ number: EvidenceNumber) {
    guard let detail = document[number] else { return }
    body.openParagraph("Quote", for: detail.sentenceText, extra: "<w:keepNext/>")
    DOCXPage.quotation(detail, in: &body)
    body.closeParagraph()
    body.openParagraph("QuoteSource")
    body.run("— " + detail.citedStatement)
    cite([number], .notes)
    body.closeParagraph()
  }

  /// Writes running text.
  mutating func inlines(_ content: [Inline], _ look: DOCXLook, citing: Citing) {
    for inline in content {
      var look = look
      switch inline {
      case .strong: look.style.insert(.bold)
      case .emphasis, .term: look.style.insert(.italic)
      case .quotation(_, let language): look.language = language
      default: break
      }
      switch inline {
      case .cite(let numbers): cite(numbers, citing)
      case .link(let text, let url): body.link(text, to: url, look)
      default: body.run(inline.plainText, look)
      }
    }
  }

  /// Writes raised numbers that lead to evidence.
  mutating func cite(_ numbers: [EvidenceNumber], _ citing: Citing) {
    for (index, number) in numbers.enumerated() {
      if index > 0 { body.run(",", DOCXLook(.raised)) }
      if citing == .notes, let detail = document[number], noted.insert(number).inserted {
        footnote(number, detail)
      } else {
        body.link(String(number.value), anchor: "e", number.value, DOCXLook(.raised))
      }
    }
  }

  // The mark is the evidence's own number, so that text, notes and list agree.
  private mutating func footnote(_ number: EvidenceNumber, _ detail: EvidenceDetail) {
    body.xml.markup("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>")
    body.xml.markup("<w:footnoteReference w:customMarkFollows=\"1\"")
    body.xml.attribute("w:id", "", number.value)
    body.xml.markup("/><w:t>")
    body.xml.number(number.value)
    body.xml.markup("</w:t></w:r>")
    notes.xml.markup("<w:footnote")
    notes.xml.attribute("w:id", "", number.value)
    notes.xml.markup(">")
    notes.openParagraph("FootnoteText", for: detail.sentenceText)
    // Word shows no mark here, LibreOffice does; neither shows two numbers alike.
    notes.run(" ")
    notes.link("Evidence \(number.value).", anchor: "e", number.value, DOCXLook(.bold))
    notes.run(" “")
    DOCXPage.quotation(detail, in: &notes)
    notes.run("” — " + detail.citedStatement + ". ")
    if let url = detail.url {
      notes.link(url, to: url)
      notes.run(". ")
    }
    notes.run(detail.rule, DOCXLook(.code))
    notes.closeParagraph()
    notes.xml.markup("</w:footnote>\n")
  }

  private mutating func openNotes() {
    notes.open("w:footnotes")
    notes.xml.markup("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r>")
    notes.xml.markup("</w:p></w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\">")
    notes.xml.markup("<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>\n")
  }

  /// Writes the sentence of a piece of evidence, with the match marked in it.
  static func quotation(_ detail: EvidenceDetail, in part: inout DOCXPart) {
    for segment in detail.segments {
      var look = DOCXLook(language: detail.language)
      if !segment.marks.isEmpty { look.fill = .neutral }
      if segment.isTrigger { look.style.insert(.bold) }
      part.run(detail.words(in: segment), look)
    }
  }
}

extension EvidenceDetail {
  /// The statement and its day.
  var citedStatement: String { statementHeadline + (issuedOn.map { ", " + $0.iso } ?? "") }
}
