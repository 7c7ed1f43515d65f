/// How large a document may be.
package struct MarkupLimits: Sendable, Hashable {
  /// Elements in one another.
  package var depth: Int
  /// Elements and runs of text.
  package var nodeCount = 2_000_000
  /// Attributes of one tag. libxml2 compares each with all before it.
  package var attributeCount = 2000

  /// The usual limits.
  ///
  /// Of XML libxml2 itself reads no more than 256 levels. Pages of HTML reach thousands, where
  /// tags such as `<font>` are never closed.
  package init(_ language: MarkupLanguage) {
    depth = language == .html ? 5000 : 250
  }
}
