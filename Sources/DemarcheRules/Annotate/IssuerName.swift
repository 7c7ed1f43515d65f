/// The ways to write an issuer's name that no lexicon knows.
enum IssuerName {
  /// The most words that a name is looked for with.
  static let wordLimit = 32

  /// The name without its remark in brackets; and what stands behind "of" where that is a country.
  ///
  /// "Republic of Veslandia (Ministry …)" is also "Republic of Veslandia" and "Veslandia", and so
  /// is "Ministry of Foreign Affairs of Veslandia"; but no "Court of Human Rights" is "Human
  /// Rights".
  static func forms(of name: String) -> [String] {
    let words = (name.split(separator: "(").first ?? "").split(separator: " ")
    guard (1...wordLimit).contains(words.count) else { return [] }
    var forms = [words[...]]
    let joints = words.indices.dropFirst().dropLast().filter { words[$0] == "of" }
    if let joint = joints.last(where: { states.contains(words[$0 - 1].lowercased()) }) {
      let start = joints.last { $0 < joint }.map { $0 + 1 } ?? 0
      forms.append(withoutArticle(words[start...]))
      forms.append(withoutArticle(words[(joint + 1)...]))
    } else if let joint = joints.last, isOfCountry(words[..<joint], joints.count) {
      forms.append(withoutArticle(words[(joint + 1)...]))
    }
    var texts: [String] = []
    for form in forms.map({ $0.joined(separator: " ") }) where !form.isEmpty {
      if !texts.contains(form) { texts.append(form) }
    }
    return texts
  }

  // "Ministry of Foreign Affairs", "Foreign Ministry", "Government"; but not "Ministry" alone,
  // which has its matter behind it.
  private static func isOfCountry(_ body: ArraySlice<Substring>, _ jointCount: Int) -> Bool {
    guard let first = body.first?.lowercased(), let last = body.last?.lowercased() else {
      return false
    }
    if first == "government" || first == "embassy" { return true }
    if first == "ministry" { return jointCount > 1 || body.contains("for") }
    return last == "ministry"
  }

  private static func withoutArticle(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    words.first?.lowercased() == "the" ? words.dropFirst() : words
  }

  // Forms of state; other bodies of the same name ("Union", "Federation") are no countries.
  private static let states: Set<String> = [
    "republic", "kingdom", "principality", "duchy", "sultanate", "emirate", "state",
  ]
}
