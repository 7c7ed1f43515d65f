import DemarcheModel

/// Plain text for a terminal or a letter, wrapped by columns.
///
/// Without colours marked passages stand in `[ ]` with a raised number, and triggers in `*`; with
/// colours they are underlined, and triggers bold.
package struct TextFormat: ReportFormat {
  /// Whether escape sequences may be written.
  package enum Colours: String, Sendable, CaseIterable {
    /// None: for files, and terminals under `NO_COLOR`.
    case none
    /// Those of ECMA-48, in the terminal's own palette.
    case ansi
  }

  /// How much is said of each piece of evidence.
  package enum Evidence: Sendable {
    /// Nothing, nor of title, sources and receipt: for a look at the terminal.
    case none
    /// A line: the type, the trigger and the fields.
    case brief
    case full
  }

  /// `text`.
  package let name = "text"
  /// `txt`.
  package let fileExtension = "txt"
  private let width: Int
  private let colours: Colours
  private let evidence: Evidence

  /// The format.
  ///
  /// - Parameters:
  ///   - width: the columns of a line; taken as 20 where it is less. Tables of very many columns
  ///     may be wider.
  ///   - colours: whether escape sequences may be written.
  ///   - evidence: how much is said of each piece of evidence.
  package init(width: Int = 80, colours: Colours = .none, evidence: Evidence = .full) {
    self.width = max(20, width)
    self.colours = colours
    self.evidence = evidence
  }

  /// Writes the document.
  package func write(_ document: Document, into output: inout ByteWriter) {
    var page = TextPage(document: document, width: width, colours: colours, output: output)
    page.write(evidence)
    output = page.output
  }
}

/// A document in plain text while it is written.
struct TextPage {
  let document: Document
  let width: Int
  let colours: TextFormat.Colours
  private(set) var output: ByteWriter
  var level = 1
  private var showsEvidence = true

  init(document: Document, width: Int, colours: TextFormat.Colours, output: ByteWriter) {
    self.document = document
    self.width = width
    self.colours = colours
    self.output = output
  }

  /// Writes the whole document.
  mutating func write(_ evidence: TextFormat.Evidence) {
    showsEvidence = evidence != .none
    if showsEvidence {
      heading(1, StyledLine(document.title, .bold))
      if let subtitle = document.subtitle { wrapped(StyledLine(subtitle)) }
      blank()
    }
    for node in document.nodes { self.node(node) }
    switch evidence {
    case .none: return
    case .full:
      sources()
      self.evidence()
    case .brief:
      sources()
      briefEvidence()
    }
    receipt()
  }

  /// Writes a line as it is.
  mutating func line(_ line: StyledLine, indent: Int = 0) {
    if !line.cells.isEmpty { output.verbatim(String(repeating: " ", count: indent)) }
    var style: StyledLine.Style = []
    for cell in line.cells {
      if colours == .ansi, cell.style != style {
        output.verbatim(cell.style.sequence)
        style = cell.style
      }
      output.verbatim(String(cell.character))
    }
    if !style.isEmpty { output.verbatim(StyledLine.Style().sequence) }
    output.byte(0x0A)
  }

  /// Writes an empty line, unless there is one.
  mutating func blank() {
    if !output.isAfterEmptyLine { output.byte(0x0A) }
  }

  /// Writes a line in as many as it needs, the later ones further in.
  mutating func wrapped(_ content: StyledLine, indent: Int = 0, hanging: Int = 0) {
    let lines = content.wrapped(at: width - indent - hanging, first: width - indent)
    for (index, line) in lines.enumerated() {
      self.line(line, indent: index == 0 ? indent : indent + hanging)
    }
  }

  /// Writes a heading with a rule under it.
  mutating func heading(_ level: Int, _ content: StyledLine) {
    if level > 1 { blank() }
    let lines = content.wrapped(at: width)
    for line in lines { self.line(line) }
    let rule = level == 1 ? "=" : level == 2 ? "-" : level == 3 ? "~" : "."
    let longest = lines.map(\.width).max() ?? 0
    line(StyledLine(String(repeating: rule, count: longest), .dim))
    blank()
  }

  private mutating func node(_ node: Node) {
    switch node {
    case .heading(let level, let content):
      self.level = level
      heading(level, inlines(content, .bold))
      return
    case .paragraph(let content): wrapped(inlines(content))
    case .list(let kind, let items):
      for (index, item) in items.enumerated() {
        let sign = kind == .ordered ? "\(index + 1). " : "- "
        wrapped(StyledLine(sign) + inlines(item), hanging: sign.count)
      }
    case .table(let table): self.table(table)
    case .quote(let number): quote(number)
    case .claim(let claim):
      let sign = "(\(claim.number)) "
      wrapped(
        StyledLine(sign, .bold) + inlines(claim.content) + reference(claim.evidence),
        hanging: sign.count)
    case .matrix(let matrix): table(matrix.table)
    case .chart(let chart): self.chart(chart)
    case .timeline(let timeline): self.timeline(timeline)
    case .calendar(let calendar): self.calendar(calendar)
    case .difference(let difference): self.difference(difference)
    case .statement(let statement): self.statement(statement)
    case .callout(let kind, let content):
      let sign = kind == .note ? "Note: " : "Warning: "
      wrapped(StyledLine(sign, .bold) + inlines(content), indent: 2, hanging: 2)
    case .note(let content): wrapped(inlines(content, .dim), indent: 2)
    }
    blank()
  }

  /// Numbers of evidence behind a text, where the page tells what they stand for.
  func reference(_ evidence: [EvidenceNumber]) -> StyledLine {
    showsEvidence ? StyledLine(" [\(evidence.joined)]", .dim) : StyledLine()
  }

  private mutating func quote(_ number: EvidenceNumber) {
    guard let detail = document[number] else { return }
    wrapped(quotation(detail), indent: 4)
    let day = detail.issuedOn.map { ", " + $0.iso } ?? ""
    wrapped(StyledLine("— \(detail.statementHeadline)\(day) [\(number.value)]", .dim), indent: 4)
  }
}

extension StyledLine {
  /// The one behind the other.
  static func + (left: StyledLine, right: StyledLine) -> StyledLine {
    StyledLine(left.cells + right.cells)
  }
}
