/// The number of a piece of evidence in one document, from 1, in order of first use.
///
/// Made by `DocumentBuilder.cite`; a number of another document is refused when a node with it is
/// appended.
package struct EvidenceNumber: Sendable, Hashable, Comparable {
  /// The number, from 1.
  package let value: Int

  /// Wraps a number that `DocumentBuilder.cite` gave out.
  package init(_ value: Int) {
    self.value = value
  }

  package static func < (left: EvidenceNumber, right: EvidenceNumber) -> Bool {
    left.value < right.value
  }
}
