/// What an archive knows of an annotation beside what was found.
package struct ArchivedMark: Sendable, Hashable {
  /// The annotation's number, which a review takes.
  package var annotation: Int64
  /// Nil where nobody judged it.
  package var verdict: Verdict?
  /// Why it was judged so.
  package var note: String?

  /// A mark.
  package init(annotation: Int64, verdict: Verdict? = nil, note: String? = nil) {
    self.annotation = annotation
    self.verdict = verdict
    self.note = note
  }
}
