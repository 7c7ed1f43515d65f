import DemarcheModel

/// Comma-separated values: the tables of a document with the evidence of each row.
///
/// Behind the columns of a table stand `statements`, `passages`, `quotations`, `urls` and `rules`
/// of what a row rests on. Several tables stand under each other, with the column `table` in front
/// and all columns that one of them has. A document without tables gives its claims.
package struct CSVFormat: ReportFormat {
  /// `csv`.
  package let name = "csv"
  /// `csv`.
  package let fileExtension = "csv"

  /// The format; it has no options.
  package init() {}

  /// Writes the tables.
  ///
  /// - Throws: `nothingToWrite` where there is neither a table nor a claim.
  package func write(_ document: Document, into output: inout ByteWriter) throws(ReportError) {
    var tables = document.nodes.compactMap { DataTable($0) }
    if tables.isEmpty { tables = [DataTable(claimsOf: document)].compactMap { $0 } }
    guard !tables.isEmpty else {
      throw .nothingToWrite(
        format: name,
        needs: "a table, matrix, chart, timeline, calendar, difference or claim")
    }
    let isNamed = tables.count > 1
    var taken = Set(CSVFormat.evidenceColumns + (isNamed ? ["table"] : []))
    let columns = CSVFormat.union(of: tables)
    let headings = columns.map { column in
      var heading = CSVFormat.printable(column.title)
      while !taken.insert(heading).inserted { heading += "_column" }
      return heading
    }
    output.verbatim(
      CSVRow.text((isNamed ? ["table"] : []) + headings + CSVFormat.evidenceColumns))
    for table in tables {
      let places = table.places(of: columns)
      for row in table.rows {
        let cells = places.map { place in place.map { CSVFormat.printable(row.cells[$0]) } ?? "" }
        output.verbatim(
          CSVRow.text(
            (isNamed ? [CSVFormat.printable(table.caption)] : []) + cells
              + CSVFormat.evidence(of: row, in: document)))
      }
    }
  }

  private static let evidenceColumns = ["statements", "passages", "quotations", "urls", "rules"]

  private static func union(of tables: [DataTable]) -> [DataTable.Column] {
    var seen: Set<DataTable.Column> = []
    return tables.flatMap(\.columns).filter { seen.insert($0).inserted }
  }

  /// The cells that say what a row rests on; several of a kind with `; ` between, but one quotation.
  private static func evidence(of row: DataTable.Row, in document: Document) -> [String] {
    let details = row.evidence.compactMap { document[$0] }
    func list(_ values: [String]) -> String {
      var seen: Set<String> = []
      return values.filter { !$0.isEmpty && seen.insert($0).inserted }.map(printable)
        .joined(separator: "; ")
    }
    return [
      list(row.statements + details.map(\.statementKey)), list(details.map(\.stableID)),
      printable(details.first?.sentenceText ?? ""), list(details.compactMap(\.url)),
      list(details.map(\.rule)),
    ]
  }

  private static func printable(_ text: String) -> String {
    var printable = String.UnicodeScalarView()
    forEachPrintable(in: text) { printable.append($0) }
    return String(printable)
  }
}
