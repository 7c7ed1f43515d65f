package import DemarcheModel
package import DemarcheReports

/// The annotations that a report cites as Web Annotations, a page a statement and line: what
/// `extract --format web-annotation` writes of them, and `convert` reads.
package struct WebAnnotationFormat: ReportFormat {
  /// `web-annotation`.
  package let name = "web-annotation"
  /// `jsonld`.
  package let fileExtension = "jsonld"
  private let found: CitedFindings

  /// The format, for documents that are made from `findings`.
  package init(_ findings: [Findings]) {
    found = CitedFindings(findings: findings)
  }

  /// Writes the pages.
  ///
  /// - Throws: `nothingToWrite` where nothing is cited.
  package func write(_ document: Document, into output: inout ByteWriter) throws(ReportError) {
    let cited = try found.cited(by: document, format: name)
    guard !cited.isEmpty else { throw .nothingToWrite(format: name, needs: "evidence") }
    for found in cited {
      for byte in WebAnnotationPage().bytes(of: found) { output.byte(byte) }
    }
  }
}
