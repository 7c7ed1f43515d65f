import DemarcheModel
import DemarcheRules
import Testing

/// Semantics 9: which of several annotations of one type stand.
@Suite struct OverlapTests {
  static let tag = AnnotationType("tag", [.init("name", .text)], overlap: .all)

  static func standing(_ bench: RuleBench, _ text: String) -> [String] {
    bench.annotations(text).map { String($0.provenance.rule.split(separator: "/").last ?? "") }
  }

  static func losers(_ bench: RuleBench, _ text: String) -> [String] {
    bench.findings(RuleBench.statement(text)).suppressed.map {
      ($0.provenance.rule + " < " + ($0.suppressedBy?.rule ?? "nothing"))
        .replacing("test/pack/", with: "")
    }
  }

  @Test func aClaimStandsOncePerTrigger() {
    let bench = RuleBench([
      .rule("short", emit: "quote", "@takes"), .rule("long", emit: "quote", "@(takes note)"),
      .rule("far", emit: "quote", "@note of"),
    ])
    #expect(Self.standing(bench, "It takes note of it.") == ["long"])
    #expect(Self.losers(bench, "It takes note of it.") == ["short < long", "far < long"])
  }

  @Test func aTriggerMayCarryAStanceAndACommitment() {
    let bench = RuleBench([
      .rule("stance", emit: "stance", "~welcome"), .rule("pledge", emit: "commitment", "~welcome"),
    ])
    #expect(Self.standing(bench, "We welcome it.") == ["pledge", "stance"])
  }

  @Test func claimsInOneSentenceStandSideBySide() {
    let bench = RuleBench([.rule("x", emit: "quote", "@no ...  $")])
    #expect(bench.matches("no and no") == ["no and no", "no"])
  }

  @Test func theLongestOfSpansStands() {
    let bench = RuleBench([
      .rule("short", "@summit"), .rule("long", "new @summit"), .rule("next", "@summit of kings"),
    ])
    #expect(Self.standing(bench, "A new summit of kings and a new summit") == ["next", "long"])
  }

  @Test func tagsAllStandButForTheirDoubles() {
    let bench = RuleBench(
      [
        .rule("one", emit: "tag", "@summit"), .rule("two", emit: "tag", "@summit"),
        .rule("long", emit: "tag", "new @summit"),
      ], types: [Self.tag])
    #expect(Self.standing(bench, "A new summit") == ["long", "one"])
  }

  @Test func theRuleThatBeatsStandsThoughItIsShorter() {
    let bench = RuleBench([
      .rule("long", emit: "quote", "@(takes note)"),
      .rule("short", emit: "quote", "@takes") { $0.beats = ["long"] },
    ])
    #expect(Self.standing(bench, "It takes note.") == ["short"])
  }

  @Test(arguments: ["pack/long", "test/pack/long", "long"])
  func beatsNamesARuleByTheEndOfItsId(name: String) {
    let bench = RuleBench([
      .rule("long", emit: "quote", "@(takes note)"),
      .rule("short", emit: "quote", "@takes") { $0.beats = [name] },
    ])
    #expect(Self.standing(bench, "It takes note.") == ["short"])
  }

  @Test func aRuleNeverLosesToOneThatItBeats() {
    let bench = RuleBench([
      .rule("long", emit: "quote", "@(takes note of)"),
      .rule("middle", emit: "quote", "@(takes note)"),
      .rule("short", emit: "quote", "@takes") { $0.beats = ["long"] },
    ])
    #expect(!Self.losers(bench, "It takes note of it.").contains("short < long"))
  }

  @Test func tiesGoToTheEarlierName() {
    let bench = RuleBench([
      .rule("b", emit: "quote", "@takes"), .rule("a", emit: "quote", "@takes"),
    ])
    #expect(Self.losers(bench, "It takes note.") == ["b < a"])
  }

  @Test func tiesGoToTheLongerMatchBeforeTheEarlierName() {
    let bench = RuleBench([
      .rule("a", emit: "quote", "@takes"), .rule("b", emit: "quote", "@takes note"),
    ])
    #expect(Self.losers(bench, "It takes note.") == ["a < b"])
  }

  @Test func tiesGoToTheEarlierPack() {
    let packs = ["test/b", "test/a"].map { id in
      var pack = PackDeclarations(id: id, version: "1.0.0")
      pack.rules = [.rule("x", emit: "quote", "@takes")]
      return pack
    }
    let found = RuleBench(packs: packs).annotations("It takes note.")
    #expect(found.map(\.provenance.rule) == ["test/a/x"])
  }

  @Test func tellsWhoWon() {
    let bench = RuleBench([
      .rule("short", "@summit"), .rule("long", "new @summit") { $0.location.line = 9 },
    ])
    let loser = bench.findings(RuleBench.statement("A new summit")).suppressed.first
    #expect(
      loser?.suppressedBy
        == Provenance(
          rule: "test/pack/long", pack: "test/pack@1.0.0", file: "rules/test.lua", line: 9))
  }
}
