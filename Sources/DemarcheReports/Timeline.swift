package import DemarcheModel

/// Things with a date, as a line of time or as entries of a calendar.
package struct Timeline: Sendable, Hashable {
  /// One thing with its date.
  package struct Entry: Sendable, Hashable {
    /// When; its precision is shown.
    package var date: DateValue
    /// What.
    package var content: [Inline]
    /// What it rests on; never empty in a document that a builder finished.
    package var evidence: [EvidenceNumber]

    /// An entry of those parts.
    package init(date: DateValue, content: [Inline], evidence: [EvidenceNumber]) {
      self.date = date
      self.content = content
      self.evidence = evidence
    }
  }

  /// What it shows; printed above it.
  package var caption: String
  /// In the order in which the report gives them; `DocumentBuilder.append` sorts them by first
  /// day, those without days last.
  package var entries: [Entry]

  /// A timeline of those parts.
  package init(caption: String, entries: [Entry]) {
    self.caption = caption
    self.entries = entries
  }
}
