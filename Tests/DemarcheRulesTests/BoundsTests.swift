import DemarcheRules
import Testing

/// Semantics 3: sentences, gaps, `!x` and captures.
@Suite struct BoundsTests {
  @Test(arguments: [
    ("@from ... to", "from 1 2 3 4 5 6 7 8 to", true),
    ("@from ... to", "from 1 2 3 4 5 6 7 8 9 to", false),
    ("@from ..2 to", "from 1 2 to", true), ("@from ..2 to", "from 1 2 3 to", false),
    ("@from ..2 to", "from one, to", true), ("@from ..1 to", "from one, to", false),
    ("@from ... to", "from to", true),
    ("from ... @to", "from 1 2 3 4 5 6 7 8 to", true),
    ("from ... @to", "from 1 2 3 4 5 6 7 8 9 to", false),
    ("@from ... to", "from here; to there", false), ("from ... @to", "from here; to there", false),
    ("@from ... to", "from “here to there”", false),
    ("@from ... to", "“from here” to there", false),
    ("from ... @to", "from “here to there”", false),
    ("from ... @to", "“from here” to there", false),
    ("@from ... to", "from (a) to there", true), ("from ... @to", "from (a) to there", true),
    ("@from ... to", "(from here) to there", false),
    ("from ... @to", "(from here) to there", false),
    ("@from ... to", "from here (to there)", false),
    ("from ... @to", "from here (to there)", false),
    ("@from ... to", "We go from here. He goes to Rome.", false),
  ])
  func gapsAreShortAndStayOutside(pattern: String, text: String, isFound: Bool) {
    #expect(RuleBench([.rule("x", pattern)]).matches(text).isEmpty != isFound)
  }

  @Test(arguments: [
    ("@needs !help", "It needs food now", ["needs food"]), ("@needs !help", "It needs help", []),
    ("@needs !help", "It needs", []), ("!very @good", "A very good day", []),
    ("!very @good", "A quite good day", ["quite good"]), ("!very @good", "Good", []),
    ("@x !(a b)", "x a c", ["x a"]), ("@x !(a b)", "x a b", []),
    ("!(a b) @x", "It is a b x", ["b x"]),
    ("@from !to+ to", "from here and now to", ["from here and now to"]),
    ("@x !<actor>", "x EU", []), ("@x !{num}", "x 5", []), ("@x !{num}", "x y", ["x y"]),
  ])
  func anExclamationMarkIsOneOtherToken(pattern: String, text: String, matches: [String]) {
    #expect(RuleBench([.rule("x", pattern)]).matches(text) == matches)
  }

  @Test(arguments: [
    ("what:{Cap}+ @summit", "In the Central Asia summit", "summit what=Central Asia"),
    ("@visit what:(to <actor>)", "A visit to Russia", "visit what=to Russia"),
    ("@visit (to what:<actor> | by what:<np>)", "A visit by a man", "visit what=a man"),
    ("@visit what:(so | so much)? now", "A visit so much now", "visit what=so much"),
    ("@visit [what:soon]", "A visit now", "visit"),
    ("what:<subject> @~be", "The new law is good.", "is what=The new law"),
    ("@about what:<rest>", "It is about us, now; or so.", "about what=us, now; or so"),
  ])
  func capturesTakeTheirWholeItem(pattern: String, text: String, found: String) {
    #expect(RuleBench([.rule("x", pattern)]).found(text, "what") == [found])
  }

  @Test func aCaptureOfMarksAloneIsNoField() {
    let bench = RuleBench([.rule("x", emit: "stance", "@regrets target:<clause>")])
    #expect(bench.annotations("The EU regrets,").map { $0["target"] } == [nil])
  }

  @Test func literalsAreReadLikeText() {
    let bench = RuleBench([.rule("x", "OSCE/ODIHR mission")])
    #expect(bench.matches("The OSCE/ODIHR mission") == ["OSCE/ODIHR mission"])
  }

  @Test(arguments: [
    ("nur-sultan", "Nur\u{2011}Sultan"), ("don’t", "don't"), ("recognise", "recog\u{AD}nise"),
    ("states ’s law", "the States’ law"), ("EU ’s", "the EU's law"),
  ])
  func literalsFoldTypography(pattern: String, text: String) {
    #expect(RuleBench([.rule("x", pattern)]).matches(text).count == 1)
  }

  @Test func aGenitiveCanBeTheTrigger() {
    let bench = RuleBench([.rule("x", "<actor> 's law")])
    #expect(bench.matches("The EU’s law") == ["The EU’s law"])
    #expect(bench.matches("The United States’ law") == ["The United States’ law"])
  }

  @Test func aCutSentenceIsReported() {
    let bench = RuleBench([.rule("x", "summit")])
    let findings = bench.findings(RuleBench.statement(String(repeating: "a ", count: 600)))
    #expect(
      findings.diagnostics.map(\.message)
        == ["a sentence has more than 512 words and was cut"])
    #expect(findings.diagnostics.map(\.code) == ["read/long-sentence"])
  }

  @Test func cutSentencesAreReportedOnceAStatement() {
    let long = "It " + String(repeating: "goes ", count: 600) + "on. "
    let findings = RuleBench([.rule("x", "summit")]).findings(
      RuleBench.statement("It begins. " + long + long + "It ends."))
    #expect(
      findings.diagnostics.map(\.message)
        == ["2 sentences have more than 512 words and were cut"])
    #expect(findings.diagnostics.map(\.sentence) == [2])
  }
}
