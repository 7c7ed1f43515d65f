import DemarcheModel
import DemarcheRules
import Testing

/// What captures become.
@Suite struct FieldTests {
  static let count = AnnotationType(
    "count", [.init("share", .number), .init("number", .integer)], overlap: .all)

  @Test(arguments: [
    ("a share of 2.5 percent", "share=2.5"), ("a share of 3 percent", "share=3.0"),
    ("a share of 1,000.25 percent", "share=1000.25"),
  ])
  func aNumberKeepsItsFraction(text: String, found: String) {
    let bench = RuleBench(
      [.rule("x", emit: "count", "@share of share:<number>")], types: [Self.count])
    #expect(bench.found(text, "share") == ["share " + found])
  }

  @Test func aNumberBeyondAllNumbersIsNoValue() {
    let bench = RuleBench(
      [.rule("x", emit: "count", "@share of share:<number>")], types: [Self.count])
    let text = "a share of " + String(repeating: "9", count: 400)
    #expect(bench.annotations(text).map { $0["share"]?.value } == [nil])
  }

  static let names: RuleBench = {
    var pack = PackDeclarations(id: "test/pack", version: "1.0.0")
    pack.rules = [
      .rule("body", emit: "actor", "name:@({Cap} Council)") { $0.publish = "actor" }
    ]
    pack.ladders = [.stances()]
    return RuleBench(packs: [pack])
  }()

  @Test(arguments: [
    ("The EU and Kazakhstan condemn it.", "EU+KZ"),
    ("The EU and the Lake Council condemn it.", nil),
    ("The Lake Council and the EU condemn it.", nil),
    ("The Lake Council, the EU and Kazakhstan condemn it.", nil),
    ("As the EU and the Lake Council meet, both have condemned it.", nil),
    ("The EU condemns it.", "EU"),
  ])
  func severalActorsHaveAnIdWhereAllOfThemDo(text: String, id: String?) {
    let stance = Self.names.annotations(text).first { $0.type == "stance" }
    guard case .actor(let holder)? = stance?["holder"]?.value else {
      Issue.record("no holder: \(Self.names.annotations(text))")
      return
    }
    #expect(holder.id == id)
    #expect(stance?.status.name == "asserted")
  }

  static func conditional(_ condition: String) -> RuleBench {
    RuleBench([
      .rule("x", emit: "stance", "holder:(<actor>|all parties) met target:<rest>") {
        $0.condition = .pattern(condition)
      }
    ])
  }

  @Test(arguments: [
    ("target.kind = 'the law'", false), ("target.kind != 'the law'", true),
    ("target.text = 'the law'", true), ("target = 'the law'", true),
    ("target.id = 'the law'", false),
    ("holder.kind = 'igo'", true), ("holder.text = 'EU'", true), ("holder.id = 'EU'", true),
    ("holder.role = 'EU'", false),
  ])
  func wordsThatAreNoSpanHaveNoAttributes(condition: String, holds: Bool) {
    let bench = Self.conditional(condition)
    #expect(bench.diagnostics.isEmpty)
    #expect(bench.matches("EU met the law").isEmpty != holds)
  }

  @Test(arguments: [
    ("holder.id = 'parties'", false), ("holder.id = 'all parties'", false),
    ("holder.name = 'all parties'", true), ("holder = 'all parties'", true),
  ])
  func anActorThatNobodyKnowsHasNoId(condition: String, holds: Bool) {
    #expect(Self.conditional(condition).matches("And all parties met him").isEmpty != holds)
  }
}
