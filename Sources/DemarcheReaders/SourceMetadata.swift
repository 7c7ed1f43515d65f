import DemarcheModel

/// What a page or an entry of a feed says of its statement.
struct SourceMetadata {
  var url: String?
  var headline: String?
  var date: CalendarDate?
  var language: String?
  var issuer: String?
  var speaker: Speaker?

  /// A person as bylines have them: "Antony J. Blinken, Secretary of State" has a role.
  static func speaker(_ byline: String?) -> Speaker? {
    guard let words = byline?.words, words.utf8.count <= 300, !isOffice(words) else { return nil }
    let parts = words.split(separator: ", ", maxSplits: 1)
    guard parts.count == 2 else { return Speaker(name: words) }
    return Speaker(name: String(parts[0]), role: String(parts[1]))
  }

  // "Office of the Spokesperson": nobody by name.
  private static func isOffice(_ words: String) -> Bool {
    words.hasPrefix("Office of ") || words.hasPrefix("Bureau of ")
  }

  /// An address that names a page wherever it is read; nil for any other.
  static func url(_ text: String?) -> String? {
    guard let text = text?.words, text.utf8.count <= 2000, !text.contains(" ") else { return nil }
    let lowered = text.lowercased()
    return lowered.hasPrefix("http://") || lowered.hasPrefix("https://") ? text : nil
  }
}
