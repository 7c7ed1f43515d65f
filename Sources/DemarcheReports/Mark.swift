package import DemarcheModel

/// A passage of a statement that an annotation marks, with its note in the margin.
package struct Mark: Sendable, Hashable {
  /// The passage, in bytes of the statement's text.
  package var range: TextRange
  /// The words in it that made the claim; set stronger than the rest.
  package var trigger: TextRange
  /// The annotation's type (`stance`), which decides how the passage is set.
  package var type: String
  /// −1, 0 or +1 where the annotation has a polarity.
  package var polarity: Int?
  /// A few words: `stance +2 welcomes`.
  package var label: String
  /// The note in the margin, behind the label; may be empty.
  package var note: [Inline]
  /// The evidence it stands for.
  package var evidence: EvidenceNumber

  /// A mark of those parts.
  package init(
    range: TextRange, trigger: TextRange, type: String, polarity: Int? = nil, label: String,
    note: [Inline] = [], evidence: EvidenceNumber
  ) {
    self.range = range
    self.trigger = trigger
    self.type = type
    self.polarity = polarity
    self.label = label
    self.note = note
    self.evidence = evidence
  }
}
