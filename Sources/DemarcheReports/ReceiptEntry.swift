/// One line of a report's receipt: a pack, a hash, a version, a query.
package struct ReceiptEntry: Sendable, Hashable {
  /// What it is (`pack`, `corpus_sha256`).
  package var name: String
  /// What it was in this run.
  package var value: String

  /// An entry of that name.
  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
