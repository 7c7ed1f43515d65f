import DemarcheModel

extension TextPage {
  /// Draws a table: columns aligned, cells wrapped, two blanks between columns.
  mutating func table(_ table: Table) {
    if !table.caption.isEmpty { wrapped(StyledLine(table.caption, .bold)) }
    guard !table.columns.isEmpty else { return }
    let head = table.columns.map { StyledLine($0.title, .bold) }
    let rows = table.rows.map { row in row.map { self.cell($0) } }
    let widths = self.widths([head] + rows, columns: table.columns.count)
    let alignments = table.columns.map(\.alignment)
    self.row(head, widths, alignments)
    self.row(
      widths.map { StyledLine(String(repeating: "─", count: $0), .dim) }, widths, alignments)
    let isTall = rows.contains { row in
      zip(row, widths).contains { $0.wrapped(at: $1).count > 1 }
    }
    for (index, row) in rows.enumerated() {
      if isTall, index > 0 { blank() }
      self.row(row, widths, alignments)
    }
  }

  private func cell(_ cell: Table.Cell) -> StyledLine {
    let content = inlines(cell.content)
    guard !cell.evidence.isEmpty else { return content }
    return content + StyledLine(" [\(cell.evidence.joined)]", .dim)
  }

  /// The columns' widths: as wide as their cells, the widest narrowed until the table fits.
  private func widths(_ rows: [[StyledLine]], columns: Int) -> [Int] {
    var widths = (0..<columns).map { column in
      let natural = rows.map { $0.indices.contains(column) ? $0[column].width : 0 }.max() ?? 0
      return min(max(2, natural), width)
    }
    let least = max(2, min(6, (width + 2) / columns - 2))
    while widths.reduce(2 * (columns - 1), +) > width,
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > least
    {
      widths[widest] -= 1
    }
    return widths
  }

  private mutating func row(
    _ row: [StyledLine], _ widths: [Int], _ alignments: [Table.Alignment]
  ) {
    let cells = zip(row, widths).map { $0.wrapped(at: $1) }
    for index in 0..<(cells.map(\.count).max() ?? 0) {
      var line: [StyledLine.Cell] = []
      for (column, lines) in cells.enumerated() {
        let part = index < lines.count ? lines[index] : StyledLine()
        let blanks = Array(
          repeating: StyledLine.Cell(character: " ", width: 1, style: []),
          count: max(0, widths[column] - part.width))
        if column > 0 { line += StyledLine.gap }
        line += alignments[column] == .number ? blanks + part.cells : part.cells + blanks
      }
      while line.last?.character == " " { line.removeLast() }
      self.line(StyledLine(line))
    }
  }

  /// Writes the list of statements that were used.
  mutating func sources() {
    let sources = document.sources
    guard !sources.isEmpty else { return }
    heading(2, StyledLine("Sources", .bold))
    for (index, (source, _)) in sources.enumerated() {
      let sign = "\(index + 1). "
      let day = source.issuedOn.map { ", " + $0.iso } ?? ""
      let place = source.url ?? (source.key == source.headline ? nil : source.key)
      let text = sign + source.headline + day + (place.map { ". " + $0 } ?? "")
      wrapped(StyledLine(text), hanging: sign.count)
    }
  }

  /// Writes what every number of evidence stands for.
  mutating func evidence() {
    guard !document.evidence.isEmpty else { return }
    heading(2, StyledLine("Evidence", .bold))
    for (index, detail) in document.evidence.enumerated() {
      if index > 0 { blank() }
      let sign = "[\(index + 1)] "
      wrapped(StyledLine(sign, .bold) + quotation(detail), hanging: sign.count)
      let kind = "\(detail.type.readable), \(detail.status), \(detail.certainty)"
      let day = detail.issuedOn.map { ", " + $0.iso } ?? ""
      let lines = [
        detail.statementHeadline + day, detail.url ?? "", "\(kind), “\(detail.triggerText)”",
        detail.summary, detail.provenance, detail.stableID,
      ]
      for line in lines where !line.isEmpty {
        wrapped(StyledLine(line, .dim), indent: sign.count, hanging: 2)
      }
    }
  }

  /// Writes a line for each number of evidence.
  mutating func briefEvidence() {
    guard !document.evidence.isEmpty else { return }
    heading(2, StyledLine("Annotations", .bold))
    for (index, detail) in document.evidence.enumerated() {
      let sign = "[\(index + 1)] "
      var words = "\(detail.type.readable) “\(detail.triggerText)”"
      if detail.status != "asserted" { words += ", " + detail.status }
      if !detail.summary.isEmpty { words += ": " + detail.summary }
      wrapped(StyledLine(sign, .bold) + StyledLine(words), hanging: sign.count)
    }
    blank()
  }

  /// Writes what the report was made from and with.
  mutating func receipt() {
    guard !document.receipt.isEmpty else { return }
    heading(2, StyledLine("Receipt", .bold))
    for entry in document.receipt {
      wrapped(StyledLine("\(entry.name.readable): \(entry.value)"), hanging: 2)
    }
  }
}

extension StyledLine {
  /// The blanks between two columns.
  fileprivate static let gap = Array(
    repeating: Cell(character: " ", width: 1, style: []), count: 2)
}
