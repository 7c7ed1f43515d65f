import DemarcheModel
import DemarcheRules
import Testing

/// Languages of several codes side by side.
@Suite struct LanguageTests {
  /// French words that mean something else in English.
  static let french: PackDeclarations = {
    var pack = PackDeclarations(id: "test/french", version: "1.0.0")
    pack.languages = [
      LanguageDeclaration(
        code: "fr",
        words: [
          .definite: ["le"], .determiner: ["le", "on", "law"], .negator: ["attack"],
          .conjunction: ["the", "car"], .pronoun: ["on"], .preposition: ["condemns", "sans"],
        ], irregularVerbs: [["condamner", "condamne", "condamna", "condamné", "condamnant"]],
        doublingVerbs: ["welcom"], location: RuleLocation(file: "rules/fr.lua", line: 1))
    ]
    return pack
  }()

  static let texts = [
    "The EU condemns the attack.", "The EU does not condemn the attack on the law.",
    "Russia takes note of the law on the car.", "The EU and Russia welcomed the attack.",
  ]

  @Test(arguments: texts, [[french], []])
  func wordsOfOneLanguageChangeNoOther(text: String, others: [PackDeclarations]) {
    var pack = PackDeclarations(id: "test/pack", version: "1.0.0")
    pack.ladders = [.stances()]
    let plain = RuleBench(packs: [pack])
    let mixed = RuleBench(packs: others + [pack])
    #expect(mixed.diagnostics.isEmpty)
    #expect(plain.annotations(text).count == 1)
    #expect(mixed.annotations(text) == plain.annotations(text))
  }

  @Test(
    arguments: [("fr", ["condamne"]), ("en", []), ("de", []), (nil, [])] as [(String?, [String])])
  func verbsHaveTheFormsOfTheStatementsLanguage(code: String?, found: [String]) {
    var pack = Self.french
    pack.rules = [.rule("x", "@~condamner le")]
    var statement = RuleBench.statement("On condamne le car.")
    statement.language = code
    #expect(RuleBench(packs: [pack]).found(statement) == found)
  }

  @Test func verbsHaveTheFormsOfTheirBlocksLanguage() {
    var pack = Self.french
    pack.rules = [.rule("x", "@~condamner le")]
    var statement = RuleBench.statement("On condamne le car.\n\nOn condamne le car.")
    statement.blocks = [
      Block(zone: .body, range: TextRange(0, 19), paragraph: 1),
      Block(zone: .body, range: TextRange(21, 40), paragraph: 2, language: "fr"),
    ]
    let found = RuleBench(packs: [pack]).findings(statement).annotations
    #expect(found.map(\.range.start) == [24])
  }

  @Test func declarationsOfOneCodeAreOneLanguage() {
    var pack = PackDeclarations(id: "test/pack", version: "1.0.0")
    pack.languages = [
      LanguageDeclaration(
        code: "en", words: [.adverb: ["sternly"]], irregularVerbs: [], doublingVerbs: [],
        location: RuleLocation(file: "rules/en.lua", line: 1))
    ]
    pack.ladders = [.stances()]
    #expect(RuleBench(packs: [pack]).annotations("The EU sternly condemned it.").count == 1)
  }
}
