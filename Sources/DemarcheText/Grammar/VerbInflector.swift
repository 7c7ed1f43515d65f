/// Builds the forms of verbs from regular rules and a table of irregular ones.
package struct VerbInflector: Sendable {
  /// A verb's forms; several spellings of one form are possible.
  package struct Forms: Sendable, Hashable {
    package var base: [String]
    package var third: [String]
    package var past: [String]
    package var participle: [String]
    package var ing: [String]
    /// Of languages that have no word for it.
    package var future: [String] = []
    /// Of languages that have no word for it.
    package var conditional: [String] = []

    /// Every form with its kind, in a fixed order.
    package var all: [(kind: VerbForm.Kind, text: String)] {
      base.map { (.base, $0) } + third.map { (.third, $0) } + past.map { (.past, $0) }
        + participle.map { (.participle, $0) } + ing.map { (.ing, $0) }
        + (future + conditional).map { (.third, $0) }
    }
  }

  private let irregular: [String: Forms]
  private let doubling: Set<String>
  private let french: FrenchInflector?

  /// An inflector.
  ///
  /// - Parameters:
  ///   - irregular: rows of base, third person, past, participle, -ing form; alternatives are
  ///     separated by `/`.
  ///   - doubling: verbs of several syllables that double their last letter ("commit").
  package init(
    irregular rows: [[String]], doubling: [String], conjugation: Conjugation = .english
  ) {
    french =
      conjugation == .french ? FrenchInflector(irregular: rows, doubling: doubling) : nil
    var table: [String: Forms] = [:]
    for row in rows where row.count == 5 {
      let cells = row.map { $0.split(separator: "/").map(String.init) }
      for base in cells[0] {
        table[base] = Forms(
          base: cells[0], third: cells[1], past: cells[2], participle: cells[3], ing: cells[4])
      }
    }
    irregular = table
    self.doubling = Set(doubling)
  }

  /// The forms of the verb whose base form is `base`; "-ise" also gives "-ize" and the reverse.
  package func forms(of base: String) -> Forms {
    if let french { return french.forms(of: base) }
    if let forms = irregular[base] { return forms }
    var forms = regular(base)
    if let other = otherSpelling(base) {
      let more = regular(other)
      forms.base += more.base
      forms.third += more.third
      forms.past += more.past
      forms.participle += more.participle
      forms.ing += more.ing
    }
    return forms
  }

  private func regular(_ base: String) -> Forms {
    let stem: String
    let past: String
    let ing: String
    if base.hasSuffix("ie") {
      stem = String(base.dropLast(2))
      past = base + "d"
      ing = stem + "ying"
    } else if base.hasSuffix("ee") || base.hasSuffix("oe") || base.hasSuffix("ye") {
      past = base + "d"
      ing = base + "ing"
    } else if base.hasSuffix("e") {
      stem = String(base.dropLast())
      past = base + "d"
      ing = stem + "ing"
    } else if endsInConsonantY(base) {
      past = base.dropLast() + "ied"
      ing = base + "ing"
    } else if doubles(base), let last = base.last {
      past = base + String(last) + "ed"
      ing = base + String(last) + "ing"
    } else {
      past = base + "ed"
      ing = base + "ing"
    }
    return Forms(base: [base], third: [third(base)], past: [past], participle: [past], ing: [ing])
  }

  private func third(_ base: String) -> String {
    if endsInConsonantY(base) { return base.dropLast() + "ies" }
    let sibilants = ["s", "x", "z", "ch", "sh"]
    if sibilants.contains(where: base.hasSuffix) || base.hasSuffix("o") { return base + "es" }
    return base + "s"
  }

  private func endsInConsonantY(_ base: String) -> Bool {
    guard base.hasSuffix("y"), let before = base.dropLast().last else { return false }
    return !"aeiou".contains(before)
  }

  // One syllable that ends consonant, vowel, consonant; or in the table, as which syllable of a
  // longer verb is stressed cannot be seen.
  private func doubles(_ base: String) -> Bool {
    if doubling.contains(base) { return true }
    let letters = Array(base)
    guard letters.count >= 3, let last = letters.last, !"wxy".contains(last) else { return false }
    let isVowel = letters.indices.map { VerbInflector.isVowel(letters, $0) }
    return isVowel.suffix(3) == [false, true, false] && isVowel.count { $0 } == 1
  }

  // The "u" of "quit" is none; a "y" is one behind a consonant.
  private static func isVowel(_ letters: [Character], _ index: Int) -> Bool {
    let before = index > 0 ? letters[index - 1] : nil
    switch letters[index] {
    case "a", "e", "i", "o": return true
    case "u": return before != "q"
    case "y": return before.map { !"aeiou".contains($0) } ?? false
    default: return false
    }
  }

  private func otherSpelling(_ base: String) -> String? {
    if base.hasSuffix("ise"), !VerbInflector.onlyWithS.contains(base) {
      return base.dropLast(3) + "ize"
    }
    if base.hasSuffix("ize"), base.count > 5 { return base.dropLast(3) + "ise" }
    return nil
  }

  private static let onlyWithS: Set<String> = [
    "advise", "arise", "comprise", "compromise", "devise", "exercise", "promise", "raise", "revise",
    "supervise", "surprise", "rise", "praise",
  ]
}
