/// A pattern in which `*` stands for any characters, capital letters told from small ones.
package struct FilterGlob: Sendable, Hashable {
  /// As written.
  package let pattern: String
  /// Whether it may begin behind any slash of the text, as short names of rules do.
  package let fitsLastParts: Bool

  /// A pattern.
  package init(pattern: String, fitsLastParts: Bool) {
    self.pattern = pattern
    self.fitsLastParts = fitsLastParts
  }

  /// Whether the whole text is as the pattern says.
  package func matches(_ text: String) -> Bool {
    let utf8 = Array(text.utf8)
    let pattern = Array(self.pattern.utf8)
    if FilterGlob.matches(pattern[...], utf8[...]) { return true }
    guard fitsLastParts else { return false }
    return utf8.indices.contains {
      utf8[$0] == 0x2F && FilterGlob.matches(pattern[...], utf8[($0 + 1)...])
    }
  }

  // On a mismatch the last star takes one more byte; earlier ones need not be tried again.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    var (at, place) = (pattern.startIndex, text.startIndex)
    var retry: (pattern: Int, text: Int)?
    while place < text.endIndex {
      if at < pattern.endIndex, pattern[at] == UInt8(ascii: "*") {
        retry = (at + 1, place)
        at += 1
      } else if at < pattern.endIndex, pattern[at] == text[place] {
        (at, place) = (at + 1, place + 1)
      } else if let last = retry {
        (at, place) = (last.pattern, last.text + 1)
        retry = (last.pattern, last.text + 1)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
