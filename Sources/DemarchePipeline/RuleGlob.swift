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

  private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == UInt8(ascii: "*") {
      return (text.startIndex...text.endIndex).contains {
        matches(pattern.dropFirst(), text[$0...])
      }
    }
    return text.first == first && matches(pattern.dropFirst(), text.dropFirst())
  }
}
