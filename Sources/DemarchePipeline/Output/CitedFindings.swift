import DemarcheModel
import DemarcheReports

/// The annotations that a document cites, found again in the findings that it was made from: for
/// formats that write annotations, with fields that a document has only in words.
struct CitedFindings: Sendable {
  /// What tells an annotation of a statement from others.
  private struct Place: Hashable {
    let type: String
    let range: TextRange
    let trigger: TextRange
    let provenance: String

    init(_ annotation: Annotation) {
      type = annotation.type
      range = annotation.range
      trigger = annotation.trigger
      provenance = annotation.provenance.text
    }

    init(_ detail: EvidenceDetail) {
      type = detail.type
      range = detail.range
      trigger = detail.trigger
      provenance = detail.provenance
    }
  }

  let findings: [Findings]

  /// The findings, each with the annotations that `document` cites only, in text order; without
  /// those of which it cites none.
  ///
  /// - Parameter format: the format's name, for the error.
  /// - Throws: `formatFailed` where evidence is of none of the findings.
  func cited(by document: Document, format: String) throws(ReportError) -> [Findings] {
    var wanted: [String: [Int]] = [:]
    for (index, detail) in document.evidence.enumerated() {
      wanted[detail.statementKey, default: []].append(index)
    }
    var missing = Set(document.evidence.indices)
    var cited: [Findings] = []
    for found in findings {
      // Of two statements with one key each gives what it has: the words must agree.
      let places = Dictionary(
        (wanted[found.statement.key] ?? []).filter { index in
          let detail = document.evidence[index]
          return found.statement.text(in: detail.range) == detail.text
        }.map { (Place(document.evidence[$0]), [$0]) }, uniquingKeysWith: +)
      guard !places.isEmpty else { continue }
      var kept = found
      kept.annotations = found.annotations.filter { annotation in
        guard let indices = places[Place(annotation)] else { return false }
        missing.subtract(indices)
        return true
      }
      if !kept.annotations.isEmpty { cited.append(kept) }
    }
    if let index = missing.min() {
      throw .formatFailed(
        format: format, message: "evidence \(index + 1) is in none of the statements at hand")
    }
    return cited
  }
}
