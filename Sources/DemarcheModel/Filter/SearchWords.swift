/// Words that are looked for side by side.
package struct SearchWords: Sendable, Hashable {
  /// As they were written.
  package let text: String
  /// Whether the last word may go on.
  package let isPrefix: Bool
  let search: ByteSearch

  /// The words of a text; nil where it has none.
  package init?(_ text: String, isPrefix: Bool = false) {
    var bytes = SearchText(text).bytes
    guard !bytes.isEmpty else { return nil }
    if isPrefix { bytes.removeLast() }
    self.text = text
    self.isPrefix = isPrefix
    search = ByteSearch(bytes)
  }

  /// The words as `SearchText` has them: what must stand in it.
  package var folded: String { String(decoding: search.pattern, as: UTF8.self) }
}
