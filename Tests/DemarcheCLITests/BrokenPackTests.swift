import TestSupport
import Testing

/// A pack with one bad rule: the rule is named, with its place, and the others deliver.
@Suite struct BrokenPackTests {
  /// A bad file of rules, and what is said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Of `rules/x.lua`.
    let lua: String
    /// All of standard error; `PACK` stands for the pack's folder.
    let error: String
    var status: Int32 = 2
  }

  static let cases = [
    Case(
      testDescription: "syntax error",
      lua: """
        -- A comment.
        rule "x" { emit = "stance", match = }
        """,
      error: """
        PACK/rules/x.lua:2:37: error: unexpected symbol near '}' [lua/syntax]
          2 | rule "x" { emit = "stance", match = }
            |                                     ^

        """),
    Case(
      testDescription: "unknown field",
      lua: """
        rule "x" {
          emit = "stance",
          mtch = "holder:<actor> ~welcome target:<clause>",
        }
        """,
      error: """
        PACK/rules/x.lua:3:3: error: rule 'x' has no field 'mtch' [rule/unknown-key]
          3 |   mtch = "holder:<actor> ~welcome target:<clause>",
            |   ^^^^ did you mean 'match'?
          in rule test/broken/x

        """),
    Case(
      testDescription: "unknown annotation type",
      lua: """
        rule "x" {
          emit = "stanse",
          match = "holder:<actor> ~welcome target:<clause>",
        }
        """,
      error: """
        PACK/rules/x.lua:2:11: error: there is no annotation type 'stanse' [rule/unknown-type]
          2 |   emit = "stanse",
            |           ^^^^^^ did you mean 'stance'?
          in rule test/broken/x

        """),
    Case(
      testDescription: "unknown span type",
      lua: """
        rule "x" { emit = "stance", match = "holder:<acter> ~welcome target:<clause>" }
        """,
      error: """
        PACK/rules/x.lua:1:45: error: nothing offers '<acter>' [rule/unknown-span-type]
          1 | rule "x" { emit = "stance", match = "holder:<acter> ~welcome target:<clause>" }
            |                                             ^^^^^^^ did you mean 'actor'?
          in rule test/broken/x

        """),
    Case(
      testDescription: "runtime error in when",
      lua: """
        rule "x" {
          emit = "stance", match = "holder:<actor> ~condemn target:<clause>",
          when = function(m) return m.nosuch.text == "a" end,
        }
        """,
      error: """
        PACK/rules/x.lua:3:31: error: a match has no field 'nosuch' [lua/unknown-field]
          3 |   when = function(m) return m.nosuch.text == "a" end,
            |                               ^^^^^^ known are 'target', 'holder', 'trigger', 'verb', \
        'sentence', 'statement', 'text', 'first', 'last'
          in rule test/broken/x, statement -, sentence 2

        """),
    Case(
      testDescription: "endless loop in when",
      lua: """
        rule "x" {
          emit = "stance", match = "holder:<actor> ~condemn target:<clause>",
          when = function(m)
            while true do end
          end,
        }
        """,
      error: """
        PACK/rules/x.lua:4:5: error: instruction budget exceeded [lua/fuel-exceeded]
          4 |     while true do end
            |     ^^^^^^^^^^^^^^^^^ does a loop end? '--fuel' raises the limit
          in rule test/broken/x, statement -, sentence 2

        """, status: 3),
    Case(
      testDescription: "several faults of one rule, and a language by its name",
      lua: """
        rule "x" {
          emit = "stance", mtch = "law",
          language = "english",
          when = 5,
        }
        """,
      error: """
        PACK/rules/x.lua:2:20: error: rule 'x' has no field 'mtch' [rule/unknown-key]
          2 |   emit = "stance", mtch = "law",
            |                    ^^^^ did you mean 'match'?
          in rule test/broken/x
        PACK/rules/x.lua:3:15: error: there is no language 'english' [rule/unknown-language]
          3 |   language = "english",
            |               ^^^^^^^ did you mean 'en'?
          in rule test/broken/x
        PACK/rules/x.lua:4:3: error: 'when' of rule 'x' should be a function, got a number \
        [rule/wrong-kind]
          4 |   when = 5,
            |   ^^^^
          in rule test/broken/x

        """),
  ]

  private static let manifest = """
    schema = 1
    [pack]
    id = "test/broken"
    version = "0.1.0"
    title = "Broken"
    license = "Apache-2.0"
    languages = ["en"]
    [requires]
    demarche = ">=0.1, <2"
    api = 1
    """

  private static let good = """
    rule "good" { emit = "stance", match = "holder:<actor> ~welcome target:<clause>" }
    """

  private func pack(_ lua: String, manifest: String = manifest) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(manifest, to: "pack.toml")
    try folder.write(BrokenPackTests.good, to: "rules/good.lua")
    try folder.write(lua, to: "rules/x.lua")
    return folder
  }

  private func run(_ folder: TemporaryFolder) throws -> Command.Outcome {
    defer { withExtendedLifetime(folder) {} }
    return try demarche(
      "extract", "-", "--pack", folder.path, "--format", "ndjson", input: Examples.short)
  }

  @Test(arguments: cases)
  func saysWhatIsWrongAndWhere(_ row: Case) throws {
    let folder = try pack(row.lua)
    // The command to try next is another test's claim.
    let lines = try run(folder).errorText.split(separator: "\n", omittingEmptySubsequences: false)
    let error = lines.filter { !$0.hasPrefix("  try: ") }.joined(separator: "\n")
    #expect(error.replacing(folder.path, with: "PACK") == row.error)
  }

  @Test(arguments: cases)
  func otherRulesDeliver(_ row: Case) throws {
    let statement = try #require(try Extracted.lines(run(try pack(row.lua)).output).first)
    let rules = Set(statement.annotations.map(\.rule))
    #expect(rules.contains { $0.hasPrefix("demarche/core/") })
    #expect(statement.annotations.contains { $0.trigger.text == "welcomes" && $0.type == "stance" })
    #expect(!rules.contains("test/broken/x"))
  }

  @Test(arguments: cases)
  func aGoodRuleOfTheSamePackDelivers(_ row: Case) throws {
    let folder = try pack(row.lua)
    let outcome = try demarche(
      "extract", "-", "--pack", folder.path, "--rules", "test/*", "--format", "ndjson",
      input: Examples.short)
    let statement = try #require(try Extracted.lines(outcome.output).first)
    #expect(statement.annotations.map(\.rule) == ["test/broken/good"])
  }

  @Test(arguments: cases)
  func endsWithTheStatusOfThePacksFault(_ row: Case) throws {
    #expect(try run(try pack(row.lua)).status == row.status)
  }

  @Test func aRuntimeErrorSaysHowToSeeItAgain() throws {
    let folder = try pack(BrokenPackTests.cases[4].lua)
    let command = "  try: demarche explain test/broken/x --in -:2 --pack \(folder.path)\n"
    #expect(try run(folder).errorText.contains(command))
  }

  @Test func theDiagnosticStandsInTheStatementToo() throws {
    let outcome = try run(try pack(BrokenPackTests.cases[4].lua))
    #expect(outcome.outputText.contains("\"code\":\"lua/unknown-field\""))
    #expect(outcome.outputText.contains("\"rule\":\"test/broken/x\""))
  }

  @Test func jobsReportTheSameFaults() throws {
    let folder = try pack(BrokenPackTests.cases[4].lua)
    let outcomes = try ["1", "2"].map {
      try demarche("extract", Examples.folder, "--pack", folder.path, "--jobs", $0)
    }
    #expect(outcomes[0].errorText == outcomes[1].errorText)
    #expect(outcomes[0].output == outcomes[1].output)
    #expect(outcomes[0].status == 2)
  }

  @Test func anEndlessFileOfRulesStopsOnlyItself() throws {
    let folder = try pack("while true do end\n")
    let outcome = try run(folder)
    #expect(outcome.errorText.hasPrefix(folder.path + "/rules/x.lua:1:"))
    #expect(outcome.errorText.contains("[lua/fuel-exceeded]"))
    #expect(try Extracted.lines(outcome.output).first?.annotations.isEmpty == false)
    #expect(outcome.status == 3)
  }

  @Test(arguments: [
    ("licence = \"MIT\"\n" + manifest, "pack/unknown-key"), ("schema = ", "pack/toml-syntax"),
    (manifest.replacing("api = 1", with: "api = 7"), "pack/host-version"),
  ])
  func aBadManifestEndsWith78(_ text: String, _ code: String) throws {
    let folder = try pack("", manifest: text)
    let outcome = try run(folder)
    #expect(outcome.errorText.hasPrefix(folder.path + "/pack.toml:"))
    #expect(outcome.errorText.contains("[\(code)]"), "\(outcome.errorText)")
    #expect(outcome.status == 78)
  }

  @Test func aMissingPackEndsWith78() throws {
    let outcome = try demarche("extract", Examples.kazakhstan, "--pack", "/nonexistent")
    #expect(outcome.errorText.hasPrefix("/nonexistent"))
    #expect(outcome.status == 78)
    #expect(outcome.outputText == "")
  }
}
