import Foundation
import TestSupport
import Testing

/// `demarche test`: cases that pass and fail, gaps, exactness, coverage, what is written.
@Suite struct TestCommandTests {
  private static let passing = """
    @ issuer=NO date=2024-05-02
    # A remark.
    === Norway scolds
    > Norway scolds war.
             ^^^^^^ stance.toy strength=4 polarity=-1 holder=NO target=war
    = actor "Norway" id=NO status=asserted   a remark
    ! stance.toy polarity=1
    = stance "scolds" #1 rung=scolds zone=body
    ~ exact

    === Sweden hails
    > Norway is silent, and
    > Sweden hails peace.
      ^^^^^^ who
             ^^^^^ test/toy/stance.toy strength=2
    """.replacing(
      "    ^ ? who   not an actor's whole name: carets must hold the trigger\n", with: "")

  @Test func whatHoldsPasses() throws {
    let outcome = try CasePack(Self.passing).run("test")
    #expect(outcome.error == "")
    #expect(
      outcome.output == "test/toy 0.1.0: 2 cases, 6 expectations, 4 examples, all pass\n")
    #expect(outcome.status == 0)
  }

  @Test func whatFailsIsShownUnderItsText() throws {
    let outcome = try CasePack(
      """
      === wrong in many ways
      > Norway scolds war.
               ^^^^^^ stance.toy strength=5
        ^^^^^^ ! who
      = stance.toy "war"
      = stance.toy strength=2
      = who "war"
      ~ exact stance
      """
    ).run("test")
    #expect(
      outcome.output == """
        PACK/tests/a.case:1 failed: wrong in many ways
          > Norway scolds war.
                   ^^^^^^ expected stance.toy strength=5  line 3: strength should be '5', but is '4'
                   ^^^^^^ found stance  test/toy/stance.toy@0.1.0:rules/x.lua:5
            ^^^^^^ unwanted who  line 4: should not be found, but is at “Norway”, by \
        test/toy/who@0.1.0:rules/x.lua:2
                          ^^^ expected stance.toy  line 5: starts from “scolds” at 1:8
                   ^^^^^^ found stance  test/toy/stance.toy@0.1.0:rules/x.lua:5
                          ^^^ expected who  line 7: starts from “Norway” at 1:1
          = stance.toy strength=2  line 6: strength should be '2', but is '4'

        test/toy 0.1.0: 1 case, 5 expectations, 4 examples, 1 failed

        """)
    #expect(outcome.status == 1)
  }

  @Test func aKnownGapIsNoFailureAndSaysWhenItCloses() throws {
    let outcome = try CasePack(
      """
      === gaps
      > Norway scolded war, and Sweden hails peace.
      ? stance.toy "scolded"   a past tense
      ? stance.toy "hails"
      ? ! who "Norway"
      """
    ).run("test")
    #expect(
      outcome.output == """
        PACK/tests/a.case:1 passes now: gaps
          > Norway scolded war, and Sweden hails peace.
                                           ^^^^^ ? stance.toy "hails"  line 4: passes now; \
        take the '?' away, or let --accept do it

        test/toy 0.1.0: 1 case, 3 expectations, 4 examples, 2 known gaps, 1 gap closed, all pass

        """)
    #expect(outcome.status == 0)
  }

  @Test func whatIsFoundBesideIsToldWhereTheCaseIsExact() throws {
    let outcome = try CasePack("=== exact\n> Norway scolds war.\n= who\n~ exact   nothing else\n")
      .run("test")
    #expect(
      outcome.output.hasPrefix(
        """
        PACK/tests/a.case:1 failed: exact
          nothing else should be found, but stance “scolds” is, by \
        test/toy/stance.toy@0.1.0:rules/x.lua:5
        """))
  }

  @Test func aCaseWithoutExpectationsFails() throws {
    let outcome = try CasePack("=== empty\n> Norway scolds war.\n").run("test")
    #expect(
      outcome.output.contains(
        "  the case expects nothing; '--accept' writes down what is found\n"))
    #expect(outcome.status == 1)
  }

  @Test func acceptedCasesSayWhatHappened() throws {
    let pack = try CasePack(
      """
      # kept\r
      === fields, words, signs
      > Norway scolds war.
               ^^^^^^ stance.toy strength=5   kept too
      = stance.toy "war" strength=3
      = stance.toy "scolds" target=peace polarity=-1
      ! who
      = stance.toy "Norway" polarity=1
      ? actor "Norway"

      === nothing yet
      >  Sweden hails peace.
      """)
    let before = try pack.cases
    let asked = try pack.run("test", "--accept")
    #expect(asked.status == 64)
    #expect(
      asked.error.hasSuffix(
        "demarche: error: nobody can be asked whether to write this [usage]\n  help: give --yes\n"))
    #expect(try pack.cases == before)
    let outcome = try pack.run("test", "--accept", "--yes")
    #expect(outcome.status == 0)
    #expect(
      outcome.error == """
        PACK/tests/a.case
          - 4:          ^^^^^^ stance.toy strength=5   kept too
          + 4:          ^^^^^^ stance.toy strength=4   kept too
          - 5: = stance.toy "war" strength=3
          + 5: = stance.toy "scolds" strength=4
          - 6: = stance.toy "scolds" target=peace polarity=-1
          + 6: = stance.toy "scolds" target=war polarity=-1
          - 7: ! who
          + 7: = who "Norway"
          - 8: = stance.toy "Norway" polarity=1
          + 8: = stance.toy "scolds" polarity=-1
          - 9: ? actor "Norway"
          + 9: = actor "Norway"
          + 12: = stance.toy "hails" holder=Sweden target=peace polarity=1 strength=2
          + 12: = who "Sweden" name=Sweden id=SE

        """)
    #expect(
      try pack.cases == """
        # kept\r
        === fields, words, signs
        > Norway scolds war.
                 ^^^^^^ stance.toy strength=4   kept too
        = stance.toy "scolds" strength=4
        = stance.toy "scolds" target=war polarity=-1
        = who "Norway"
        = stance.toy "scolds" polarity=-1
        = actor "Norway"

        === nothing yet
        >  Sweden hails peace.
        = stance.toy "hails" holder=Sweden target=peace polarity=1 strength=2
        = who "Sweden" name=Sweden id=SE

        """)
    #expect(try pack.run("test").status == 0)
    #expect(try pack.run("test", "--accept").error == "nothing to accept\n")
  }

  @Test func whatIsMissingBecomesAKnownGapWhenAccepted() throws {
    let pack = try CasePack(
      "=== x\n> Norway praises war.\n         ^^^^^^^ stance.toy\n= stance.toy \"praises\"\n")
    #expect(try pack.run("test", "--accept", "--yes").status == 0)
    #expect(
      try pack.cases
        == "=== x\n> Norway praises war.\n         ^^^^^^^ ? stance.toy\n? stance.toy \"praises\"\n"
    )
  }

  @Test func coverageTellsWhatNoCaseExercises() throws {
    let outcome = try CasePack(Self.passing.replacing("Sweden", with: "Norway")).run(
      "test", "--coverage")
    #expect(
      outcome.output == """
        test/toy 0.1.0: 2 cases, 6 expectations, 4 examples, all pass
        test/toy: coverage
          rules                    2 of     2  100 %
          rungs                    2 of     2  100 %
          lexicon entries          1 of     2   50 %
            actor                  1 of     2   50 %
          no case: actor Sweden

        """)
  }

  @Test func testsOfTheManifestAreDemanded() throws {
    let pack = try CasePack(
      "=== x\n> Norway scolds war.\n= who\n",
      tests: "[tests]\nmin-rule-cases = 4\nlexicon-coverage = 60")
    let faults = """
      PACK/rules/x.lua:4:9: error: 'stance.toy' should have 4 cases that pass, but has 2 \
      [check/too-few-cases]
        4 | ladder "stance.toy" { emit = "stance", frame = "holder:<actor> @ target:{lower}",
          |         ^^^^^^^^^^ examples, counter-examples and expectations that name it count
        in rule test/toy/stance.toy
      PACK/rules/x.lua:2:7: error: 'who' should have 4 cases that pass, but has 3 \
      [check/too-few-cases]
        2 | rule "who" { emit = "actor", match = "a:<actor>", set = { name = "$a.name", id = "$a.id" },
          |       ^^^ examples, counter-examples and expectations that name it count
        in rule test/toy/who
      PACK/pack.toml: error: cases should exercise 60 % of the lexicon entries of 'test/toy', but \
      exercise 50 % (1 of 2) [check/lexicon-coverage]
        help: 'demarche test --coverage' lists those that no case exercises

      """
    let checked = try pack.run("check", "--quiet")
    #expect(checked.error == faults)
    #expect(checked.status == 1)
    let tested = try pack.run("test", "--coverage")
    #expect(tested.error == faults)
    #expect(tested.status == 1)
    #expect(try pack.run("test").status == 0)
  }

  @Test func failingCasesFailTheCheckWhereTheManifestDemandsSome() throws {
    let pack = try CasePack(
      "=== x\n> Norway scolds war.\n! who\n", tests: "[tests]\nmin-rule-cases = 0")
    let outcome = try pack.run("check", "--quiet")
    #expect(
      outcome.error == """
        PACK/tests/a.case:3: error: the cases should pass, but one does not; the first: 'x': 'who': \
        should not be found, but is at “Norway”, by test/toy/who@0.1.0:rules/x.lua:2 \
        [check/case-failed]
          try: demarche test PACK --fuel 20000000 --no-default-packs

        """)
    #expect(outcome.status == 1)
  }

  @Test func onlyCasesAboutChosenRulesRun() throws {
    let pack = try CasePack(Self.passing + "\n=== who\n> Sweden\n= who\n")
    #expect(
      try pack.run("test", "--rules", "stance.*").output
        == "test/toy 0.1.0: 2 cases, 6 expectations, 2 examples, all pass\n")
    let none = try pack.run("test", "--rules", "nobody")
    #expect(
      none.error
        == "demarche: error: no rule matches 'nobody' [rule/none]\n  help: 'demarche rules' lists them\n"
    )
    #expect(none.status == 64)
  }

  @Test func resultsAreWrittenAsJUnitHasThem() throws {
    let pack = try CasePack("=== a < b\n> Norway scolds war.\n! who\n")
    let file = pack.folder.path("junit.xml")
    #expect(try pack.run("test", "--junit", file).status == 1)
    let text = String(decoding: try pack.folder.bytes(of: "junit.xml"), as: UTF8.self)
      .replacing(pack.folder.path, with: "PACK")
    #expect(
      text.hasPrefix(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
        <testsuite name="test/toy" tests="5" failures="1">
        <testcase classname="PACK/tests/a.case" name="a &lt; b (line 1)"><failure \
        message="line 3: who: should not be found, but is at “Norway”, by \
        test/toy/who@0.1.0:rules/x.lua:2">
        """))
    #expect(text.hasSuffix("</testsuite>\n</testsuites>\n"))
  }

  @Test func resultsAreGivenAsJSON() throws {
    let pack = try CasePack(
      "=== a\n> Norway scolds war.\n! who\n? stance.toy\n")
    let outcome = try pack.run("test", "--format", "json", "--coverage")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(json["passing"] as? Bool == false)
    let codes = (json["diagnostics"] as? [[String: Any]])?.compactMap { $0["code"] as? String }
    #expect(codes == ["case/failed", "case/gap-closed"])
  }

  @Test func timingTellsFuelByRule() throws {
    let rules = """
      lexicon "actor" { NO = "Norway" }
      rule "who" { emit = "actor", match = "a:<actor>", when = function(m) return true end,
        examples = { "Norway" }, counter = { "nobody" } }
      """
    let outcome = try CasePack("=== a\n> Norway\n= who\n", rules: rules).run("test", "--timing")
    let last = outcome.output.split(separator: "\n").last ?? ""
    let cells = last.split(separator: " ")
    #expect(cells.count == 5 && cells.last == "test/toy/who" && cells.dropLast().last == "1")
    #expect((cells.first.flatMap { Int($0) } ?? 0) > 0)
  }
}
