package import DemarcheModel
import DemarcheReports

/// Writes annotations as CSV (RFC 4180), one row each.
///
/// A cell that a spreadsheet could take for a formula gets an apostrophe in front.
package enum FindingsCSV {
  /// The names of the columns, with a line feed.
  package static let header =
    "statement,issued_on,type,start,end,text,trigger,status,negated,reported_by,certainty,sentence,"
    + "fields,rule,pack,at\r\n"

  /// The rows of one statement.
  package static func rows(of findings: Findings) -> String {
    findings.annotations.map { row($0, findings.statement) }.joined()
  }

  private static func row(_ annotation: Annotation, _ statement: Statement) -> String {
    let fields = annotation.fields.map { field in
      let words = field.range.flatMap { statement.text(in: $0) }
      return field.name + "=" + (field.value?.plainText ?? words ?? "")
    }
    let provenance = annotation.provenance
    let cells = [
      statement.key, statement.issuedOn?.iso ?? "", annotation.type,
      String(annotation.range.start), String(annotation.range.end),
      statement.text(in: annotation.range) ?? "", statement.text(in: annotation.trigger) ?? "",
      annotation.status.name, String(annotation.status.isNegated),
      annotation.status.reportedBy?.name ?? "",
      annotation.certainty.rawValue, String(annotation.sentenceNumber),
      fields.joined(separator: "; "), provenance.rule, provenance.pack,
      "\(provenance.file):\(provenance.line)",
    ]
    return row(cells)
  }

  /// A row of cells.
  package static func row(_ cells: [String]) -> String { CSVRow.text(cells) }
}
