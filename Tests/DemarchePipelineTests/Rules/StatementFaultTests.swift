import DemarcheModel
import DemarchePipeline
import TestSupport
import Testing

/// What a `statement` function does wrong costs its rule in that statement, and says so.
@Suite struct StatementFaultTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var body: String
    var error: String
    var testDescription: String { body }

    init(_ body: String, _ error: String) {
      self.body = body
      self.error = error
    }
  }

  /// Results that are none, each with the whole message; the place is the field `statement`.
  static let results: [Row] = [
    Row("return 5", "'statement' should return a list of tables or nil, got a number"),
    Row("return 'x'", "'statement' should return a list of tables or nil, got a string"),
    Row("return s", "'statement' should return a list of tables or nil, got a userdata"),
    Row(
      "return { first = 1, last = 2 }",
      "'statement' should return a list of tables, got a table with 'first'"),
    Row(
      "return { [3] = { first = 1, last = 2 } }",
      "'statement' should return a list of tables, got a list with holes"),
    Row(
      "return { { first = 1, last = 2 }, 'x' }",
      "item 2 of what 'statement' returns should be a table of fields, got 'x'"),
    Row(
      "return { { 1, 2 } }",
      "item 1 of what 'statement' returns should be a table of fields, got a table"),
    Row("return { {} }", "item 1 should have 'first' and 'last', or 'at', and has none of them"),
    Row(
      "return { { at = s.sentences[1], first = 1, last = 2 } }",
      "item 1 should have 'first' and 'last', or 'at', and has both"),
    Row(
      "return { { first = 1 } }",
      "'first' and 'last' of item 1 should be whole numbers from 1, in order, got 1 and nothing"),
    Row(
      "return { { first = 0, last = 2 } }",
      "'first' and 'last' of item 1 should be whole numbers from 1, in order, got 0 and 2"),
    Row(
      "return { { first = 5, last = 2 } }",
      "'first' and 'last' of item 1 should be whole numbers from 1, in order, got 5 and 2"),
    Row(
      "return { { first = 1.5, last = 'x' } }",
      "'first' and 'last' of item 1 should be whole numbers from 1, in order, got 1.5 and 'x'"),
    Row(
      "return { { first = 1, last = 99 } }",
      "positions 1 to 99 of item 1 should lie in the text, which has 34 bytes"),
    Row(
      "return { { first = 1, last = math.maxinteger } }",
      "positions 1 to 9223372036854775807 of item 1 should lie in the text, which has 34 bytes"),
    Row("return { { first = 5, last = 8 } }", "position 8 of item 1 cuts a character in two"),
    Row("return { { first = 9, last = 12 } }", "position 9 of item 1 cuts a character in two"),
    Row(
      "return { { first = 3, last = 3 } }",
      "positions 3 to 3 of item 1 should hold a word of a sentence"),
    Row(
      "return { { at = 5 } }",
      "'at' of item 1 should be an annotation, a sentence, a block, or a table with 'first' and "
        + "'last', got 5"),
    Row(
      "return { { at = s } }",
      "'at' of item 1 should be an annotation, a sentence, a block, or a table with 'first' and "
        + "'last', got a statement"),
    Row(
      "return { { first = 1, last = 2, trigger = { first = 4, last = 7 } } }",
      "'trigger' of item 1 should lie inside of what it is the trigger of"),
    Row(
      "return { { first = 1, last = 2, negated = 'no' } }",
      "'negated' of item 1 should be true or false, got 'no'"),
    Row(
      "return { { first = 1, last = 2, tense = 'then' } }",
      "'tense' of item 1 should be one of 'past', 'present', 'future', got 'then'"),
    Row(
      "return { { first = 1, last = 2, certainty = 1 } }",
      "'certainty' of item 1 should be one of 'explicit', 'implicit', got 1"),
    Row(
      "return { { first = 1, last = 2, reported_by = 7 } }",
      "item 1: field 'reported_by' should be an actor or a text, got 7"),
  ]

  static let fields: [(String, String)] = [
    ("word = 5", "a text, got 5"), ("word = s", "a text, got a statement"),
    ("word = {}", "a text, got a list"), ("of = 5", "words or a text, got 5"),
    ("by = true", "an actor or a text, got true"), ("day = '2023'", "a date, got '2023'"),
    ("count = '4'", "a whole number, got '4'"), ("count = 1.5", "a whole number, got 1.5"),
    ("count = 0 / 0", "a whole number, got -nan"), ("share = 1 / 0", "a number, got inf"),
    ("share = s.issued_on", "a number, got a date"), ("sure = 0", "true or false, got 0"),
    ("all = 'x'", "a list, got 'x'"), ("kind = s.sentences", "a text, got a list"),
    ("count = function() end", "a whole number, got a function"),
  ]

  private static let text = "We welc\u{E9}me \u{E9}t\u{E9} today. So it be."

  private static func error(_ body: String) throws -> [String] {
    let bench = try ScriptBench(StatementRuleTests.rule(body))
    #expect(bench.loadErrors == [])
    let findings = try bench.findings(text)
    #expect(findings.annotations.allSatisfy { $0.type != "tag" })
    return findings.diagnostics.map { diagnostic in
      #expect(diagnostic.rule == "test/script/x")
      #expect(diagnostic.statement == "test")
      #expect(diagnostic.reproduce == "demarche explain test/script/x --in test.txt")
      return ScriptBench.text(diagnostic)
    }
  }

  @Test(arguments: results)
  func aResultThatIsNone(row: Row) throws {
    #expect(try Self.error(row.body) == ["13:3: " + row.error + " [rule/wrong-result]"])
  }

  @Test(arguments: fields)
  func aFieldOfAnotherKind(field: String, error: String) throws {
    let name = field.prefix { $0 != " " }
    #expect(
      try Self.error("return { { first = 1, last = 2, \(field) } }").map {
        $0.replacing("got nan", with: "got -nan")
      } == ["13:3: item 1: field '\(name)' should be \(error) [rule/wrong-result]"])
  }

  @Test func aFieldThatTheTypeDoesNotHave() throws {
    #expect(
      try Self.error("return { { first = 1, last = 2, wrod = 'x' } }") == [
        "13:3: item 1: type 'tag' has no field 'wrod' [rule/unknown-field] did you mean 'word'?"
      ])
  }

  @Test(arguments: [
    ("s:annotations('stanse')", "'stanse'", "did you mean 'stance'?"),
    ("s:annotations { type = { 'stance', 'demand' } }", "'demand'", "known are 'stance'"),
  ])
  func aTypeThatTheRuleDoesNotRead(call: String, name: String, help: String) throws {
    let column = name == "'stanse'" ? 27 : 48
    #expect(
      try Self.error("return " + call) == [
        "14:\(column): 'reads' of rule 'x' does not name \(name) [rule/not-read] \(help)"
      ])
  }

  @Test func aFieldThatAnnotationsDoNotHave() throws {
    let errors = try Self.error(
      "for a in s:annotations('stance'):each() do return { { at = a, word = a.holdr } } end")
    #expect(errors.isEmpty)
    let bench = try ScriptBench(
      StatementRuleTests.rule(
        "for a in s:annotations('stance'):each() do return { { at = a, word = a.holdr } } end"))
    let diagnostic = try #require(try bench.findings("We welcome peace.").diagnostics.first)
    #expect(
      ScriptBench.text(diagnostic)
        == "14:76: an annotation has no field 'holdr' [lua/unknown-field] did you mean 'holder'?")
  }

  @Test func annotationsAreNotThereForMatches() throws {
    let bench = try ScriptBench(
      """
      rule "x" {
        emit = "event", match = "welcome peace",
        when = function(m) return #m.statement:annotations("event") > 0 end,
      }
      """)
    #expect(
      try bench.findings("We welcome peace.").diagnostics.map(ScriptBench.text) == [
        "3:3: annotations are there in statement rules and reports, not in 'when' and 'build' "
          + "[lua/error]"
      ])
  }

  /// What would hurt a host that believed it: it ends in a diagnostic, here and in a worker alike.
  static let hostile: [(body: String, code: String)] = [
    ("local t = {} t[1] = t return t", "lua/bad-value"),
    ("local t = { first = 1, last = 2 } t.word = t return { t }", "lua/bad-value"),
    ("local t = {} for i = 1, 200000 do t[i] = { first = 1, last = 2 } end return t", "*"),
    (
      "local t = {} for i = 1, 10001 do t[i] = { first = 1, last = 2 } end return t",
      "rule/wrong-result"
    ),
    ("return { { first = 1, last = 2, word = ('x'):rep(20000000) } }", "lua/bad-value"),
    ("return { { first = 1, last = 2, ['\\0\\255'] = 1 } }", "rule/unknown-field"),
    (
      "local t = {} for i = 1, 300 do t = { t } end return { { first = 1, last = 2, all = t } }",
      "lua/bad-value"
    ),
    ("return setmetatable({}, { __index = function() return s end })", ""),
    ("return { setmetatable({ first = 1, last = 2 }, { __len = function() return 1e9 end }) }", ""),
    ("return { coroutine.create(function() end) }", "lua/bad-value"),
    ("while true do end", "lua/fuel-exceeded"),
    ("local t = {} while true do t[#t + 1] = ('x'):rep(10000) .. #t end", "lua/memory-exceeded"),
    ("error('no')", "lua/error"), ("error(setmetatable({}, {}))", "lua/error"),
    ("kept = s", "lua/unknown-global"), ("return s.annotations('stance')", "lua/error"),
  ]

  @Test(arguments: hostile, [Isolation.none, .all])
  func hostileResultsCostTheRuleAlone(
    row: (body: String, code: String), isolation: Isolation
  ) throws {
    let bench = try ScriptBench(
      StatementRuleTests.rule(row.body), isolation: isolation, change: { $0.fuel = 5_000_000 })
    let findings = try bench.findings("We welcome peace.")
    let codes = findings.diagnostics.map(\.code)
    if row.code == "*" {
      #expect(codes.count == 1)
    } else {
      #expect(codes == (row.code.isEmpty ? [] : [row.code]))
    }
    #expect(findings.annotations.filter { $0.type == "stance" }.count == 1)
    #expect(
      findings.annotations.filter { $0.type == "tag" }.count == (row.body.contains("__len") ? 1 : 0)
    )
    // The state was replaced: the next statement is read as if nothing had been.
    #expect(try bench.findings("We welcome peace.").diagnostics.map(\.code) == codes)
  }

  /// Its time is ten times that of a batch.
  @Test(arguments: [Isolation.none, .all])
  func aFunctionThatDoesNotEndIsStopped(isolation: Isolation) throws {
    let bench = try ScriptBench(
      StatementRuleTests.rule("while true do end"), isolation: isolation,
      change: { $0.seconds = 0.02 })
    let findings = try bench.findings("We welcome peace.")
    #expect(findings.diagnostics.map(\.code) == ["lua/time-exceeded"])
    #expect(findings.annotations.map(\.type) == ["stance"])
  }

  /// What random values are put together to gives the same here and in a worker.
  @Test(arguments: [UInt64(1), 2, 3])
  func randomResultsAreTheSameEverywhere(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bodies = (0..<12).map { _ in "return " + Self.value(3, &generator) }
    let rules = bodies.enumerated().map { number, body in
      "rule \"r\(number)\" { emit = \"tag\", reads = \"stance\", statement = function(s) "
        + "local a = s:annotations('stance'):each() \(body) end }\n"
    }
    let lua = StatementRuleTests.stances + rules.joined()
    let text = "We welcome peace. It is \u{E9}t\u{E9}."
    let here = try ScriptBench(lua).findings(text)
    let there = try ScriptBench(lua, isolation: .all).findings(text)
    #expect(here.annotations == there.annotations)
    #expect(
      here.diagnostics.map { [$0.code, $0.message, $0.rule] }
        == there.diagnostics.map { [$0.code, $0.message, $0.rule] })
  }

  private static func value(_ depth: Int, _ generator: inout SeededGenerator) -> String {
    let simple = [
      "1", "-1", "4", "99", "2.5", "'x'", "true", "nil", "s", "s.issued_on", "s.sentences[1]",
      "s.blocks[1]", "s.sentences", "s.issuer", "0/0", "math.maxinteger",
    ]
    if depth == 0 { return simple.randomElement(using: &generator) ?? "1" }
    let keys = ["first", "last", "at", "trigger", "word", "count", "all", "by", "negated", "of"]
    let parts = (0..<Int.random(in: 1...4, using: &generator)).map { _ -> String in
      let inner = value(depth - 1, &generator)
      if depth == 3 { return inner }
      return (keys.randomElement(using: &generator) ?? "at") + " = " + inner
    }
    return "{ " + parts.joined(separator: ", ") + " }"
  }
}
