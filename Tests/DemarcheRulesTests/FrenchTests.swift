import DemarcheModel
import DemarcheRules
import DemarcheText
import Testing

/// French verb groups, pronouns, and what is for one language only.
@Suite struct FrenchTests {
  /// A small French with a few actors.
  static let french: PackDeclarations = {
    var pack = PackDeclarations(id: "test/french", version: "1.0.0")
    pack.spokenLanguages = ["fr"]
    var language = LanguageDeclaration(
      code: "fr",
      words: [
        .definite: ["la", "le", "les", "l'"], .determiner: ["la", "le", "les", "l'", "cette"],
        .pronoun: ["nous", "elle", "il"], .negator: ["ne", "n'"], .adverb: ["pas", "fermement"],
        .auxiliaryDo: ["se", "s'"], .conjunction: ["et"], .of: ["de", "d'"],
        .preposition: ["de", "d'", "à", "en", "selon", "après", "avant"], .infinitiveMark: ["à"],
        .source: ["selon", "d'"], .relative: ["qui", "que", "qu'", "laquelle"],
        .that: ["que", "qu'"],
        .be: ["est", "a", "été"], .have: ["a", "ont"], .catenative: ["continuer", "pouvoir"],
        .verb: ["condamner", "féliciter", "soutenir", "être", "avoir"],
      ],
      irregularVerbs: [
        ["être/ser", "est/sont", "fut", "été", "étant"],
        ["avoir/aur", "a/ont/avons", "eut", "eu", "ayant"],
        ["pouvoir/pourr", "peut/peuvent", "put", "pu", "pouvant"],
        ["-tenir/-tiendr", "-tient/-tenons", "-tint", "-tenu", "-tenant"],
      ], doublingVerbs: [], location: RuleLocation(file: "rules/fr.lua", line: 1))
    language.conjugation = .french
    language.words[.be] = ["est", "été"]
    pack.languages = [language]
    var lexicon = LexiconDeclaration(
      type: "actor",
      entries: [
        .init(id: "FR", forms: [.init("France")], attributes: ["kind": "state"]),
        .init(id: "GD", forms: [.init("Grenade")], attributes: ["kind": "state"]),
        .init(id: "we", forms: [.init("nous")], attributes: ["kind": "pronoun"]),
        .init(id: "elle", forms: [.init("elle")], attributes: ["kind": "pronoun"]),
      ], location: RuleLocation(file: "rules/fr.lua", line: 2))
    lexicon.restrict(to: "fr")
    pack.lexicons = [lexicon]
    return pack
  }()

  static func statement(_ text: String, language: String = "fr") -> Statement {
    var statement = RuleBench.statement(text)
    statement.language = language
    return statement
  }

  static func annotations(_ text: String) -> [Annotation] {
    var pack = french
    pack.rules = [
      .rule(
        "x", emit: "stance", "holder:<actor> @(~condamner | ~féliciter | ~soutenir) target:<clause>"
      )
    ]
    return RuleBench(packs: [pack]).findings(statement(text)).annotations
  }

  @Test(arguments: [
    ("La France condamne cette attaque.", "condamne"),
    ("La France ne condamne pas cette attaque.", "ne condamne"),
    ("La France a fermement condamné cette attaque.", "a fermement condamné"),
    ("La France se félicite de cette attaque.", "se félicite"),
    ("Nous nous félicitons de cette attaque.", "nous félicitons"),
    ("La France continuera à soutenir cette attaque.", "continuera à soutenir"),
    ("La France peut soutenir cette attaque.", "peut soutenir"),
  ])
  func verbGroupsHoldWhatBelongsToTheVerb(text: String, group: String) {
    let statement = Self.statement(text)
    #expect(Self.annotations(text).map { statement.text(in: $0.trigger) } == [group])
  }

  @Test func neDenies() {
    #expect(
      Self.annotations("La France ne condamne pas cette attaque.").first?.status.isNegated == true)
  }

  @Test func aReflexiveIsNoPassive() {
    let found = Self.annotations("La France s'est félicitée de cette attaque.")
    #expect(found.first?.status.tense == .past)
  }

  @Test func anEndingTellsTheFuture() {
    #expect(
      Self.annotations("La France soutiendra cette attaque.").first?.status.tense == .future)
  }

  @Test func aNounIsNoVerb() {
    #expect(Self.annotations("La France est pour la condamne de cette attaque.").isEmpty)
  }

  @Test func elleStandsForTheSubjectBefore() {
    let found = Self.annotations("La France est là. Elle condamne cette attaque.")
    #expect(found.first?["holder"]?.resolution == "elle: the subject before")
  }

  @Test(arguments: [("fr", 1), ("en", 0)])
  func rulesOfAPackAreForItsLanguages(code: String, count: Int) {
    var pack = Self.french
    pack.rules = [.rule("x", "@halt")]
    let found = RuleBench(packs: [pack]).findings(Self.statement("halt", language: code))
    #expect(found.annotations.count == count)
  }

  @Test func aRuleForAnyLanguageRunsInAll() {
    var pack = Self.french
    var rule = RuleDeclaration.rule("x", "@halt")
    rule.languages = ["any"]
    pack.rules = [rule]
    let found = RuleBench(packs: [pack]).findings(Self.statement("halt", language: "en"))
    #expect(found.annotations.count == 1)
  }

  @Test(arguments: [("fr", 1), ("en", 0)])
  func phrasesOfOneLanguageCountThereAlone(code: String, count: Int) {
    var pack = Self.french
    var rule = RuleDeclaration.rule("x", "@<actor>")
    rule.languages = ["any"]
    pack.rules = [rule]
    let found = RuleBench(packs: [pack]).findings(Self.statement("Grenade.", language: code))
    #expect(found.annotations.count == count)
  }

  @Test(arguments: [
    ("Selon la Grenade, la France condamne cette attaque.", "GD"),
    ("D'après la Grenade, la France condamne cette attaque.", "GD"),
    ("D’après Karl Berg, la France condamne cette attaque.", "Karl Berg"),
    ("La France condamne cette attaque, selon la Grenade.", "GD"),
    ("La France condamne cette attaque selon la Grenade.", "GD"),
    ("La France condamne cette attaque, d'après la Grenade.", "GD"),
    ("La Grenade souligne que, selon Karl Berg, la France condamne cette attaque.", "Karl Berg"),
  ])
  func selonNamesTheSource(text: String, reporter: String) {
    let reporters = Self.annotations(text).map(\.status.reportedBy)
    #expect(reporters.map { $0?.id ?? $0?.name } == [reporter])
  }

  @Test(arguments: [
    "Selon les règles, la France condamne cette attaque.",
    "Selon les règles de la Grenade, la France condamne cette attaque.",
    "La France condamne cette attaque, selon les règles de la Grenade.",
    "La France condamne cette attaque d'avant la Grenade.",
    "Après la Grenade, la France condamne cette attaque.",
    "D'une Grenade, la France condamne cette attaque.",
    "Selon la Grenade, il pleut ; la France condamne cette attaque.",
  ])
  func selonAMeasureNamesNobody(text: String) {
    // Then the claim is told as its holder's.
    #expect(Self.annotations(text).map { $0.status.reportedBy?.id } == ["FR"])
  }
}
