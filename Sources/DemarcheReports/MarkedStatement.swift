package import DemarcheModel

/// A statement's whole text with the passages that annotations mark in it.
package struct MarkedStatement: Sendable, Hashable {
  /// The statement's key.
  package var key: String
  /// What heads it.
  package var headline: String
  /// Lines under the headline: issuer, date, source.
  package var subtitle: [[Inline]]
  /// The language of the text, an ISO 639-1 code; nil where unknown.
  package var language: String?
  /// The text, UTF-8; every range below is in bytes of it, from 0.
  package var text: String
  /// Its layout, in text order, not overlapping. Text that no block covers is set as body.
  package var blocks: [Block]
  /// What is marked; in any order, may overlap.
  package var marks: [Mark]

  /// A marked statement of those parts.
  package init(
    key: String, headline: String, subtitle: [[Inline]] = [], language: String? = nil,
    text: String, blocks: [Block] = [], marks: [Mark] = []
  ) {
    self.key = key
    self.headline = headline
    self.subtitle = subtitle
    self.language = language
    self.text = text
    self.blocks = blocks
    self.marks = marks
  }
}
