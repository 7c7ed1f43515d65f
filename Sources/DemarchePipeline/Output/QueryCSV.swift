package import DemarcheArchive
package import DemarcheModel

/// Writes annotations of an archive as CSV (RFC 4180), one row each and a column for each field.
package struct QueryCSV: Sendable {
  private struct Column {
    let field: String
    let heading: String
    /// Of a field that is an actor.
    let idHeading: String?
  }

  private static let first = [
    "annotation", "verdict", "note", "statement", "issued_on", "issuer", "issuer_id", "type",
    "start", "end", "text", "trigger", "status", "negated", "reported_by", "reported_by_id",
    "certainty", "sentence",
  ]
  private static let last = ["rule", "pack", "at"]

  private let columns: [Column]

  /// A writer with the fields of types, in their order.
  package init(_ types: [AnnotationType]) {
    var taken = Set(QueryCSV.first + QueryCSV.last)
    func free(_ name: String) -> String {
      var free = name
      while !taken.insert(free).inserted { free += "_field" }
      return free
    }
    var seen: Set<String> = []
    columns = types.flatMap(\.fields).filter { seen.insert($0.name).inserted }.map { field in
      let isActor = types.contains { type in
        type.fields.contains { $0.name == field.name && $0.kind == .actor }
      }
      return Column(
        field: field.name, heading: free(field.name),
        idHeading: isActor ? free(field.name + "_id") : nil)
    }
  }

  /// The names of the columns, with a line feed.
  package var header: String {
    let own = columns.flatMap { [$0.heading] + ($0.idHeading.map { [$0] } ?? []) }
    return FindingsCSV.row(QueryCSV.first + own + QueryCSV.last)
  }

  /// The rows of one statement.
  package func rows(of findings: Findings, _ marks: [ArchivedMark]) -> String {
    zip(findings.annotations, marks).map { row($0, $1, findings.statement) }.joined()
  }

  private func row(_ annotation: Annotation, _ mark: ArchivedMark, _ statement: Statement)
    -> String
  {
    let reporter = annotation.status.reportedBy
    let provenance = annotation.provenance
    let first = [
      String(mark.annotation), mark.verdict?.rawValue ?? "", mark.note ?? "", statement.key,
      statement.issuedOn?.iso ?? "", statement.issuer?.name ?? "", statement.issuer?.id ?? "",
      annotation.type, String(annotation.range.start), String(annotation.range.end),
      statement.text(in: annotation.range) ?? "", statement.text(in: annotation.trigger) ?? "",
      annotation.status.name, String(annotation.status.isNegated), reporter?.name ?? "",
      reporter?.id ?? "",
      annotation.certainty.rawValue, String(annotation.sentenceNumber),
    ]
    let own = columns.flatMap { column -> [String] in
      let field = annotation[column.field]
      let words = field?.range.flatMap { statement.text(in: $0) }
      var cells = [field?.value?.plainText ?? words ?? ""]
      if column.idHeading != nil {
        if case .actor(let actor)? = field?.value { cells.append(actor.id ?? "") }
        if cells.count == 1 { cells.append("") }
      }
      return cells
    }
    let last = [
      provenance.rule, provenance.pack, "\(provenance.file):\(provenance.line)",
    ]
    return FindingsCSV.row(first + own + last)
  }
}
