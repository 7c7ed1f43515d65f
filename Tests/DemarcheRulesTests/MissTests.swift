import DemarcheModel
import DemarcheRules
import Testing

/// What `explain --miss` says: the furthest point, what was expected there, and what would help.
@Suite struct MissTests {
  static let pattern = "it ~be force:(crucial|vital) for addressee:<actor> to content:<clause>"
  static let bench = RuleBench([
    .rule("demand", emit: "demand", pattern) {
      $0.condition = .pattern("addressee != 'KZ' and gap(force, addressee) < 2")
      $0.unless = [.pattern("~be vital for <actor> to yield")]
      $0.zones = [.body]
    }
  ])

  // What a miss says, with the words where it gives ranges.
  struct Told: Hashable {
    var sentence: Int? = 1
    var reached: String?
    var position: Int
    var reason: Miss.Reason
    var change: String?
    var tokens: Int
  }

  static func misses(
    _ statement: Statement, _ bench: RuleBench = bench, sentence: Int? = nil,
    rule: String = "demand"
  ) -> [Told] {
    var callbacks = NoCallbacks()
    return bench.set.explain(
      statement, RuleSet.ExplainQuestion(sentence: sentence, wantsMisses: true),
      isChosen: { $0 == "test/pack/" + rule }, &callbacks
    ).misses.map { miss in
      Told(
        sentence: miss.sentence, reached: miss.reached.flatMap { statement.text(in: $0) },
        position: miss.position, reason: miss.reason, change: miss.change,
        tokens: miss.tokenCount)
    }
  }

  static func misses(_ text: String, zone: Zone = .body) -> [Told] {
    misses(RuleBench.statement(text, zone: zone))
  }

  static func item(
    _ expected: [String], found: String?, isLeft: Bool = false, note: String? = nil
  ) -> Miss.Reason {
    .item(expected: expected, found: found, isLeft: isLeft, note: note)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var reached: String?
    var position: Int
    var reason: Miss.Reason
    var change: String?
    var tokens: Int
    var testDescription: String { text }
  }

  static let rows = [
    Row(
      text: "It will be crucial for them to act.", reached: "will be crucial for", position: 23,
      reason: item(
        ["<actor>"], found: "them", note: "no lexicon and no rule knows it as actor"),
      change: "if “them” were <actor>", tokens: 4),
    Row(
      text: "It was helpful for Russia to act.", reached: "was", position: 7,
      reason: item(["crucial", "vital"], found: "helpful"),
      change: "if “helpful” were “crucial” or “vital”", tokens: 1),
    Row(
      text: "It was cruciel for Russia to act.", reached: "was", position: 7,
      reason: item(["crucial", "vital"], found: "cruciel"),
      change: "if “cruciel” were “crucial”", tokens: 1),
    Row(
      text: "It is crucial now for Russia to act.", reached: "is crucial", position: 14,
      reason: item(["for"], found: "now"), change: "if “now” were not there", tokens: 2),
    Row(
      text: "It is crucial Russia to act.", reached: "is crucial", position: 14,
      reason: item(["for"], found: "Russia"), change: "if “for” stood behind “crucial”",
      tokens: 2),
    Row(
      text: "This will be crucial for Russia to act.", reached: "will be crucial for Russia to act",
      position: 0, reason: item(["it"], found: "This", isLeft: true),
      change: "if “This” were “it”", tokens: 7),
    Row(
      text: "This is vital to Russia to act.", reached: "is vital", position: 14,
      reason: item(["for"], found: "to"),
      change: "if “to” were “for”, and if “This” were “it”", tokens: 2),
    Row(
      text: "It is crucial for Russia to", reached: "is crucial for Russia to", position: 25,
      reason: item(["<clause>"], found: nil), change: "if <clause> stood behind “to”", tokens: 5),
    Row(
      text: "It is late.", reached: "is", position: 6,
      reason: item(["crucial", "vital"], found: "late"), change: nil, tokens: 1),
  ]

  @Test(arguments: rows)
  func aMissSaysWhereItEndedAndWhatWouldHelp(row: Row) {
    #expect(
      Self.misses(row.text) == [
        Told(
          reached: row.reached, position: row.position, reason: row.reason, change: row.change,
          tokens: row.tokens)
      ])
  }

  @Test func whatAMissSuggestsIsTrue() {
    let cured = [
      "It was crucial for Russia to act.", "It is crucial for Russia to act.",
      "It will be vital for Russia to act.",
    ]
    for text in cured { #expect(Self.misses(text).isEmpty, "\(text)") }
  }

  @Test(arguments: [
    (
      "It is crucial for Kazakhstan to act.",
      Judgement(
        condition: "where", text: "addressee != 'KZ'", isPassed: false,
        found: "addressee is “KZ”")
    ),
    (
      "It is vital for Russia to yield.",
      Judgement(
        condition: "unless", text: "~be vital for <actor> to yield", isPassed: false,
        found: "“is vital for Russia to yield”", range: TextRange(3, 31))
    ),
  ])
  func aConditionThatRefusesIsQuotedWithWhatItSaw(text: String, judgement: Judgement) {
    #expect(Self.misses(text).map(\.reason) == [.refused(judgement)])
  }

  @Test func anotherZoneIsNamedWithWhetherTheWordsFit() {
    let reason = Miss.Reason.zone(found: .title, wanted: [.body], fits: true)
    var statement = RuleBench.statement("It is crucial for Russia to act\nWe met.")
    statement.blocks = [
      Block(zone: .title, range: TextRange(0, 31), paragraph: 1),
      Block(zone: .body, range: TextRange(32, 39), paragraph: 2),
    ]
    #expect(
      Self.misses(statement) == [
        Told(
          reached: "It is crucial for Russia to act", position: 0, reason: reason,
          change: "if it stood in zone body", tokens: 7)
      ])
  }

  @Test func aStatementWithoutTheZoneSaysSo() {
    #expect(
      Self.misses("It is crucial for Russia to act", zone: .title).map(\.reason) == [
        .noZone(wanted: [.body])
      ])
  }

  @Test func anotherLanguageIsNamed() {
    let bench = RuleBench([.rule("demand", "@vital") { $0.languages = ["fr"] }])
    let told = Self.misses(RuleBench.statement("It is vital."), bench)
    #expect(told.map(\.reason) == [.language(found: "en", wanted: ["fr"])])
    #expect(told.map(\.change) == ["with --language fr"])
  }

  @Test func aTriggerInAnotherFormIsTheNearestWord() {
    let bench = RuleBench([.rule("demand", "we @urge them")])
    let told = Self.misses(RuleBench.statement("They met. Urged by us, they left."), bench)
    #expect(
      told.map(\.reason) == [
        .noTrigger(
          wanted: ["urge"],
          nearest: [Miss.NearWord(wanted: "urge", found: "Urged", range: TextRange(10, 15))],
          elsewhere: [])
      ])
    #expect(told.map(\.sentence) == [nil])
  }

  @Test func aSentenceWithoutTheTriggerNamesThoseThatHaveIt() {
    let bench = RuleBench([.rule("demand", "we ~urge them")])
    let told = Self.misses(
      RuleBench.statement("They met. He urges peace."), bench, sentence: 1)
    #expect(
      told.map(\.reason) == [
        .noTrigger(
          wanted: ["urge", "urges", "urged", "urging"], nearest: [], elsewhere: [2])
      ])
  }

  @Test(arguments: [
    ("They met the welcome party.", "it is no verb here: a noun, an adjective, or part of a name"),
    (
      "Welcomed by all, it stands.",
      "it is a participle without an auxiliary, which only ~…+ed takes"
    ),
  ])
  func aFormThatIsNoVerbThereSaysWhy(text: String, note: String) {
    let bench = RuleBench([.rule("demand", "~welcome <clause>")])
    let told = Self.misses(RuleBench.statement(text), bench)
    guard case .item(_, _, _, let said)? = told.first?.reason else {
      Issue.record("no miss of an item: \(told)")
      return
    }
    #expect(said == note)
  }

  @Test func aFilterThatRefusesASpanSaysWhatItIs() {
    let bench = RuleBench([.rule("demand", "@urge <actor kind=igo>")])
    let told = Self.misses(RuleBench.statement("We urge Russia."), bench)
    #expect(
      told.map(\.reason) == [
        Self.item(
          ["<actor kind=igo>"], found: "Russia",
          note: "of <actor> “Russia” the kind is 'state', not 'igo'")
      ])
  }

  @Test func aMatchThatLostNamesTheWinner() throws {
    let bench = RuleBench(
      [.rule("demand", emit: "stance", "we @condemn this") { $0.beats = ["stance"] }],
      ladders: [.stances()])
    let told = Self.misses(
      RuleBench.statement("Today we condemn this."), bench, rule: "stance")
    let lost = try #require(told.first { $0.reached != nil })
    guard case .lost(let rival) = lost.reason else {
      Issue.record("not lost: \(lost)")
      return
    }
    #expect(rival.annotation.provenance.rule == "test/pack/demand")
    #expect(rival.by == .beats)
  }

  @Test func aLineThatDoesNotFitIsTheMissOfItsRule() {
    let bench = RuleBench([
      .rule("demand", emit: "contact") {
        $0.lines = [.pattern("^ name:<person> $"), .pattern("^ role:(Head of <rest>) $")]
        $0.zones = [.signature]
      }
    ])
    let told = Self.misses(
      RuleBench.statement("Ana Petrova\nHead for News", zone: .signature), bench)
    #expect(
      told == [
        Told(
          reached: "Ana Petrova\nHead", position: 17, reason: Self.item(["of"], found: "for"),
          change: "if “for” were “of”", tokens: 3)
      ])
  }

  @Test func activeAndPassiveOfARungAreOneMiss() {
    let bench = RuleBench(ladders: [.stances([("~condemn", -1, 4)])])
    let told = Self.misses(RuleBench.statement("They condemn."), bench, rule: "stance")
    #expect(told.count == 1)
  }

  @Test func aMatchIsNoMiss() {
    #expect(Self.misses("It is crucial for Russia to act.").isEmpty)
  }

  @Test func theNearestMissOfASentenceComesFirst() {
    let bench = RuleBench([.rule("a", "@met now"), .rule("b", "@met us now")])
    var callbacks = NoCallbacks()
    let misses = bench.set.explain(
      RuleBench.statement("They met us. They met."),
      RuleSet.ExplainQuestion(wantsMisses: true), isChosen: { _ in true }, &callbacks
    ).misses
    #expect(
      misses.map { "\($0.sentence ?? 0) \($0.rule)" }
        == ["1 test/pack/b", "1 test/pack/a", "2 test/pack/a", "2 test/pack/b"])
  }
}
