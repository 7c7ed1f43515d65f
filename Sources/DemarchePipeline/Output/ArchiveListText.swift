package import DemarcheArchive

/// Lists the statements of an archive, a line each with tabs between the cells.
package enum ArchiveListText {
  /// What the cells are, with a line feed.
  package static let header = "issued\tissuer\tkey\theadline\tannotations\tversion\n"

  /// The line of a statement, with a line feed.
  package static func line(of row: Archive.Listed) -> String {
    let cells = [
      row.issuedOn ?? "", row.issuer ?? "", row.key, row.headline ?? "", "\(row.annotationCount)",
      "\(row.number)",
    ]
    // Tabs and line feeds are signs of the table.
    let line = cells.map { TerminalText.plain($0).replacing("\t", with: " ") }
      .joined(separator: "\t")
    return line.replacing("\n", with: " ") + "\n"
  }
}
