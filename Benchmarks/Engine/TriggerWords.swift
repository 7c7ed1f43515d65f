/// The words without which a pattern's trigger cannot stand: an estimate from its text alone.
struct TriggerWords {
  /// For each alternative of the trigger the words that it requires, each as its forms.
  let alternatives: [[Set<String>]]

  /// Reads the trigger of `pattern`: what follows `@`, else its first verb, else its first word.
  init(_ pattern: String, forms: (String) -> Set<String>) {
    let items = TriggerWords.split(pattern, at: " ")
    let trigger =
      items.first { $0.contains("@") } ?? items.first { $0.hasPrefix("~") || $0.hasPrefix("(~") }
      ?? items.first { $0.first?.isLetter == true && !$0.contains(":") } ?? ""
    alternatives = TriggerWords.alternatives(TriggerWords.bare(trigger), forms)
  }

  /// How often the rarest words of the alternatives stand in a megabyte, in sum; nil where an
  /// alternative requires no word.
  func candidates(_ frequency: (Set<String>) -> Double) -> Double? {
    var sum = 0.0
    for words in alternatives {
      guard let rarest = words.map(frequency).min() else { return nil }
      sum += rarest
    }
    return sum
  }

  private static func alternatives(
    _ item: String, _ forms: (String) -> Set<String>
  ) -> [[Set<String>]] {
    split(item, at: "|").flatMap { alternative in
      var rows: [[Set<String>]] = [[]]
      for part in split(alternative, at: " ") {
        if part.hasPrefix("(") || part.contains(":(") {
          let inner = alternatives(bare(part), forms)
          rows = inner.flatMap { words in rows.map { $0 + words } }
        } else if part.hasPrefix("~") {
          rows = rows.map { $0 + [forms(String(part.dropFirst()))] }
        } else if part.allSatisfy(\.isLetter) {
          rows = rows.map { $0 + [[part.lowercased()]] }
        }
      }
      return rows
    }
  }

  // Without a capture's name, the trigger's sign, and brackets around the whole.
  private static func bare(_ item: String) -> String {
    var text = item[...]
    if let sign = text.firstIndex(of: "@") { text = text[text.index(after: sign)...] }
    if let group = text.range(of: ":(") { text = text[text.index(before: group.upperBound)...] }
    if text.hasPrefix("("), text.hasSuffix(")") { text = text.dropFirst().dropLast() }
    return String(text)
  }

  // Not inside brackets.
  private static func split(_ text: String, at separator: Character) -> [String] {
    var depth = 0
    var parts = [""]
    for character in text {
      if "([{<".contains(character) { depth += 1 }
      if ")]}>".contains(character) { depth -= 1 }
      if character == separator, depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map { $0.drop { $0 == " " } }.map(String.init).filter { !$0.isEmpty }
  }
}
