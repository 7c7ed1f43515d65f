/// A source document as the functions of a reader see it.
package struct ReaderSource: Sendable {
  /// A path or URL, as given; `-` for standard input.
  package var origin: String
  /// The origin without its folders.
  package var name: String
  /// All of it, decoded; positions are bytes of its UTF-8.
  package var text: String

  /// Makes a source from its parts.
  package init(origin: String, name: String, text: String) {
    self.origin = origin
    self.name = name
    self.text = text
  }

  /// How many bytes `head` has at most.
  static let headLimit = 4096

  /// The beginning, up to a whole character.
  var head: Substring {
    let utf8 = text.utf8
    guard utf8.count > ReaderSource.headLimit else { return text[...] }
    var end = utf8.index(utf8.startIndex, offsetBy: ReaderSource.headLimit)
    while utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
    return text[..<end]
  }
}
