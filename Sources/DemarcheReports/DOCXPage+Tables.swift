import DemarcheModel

extension DOCXPage {
  /// The width of the text in twentieths of a point.
  private static let textWidth = 9298

  /// Writes a table with its caption; its heads are repeated on each page.
  ///
  /// - Parameters:
  ///   - summary: a sentence under the caption.
  ///   - fills: what is behind cells, by row and column.
  mutating func table(
    _ table: Table, summary: String = "", fills: [[DOCXLook.Fill?]] = []
  ) {
    line("Caption", table.caption)
    if !summary.isEmpty {
      body.openParagraph("Small", for: summary, extra: "<w:keepNext/>")
      body.run(summary)
      body.closeParagraph()
    }
    for places in DOCXPage.parts(of: table) {
      let part = Table(
        caption: table.caption, columns: places.map { table.columns[$0] },
        rows: table.rows.map { row in
          places.map { $0 < row.count ? row[$0] : Table.Cell([]) }
        }, headers: table.headers)
      grid(part, fills: fills.map { row in places.map { $0 < row.count ? row[$0] : nil } })
    }
  }

  /// The columns of a table by place, in parts that a page can hold; each begins with the first
  /// column where that heads the rows.
  private static func parts(of table: Table) -> [[Int]] {
    let limit = 12
    let places = Array(table.columns.indices)
    guard places.count > limit else { return places.isEmpty ? [] : [places] }
    let head = table.headers == .columnsAndRows ? [0] : []
    let rest = places.dropFirst(head.count)
    return stride(from: rest.startIndex, to: rest.endIndex, by: limit - 1).map { start in
      head + rest[start..<min(start + limit - 1, rest.endIndex)]
    }
  }

  private mutating func grid(_ table: Table, fills: [[DOCXLook.Fill?]]) {
    let widths = DOCXPage.widths(of: table)
    body.xml.markup("<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/><w:tblW w:w=\"")
    body.xml.number(DOCXPage.textWidth)
    body.xml.markup("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0420\"")
    body.xml.markup(" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\"")
    body.xml.markup(" w:noHBand=\"0\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>")
    for width in widths {
      body.xml.markup("<w:gridCol")
      body.xml.attribute("w:w", "", width)
      body.xml.markup("/>")
    }
    body.xml.markup("</w:tblGrid>\n<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
    for (column, width) in zip(table.columns, widths) {
      openCell(width)
      body.openParagraph(
        "TableText", for: column.alignment == .number ? "" : column.title,
        extra: DOCXPage.extra(column, keepsNext: true))
      body.run(column.title, DOCXLook(.bold))
      closeCell()
    }
    body.xml.markup("</w:tr>\n")
    for (index, row) in table.rows.enumerated() {
      let fills = index < fills.count ? fills[index] : []
      // A short table stays on one page.
      let keepsNext = table.rows.count <= 10 && index < table.rows.count - 1
      self.row(row, of: table, widths, fills, keepsNext: keepsNext)
    }
    body.xml.markup("</w:tbl>\n")
    line("AfterTable", "")
  }

  private mutating func row(
    _ row: [Table.Cell], of table: Table, _ widths: [Int], _ fills: [DOCXLook.Fill?],
    keepsNext: Bool
  ) {
    body.xml.markup("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    for (index, width) in widths.enumerated() {
      openCell(width, index < fills.count ? fills[index] : nil)
      let cell = row[index]
      let isHead = index == 0 && table.headers == .columnsAndRows
      let column = table.columns[index]
      body.openParagraph(
        "TableText",
        for: column.alignment == .number ? "" : cell.content.map(\.plainText).joined(),
        extra: DOCXPage.extra(column, keepsNext: keepsNext))
      inlines(cell.content, DOCXLook(isHead ? .bold : []), citing: .links)
      cite(cell.evidence, .links)
      closeCell()
    }
    body.xml.markup("</w:tr>\n")
  }

  private mutating func openCell(_ width: Int, _ fill: DOCXLook.Fill? = nil) {
    body.xml.markup("<w:tc><w:tcPr><w:tcW")
    body.xml.attribute("w:w", "", width)
    body.xml.markup(" w:type=\"dxa\"/>")
    if let fill { body.fill(fill) }
    body.xml.markup("</w:tcPr>")
  }

  private mutating func closeCell() {
    body.closeParagraph()
    body.xml.markup("</w:tc>")
  }

  private static func extra(_ column: Table.Column, keepsNext: Bool) -> StaticString {
    switch (column.alignment, keepsNext) {
    case (.number, true): "<w:keepNext/><w:jc w:val=\"right\"/>"
    case (.number, false): "<w:jc w:val=\"right\"/>"
    case (.text, true): "<w:keepNext/>"
    case (.text, false): ""
    }
  }

  /// The columns' widths: each holds its longest word, as far as all fit on the page; what is left
  /// goes to those with more to say.
  private static func widths(of table: Table) -> [Int] {
    let needs = table.columns.indices.map { need(of: $0, in: table) }
    let words = needs.map(\.word)
    let more = needs.map { max(0, $0.text - $0.word) }
    let spare = max(0, lineWidth - words.reduce(0, +))
    let parts = more.allSatisfy { $0 == 0 } ? words : more
    let sum = max(1, parts.reduce(0, +))
    let widths = zip(words, parts).map { word, part in word * sum + spare * part }
    let all = max(1, widths.reduce(0, +))
    return widths.map { max(1, textWidth * $0 / all) }
  }

  /// What a line of a table holds, in characters of usual width, with the margins of its cells.
  private static let lineWidth = 96

  /// The longest word of a column, and what its cells hold, in characters.
  private static func need(of column: Int, in table: Table) -> (word: Int, text: Int) {
    let title = table.columns[column].title
    var (word, longest, sum) = (longestWord(of: title), DisplayWidth.width(of: title), 0)
    for row in table.rows where column < row.count {
      let text = row[column].content.words
      let marks = row[column].evidence.isEmpty ? 0 : row[column].evidence.joined.utf8.count / 2
      let width = DisplayWidth.width(of: text) + marks
      word = max(word, longestWord(of: text) + marks)
      longest = max(longest, min(28, width))
      sum += min(width, 400)
    }
    let mean = sum / max(1, table.rows.count)
    return (min(word, 24) + 3, max(longest, min(90, mean)) + 3)
  }

  private static func longestWord(of text: String) -> Int {
    text.split(separator: " ").map { DisplayWidth.width(of: String($0)) }.max() ?? 0
  }

  /// Writes a matrix: in each cell the figure, the word and the evidence.
  mutating func matrix(_ matrix: Matrix) {
    let columns =
      [Table.Column(title: matrix.rowTitle)] + matrix.columns.map { Table.Column(title: $0) }
    var rows: [[Table.Cell]] = []
    var fills: [[DOCXLook.Fill?]] = []
    for (head, cells) in zip(matrix.rows, matrix.cells) {
      rows.append(
        [Table.Cell([.text(head)])]
          + cells.map { cell in
            guard let cell else { return Table.Cell([.text("–")]) }
            return Table.Cell(
              [.strong(cell.figure), .text(" " + cell.word)], evidence: cell.evidence)
          })
      fills.append([nil] + cells.map { $0.map { DOCXPage.fill(of: $0.level) } })
    }
    table(
      Table(
        caption: matrix.caption, columns: columns, rows: rows, headers: .columnsAndRows),
      fills: fills)
  }

  private static func fill(of level: Int) -> DOCXLook.Fill {
    switch level {
    case 2...: .strongPlus
    case 1: .plus
    case 0: .neutral
    case -1: .minus
    default: .strongMinus
    }
  }

  /// Writes a timeline or calendar as a table.
  mutating func timeline(_ timeline: Timeline) {
    let rows = timeline.entries.map { entry in
      [
        Table.Cell([.text(entry.date.readable)]),
        Table.Cell([.text(entry.date.precision.rawValue)]),
        Table.Cell(entry.content, evidence: entry.evidence),
      ]
    }
    table(
      Table(
        caption: timeline.caption,
        columns: [
          Table.Column(title: "Date"), Table.Column(title: "Precision"),
          Table.Column(title: "What"),
        ], rows: rows, headers: .columnsAndRows))
  }
}
