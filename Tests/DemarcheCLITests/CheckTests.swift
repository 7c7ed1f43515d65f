import Foundation
import TestSupport
import Testing

/// `demarche check`: examples, what lacks them, what is costly.
@Suite struct CheckTests {
  private static let manifest = """
    schema = 1
    [pack]
    id = "test/checked"
    version = "0.1.0"
    title = "Checked"
    license = "Apache-2.0"
    languages = ["en"]
    [requires]
    demarche = ">=0.1, <2"
    api = 1
    """

  /// Runs `check` on a pack of one file; `PACK` stands for its folder.
  private static func check(
    _ lua: String, _ more: String...
  ) throws -> (status: Int32, output: String, error: String) {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    try folder.write(manifest, to: "pack.toml")
    try folder.write(lua, to: "rules/x.lua")
    let outcome = try Command.demarche().run(
      ["check", folder.path, "--no-default-packs"] + more)
    return (
      outcome.status, outcome.outputText,
      outcome.errorText.replacing(folder.path, with: "PACK")
    )
  }

  @Test func aSoundPackPasses() throws {
    let outcome = try Self.check(
      """
      rule "a" { emit = "event", match = "what:@(zebra crossing)",
        examples = { "The [[zebra crossing]] opened.", "[[what|A]] zebra crossing." },
        counter = { "The zebra was crossing." } }
      ladder "l" { emit = "stance", frame = "we @ target:{lower}",
        { "hail", strength = 1, examples = { "we hail peace" } },
        { "scold", strength = 1, counter = { "a scold" } } }
      """.replacing("\"[[what|A]] zebra crossing.\"", with: "\"A zebra crossing.\""))
    #expect(outcome.error == "")
    #expect(
      outcome.output == """
        looks a MB  examples  counter  rule
                 1         1        1  test/checked/l
                 0         2        1  test/checked/a
        test/checked 0.1.0: 2 rules, 5 examples, 0 faults, 0 warnings

        """)
    #expect(outcome.status == 0)
  }

  @Test func namesOfTheManifestMustBeThoseOfRules() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.manifest + """

        [options.a-b]
        type = "integer"
        [options.a_b]
        type = "integer"
        [profiles]
        strict = ["a", "aa"]
        [[renamed]]
        from = "test/checked/x"
        to = "test/checked/b"
        since = "0.1.0"
        [[deprecated]]
        rule = "test/checked/c"
        since = "0.1.0"
        replaced-by = "test/checked/a"
        """, to: "pack.toml")
    try folder.write(
      "rule \"a\" { emit = \"event\", match = \"what:@zebra\", examples = { \"A zebra.\" }, "
        + "counter = { \"A lion.\" } }", to: "rules/x.lua")
    let outcome = try Command.demarche().run(["check", folder.path, "--no-default-packs"])
    let messages = outcome.errorText.replacing(folder.path, with: "PACK").split(separator: "\n")
      .filter { $0.contains(": error: ") }
    let expected: [String] = [
      "'profiles.strict' should name rules of the pack, but names 'aa' [check/unknown-rule]",
      "'renamed.to' should name rules of the pack, but names 'test/checked/b' [check/unknown-rule]",
      "'deprecated.rule' should name rules of the pack, but names 'test/checked/c' [check/unknown-rule]",
      "options 'a-b' and 'a_b' are both 'options.a_b' in Lua [check/option-names]",
    ]
    #expect(messages.map(String.init) == expected.map { "PACK/pack.toml: error: " + $0 })
    #expect(outcome.status == 1)
  }

  @Test func whatFailsIsShownWhereItStands() throws {
    let outcome = try Self.check(
      """
      rule "a" { emit = "event", match = "zebra crossing",
        examples = { "A zebra ran." },
        counter = { "The zebra crossing." } }
      """)
    #expect(
      outcome.error == """
        PACK/rules/x.lua:2:17: error: the example 'A zebra ran.' does not match \
        [check/example-failed]
          2 |   examples = { "A zebra ran." },
            |                 ^^^^^^^^^^^^
          in rule test/checked/a
          try: printf '%s\\n' 'A zebra ran.' | demarche explain a --in - --miss --pack PACK \
        --fuel 20000000 --no-default-packs
        PACK/rules/x.lua:3:16: error: the counter-example 'The zebra crossing.' matches \
        “zebra crossing” at 1:5 [check/example-failed]
          3 |   counter = { "The zebra crossing." } }
            |                ^^^^^^^^^^^^^^^^^^^
          in rule test/checked/a
        PACK/rules/x.lua:1:7: error: 'a' has no example that matches [check/no-example]
          1 | rule "a" { emit = "event", match = "zebra crossing",
            |       ^ examples = { "a sentence with the [[words]] that it finds" }
          in rule test/checked/a

        """)
    #expect(outcome.status == 1)
  }

  @Test func aKindThatNothingIsOfIsAWarning() throws {
    let outcome = try Self.check(
      """
      lexicon "actor" { NO = { "Norway", kind = "state" } }
      rule "a" { emit = "event", match = "what:<actor kind=statte> zebra",
        examples = "Norway zebra", counter = "law" }
      """)
    let warnings = outcome.error.split(separator: "\n").filter { $0.contains("warning") }
    #expect(
      warnings == [
        "PACK/rules/x.lua:2:42: warning: no '<actor>' is of the kind 'statte' [check/unknown-kind]"
      ])
  }

  @Test func examplesOfALadderCount() throws {
    let outcome = try Self.check(
      """
      ladder "l" { emit = "stance", frame = "we @ target:{lower}",
        examples = { "we hail peace", "we adore peace" }, counter = { "we scold war" },
        { "hail", strength = 1 }, { "scold", strength = 1 } }
      """)
    let faults = outcome.error.split(separator: "\n").filter { $0.hasPrefix("PACK") }
    #expect(
      faults == [
        "PACK/rules/x.lua:2:34: error: the example 'we adore peace' does not match "
          + "[check/example-failed]",
        "PACK/rules/x.lua:2:66: error: the counter-example 'we scold war' matches "
          + "\u{201C}we scold war\u{201D} at 1:1 [check/example-failed]",
      ])
  }

  static let marks: [(example: String, problem: String)] = [
    (
      "A zebra [[crossing opened]].",
      "starts from “zebra crossing” at 1:3, marked is “crossing opened” at 1:9"
    ),
    (
      "[[what|A zebra]] crossing opened.",
      "gives a field 'what' that is “zebra crossing” at 1:3, marked is “A zebra” at 1:1"
    ),
    (
      "A zebra crossing opened [[date|today]].",
      "gives a field 'date' that has no words, marked is “today” at 1:25"
    ),
    (
      "Zoé saw [[zebras]], a zebra crossing and a zebra crossing.",
      "starts from “zebra crossing” at 1:19, “zebra crossing” at 1:40, marked is “zebras” at 1:9"
    ),
  ]

  @Test(arguments: marks)
  func whatStandsElsewhereThanMarkedIsNamedInWords(row: (example: String, problem: String)) throws {
    let outcome = try Self.check(
      """
      rule "a" { emit = "event", match = "what:@(zebra crossing)",
        examples = { "A zebra crossing.", "\(row.example)" }, counter = "A zebra." }
      """)
    let line = try #require(outcome.error.split(separator: "\n").first)
    #expect(line.hasSuffix("' \(row.problem) [check/example-failed]"))
    #expect(outcome.status == 1)
  }

  @Test func longExamplesAreShortened() throws {
    let long = String(repeating: "zebra crossing ", count: 40)
    let outcome = try Self.check(
      """
      rule "a" { emit = "event", match = "what:(zebra crossing)+",
        examples = "A zebra crossing.", counter = "A \(long)." }
      """)
    let line = try #require(outcome.error.split(separator: "\n").first)
    #expect(line.count < 400)
  }

  @Test func aRuleWithoutExamplesFails() throws {
    let outcome = try Self.check("rule \"a\" { emit = \"event\", match = \"zebra crossing\" }")
    #expect(outcome.error.contains(": error: 'a' has no example that matches [check/no-example]"))
    #expect(
      outcome.error.contains(
        ": error: 'a' has no sentence that it must not match [check/no-counter]"))
    #expect(outcome.status == 1)
  }

  @Test func aCostlyRuleIsAWarning() throws {
    let outcome = try Self.check(
      """
      rule "a" { emit = "event", match = "@{lower} {lower}",
        examples = "a law", counter = "LAW" }
      """)
    #expect(
      outcome.error == """
        PACK/rules/x.lua:1: warning: 'a' is expected to be looked at 200000 times in a MB of text, \
        more than 2000 [check/costly-rule]
          1 | rule "a" { emit = "event", match = "@{lower} {lower}",
          help: a rarer word in its pattern makes it cheaper
          in rule test/checked/a

        """)
    #expect(outcome.status == 0)
  }

  static let faults: [(String, Int32)] = [
    ("rule \"a\" { emit = \"evnt\", match = \"x\" }", 2),
    (
      "rule \"a\" { emit = \"event\", match = \"x\", when = function(m) while true do end end,\n"
        + "  examples = \"x\", counter = \"y\" }", 1
    ),
    ("while true do end", 3),
  ]

  @Test(arguments: faults)
  func endsWithTheStatusOfTheFault(lua: String, status: Int32) throws {
    #expect(try Self.check(lua).status == status)
  }

  @Test(arguments: [["/nonexistent"], ["examples/statements"]])
  func whatIsNoPackEndsWith78(_ packs: [String]) throws {
    #expect(try Command.demarche().run(["check"] + packs).status == 78)
  }

  private struct Answer: Decodable {
    struct Rule: Decodable {
      var rule: String
      var examples: Int
    }
    struct Fault: Decodable { var code: String }
    var packs: [String]
    var rules: [Rule]
    var diagnostics: [Fault]
  }

  @Test func jsonHasTheSame() throws {
    let outcome = try Self.check(
      "rule \"a\" { emit = \"event\", match = \"zebra crossing\" }", "--format", "json")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
    #expect(answer.packs == ["test/checked 0.1.0"])
    #expect(answer.rules.map(\.rule) == ["test/checked/a"])
    #expect(answer.diagnostics.map(\.code) == ["check/no-example", "check/no-counter"])
  }

  /// The packs that come with demarche pass, named or not.
  @Test(arguments: [[]] + FirstPartyPacks.names.map { ["plugins/" + $0] })
  func firstPartyPacksPass(_ packs: [String]) throws {
    let outcome = try Command.demarche().run(["check", "--quiet"] + packs)
    #expect(outcome.errorText == "")
    #expect(outcome.status == 0)
    #expect(outcome.outputText.contains(", 0 faults, "))
    #expect(packs.isEmpty || !outcome.outputText.contains("0.1.0, "))
  }
}
