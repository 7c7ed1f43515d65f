package import DemarcheModel

/// Findings that come from an archive.
package struct ArchivedFindings: Sendable {
  package var findings: Findings
  /// One for each annotation.
  package var marks: [ArchivedMark]

  /// Findings with the marks of their annotations.
  package init(findings: Findings, marks: [ArchivedMark]) {
    self.findings = findings
    self.marks = marks
  }

  /// The annotations with their marks.
  package var annotations: [(annotation: Annotation, mark: ArchivedMark)] {
    Array(zip(findings.annotations, marks)).map { ($0, $1) }
  }
}
