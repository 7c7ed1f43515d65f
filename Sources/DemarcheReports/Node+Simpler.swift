extension Node {
  /// The name of its kind, as in `doc:NAME` and in JSON.
  package var name: String {
    switch self {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .list: "list"
    case .table: "table"
    case .quote: "quote"
    case .claim: "claim"
    case .matrix: "matrix"
    case .chart: "chart"
    case .timeline: "timeline"
    case .calendar: "calendar"
    case .difference: "difference"
    case .statement: "statement"
    case .callout: "callout"
    case .note: "note"
    }
  }

  /// The same said by headings, paragraphs, lists and tables alone, for formats that have no more.
  ///
  /// - Parameter level: of the heading before it.
  package func simpler(in document: Document, level: Int) -> [Node] {
    switch self {
    case .heading, .paragraph, .list, .table: [self]
    case .quote(let number): Node.quotation(number, document)
    case .claim(let claim):
      [
        .paragraph(
          [.strong("Claim \(claim.number)."), .text(" ")] + claim.content
            + [.text(" "), .cite(claim.evidence)])
      ]
    case .matrix(let matrix): [.table(matrix.table)]
    case .chart(let chart): chart.simpler
    case .timeline(let timeline): timeline.simplerLine
    case .calendar(let calendar): calendar.simplerMonths
    case .difference(let difference): difference.simpler
    case .statement(let statement): statement.simpler(level: level + 1)
    case .callout(let kind, let content):
      [.paragraph([.strong(kind == .note ? "Note." : "Warning."), .text(" ")] + content)]
    case .note(let content): [.paragraph([.text("Note: ")] + content)]
    }
  }

  private static func quotation(_ number: EvidenceNumber, _ document: Document) -> [Node] {
    guard let detail = document[number] else { return [] }
    let day = detail.issuedOn.map { ", " + $0.iso } ?? ""
    return [
      .paragraph([.text("“")] + detail.quotation + [.text("”")]),
      .paragraph([.text("— \(detail.statementHeadline)\(day) "), .cite([number])]),
    ]
  }
}

extension Chart {
  fileprivate var simpler: [Node] {
    var table = table
    table.caption = ""
    let head: [Node] = [.paragraph([.strong(title)]), .paragraph([.text(summary)])]
    return head.dropLast(summary.isEmpty ? 1 : 0) + [.table(table)]
  }
}

extension Timeline {
  fileprivate var simplerLine: [Node] {
    var nodes = head
    let gaps = gaps
    var items: [[Inline]] = []
    for (index, entry) in entries.enumerated() {
      if let gap = gaps[index] {
        if !items.isEmpty { nodes.append(.list(.unordered, items)) }
        nodes.append(.paragraph([.emphasis("… \(gap.length) without an entry …")]))
        items = []
      }
      items.append(entry.item)
    }
    return items.isEmpty ? nodes : nodes + [.list(.unordered, items)]
  }

  fileprivate var simplerMonths: [Node] {
    head
      + months.flatMap { month in
        [.paragraph([.strong(month.title)]), .list(.unordered, month.entries.map(\.item))]
      }
  }

  private var head: [Node] { caption.isEmpty ? [] : [.paragraph([.strong(caption)])] }
}

extension Timeline.Entry {
  fileprivate var item: [Inline] {
    [.date(date), .text(": ")] + content + [.text(" "), .cite(evidence)]
  }
}

extension MarkedStatement {
  fileprivate func simpler(level: Int) -> [Node] {
    var nodes: [Node] = [.heading(level: level, [.text(headline)])]
    nodes += subtitle.map { .paragraph($0) }
    for paragraph in paragraphs {
      nodes.append(.paragraph(paragraph.content))
      if !paragraph.notes.isEmpty { nodes.append(.list(.unordered, paragraph.notes)) }
    }
    return nodes
  }
}

extension Difference {
  fileprivate var simpler: [Node] {
    let sides = [before, after].map { side in
      side.headline + (side.issuedOn.map { ", " + $0.iso } ?? "")
    }
    var nodes: [Node] = [.paragraph([.text(sides.joined(separator: " → "))])]
    if isEmpty { return nodes + [.paragraph([.text(Difference.sameness)])] }
    let changed = sentences.filter { $0.kind != .kept }.map(\.item)
    if !changed.isEmpty { nodes.append(.list(.unordered, changed)) }
    if !steps.isEmpty { nodes.append(.table(stepTable)) }
    return nodes
  }

  private var stepTable: Table {
    Table(
      caption: "",
      columns: ["Target", "Before", "After", "Change"].map { Table.Column(title: $0) },
      rows: steps.map { step in
        [
          Table.Cell([.text(step.target)]), step.before.cell, step.after.cell,
          Table.Cell([.text(step.label)]),
        ]
      }, headers: .columnsAndRows)
  }
}

extension Difference.Sentence {
  /// What became of it and its words: those that are gone in `[− −]`, new ones in `[+ +]`.
  fileprivate var item: [Inline] {
    [.strong(kind.rawValue + ":"), .text(" ")]
      + runs.map { run in
        switch run.kind {
        case .kept: .text(run.text)
        case .inserted: .text("[+\(run.text)+]")
        case .deleted: .text("[−\(run.text)−]")
        }
      }
  }
}

extension Difference.Step.End? {
  fileprivate var cell: Table.Cell {
    guard let self else { return Table.Cell([.text("–")]) }
    return Table.Cell(
      [.strong(self.figure), .text(" "), .text(self.words)],
      evidence: [self.evidence])
  }
}
