import DemarcheRules
import Testing

/// Semantics 2: each trigger gives at most one match, the first that fits.
@Suite struct SelectionTests {
  @Test(arguments: [
    ("@summit [of] [leaders]", "A summit of leaders", "summit of leaders"),
    ("@summit [leaders]", "A summit of leaders", "summit"),
    ("@summit so*", "A summit so so so good", "summit so so so"),
    ("@summit so+ good", "A summit so so so good", "summit so so so good"),
    ("@summit so{1,2}", "A summit so so so good", "summit so so"),
    ("@summit so? so", "A summit so", "summit so"),
    ("{Cap}+ @summit", "In the Central Asia summit", "Central Asia summit"),
    ("@from ... to {any}", "from one to two to three", "from one to two"),
    ("{any} from ... @to", "It is from one to two", "is from one to"),
    ("@call (for|for peace)", "A call for peace", "call for"),
    ("@call (for peace|for)", "A call for peace", "call for peace"),
    ("@call (for|for peace) now", "A call for peace now", "call for peace now"),
    ("@from ... to two", "from one to one to two", "from one to one to two"),
    ("^ @summit", "summit", "summit"), ("@summit $", "A summit.", "summit"),
    ("@summit . $", "A summit.", "summit ."),
  ])
  func takesTheFirstThatFits(pattern: String, text: String, match: String) {
    let bench = RuleBench([.rule("x", pattern)])
    #expect(bench.matches(text) == [match.replacing(" .", with: ".")])
  }

  @Test(arguments: [("^ @summit", "A summit"), ("@summit $", "A summit now.")])
  func keepsToTheSentencesEnds(pattern: String, text: String) {
    #expect(RuleBench([.rule("x", pattern)]).matches(text).isEmpty)
  }

  @Test func givesOneMatchForEachTrigger() {
    let tag = RuleBench([.rule("x", emit: "quote", "@no [no]")])
    #expect(tag.found("no no no") == ["no", "no", "no"])
  }

  @Test func triesThePatternsOfARuleInOrder() {
    let bench = RuleBench([.rule("x", "@summit of leaders", "@summit of")])
    #expect(
      bench.matches("A summit of leaders; a summit of kings")
        == ["summit of leaders", "summit of"])
  }

  @Test func looksForNothingElseOnceAMatchIsRefused() {
    let bench = RuleBench([
      .rule("x", "@visit ... place:<actor>") { $0.condition = .pattern("place = 'KZ'") }
    ])
    #expect(bench.matches("A visit to Kazakhstan") == ["visit to Kazakhstan"])
    #expect(bench.matches("A visit to Russia and Kazakhstan").isEmpty)
  }
}
