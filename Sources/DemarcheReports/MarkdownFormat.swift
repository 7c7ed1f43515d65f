import DemarcheModel

/// GitHub Flavored Markdown, one line a paragraph.
///
/// Marked passages stand in `⟦ ⟧` with a link to their evidence behind them, triggers in bold.
package struct MarkdownFormat: ReportFormat {
  /// `markdown`.
  package let name = "markdown"
  /// `md`.
  package let fileExtension = "md"

  /// The format; it has no options.
  package init() {}

  /// Writes the document.
  package func write(_ document: Document, into output: inout ByteWriter) {
    var page = MarkdownPage(document: document, writer: MarkdownWriter(output))
    page.write()
    output = page.writer.output
  }
}

/// A document in Markdown while it is written.
struct MarkdownPage {
  let document: Document
  var writer: MarkdownWriter
  private var level = 1

  init(document: Document, writer: MarkdownWriter) {
    self.document = document
    self.writer = writer
  }

  /// Writes the whole document.
  mutating func write() {
    line("# ") { $0.writer.text($0.document.title) }
    if let subtitle = document.subtitle {
      paragraph { $0.writer.text(subtitle) }
    }
    for node in document.nodes { self.node(node) }
    sources()
    evidence()
    receipt()
  }

  /// Writes one line behind `start`.
  mutating func line(_ start: StaticString, _ body: (inout MarkdownPage) -> Void) {
    writer.begin(start)
    body(&self)
    writer.newline()
  }

  /// Writes a blank line and a paragraph of one line.
  mutating func paragraph(_ start: StaticString = "", _ body: (inout MarkdownPage) -> Void) {
    writer.newline()
    line(start, body)
  }

  private mutating func node(_ node: Node) {
    switch node {
    case .heading(let level, let content):
      self.level = level
      heading(level) { $0.inlines(content) }
    case .paragraph(let content): paragraph { $0.inlines(content) }
    case .list(let kind, let items): list(kind, items)
    case .table(let table): self.table(table)
    case .quote(let number): quote(number)
    case .claim(let claim):
      paragraph("**Claim ") { page in
        page.writer.number(claim.number)
        page.writer.markup(".** ")
        page.inlines(claim.content)
        page.writer.markup(" ")
        page.cite(claim.evidence)
      }
    case .matrix(let matrix): table(matrix.table)
    case .chart(let chart): self.chart(chart)
    case .timeline(let timeline): self.timeline(timeline)
    case .calendar(let calendar): self.calendar(calendar)
    case .difference(let difference): self.difference(difference)
    case .statement(let statement): self.statement(statement)
    case .callout(let kind, let content):
      paragraph(kind == .note ? "> **Note.** " : "> **Warning.** ") { $0.inlines(content) }
    case .note(let content):
      paragraph("Note: ") { $0.inlines(content) }
    }
  }

  private mutating func heading(_ level: Int, _ body: (inout MarkdownPage) -> Void) {
    switch level {
    case ...2: paragraph("## ", body)
    case 3: paragraph("### ", body)
    case 4: paragraph("#### ", body)
    default: paragraph("##### ", body)
    }
  }

  private mutating func list(_ kind: Node.ListKind, _ items: [[Inline]]) {
    writer.newline()
    for (index, item) in items.enumerated() {
      if kind == .ordered {
        writer.number(index + 1)
        line(". ") { $0.inlines(item) }
      } else {
        line("- ") { $0.inlines(item) }
      }
    }
  }

  mutating func table(_ table: Table) {
    if !table.caption.isEmpty {
      paragraph { $0.writer.text(table.caption, .strong) }
    }
    guard !table.columns.isEmpty else { return }
    writer.newline()
    for column in table.columns {
      writer.begin("| ")
      writer.text(column.title)
      writer.markup(" ")
    }
    line("|") { _ in }
    for column in table.columns {
      writer.markup(column.alignment == .number ? "| ---: " : "| --- ")
    }
    line("|") { _ in }
    for row in table.rows {
      for cell in row {
        writer.begin("| ")
        inlines(cell.content)
        if !cell.evidence.isEmpty { writer.markup(" ") }
        cite(cell.evidence)
        writer.markup(" ")
      }
      line("|") { _ in }
    }
  }

  private mutating func quote(_ number: EvidenceNumber) {
    guard let detail = document[number] else { return }
    paragraph("> ") { $0.quotation(detail) }
    line(">") { _ in }
    line("> — ") { page in
      page.writer.text(detail.statementHeadline)
      if let day = detail.issuedOn { page.writer.text(", " + day.iso) }
      page.writer.markup(" ")
      page.cite([number])
    }
  }

  private mutating func statement(_ statement: MarkedStatement) {
    heading(level + 1) { $0.writer.text(statement.headline) }
    for subtitle in statement.subtitle {
      paragraph { $0.inlines(subtitle) }
    }
    let layout = StatementLayout(statement)
    for part in layout.parts {
      paragraph("> ") { page in
        page.segments(part.segments) {
          layout.text(in: $0.range)
        } reference: { page, index in
          page.cite([statement.marks[index].evidence])
        }
      }
      if !part.notes.isEmpty { writer.newline() }
      for index in part.notes {
        line("- ") { $0.note(statement.marks[index]) }
      }
    }
  }

  private mutating func note(_ mark: Mark) {
    cite([mark.evidence])
    writer.markup(" ")
    writer.text(mark.label, .strong)
    guard !mark.note.isEmpty else { return }
    writer.markup(": ")
    inlines(mark.note)
  }
}
