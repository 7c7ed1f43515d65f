package import DemarcheModel
package import DemarcheReports

/// The annotations that a report cites of the one statement that it shows, as the standoff of
/// brat: what `extract --format brat` writes into its `.ann` file.
package struct BratFormat: ReportFormat {
  /// `brat`.
  package let name = "brat"
  /// `ann`.
  package let fileExtension = "ann"
  private let found: CitedFindings

  /// The format, for documents that are made from `findings`.
  package init(_ findings: [Findings]) {
    found = CitedFindings(findings: findings)
  }

  /// Writes the lines.
  ///
  /// - Throws: `nothingToWrite` where no statement is shown or nothing of it is cited,
  ///   `formatFailed` where several are shown.
  package func write(_ document: Document, into output: inout ByteWriter) throws(ReportError) {
    let shown = document.nodes.compactMap { node in
      if case .statement(let statement) = node { statement } else { nil }
    }
    guard let statement = shown.first else {
      throw .nothingToWrite(format: name, needs: "a statement that is shown")
    }
    guard shown.count == 1 else {
      throw .formatFailed(
        format: name,
        message: "a file has the annotations of one statement, but the report shows "
          + "\(shown.count); 'demarche extract --format brat' makes a folder of many")
    }
    let cited = try found.cited(by: document, format: name).first { found in
      found.statement.key == statement.key && found.statement.text == statement.text
    }
    guard let cited else {
      throw .nothingToWrite(format: name, needs: "evidence of the statement that is shown")
    }
    for byte in BratDocument(cited).annotations { output.byte(byte) }
  }
}
