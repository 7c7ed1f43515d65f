/// A report as a tree, before any format: what every renderer gets.
///
/// Made by `DocumentBuilder`, which checks it. The list of evidence and the receipt are printed by
/// the renderers, never by the report.
package struct Document: Sendable, Hashable {
  /// What heads it.
  package var title: String
  /// A line under the title.
  package var subtitle: String?
  /// The language the report is written in, a BCP 47 tag.
  package var language: String
  /// Its parts, from the top down.
  package var nodes: [Node]
  /// What is cited, in order of first use; the number of an entry is its index + 1.
  package var evidence: [EvidenceDetail]
  /// What the report was made from and with.
  package var receipt: [ReceiptEntry]
  /// Data to carry along in formats that can, as JSON text; nil for none.
  package var embeddedJSON: String?

  /// A document of those parts, unchecked.
  package init(
    title: String, subtitle: String? = nil, language: String = "en", nodes: [Node] = [],
    evidence: [EvidenceDetail] = [], receipt: [ReceiptEntry] = [], embeddedJSON: String? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.nodes = nodes
    self.evidence = evidence
    self.receipt = receipt
    self.embeddedJSON = embeddedJSON
  }

  /// The evidence of that number, or nil where there is none.
  package subscript(_ number: EvidenceNumber) -> EvidenceDetail? {
    evidence.indices.contains(number.value - 1) ? evidence[number.value - 1] : nil
  }
}
