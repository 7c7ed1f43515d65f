/// Patterns over rule ids: `*` stands for any characters.
enum RuleGlob {
  /// Whether `pattern` matches the whole id, or what stands behind its last slashes:
  /// `stance.*` matches `demarche/eu-statements/stance.eu`.
  static func matches(_ pattern: String, id: String) -> Bool {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    return (0..<parts.count).contains { first in
      matches(Array(pattern.utf8)[...], Array(parts[first...].joined(separator: "/").utf8)[...])
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
