package import DemarcheModel

/// In which members of a JSON object the parts of a statement stand.
package struct FieldMapping: Sendable, Hashable {
  /// A part that a member may give.
  package enum Part: String, Sendable, CaseIterable {
    case text, title, date, key, issuer, speaker, language, url, kind, line
  }

  /// The names under which each part is looked for, the first that is there and not null counts;
  /// a dot leads into an object.
  package private(set) var names: [Part: [String]] = [
    .text: ["text", "body", "content"],
    .title: ["title", "headline"],
    .date: ["date", "issued_on", "published"],
    .key: ["key", "id"],
    .issuer: ["issuer"],
    .speaker: ["speaker.name", "speaker"],
    .language: ["language", "lang"],
    .url: ["url", "link"],
    .kind: ["kind"],
  ]
  /// Whether somebody said where parts are.
  package private(set) var isGiven = false
  /// Whether what a line gives carries the line's number.
  package private(set) var numbersLines = true

  /// The usual names.
  package init() {}

  /// The usual names, but for the parts that `text` names: `text=body,title=meta.headline,date=`.
  ///
  /// A part without a name is not looked for.
  ///
  /// - Throws: `Diagnostic` with `read/unknown-field` where `text` is no such list.
  package init(_ text: String) throws(Diagnostic) {
    isGiven = true
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else {
        throw FieldMapping.fault("expected PART=NAME with commas between, got '\(item)'")
      }
      guard let part = Part(rawValue: String(sides[0])) else {
        throw FieldMapping.unknown(String(sides[0]))
      }
      if part == .text, sides[1].isEmpty {
        throw FieldMapping.fault("a statement needs its text, but 'text=' names no field")
      }
      names[part] = sides[1].isEmpty ? [] : [String(sides[1])]
      if part == .line { numbersLines = !sides[1].isEmpty }
    }
  }

  private static func unknown(_ name: String) -> Diagnostic {
    let known = Part.allCases.map(\.rawValue)
    return fault(
      "there is no part '\(name)' of a statement",
      help: NearestName.find(name, in: known).map { "did you mean '\($0)'?" }
        ?? "the parts are " + known.joined(separator: ", "))
  }

  private static func fault(_ message: String, help: String? = nil) -> Diagnostic {
    Diagnostic(code: "read/unknown-field", message: message, help: help)
  }
}
