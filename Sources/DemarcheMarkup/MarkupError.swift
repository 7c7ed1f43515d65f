/// Why there is no tree of a document.
package enum MarkupError: Error, Sendable, Hashable {
  case noLibrary
  case noMemory
  case noCharset
  case tooLong
  case tooDeep(limit: Int)
  case tooManyNodes(limit: Int)
  case tooManyAttributes(limit: Int)
  case tooTangled

  /// What is wrong, as the second half of a sentence that begins with the document.
  package var reason: String {
    switch self {
    case .noLibrary: "needs libxml2, which is not installed"
    case .noCharset: "is in a character set that the C library does not know"
    case .noMemory: "needs more memory than there is"
    case .tooLong: "should have at most 200000000 bytes in UTF-8, but has more"
    case .tooDeep(let limit):
      "should have at most \(limit) elements in one another, but has more"
    case .tooManyNodes(let limit):
      "should have at most \(limit) elements and texts, but has more"
    case .tooManyAttributes(let limit):
      "should have at most \(limit) attributes in a tag, but has more"
    case .tooTangled: "has more faults than can be mended"
    }
  }

  /// What to do about it, where that can be said.
  package var help: String? {
    self == .noLibrary ? "on Debian: apt-get install libxml2" : nil
  }
}
