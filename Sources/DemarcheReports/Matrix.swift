/// Who holds what, and how hard: rows against columns, in each cell a number and a word.
package struct Matrix: Sendable, Hashable {
  /// What stands in one place.
  package struct Cell: Sendable, Hashable {
    /// −3 to +3: the sign says for or against, the size how hard; how the cell looks follows it.
    package var level: Int
    /// The number as it is printed: `+2`, `14`.
    package var figure: String
    /// A word or two: `welcomes`.
    package var word: String
    /// What it rests on; never empty in a document that a builder finished.
    package var evidence: [EvidenceNumber]

    /// A cell of those parts.
    package init(level: Int, figure: String, word: String, evidence: [EvidenceNumber]) {
      self.level = level
      self.figure = figure
      self.word = word
      self.evidence = evidence
    }
  }

  /// What the matrix shows; printed above it.
  package var caption: String
  /// What a row is: `Issuer`.
  package var rowTitle: String
  /// The heads of the columns.
  package var columns: [String]
  /// The heads of the rows.
  package var rows: [String]
  /// For each row a place for each column; nil where nothing was found.
  package var cells: [[Cell?]]

  /// A matrix of those parts; `DocumentBuilder.append` checks that they fit.
  package init(
    caption: String, rowTitle: String, columns: [String], rows: [String], cells: [[Cell?]]
  ) {
    self.caption = caption
    self.rowTitle = rowTitle
    self.columns = columns
    self.rows = rows
    self.cells = cells
  }
}
