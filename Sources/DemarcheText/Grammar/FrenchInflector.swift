/// Builds the forms of French verbs from regular rules and a table of irregular ones.
///
/// Forms of the second person singular are left out: they are written like plurals of nouns.
struct FrenchInflector: Sendable {
  private let exact: [String: [[String]]]
  // By ending, the longest first.
  private let families: [(ending: String, cells: [[String]])]
  private let doubling: Set<String>

  /// An inflector.
  ///
  /// - Parameters:
  ///   - rows: base with the stem of the future, present, simple past, masculine participle,
  ///     present participle; alternatives are separated by `/`. A row that begins with `-` is for
  ///     all verbs with these endings.
  ///   - doubling: verbs that double their last letter before a silent "e" ("appeler").
  init(irregular rows: [[String]], doubling: [String]) {
    var exact: [String: [[String]]] = [:]
    var families: [(String, [[String]])] = []
    for row in rows where row.count == 5 {
      let cells = row.map { $0.split(separator: "/").map(String.init) }
      guard let base = cells[0].first else { continue }
      if base.hasPrefix("-") {
        let bare = cells.map { $0.map { $0.hasPrefix("-") ? String($0.dropFirst()) : $0 } }
        families.append((bare[0][0], bare))
      } else {
        exact[base] = cells
      }
    }
    self.exact = exact
    self.families = families.sorted { $0.0.utf8.count > $1.0.utf8.count }
    self.doubling = Set(doubling)
  }

  /// The forms of the verb whose infinitive is `base`.
  func forms(of base: String) -> VerbInflector.Forms {
    if let cells = exact[base] { return irregular(base, prefix: "", cells) }
    if let family = families.first(where: { base.hasSuffix($0.ending) }) {
      return irregular(base, prefix: String(base.dropLast(family.ending.count)), family.cells)
    }
    if base.hasSuffix("er") { return first(base) }
    if base.hasSuffix("ir") { return second(base) }
    if base.hasSuffix("re") { return third(base) }
    return VerbInflector.Forms(base: [base], third: [], past: [], participle: [], ing: [])
  }

  private func irregular(
    _ base: String, prefix: String, _ cells: [[String]]
  ) -> VerbInflector.Forms {
    let own = cells.map { $0.map { $0 == "_" ? "" : prefix + $0 }.filter { !$0.isEmpty } }
    let future = own[0].count > 1 ? own[0][1] : FrenchInflector.futureStem(base)
    let stem = own[4].first.map { String($0.dropLast(3)) } ?? ""
    return forms(
      base, present: own[1], past: own[2] + FrenchInflector.imperfect(stem),
      participle: own[3], ing: own[4], future: [future])
  }

  // "condamner".
  private func first(_ base: String) -> VerbInflector.Forms {
    let stem = String(base.dropLast(2))
    let hard = hardened(stem)
    let silent = silent(base, stem)
    let present = silent.flatMap { [$0 + "e", $0 + "ent"] } + [hard + "ons"]
    let past = [hard + "a", stem + "èrent"] + FrenchInflector.imperfect(hard, plain: stem)
    return forms(
      base, present: present, past: past, participle: [stem + "é"], ing: [hard + "ant"],
      future: silent.map { $0 + "er" } + [base])
  }

  // "engag", "menac" before "a" and "o".
  private func hardened(_ stem: String) -> String {
    if stem.hasSuffix("g") { return stem + "e" }
    return stem.hasSuffix("c") ? String(stem.dropLast()) + "ç" : stem
  }

  // The stem before an "e" that is not spoken: "appell", "lèv", "appui".
  private func silent(_ base: String, _ stem: String) -> [String] {
    if doubling.contains(base), let last = stem.last { return [stem + String(last)] }
    if stem.hasSuffix("y") {
      let short = String(stem.dropLast()) + "i"
      return stem.hasSuffix("ay") ? [short, stem] : [short]
    }
    let letters = Array(stem)
    var place = letters.count - 1
    while place > 0, !"aeiouyéèêâîôûë".contains(letters[place]) { place -= 1 }
    guard place > 0, place < letters.count - 1 else { return [stem] }
    let isShort = letters.count - place == 2
    guard letters[place] == "é" || letters[place] == "e" && isShort else { return [stem] }
    if letters[place - 1] == "u" || letters[place - 1] == "i", letters[place] == "e" {
      return [stem]
    }
    return [String(letters[..<place]) + "è" + String(letters[(place + 1)...])]
  }

  // "réagir".
  private func second(_ base: String) -> VerbInflector.Forms {
    let stem = String(base.dropLast())
    return forms(
      base,
      present: ["s", "t", "ssons", "ssent", "sse"].map { String(stem.dropLast()) + "i" + $0 },
      past: [String(stem.dropLast()) + "irent"]
        + FrenchInflector.imperfect(String(stem.dropLast()) + "iss"),
      participle: [String(stem.dropLast()) + "i"], ing: [String(stem.dropLast()) + "issant"],
      future: [base])
  }

  // "attendre".
  private func third(_ base: String) -> VerbInflector.Forms {
    let stem = String(base.dropLast(2))
    return forms(
      base, present: ["", "s", "ons", "ent", "e"].map { stem + $0 },
      past: [stem + "it", stem + "irent"] + FrenchInflector.imperfect(stem),
      participle: [stem + "u"], ing: [stem + "ant"], future: [FrenchInflector.futureStem(base)])
  }

  private static func imperfect(_ stem: String, plain: String? = nil) -> [String] {
    stem.isEmpty ? [] : [stem + "ait", stem + "aient", (plain ?? stem) + "ions"]
  }

  private static func futureStem(_ base: String) -> String {
    base.hasSuffix("re") ? String(base.dropLast()) : base
  }

  // Participles agree with what they are said of.
  private func forms(
    _ base: String, present: [String], past: [String], participle: [String], ing: [String],
    future: [String]
  ) -> VerbInflector.Forms {
    var result = VerbInflector.Forms(
      base: [base], third: present, past: past,
      participle: participle.flatMap { masculine in
        masculine.hasSuffix("s")
          ? [masculine, masculine + "e", masculine + "es"]
          : [masculine, masculine + "e", masculine + "s", masculine + "es"]
      }, ing: ing)
    result.future = future.flatMap { stem in ["a", "ons", "ont", "ai"].map { stem + $0 } }
    result.conditional = future.flatMap { stem in ["ait", "aient", "ions"].map { stem + $0 } }
    return result
  }
}
