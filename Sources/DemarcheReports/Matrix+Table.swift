extension Matrix {
  /// The matrix as a table: in each cell the figure, the word and the evidence, a dash where
  /// nothing was found.
  package var table: Table {
    let head = [Table.Column(title: rowTitle)] + columns.map { Table.Column(title: $0) }
    let lines = zip(rows, cells).map { row, cells in
      [Table.Cell([.text(row)])]
        + cells.map { cell in
          guard let cell else { return Table.Cell([.text("–")]) }
          return Table.Cell(
            [.strong(cell.figure), .text(" "), .text(cell.word)], evidence: cell.evidence)
        }
    }
    return Table(caption: caption, columns: head, rows: lines, headers: .columnsAndRows)
  }
}
