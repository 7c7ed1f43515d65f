import DemarcheModel
import DemarcheRules

/// The actors that tests name.
enum Actors {
  static let lexicon = LexiconDeclaration(
    type: "actor",
    entries: [
      entry("EU", "igo", "European Union", "EU"),
      entry("OSCE", "igo", "OSCE"),
      entry("ODIHR", "igo", "OSCE/ODIHR", "ODIHR"),
      entry("KZ", "state", "Kazakhstan"),
      entry("RU", "state", "Russia", "Russian Federation"),
      entry("UA", "state", "Ukraine"),
      entry("TR", "state", "Turkey"),
      entry("US", "state", "United States", "US", "U.S."),
      entry("we", "pronoun", "we"),
      entry("i", "pronoun", "I"),
      entry("both", "pronoun", "both"), entry("they", "pronoun", "they"),
      entry("he", "pronoun", "he"),
      entry("ministry", "office", "Ministry"),
    ], location: RuleLocation(file: "lexicons/actors.tsv", line: 1))

  static func entry(_ id: String, _ kind: String, _ forms: String...) -> LexiconDeclaration.Entry {
    LexiconDeclaration.Entry(
      id: id, forms: forms.map { LexiconDeclaration.Form($0) }, attributes: ["kind": kind])
  }
}

/// A few words of English with their classes.
enum SmallEnglish {
  static let declaration = LanguageDeclaration(
    code: "en", words: words,
    irregularVerbs: [
      ["be", "am/is/are", "was/were", "been", "being"],
      ["take", "takes", "took", "taken", "taking"],
      ["say", "says", "said", "said", "saying"],
      ["tell", "tells", "told", "told", "telling"],
    ], doublingVerbs: ["regret", "commit"],
    location: RuleLocation(file: "rules/grammar.lua", line: 1))

  private static let words: [WordClassName: [String]] = [
    .definite: list("the"),
    .determiner: list("the a an this that these those some any no every all both such other"),
    .possessive: list("my our his her its their"),
    .preposition: list(
      "in on at by for with from to into of about against since after as through during"),
    .conjunction: list("and or nor"),
    .pronoun: list("i we you he she it they both"),
    .relative: list("who which whose that where"), .that: list("that"),
    .subordinator: list("while because although if when as since after"),
    .be: list("be am is are was were been being"),
    .have: list("have has had having"),
    .auxiliaryDo: list("do does did"), .past: list("was were had did"),
    .modal: list("will shall would should can could may might must cannot wo"),
    .future: list("will shall wo"), .possible: list("may might could"),
    .conditional: list("would"),
    .negator: list("not never cannot neither n't"),
    .adverb: list(
      "also again already still yet now further strongly firmly deeply gravely repeatedly never")
      + ["together"],
    .adjective: list("further strong new political"), .infinitiveMark: list("to"),
    .of: list("of"), .by: list("by"), .catenative: list("continue wish want decide"),
    .reporting: list("say state report conclude tell add"), .source: list("according"),
    .defining: list("hereinafter"), .denying: list("deny"),
    .verb: list("be take condemn recognise regret welcome"),
  ]

  private static func list(_ words: String) -> [String] {
    words.split(separator: " ").map(String.init)
  }
}

extension RuleDeclaration {
  /// A rule at line 1 of `rules/test.lua`, whose patterns begin at column 1.
  static func rule(
    _ name: String, emit: String = "event", _ match: String...,
    with change: (inout RuleDeclaration) -> Void = { _ in }
  ) -> RuleDeclaration {
    var rule = RuleDeclaration(
      name: name, emit: emit, location: RuleLocation(file: "rules/test.lua", line: 1))
    rule.match = match.map { .pattern($0) }
    change(&rule)
    return rule
  }
}

extension PatternText {
  static func pattern(_ text: String) -> PatternText {
    PatternText(text, at: RuleLocation(file: "rules/test.lua", line: 2, column: 1))
  }
}

extension LadderDeclaration {
  /// A ladder of stances; `rungs` are pattern, polarity, strength.
  static func stances(
    _ rungs: [(String, Int, Int)] = usual, frame: String = "holder:<actor> @ target:<clause>",
    with change: (inout LadderDeclaration) -> Void = { _ in }
  ) -> LadderDeclaration {
    var ladder = LadderDeclaration(
      rule: .rule("stance", emit: "stance"), frame: .pattern(frame), range: 0...5,
      intensify: ["strongly": 1, "deeply": 1, "gravely": 2],
      rungs: rungs.enumerated().map { index, rung in
        let location = RuleLocation(file: "rules/test.lua", line: 10 + index, column: 1)
        return Rung(
          pattern: PatternText(rung.0, at: location), polarity: rung.1, strength: rung.2)
      })
    change(&ladder)
    return ladder
  }

  static let usual: [(String, Int, Int)] = [
    ("~take note of", 0, 1), ("~welcome", 1, 2), ("~condemn", -1, 4), ("~recognise", 1, 3),
    ("~regret", -1, 2),
  ]
}
