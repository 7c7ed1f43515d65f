import DemarcheModel
import DemarcheRules
import Testing

@Suite struct CompileErrorTests {
  static func text(_ diagnostic: Diagnostic) -> String {
    let place = [
      diagnostic.file, diagnostic.line.map { "\($0)" }, diagnostic.column.map { "\($0)" },
    ]
    return place.compactMap(\.self).joined(separator: ":") + ": " + diagnostic.message
      + " [\(diagnostic.code)]" + (diagnostic.help.map { " " + $0 } ?? "")
  }

  static let patterns: [(pattern: String, error: String)] = [
    (
      "^ ... $",
      "a pattern needs a verb, a word or a type to start from [rule/no-trigger] "
        + "mark the item that makes the claim with '@'"
    ),
    (
      "{Cap}",
      "a pattern needs a verb, a word or a type to start from [rule/no-trigger] "
        + "mark the item that makes the claim with '@'"
    ),
    (
      "[summit]",
      "a pattern needs a verb, a word or a type to start from [rule/no-trigger] "
        + "mark the item that makes the claim with '@'"
    ),
    ("<actor> @", "'@' alone stands for a rung, and this is no ladder's frame [rule/bare-trigger]"),
    ("@a @b", "a pattern has one trigger, got 2 [rule/two-triggers]"),
    ("[@a] b", "a trigger cannot stand in an optional or repeated part [rule/trigger-inside]"),
    (
      "@... a",
      "'...' cannot begin a trigger [rule/bad-trigger] "
        + "mark a verb, a word or a type with '@'"
    ),
    ("<actr> summit", "nothing offers '<actr>' [rule/unknown-span-type] did you mean 'actor'?"),
    (
      "a <clausse>",
      "nothing offers '<clausse>' [rule/unknown-span-type] did you mean 'clause'?"
    ),
  ]

  static let patternColumns = [1, 1, 1, 9, 4, 2, 1, 1, 3]

  @Test(arguments: zip(patterns, patternColumns))
  func reportsAPatternThatCannotRun(row: (pattern: String, error: String), column: Int) {
    let bench = RuleBench([.rule("x", row.pattern)])
    #expect(bench.diagnostics.map(Self.text) == ["rules/test.lua:2:\(column): " + row.error])
    #expect(bench.diagnostics.map(\.rule) == ["test/pack/x"])
    #expect(bench.set.summaries.isEmpty)
  }

  @Test func pointsAtTheSignInThePattern() {
    let bench = RuleBench([.rule("x", "summit in {cap}")])
    #expect(
      bench.diagnostics.map(Self.text) == [
        "rules/test.lua:2:11: there is no token class 'cap' [rule/unknown-class] did you mean 'Cap'?"
      ])
    #expect(bench.diagnostics.map(\.underline) == [5])
  }

  @Test func quotesThePatternWhereItsColumnIsUnknown() {
    let bench = RuleBench([
      .rule("x") {
        $0.match = [PatternText("a )", at: RuleLocation(file: "rules/test.lua", line: 7))]
      }
    ])
    #expect(
      bench.diagnostics.map(Self.text) == [
        "rules/test.lua:7: unexpected ')' in 'a )' [rule/unexpected-sign] "
          + "write \")\" for the sign itself"
      ])
  }

  @Test(arguments: [
    ("<actor knd=state> met", "8: '<actor>' has no attribute 'knd'", "did you mean 'kind'?"),
    (
      "<date kind2=x> met", "7: '<date>' has no attribute 'kind2'",
      "did you mean 'kind'?"
    ),
    (
      "(a|[<place countr=KZ>]) met", "12: '<place>' has no attribute 'countr'",
      "did you mean 'country'?"
    ),
  ])
  func reportsAFilterThatNoSpanPasses(pattern: String, error: String, help: String) {
    var pack = PackDeclarations(id: "test/pack", version: "1.0.0")
    pack.lexicons = [
      LexiconDeclaration(
        type: "place",
        entries: [
          LexiconDeclaration.Entry(
            id: "A", forms: [LexiconDeclaration.Form("Astana")], attributes: ["country": "KZ"])
        ], location: RuleLocation(file: "a.tsv", line: 1))
    ]
    pack.rules = [.rule("x", pattern)]
    #expect(
      RuleBench(packs: [pack]).diagnostics.map(Self.text)
        == ["rules/test.lua:2:\(error) [rule/unknown-attribute] \(help)"])
    pack.rules = [
      .rule("x", "<place country=KZ> met"), .rule("y", "<actor role=x origin=rule> met"),
    ]
    #expect(RuleBench(packs: [pack]).diagnostics.isEmpty)
  }

  @Test func aFilterMayNameAFieldOfWhatARulePublishes() {
    let bench = RuleBench([
      .rule("one", emit: "instrument", "@treaty") { $0.publish = "paper" },
      .rule("two", "<paper article=x> met"),
    ])
    #expect(bench.diagnostics.isEmpty)
  }

  @Test func reportsARuleThatBeatsNoRuleThereIs() {
    let bench = RuleBench([
      .rule("summit", "summit") { $0.beats = ["pack/sumit", "pack/other", "sumit"] },
      .rule("other", "other") { $0.beats = ["test/pack/summit", "pack/summit", "summit"] },
    ])
    #expect(
      bench.diagnostics.map(Self.text) == [
        "rules/test.lua:1: 'beats' names 'pack/sumit', and no pack has such a rule "
          + "[rule/unknown-rule] did you mean 'pack/summit'?",
        "rules/test.lua:1: 'beats' names 'sumit', and no pack has such a rule [rule/unknown-rule] "
          + "did you mean 'summit'?",
      ])
    #expect(bench.set.summaries.map(\.id) == ["test/pack/other"])
  }

  @Test func aRuleMayBeatOneThatARunLeavesOut() {
    var pack = PackDeclarations(id: "test/pack", version: "1.0.0")
    pack.rules.append(.rule("summit", "summit"))
    pack.rules.append(.rule("other", "other") { $0.beats = ["summit"] })
    pack.ladders.append(.stances())
    pack.rules.append(.rule("third", "third") { $0.beats = ["stance"] })
    pack.keepRules { !["summit", "stance"].contains($0) }
    #expect(pack.rules.map(\.name) == ["other", "third"])
    #expect(pack.ladders.isEmpty)
    #expect(RuleBench(packs: [pack]).diagnostics.isEmpty)
  }

  @Test func offersTheNearestAnnotationType() {
    let bench = RuleBench([.rule("x", emit: "stanse", "a")])
    #expect(
      bench.diagnostics.map(Self.text) == [
        "rules/test.lua:1: there is no annotation type 'stanse' [rule/unknown-type] "
          + "did you mean 'stance'?"
      ])
  }

  @Test func offersTheNearestField() {
    let bench = RuleBench([
      .rule("x", emit: "stance", "a") { $0.set = [("polarty", .integer(1))] }
    ])
    #expect(
      bench.diagnostics.map(Self.text) == [
        "rules/test.lua:1: type 'stance' has no field 'polarty' [rule/unknown-field] "
          + "did you mean 'polarity'?"
      ])
  }

  @Test func reportsATypeThatIsDeclaredTwiceInTwoWays() {
    let types = [
      AnnotationType("tag", [.init("name", .text)], overlap: .all),
      AnnotationType("tag", [], overlap: .all),
    ]
    #expect(
      RuleBench(types: types).diagnostics.map(Self.text)
        == [
          ": type 'tag' is declared already, with other fields [rule/type-declared-twice] "
            + "give it another name, or the same fields and overlap"
        ])
    #expect(RuleBench(types: [types[0], types[0]]).diagnostics.isEmpty)
  }

  @Test func reportsAFrameWithoutAPlaceForTheRung() {
    let ladder = LadderDeclaration.stances([("~welcome", 1, 2)], frame: "holder:<actor>")
    #expect(
      RuleBench(ladders: [ladder]).diagnostics.map(Self.text)
        == ["rules/test.lua:2:1: the frame has no '@' for the rung [rule/bad-frame]"])
  }

  @Test func compilesTheOtherRulesAndRungs() {
    let ladder = LadderDeclaration.stances([("~welcome", 1, 2), (")", 0, 0)])
    let bench = RuleBench([.rule("bad", "("), .rule("good", "a")], ladders: [ladder])
    #expect(
      bench.set.summaries.map { [$0.id, $0.rung] }
        == [["test/pack/stance", "~welcome"], ["test/pack/good", nil]])
    #expect(bench.diagnostics.count == 2)
  }

  static let conditions: [(String, String)] = [
    ("holder =", "expected a name, number or 'text' in the condition [rule/bad-condition]"),
    ("holder 'EU'", "expected one of = != < <= > >= in in the condition [rule/bad-condition]"),
    ("(holder = 'EU'", "expected ')' in the condition [rule/bad-condition]"),
    (
      "holder = 'EU' target",
      "expected 'and', 'or' or the end in the condition [rule/bad-condition]"
    ),
    ("holder in 'EU'", "expected '(' behind 'in' in the condition [rule/bad-condition]"),
    ("gap(holder) < 5", "expected gap(capture, capture) in the condition [rule/bad-condition]"),
    ("holder = 'EU", "\"'\" is not closed [rule/unclosed]"),
    ("holder ~ 'EU'", "unexpected '~' [rule/bad-condition]"),
    ("holder = 1.2.3", "'1.2.3' is no number [rule/bad-number]"),
    ("holder == 'EU'", "unexpected '=' [rule/bad-condition] write '='"),
    ("holder ~= 'EU'", "unexpected '~' [rule/bad-condition] write '!='"),
    ("holder = 'EU' & target = 'x'", "unexpected '&' [rule/bad-condition] write 'and'"),
    ("holder = \"EU\"", "unexpected '\"' [rule/bad-condition] write text in single quotes"),
  ]
  static let columns = [9, 8, 15, 15, 11, 11, 10, 8, 10, 8, 8, 15, 10]

  @Test(arguments: zip(conditions, columns))
  func reportsAConditionThatCannotBeRead(row: (String, String), column: Int) {
    let bench = RuleBench([.rule("x", "holder:a target:b") { $0.condition = .pattern(row.0) }])
    #expect(bench.diagnostics.map(Self.text) == ["rules/test.lua:2:\(column): " + row.1])
  }

  @Test func reportsANameThatNoConditionKnows() {
    let bench = RuleBench([
      .rule("x", emit: "stance", "holder:<actor> met") { $0.condition = .pattern("holdr = 'EU'") }
    ])
    #expect(bench.diagnostics.count == 1)
  }

  @Test func reportsACaptureThatSetCannotFind() {
    let bench = RuleBench([
      .rule("x", emit: "stance", "holder:<actor> met") {
        $0.set = [("ladder", .reference(capture: "holdr", attribute: "id"))]
      }
    ])
    #expect(bench.diagnostics.count == 1)
  }

  @Test(arguments: [
    ("holder:<actor> met holder:<actor>", 20), ("(holder:<actor> and){2} met", 2),
    ("[holder:<actor>] met (a|[holder:<np>])", 26), ("holder:(a holder:<np>) @met", 11),
  ])
  func reportsACaptureThatRecursOutsideAlternatives(pattern: String, column: Int) {
    let bench = RuleBench([.rule("x", emit: "stance", pattern)])
    #expect(bench.diagnostics.map(\.code) == ["rule/capture-twice"])
    #expect(bench.diagnostics.map(\.column) == [column])
    #expect(bench.diagnostics.map(\.underline) == [6])
  }

  @Test(arguments: [
    "(holder:<actor> met|met holder:<actor>) @now", "(holder:<actor>)? @met", "holder:(a+) @met",
  ])
  func aCaptureMayRecurInDifferentAlternatives(pattern: String) {
    #expect(RuleBench([.rule("x", emit: "stance", pattern)]).diagnostics.isEmpty)
  }

  @Test func reportsAPatternThatGrowsWithoutBounds() {
    let bench = RuleBench([.rule("x", "@a (((a{32}){32}){32}){8}")])
    #expect(bench.diagnostics.count == 1)
  }

  @Test func reportsTypesThatPublishInACircle() {
    let bench = RuleBench([
      .rule("one", emit: "actor", "<q> a") { $0.publish = "p" },
      .rule("two", emit: "actor", "<p> a") { $0.publish = "q" },
    ])
    let error =
      "rules/test.lua:1: rules publish types that they need from each other: 'test/pack/one' -> "
      + "'test/pack/two' [rule/publish-cycle]"
    #expect(bench.diagnostics.map(Self.text) == [error, error])
    #expect(bench.diagnostics.map(\.rule) == ["test/pack/one", "test/pack/two"])
  }

  @Test func aCircleTakesNoInnocentRulesWithIt() {
    func location(_ line: Int) -> RuleLocation {
      RuleLocation(file: "rules/circle.lua", line: line)
    }
    var first = PackDeclarations(id: "test/first", version: "1.0.0")
    first.rules = [
      .rule("root", emit: "actor", "@alpha") { $0.publish = "r" },
      .rule("one", emit: "actor", "<r> <q> a") { $0.publish = "p" },
      .rule("behind", emit: "actor", "<p> beta") { $0.publish = "z" },
    ]
    var second = PackDeclarations(id: "test/second", version: "1.0.0")
    second.rules = [
      .rule("two", emit: "actor", "<p> a") {
        $0.publish = "q"
        $0.location = location(7)
      },
      .rule("free", emit: "event", "<r> c"), .rule("last", emit: "event", "<z> d"),
    ]
    let bench = RuleBench(packs: [first, second])
    #expect(
      bench.diagnostics.map(Self.text) == [
        "rules/circle.lua:7: rules publish types that they need from each other: 'test/first/one' "
          + "-> 'test/second/two' [rule/publish-cycle]"
      ])
    #expect(bench.diagnostics.map(\.rule) == ["test/second/two"])
    #expect(
      bench.set.summaries.map(\.id) == [
        "test/first/root", "test/first/one", "test/second/free", "test/first/behind",
        "test/second/last",
      ])
  }

  @Test func disablesTheRulesOfTheLaterPackInACircle() {
    var first = PackDeclarations(id: "test/first", version: "1.0.0")
    first.rules = [.rule("one", emit: "actor", "<q> a") { $0.publish = "p" }]
    var second = PackDeclarations(id: "test/second", version: "1.0.0")
    second.rules = [.rule("two", emit: "actor", "<p> a") { $0.publish = "q" }]
    let bench = RuleBench(packs: [first, second])
    #expect(bench.set.summaries.map(\.id) == ["test/first/one"])
  }
}
