import DemarcheModel
import DemarchePipeline
import TestSupport
import Testing

/// Fields are of the kinds that their types declare: constants when a pack is loaded, what functions
/// give when they run.
@Suite struct FieldKindTests {
  static let type = """
    annotation_type "tag" {
      fields = {
        word = "text", of = "range", by = "actor", day = "date", count = "integer",
        share = "number", sure = "boolean", all = "list", kind = "enum",
      },
    }
    lexicon "actor" { NO = { "Norway", kind = "state" } }

    """

  static let constants: [(set: String, error: String)] = [
    ("count = '4'", "a whole number, got '4'"), ("count = 1.5", "a whole number, got 1.5"),
    ("count = 2.0", "a whole number, got 2.0"), ("count = true", "a whole number, got true"),
    ("share = 'x'", "a number, got 'x'"), ("share = 1 / 0", "a number, got inf"),
    ("word = 5", "a text, got 5"), ("kind = false", "a text, got false"),
    ("of = 5", "words or a text, got 5"), ("by = 5", "an actor or a text, got 5"),
    ("sure = 'yes'", "true or false, got 'yes'"), ("sure = 1", "true or false, got 1"),
    (
      "day = '2023-03-20'",
      "a date, got '2023-03-20' | a capture gives a date: '$when' for when:<date>; so does 'build'"
    ),
    ("all = 'x'", "a list, got 'x' | 'build' gives lists"),
    ("count = '$a.id'", "a whole number, got the text '$a.id' | '$a' is the capture itself"),
    ("day = '$trigger'", "a date, got the text '$trigger'"),
    ("word = '$issuer'", "a text, got the actor '$issuer' | '$issuer.name' is a text"),
    ("count = '$issuer.id'", "a whole number, got the text '$issuer.id'"),
    (
      "count = '$a'",
      "a whole number, got '$a', which is <actor> | <number> or <ordinal> gives it, or 'build'"
    ),
    (
      "day = '$n'",
      "a date, got '$n', which is <number> or <ordinal> | <date> gives it, or 'build'"
    ),
    (
      "sure = '$n'",
      "true or false, got '$n', which is <number> or <ordinal> | 'set' gives true or false, and so "
        + "does 'build'"
    ),
  ]

  private static let number = "<number> or <ordinal> gives it, or 'build'"
  private static let day = "<date> gives it, or 'build'"
  private static let truth = "'set' gives true or false, and so does 'build'"

  static let captures: [(capture: String, error: String, help: String)] = [
    ("day:<clause>", "a date, got words", day), ("day:(last year)", "a date, got words", day),
    ("day:<actor>", "a date, got <actor>", day),
    (
      "day:(on <date>)", "a date, got words around it",
      "name <date> alone, with the words outside of the brackets"
    ),
    ("count:{num}", "a whole number, got words", number),
    ("count:<date>", "a whole number, got <date>", number),
    ("share:(many | few)", "a number, got words", number),
    ("sure:(certainly | <number>)", "true or false, got words", truth),
  ]

  @Test(arguments: captures)
  func aCaptureThatCannotBeOfTheFieldsKindIsALoadError(
    row: (capture: String, error: String, help: String)
  ) throws {
    let bench = try ScriptBench(
      Self.type + "rule \"x\" { emit = \"tag\", match = \"they @met \(row.capture)\" }")
    let name = row.capture.prefix { $0 != ":" }
    #expect(
      bench.loadErrors == [
        "8:45: capture '\(name)' should be \(row.error) [rule/wrong-kind] \(row.help)"
      ])
    #expect(bench.engine.ruleSummaries(matching: nil).isEmpty)
  }

  @Test func aCaptureInAFrameStandsWhereItIsWritten() throws {
    let bench = try ScriptBench(
      """
      lexicon "actor" { "EU" }
      ladder "l" { emit = "stance", frame = "strength:{lower} @",
        { "~hail", strength = 1 },
      }
      annotation_type "rung" { fields = { day = "date" }, overlap = "one_per_trigger" }
      ladder "m" { emit = "rung", frame = "day:{lower} @",
        { "hail", strength = 1 },
      }
      """)
    #expect(
      bench.loadErrors == [
        "2:40: capture 'strength' should be a whole number, got words [rule/wrong-kind] "
          + "<number> or <ordinal> gives it, or 'build'",
        "6:38: capture 'day' should be a date, got words [rule/wrong-kind] <date> gives it, or "
          + "'build'",
      ])
  }

  @Test(arguments: [
    "match = 'they @met day:<date>'", "match = 'they @met day:([on] <date>)'",
    "match = 'they @met day:(<date> | tomorrow)'", "match = 'they @met count:<ordinal>'",
    "match = 'they @met share:<number>'",
    "match = 'they @met day:<clause>', build = function(m) return {} end",
    "match = 'they @met all:<clause>'",
  ])
  func aCaptureThatCanBeOfTheFieldsKindIsNot(fields: String) throws {
    let bench = try ScriptBench(Self.type + "rule \"x\" { emit = \"tag\", \(fields) }")
    #expect(bench.loadErrors == [])
  }

  @Test(arguments: constants)
  func aConstantOfAnotherKindIsALoadError(row: (set: String, error: String)) throws {
    let bench = try ScriptBench(
      Self.type + """
        rule "x" { emit = "tag", match = "a:<actor> met n:(<number> | <ordinal>)",
          set = { \(row.set) }, when = function(m) return true end }
        """)
    let name = row.set.prefix { $0 != " " }
    let parts = row.error.split(separator: "|").map { $0.trimmingPrefix(" ") }
    let message = String(parts[0]).trimmedAtEnd
    let help = parts.count > 1 ? " " + String(parts[1]) : ""
    #expect(
      bench.loadErrors == ["9:11: 'set.\(name)' should be \(message) [rule/wrong-kind]" + help])
    #expect(bench.engine.ruleSummaries(matching: nil).isEmpty)
  }

  @Test(arguments: [
    "count = 4", "share = 4", "share = 0.5", "word = 'x'", "kind = '$a.kind'", "of = 'x'",
    "of = '$a'", "by = 'NO'", "by = '$a'", "by = '$issuer'", "word = '$issuer.name'", "sure = true",
    "count = '$n'", "share = '$n'", "word = '$trigger'", "word = '$n.value'", "all = '$a'",
    "word = '$a.text'",
  ])
  func aConstantOfItsKindIsNot(set: String) throws {
    let bench = try ScriptBench(
      Self.type + """
        rule "x" { emit = "tag", match = "a:<actor> met n:(<number> | <ordinal>)",
          set = { \(set) }, when = function(m) return true end }
        """)
    #expect(bench.loadErrors == [])
  }

  @Test func aRungsFieldsStandWhereTheyAreWritten() throws {
    let bench = try ScriptBench(
      """
      lexicon "actor" { "EU" }
      ladder "l" { emit = "stance", frame = "holder:{lower} @",
        { "~hail", strength = 1,
          set = { polarity = "up" } },
      }
      """)
    #expect(
      bench.loadErrors == [
        "4:13: 'set.polarity' should be a whole number, got 'up' [rule/wrong-kind]"
      ])
  }

  static let results: [(field: String, error: String)] = [
    ("count = m.a.text", "count' should be a whole number, got 'Norway'"),
    ("count = m.a", "count' should be a whole number, got the capture 'Norway'"),
    ("day = m.n.value", "day' should be a date, got 7"),
    ("word = m.n.value", "word' should be a text, got 7"),
    ("word = m.statement", "word' should be a text, got a statement"),
    ("by = m.n.value", "by' should be an actor or a text, got 7"),
    ("sure = m.a", "sure' should be true or false, got the capture 'Norway'"),
    ("all = m.a", "all' should be a list, got the capture 'Norway'"),
    ("of = { name = 'x' }", "of' should be words or a text, got the actor 'x'"),
    (
      "all = { m.a, {} }",
      "all' should be a text, a number, true or false, a date, an actor or words"
    ),
  ]

  @Test(arguments: results)
  func aResultOfAnotherKindCostsTheRule(row: (field: String, error: String)) throws {
    let bench = try Self.building(row.field)
    let findings = try bench.findings("Norway met 7.")
    #expect(findings.annotations == [])
    let diagnostic = try #require(findings.diagnostics.first)
    #expect(diagnostic.code == "rule/wrong-result")
    #expect(diagnostic.message.contains(row.error), "\(diagnostic.message)")
    #expect((diagnostic.line, diagnostic.column) == (9, 3))
  }

  static func building(_ field: String, isolation: Isolation = .none) throws -> ScriptBench {
    try ScriptBench(
      type + """
        rule "x" { emit = "tag", match = "a:<actor> met n:<number>",
          build = function(m) return { \(field) } end }
        """, isolation: isolation)
  }

  @Test(
    arguments: [
      ("count = m.n", "count=7"), ("count = 4 / 2", "count=2"), ("share = m.n", "share=7"),
      ("word = m.n", "word=7"), ("of = m.a", "of=“Norway”"), ("by = m.a", "by=Norway"),
      ("by = 'NO'", "by=Norway"), ("by = m.statement.issuer", "by=European Union"),
      ("day = m.statement.issued_on", "day=2023-03-20"),
      ("all = { m.a, 'x', 2, true, m.statement.issuer }", "all=Norway, x, 2, true, European Union"),
      ("of = { first = 8, last = 10 }", "of=“met”"), ("word = m.trigger", "word=met"),
    ], [Isolation.none, .all])
  func aResultIsReadAsItsKind(row: (field: String, found: String), isolation: Isolation) throws {
    let bench = try Self.building(row.field, isolation: isolation)
    #expect(try bench.found("Norway met 7.", "tag") == ["met " + row.found])
  }

  @Test func anActorFromACaptureHasItsId() throws {
    let tag = try #require(
      try Self.building("by = m.a").findings("Norway met 7.").annotations.first)
    #expect(tag["by"]?.value == .actor(ActorReference(name: "Norway", id: "NO", kind: "state")))
    #expect(tag["by"]?.range == TextRange(0, 6))
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    hasSuffix(" ") ? String(dropLast()) : self
  }
}
