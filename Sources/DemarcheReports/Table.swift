/// A table with a caption, typed columns and rows of cells.
package struct Table: Sendable, Hashable {
  /// What a column holds, which decides how it is set.
  package enum Alignment: String, Sendable, CaseIterable {
    /// Words, set from the start of the line.
    case text
    /// Figures, set to the end of the line.
    case number
  }

  /// What heads a row.
  package enum Headers: String, Sendable, CaseIterable {
    /// Only the columns have headers.
    case columns
    /// The first cell of every row is its header.
    case columnsAndRows = "columns_and_rows"
  }

  /// A column's head.
  package struct Column: Sendable, Hashable {
    /// The words at its head.
    package var title: String
    /// How its cells are set.
    package var alignment: Alignment

    /// A column of that title.
    package init(title: String, alignment: Alignment = .text) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// What stands in one place of the table.
  package struct Cell: Sendable, Hashable {
    /// What it says.
    package var content: [Inline]
    /// What it rests on; may be empty.
    package var evidence: [EvidenceNumber]

    /// A cell with its evidence.
    package init(_ content: [Inline], evidence: [EvidenceNumber] = []) {
      self.content = content
      self.evidence = evidence
    }
  }

  /// What the table shows; printed above it.
  package var caption: String
  /// From the start of the line to its end.
  package var columns: [Column]
  /// From the top down; each with as many cells as there are columns.
  package var rows: [[Cell]]
  /// Whether rows have headers too.
  package var headers: Headers

  /// A table of those parts; `DocumentBuilder.append` checks that rows fit the columns.
  package init(
    caption: String, columns: [Column], rows: [[Cell]] = [], headers: Headers = .columns
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.headers = headers
  }
}
