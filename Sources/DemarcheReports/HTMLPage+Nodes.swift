import DemarcheModel

extension HTMLPage {
  /// Writes a part of the document.
  mutating func node(_ node: Node) {
    switch node {
    case .heading(let level, let content): heading(level, content)
    case .paragraph(let content):
      html.markup("<p dir=\"auto\">")
      inlines(content)
      html.markup("</p>\n")
    case .list(let kind, let items): list(kind, items)
    case .table(let table): self.table(table)
    case .quote(let number): quote(number)
    case .claim(let claim): self.claim(claim)
    case .matrix(let matrix): self.matrix(matrix)
    case .chart(let chart): self.chart(chart)
    case .timeline(let timeline): self.timeline(timeline)
    case .calendar(let calendar): self.calendar(calendar)
    case .difference(let difference): self.difference(difference)
    case .statement(let statement): self.statement(statement)
    case .callout(let kind, let content): callout(kind, content)
    case .note(let content):
      html.markup("<p class=\"small\" role=\"note\" dir=\"auto\">")
      inlines(content)
      html.markup("</p>\n")
    }
  }

  private mutating func heading(_ level: Int, _ content: [Inline]) {
    self.level = level
    sectionCount += 1
    openHeading(level)
    html.attribute("id", "s", sectionCount)
    html.markup(" dir=\"auto\">")
    inlines(content)
    permalink("#s", sectionCount)
    closeHeading(level)
  }

  /// Writes a `§` that links to its own place.
  mutating func permalink(_ anchor: StaticString, _ number: Int) {
    html.markup(" <a class=\"permalink\" aria-label=\"Link to this place\"")
    html.attribute("href", anchor, number)
    html.markup(">§</a>")
  }

  /// Opens the tag of a heading; the caller closes it with `>`.
  mutating func openHeading(_ level: Int) {
    switch level {
    case ...2: html.markup("<h2")
    case 3: html.markup("<h3")
    case 4: html.markup("<h4")
    default: html.markup("<h5")
    }
  }

  /// Writes the end tag of a heading.
  mutating func closeHeading(_ level: Int) {
    switch level {
    case ...2: html.markup("</h2>\n")
    case 3: html.markup("</h3>\n")
    case 4: html.markup("</h4>\n")
    default: html.markup("</h5>\n")
    }
  }

  private mutating func list(_ kind: Node.ListKind, _ items: [[Inline]]) {
    html.markup(kind == .ordered ? "<ol>\n" : "<ul>\n")
    for item in items {
      html.markup("<li dir=\"auto\">")
      inlines(item)
      html.markup("</li>\n")
    }
    html.markup(kind == .ordered ? "</ol>\n" : "</ul>\n")
  }

  private mutating func callout(_ kind: Node.CalloutKind, _ content: [Inline]) {
    switch kind {
    case .note: html.markup("<div class=\"callout\" role=\"note\"><p><strong>Note.</strong> ")
    case .warning:
      html.markup("<div class=\"callout warning\" role=\"note\"><p><strong>⚠ Warning.</strong> ")
    }
    html.markup("<span dir=\"auto\">")
    inlines(content)
    html.markup("</span></p></div>\n")
  }

  private mutating func claim(_ claim: Claim) {
    html.markup("<div class=\"claim\"")
    html.attribute("id", "c", claim.number)
    html.markup("><span class=\"number\">")
    html.number(claim.number)
    html.markup("</span><p dir=\"auto\">")
    inlines(claim.content)
    cite(claim.evidence)
    permalink("#c", claim.number)
    html.markup("</p></div>\n")
  }

  private mutating func quote(_ number: EvidenceNumber) {
    guard let detail = document[number] else { return }
    html.markup("<figure>\n")
    quotation(detail)
    html.markup("<figcaption dir=\"auto\">— ")
    html.text(detail.statementHeadline)
    if let day = detail.issuedOn {
      html.markup(", ")
      time(day.iso)
    }
    cite([number])
    html.markup("</figcaption>\n</figure>\n")
  }

  /// Writes the sentence of a piece of evidence, with the match marked in it.
  mutating func quotation(_ detail: EvidenceDetail) {
    html.markup("<blockquote")
    html.quoted(detail.language)
    html.markup("><p>")
    let match = TextRange(0, detail.sentenceText.utf8.count)
      .clipping(detail.range.shifted(by: -detail.sentence.start))
    let trigger = match.clipping(detail.trigger.shifted(by: -detail.sentence.start))
    words(detail.sentenceText, TextRange(0, match.start), in: nil)
    if trigger.isEmpty || trigger == match {
      words(detail.sentenceText, match, in: "<mark>")
    } else {
      words(detail.sentenceText, TextRange(match.start, trigger.start), in: "<mark>")
      words(detail.sentenceText, trigger, in: "<mark class=\"trigger\">")
      words(detail.sentenceText, TextRange(trigger.end, match.end), in: "<mark>")
    }
    words(detail.sentenceText, TextRange(match.end, detail.sentenceText.utf8.count), in: nil)
    html.markup("</p></blockquote>\n")
  }

  /// Writes the words in a range of bytes of `text`, between that tag and its end.
  private mutating func words(_ text: String, _ range: TextRange, in mark: StaticString?) {
    guard !range.isEmpty else { return }
    if let mark { html.markup(mark) }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.start)
    html.text(text[start..<utf8.index(start, offsetBy: range.byteCount)])
    if mark != nil { html.markup("</mark>") }
  }

  /// Writes a table.
  mutating func table(_ table: Table) {
    // Many columns get a broad page in print, where nothing scrolls.
    openTable(table.columns.count > 7 ? "wide" : nil, caption: table.caption)
    html.markup("<thead><tr>")
    for column in table.columns {
      html.markup("<th scope=\"col\" dir=\"auto\"")
      if column.alignment == .number { html.markup(" class=\"figure\"") }
      html.markup(">")
      html.text(column.title)
      html.markup("</th>")
    }
    html.markup("</tr></thead>\n<tbody>\n")
    for row in table.rows {
      html.markup("<tr>")
      for (index, cell) in row.enumerated() {
        let isHeader = index == 0 && table.headers == .columnsAndRows
        html.markup(isHeader ? "<th scope=\"row\" dir=\"auto\"" : "<td dir=\"auto\"")
        let isFigure = index < table.columns.count && table.columns[index].alignment == .number
        html.markup(isFigure ? " class=\"figure\">" : ">")
        inlines(cell.content)
        cite(cell.evidence)
        html.markup(isHeader ? "</th>" : "</td>")
      }
      html.markup("</tr>\n")
    }
    html.markup("</tbody>\n</table>\n</div>\n")
  }
}
