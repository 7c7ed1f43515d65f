import DemarcheModel

extension HTMLPage {
  /// Writes a statement's text with its marks and the notes beside it.
  mutating func statement(_ statement: MarkedStatement) {
    statementCount += 1
    html.markup("<article")
    html.attribute("id", "t", statementCount)
    html.markup(">\n<header>\n")
    openHeading(level + 1)
    html.quoted(statement.language)
    html.markup(">")
    html.text(statement.headline)
    permalink("#t", statementCount)
    closeHeading(level + 1)
    for line in statement.subtitle {
      html.markup("<p class=\"small\" dir=\"auto\">")
      inlines(line)
      html.markup("</p>\n")
    }
    html.markup("</header>\n")
    let layout = StatementLayout(statement)
    for part in layout.parts { self.part(part, of: statement, layout) }
    html.markup("</article>\n")
  }

  private mutating func part(
    _ part: StatementLayout.Part, of statement: MarkedStatement, _ layout: StatementLayout
  ) {
    html.markup("<div class=\"part\"><p")
    switch part.zone {
    case .title, .heading: html.markup(" class=\"zone-heading\"")
    case .listItem: html.markup(" class=\"zone-item\"")
    case .quotation: html.markup(" class=\"zone-quotation\"")
    case .dateline, .signature, .contact, .boilerplate: html.markup(" class=\"zone-small\"")
    case .body: break
    }
    html.quoted(statement.language)
    html.markup(">")
    for segment in part.segments {
      self.segment(segment, statement.marks, layout.text(in: segment.range))
    }
    html.markup("</p>")
    if !part.notes.isEmpty {
      html.markup("\n<ul class=\"notes\" aria-label=\"Notes\">\n")
      for index in part.notes { note(statement.marks[index]) }
      html.markup("</ul>")
    }
    html.markup("</div>\n")
  }

  private mutating func segment(
    _ segment: MarkSegments.Segment, _ marks: [Mark], _ text: String
  ) {
    guard let innermost = segment.marks.last else {
      html.text(text)
      return
    }
    let news = segment.opens.filter { anchored.insert(marks[$0].evidence).inserted }
    for index in news.dropLast() { anchor(marks[index]) }
    html.markup("<mark class=\"")
    html.markup(HTMLPage.look(of: marks[innermost]))
    if segment.isTrigger { html.markup(" trigger") }
    if segment.markCount > 1 { html.markup(" many") }
    html.markup("\"")
    if let index = news.last { html.attribute("id", "m", marks[index].evidence.value) }
    var names = segment.marks.map { "\(marks[$0].evidence.value) \(marks[$0].label)" }
    let more = segment.markCount - names.count
    if more > 0 { names.append("and \(more) more") }
    html.attribute("title", names.joined(separator: "\n"))
    html.markup(">")
    html.text(text)
    html.markup("</mark>")
    for index in segment.closes { reference(marks[index]) }
  }

  /// Writes a place to link to, for a passage that begins where another one does.
  private mutating func anchor(_ mark: Mark) {
    html.markup("<span")
    html.attribute("id", "m", mark.evidence.value)
    html.markup("></span>")
  }

  private mutating func reference(_ mark: Mark) {
    html.markup("<a class=\"reference\"")
    html.attribute("href", "#e", mark.evidence.value)
    html.attribute("aria-label", "Evidence ", mark.evidence.value)
    html.markup(">")
    html.number(mark.evidence.value)
    html.markup("</a>")
  }

  private mutating func note(_ mark: Mark) {
    html.markup("<li class=\"")
    html.markup(HTMLPage.look(of: mark))
    html.markup("\" dir=\"auto\"")
    // A mark without a word in the text has its place here.
    if anchored.insert(mark.evidence).inserted { html.attribute("id", "m", mark.evidence.value) }
    html.markup("><a class=\"number\"")
    html.attribute("href", "#e", mark.evidence.value)
    html.attribute("aria-label", "Evidence ", mark.evidence.value)
    html.markup(">")
    html.number(mark.evidence.value)
    html.markup("</a> <span class=\"sign\" aria-hidden=\"true\">")
    html.markup(HTMLPage.sign(of: mark))
    html.markup("</span> <strong>")
    html.text(mark.label)
    html.markup("</strong>")
    if !mark.note.isEmpty {
      html.markup(" <span class=\"words\">")
      inlines(mark.note)
      html.markup("</span>")
    }
    html.markup("</li>\n")
  }

  /// The classes of a mark, by type and polarity; `HTMLStyle` says what they look like.
  private static func look(of mark: Mark) -> StaticString {
    switch (mark.type, mark.polarity) {
    case ("stance", let polarity?) where polarity > 0: "stance plus"
    case ("stance", let polarity?) where polarity < 0: "stance minus"
    case ("stance", _): "stance"
    case ("demand", _): "demand"
    case ("commitment", _): "commitment"
    case ("quote", _): "quote"
    case ("event", _), ("date", _): "event"
    case ("actor", _), ("instrument", _), ("principle", _), ("abbreviation", _), ("contact", _),
      ("metadata", _):
      "name"
    default: "other"
    }
  }

  /// A sign for type and polarity, so that nothing depends on colour.
  private static func sign(of mark: Mark) -> StaticString {
    switch (mark.type, mark.polarity) {
    case (_, let polarity?) where polarity > 0: "▲"
    case (_, let polarity?) where polarity < 0: "▼"
    case (_, _?): "■"
    case ("demand", _): "→"
    case ("commitment", _): "✓"
    case ("quote", _): "”"
    case ("event", _), ("date", _): "◷"
    default: "·"
    }
  }
}
