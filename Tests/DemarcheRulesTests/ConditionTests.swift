import DemarcheModel
import DemarcheRules
import Testing

/// Semantics 10: `unless`, `where` and `set`.
@Suite struct ConditionTests {
  static func bench(unless: String) -> RuleBench {
    RuleBench([.rule("x", "~condemn") { $0.unless = [.pattern(unless)] }])
  }

  @Test(arguments: [
    ("condemned to", "He was condemned to death.", []),
    ("condemned to", "He was condemned. A man condemned to death wept.", ["was condemned"]),
    ("death", "We condemn his death.", ["condemn"]),
    ("~condemn ... death", "We condemn his death.", []),
    ("if ... condemn", "If we condemn it, it ends.", []),
    ("if ... <actor>", "If the EU wants, we condemn it.", ["condemn"]),
  ])
  func aVetoTouchesTheTrigger(unless: String, text: String, found: [String]) {
    let triggers = Self.bench(unless: unless).found(text)
    #expect(triggers == found)
  }

  @Test(arguments: [
    ("holder = 'EU'", true), ("holder = 'KZ'", false), ("holder != 'KZ'", true),
    ("holder = 'European Union'", false), ("holder.name = 'European Union'", true),
    ("holder.kind = 'igo'", true), ("holder != target", true),
    ("gap(holder, target) = 1", true), ("gap(target, holder) < 1", false),
    ("gap(holder, target) >= 1", true), ("gap(holder, target) > 1", false),
    ("not holder = 'KZ'", true), ("not not holder = 'KZ'", false),
    ("holder in ('KZ', 'EU')", true), ("holder in ('KZ')", false),
    ("zone = 'body'", true), ("issuer = 'EU'", true), ("issuer.kind = 'state'", false),
    ("issuer.name = 'European Union'", true), ("target = 'the law'", true),
    ("holder = 'KZ' and zone = 'title' or zone = 'body'", true),
    ("zone = 'body' or holder = 'KZ' and zone = 'title'", true),
    ("(zone = 'body' or holder = 'EU') and zone = 'title'", false),
    ("1 < 2", true), ("-1 > -2.5", true), ("'a' < 'b'", true), ("1 = '1'", false),
    ("gap(holder, target) <= 1", true),
  ])
  func aConditionIsJudged(condition: String, holds: Bool) {
    let bench = RuleBench([
      .rule("x", emit: "stance", "holder:<actor> ~welcome target:<np>") {
        $0.condition = .pattern(condition)
      }
    ])
    #expect(bench.diagnostics.isEmpty)
    #expect(bench.found("The EU welcomes the law.").isEmpty != holds)
  }

  @Test func setGivesConstantsAndWhatCapturesName() {
    let bench = RuleBench(
      [
        .rule("x", emit: "tag", "@visit to place:<actor> on day:<date>") {
          $0.set = [
            ("name", .text("$5")), ("count", .integer(3)), ("share", .number(0.5)),
            ("is_new", .boolean(true)), ("code", .reference(capture: "place", attribute: "id")),
            ("kind", .reference(capture: "place", attribute: "kind")),
            ("where", .reference(capture: "place", attribute: nil)),
            ("when", .reference(capture: "day", attribute: "value")),
            ("words", .reference(capture: "trigger", attribute: nil)),
            ("by", .reference(capture: "issuer", attribute: nil)),
          ]
        }
      ], types: [Self.tag])
    let names = [
      "name", "count", "share", "is_new", "code", "kind", "where", "when", "words", "by",
    ]
    let statement = RuleBench.statement("A visit to Kazakhstan on 5 May 2023")
    let annotation = bench.findings(statement).annotations.first
    #expect(bench.diagnostics.isEmpty)
    #expect(annotation?.fields.map(\.name) == names)
    #expect(
      annotation?.fields.map { $0.value?.plainText } == [
        "$5", "3", "0.5", "true", "KZ", "state", "Kazakhstan", "2023-05-05", "visit",
        "European Union",
      ])
  }

  @Test func setLeavesOutWhatACaptureDidNotTake() {
    let bench = RuleBench([
      .rule("x", emit: "stance", "@visit [to holder:<actor>]") {
        $0.set = [("ladder", .reference(capture: "holder", attribute: "id"))]
      }
    ])
    #expect(bench.found("A visit", "ladder") == ["visit"])
    #expect(bench.found("A visit to Russia", "ladder") == ["visit ladder=RU"])
  }

  static let tag = AnnotationType(
    "tag",
    [
      .init("name", .text), .init("count", .integer), .init("share", .number),
      .init("is_new", .boolean), .init("code", .text), .init("kind", .choice),
      .init("where", .actor), .init("when", .date), .init("words", .text), .init("by", .actor),
    ], overlap: .all)

  @Test func whoSpeaksForTheIssuerComparesAsTheIssuer() {
    let bench = RuleBench([
      .rule("claim", emit: "stance", "holder:<actor> @~condemn") {
        $0.condition = .pattern("holder = issuer")
      }
    ])
    let statement = RuleBench.statement("I condemn it.", speaker: "Peter Lind")
    #expect(bench.findings(statement).annotations.count == 1)
  }
}
