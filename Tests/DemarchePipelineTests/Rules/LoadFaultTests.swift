import DemarchePipeline
import TestSupport
import Testing

/// Faults of statement rules and of attributes are found when a pack is loaded.
@Suite struct LoadFaultTests {
  static let before = """
    lexicon "actor" { NO = { "Norway", kind = "state", role = "north" } }
    rule "p" { emit = "instrument", publish = "paper", match = "@treaty" }

    """

  static let attributes: [(rule: String, error: String)] = [
    (
      #"match = "what:<actor> met", where = "what.rloe = 'north'""#,
      "70: 'what' has no attribute 'rloe' [rule/unknown-attribute] did you mean 'role'?"
    ),
    (
      #"match = "what:<np> met", where = "zone = 'body' and not (what.foo = 'x')""#,
      "90: 'what' has no attribute 'foo' [rule/unknown-attribute] known are 'id', 'kind', 'name', "
        + "'origin', 'text', 'value'"
    ),
    (
      #"match = "what:<paper> met", where = "what.articl = 'x'""#,
      "70: 'what' has no attribute 'articl' [rule/unknown-attribute] did you mean 'article'?"
    ),
    (
      #"match = "law", where = "zone.kind = 'x'""#,
      "57: 'zone' has no attribute 'kind' [rule/unknown-attribute]"
    ),
    (
      #"match = "law", where = "issuer.nam = 'x'""#,
      "59: 'issuer' has no attribute 'nam' [rule/unknown-attribute] did you mean 'name'?"
    ),
    (
      #"match = "what:<actor> met", set = { place = "$what.rle" }"#,
      "64: '$what' has no attribute 'rle' [rule/unknown-attribute] did you mean 'role'?"
    ),
    (
      #"match = "law", set = { place = "$issuer.id2" }"#,
      "51: '$issuer' has no attribute 'id2' [rule/unknown-attribute] did you mean 'id'?"
    ),
    (
      #"match = "law", set = { place = "$trigger.id" }"#,
      "51: '$trigger' has no attribute 'id' [rule/unknown-attribute] known are 'text'"
    ),
    (
      #"match = "law <actor knd=x>""#,
      "48: '<actor>' has no attribute 'knd' [rule/unknown-attribute] did you mean 'kind'?"
    ),
  ]

  @Test(arguments: attributes)
  func anAttributeThatNothingHas(row: (rule: String, error: String)) throws {
    let bench = try ScriptBench(Self.before + "rule \"x\" { emit = \"event\", \(row.rule) }")
    #expect(bench.loadErrors == ["3:" + row.error])
  }

  @Test(arguments: [
    #"match = "what:<actor> met", where = "what.role = 'north' and what.kind = 'state'""#,
    #"match = "what:(the <paper>) met", where = "what.article = 'x' or what.text = 'y'""#,
    #"match = "what:<actor> met", set = { place = "$what.role" }"#,
    #"match = "what:<abbrev>", set = { place = "$what.short" }"#,
    #"match = "what:<actor role=x> met", where = "issuer.kind = 'igo' and issuer.id = 'EU'""#,
  ])
  func anAttributeThatSomethingMayHave(rule: String) throws {
    #expect(
      try ScriptBench(Self.before + "rule \"x\" { emit = \"event\", \(rule) }").loadErrors == [])
  }

  static let statements: [(rule: String, error: String)] = [
    (
      #"emit = "event", match = "law", statement = function(s) end"#,
      "3:28: rule 'x' has 'statement' and cannot have 'match' [rule/match-or-lines] the function "
        + "itself decides what is found; 'match' is about matches of patterns"
    ),
    (
      #"emit = "event", where = "a = 'b'", statement = function(s) end"#,
      "3:28: rule 'x' has 'statement' and cannot have 'where' [rule/match-or-lines] the function "
        + "itself decides what is found; 'where' is about matches of patterns"
    ),
    (
      #"emit = "event", publish = "x", statement = function(s) end"#,
      "3:28: rule 'x' has 'statement' and cannot have 'publish' [rule/match-or-lines] the function "
        + "itself decides what is found; 'publish' is about matches of patterns"
    ),
    (
      #"emit = "event""#,
      "3:7: rule 'x' needs one of 'match', 'lines' and 'statement', and has none "
        + "[rule/match-or-lines]"
    ),
    (
      #"emit = "event", match = "law", lines = "law""#,
      "3:7: rule 'x' needs one of 'match', 'lines' and 'statement', and has both 'match' and "
        + "'lines' [rule/match-or-lines]"
    ),
    (
      #"emit = "event", match = "law", reads = "stance""#,
      "3:43: rule 'x' has 'reads' and needs a field 'statement' [rule/missing-key] annotations are "
        + "there in 'statement = function(s) … end' alone"
    ),
    (
      #"emit = "event", statement = "law""#,
      "3:28: 'statement' of rule 'x' should be a function, got 'law' [rule/wrong-kind]"
    ),
    (
      #"emit = "event", reads = { "demand", "stanse" }, statement = function(s) end"#,
      "3:49: there is no annotation type 'stanse' [rule/unknown-type] did you mean 'stance'?"
    ),
    (
      #"emit = "metadata", reads = "stance", statement = function(s) end"#,
      "3:31: a rule that emits 'metadata' runs before all others and cannot read their annotations "
        + "[rule/reads-too-early] leave 'reads' out, or emit another type"
    ),
    (
      #"emit = "event", set = { place = "$what" }, statement = function(s) end"#,
      "3:36: 'set.place' names 'what', which is no capture [rule/unknown-capture] known are "
        + "'issuer', 'trigger'"
    ),
    (
      #"emit = "event", beats = "po", statement = function(s) end"#,
      "3:37: 'beats' names 'po', and no pack has such a rule [rule/unknown-rule] did you mean 'p'?"
    ),
  ]

  @Test(arguments: statements)
  func aStatementRuleThatCannotRun(row: (rule: String, error: String)) throws {
    let bench = try ScriptBench(Self.before + "rule \"x\" { \(row.rule) }")
    #expect(bench.loadErrors == [row.error])
    #expect(bench.engine.ruleSummaries(matching: nil).map(\.id) == ["test/script/p"])
  }

  @Test func aTypeWithAFieldOfAReservedName() throws {
    let bench = try ScriptBench(
      """
      annotation_type "t" { fields = { first = "integer" } }
      rule "x" { emit = "t", statement = function(s) end }
      rule "y" { emit = "t", match = "law" }
      """)
    #expect(
      bench.loadErrors == [
        "2:20: a statement rule cannot emit 't', whose field 'first' has the name of a part of every "
          + "annotation [rule/reserved-field] give the field another name"
      ])
    #expect(bench.engine.ruleSummaries(matching: nil).map(\.id) == ["test/script/y"])
  }

  @Test func aLadderHasNoFunctionOfTheStatement() throws {
    let bench = try ScriptBench(
      #"ladder "l" { emit = "stance", frame = "@ x", statement = 1, { "~hail", strength = 1 } }"#)
    #expect(bench.loadErrors.count == 1)
    #expect(
      bench.loadErrors[0].hasPrefix("1:46: ladder 'l' has no field 'statement' [rule/unknown-key]"))
  }

  /// A fault of what all rungs share is told once.
  @Test func aLaddersConditionIsReportedOnce() throws {
    let bench = try ScriptBench(
      """
      lexicon "actor" { "EU" }
      ladder "l" { emit = "stance", frame = "holder:{lower} @", where = "holder.nme = 'x'",
        { "~hail", strength = 1 }, { "~scold", strength = 2 } }
      """)
    #expect(
      bench.loadErrors == [
        "2:75: 'holder' has no attribute 'nme' [rule/unknown-attribute] did you mean 'name'?"
      ])
  }
}
