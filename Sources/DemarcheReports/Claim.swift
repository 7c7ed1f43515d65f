/// A numbered assertion and what it rests on.
package struct Claim: Sendable, Hashable {
  /// From 1, in document order; `DocumentBuilder` sets it.
  package var number: Int
  /// What is asserted.
  package var content: [Inline]
  /// What it rests on; never empty in a document that a builder finished.
  package var evidence: [EvidenceNumber]

  /// A claim of those parts; `DocumentBuilder.append` refuses one without evidence.
  package init(number: Int, content: [Inline], evidence: [EvidenceNumber]) {
    self.number = number
    self.content = content
    self.evidence = evidence
  }
}
