import TestSupport
import Testing

/// Codes that few people meet, each brought about by a command.
@Suite struct CodeCommandTests {
  /// Files, a command in their folder, and what it says.
  struct Case: Sendable, CustomTestStringConvertible {
    var code: String
    var files: [String: String] = [:]
    var arguments: [String]
    var status: Int32
    /// All of standard error.
    var error: String
    var testDescription: String { code }
  }

  static func manifest(_ id: String) -> String {
    "schema = 1\n[pack]\nid = \"\(id)\"\nversion = \"0.1.0\"\n"
  }

  static func pack(_ path: String, _ lua: String) -> [String: String] {
    [
      "p/pack.toml": manifest("test/p"), "p/" + path: lua, "s.txt": "The lake rose.\n",
    ]
  }

  static let flags = ["--pack", "p", "--no-default-packs"]
  static let extract = ["extract", "s.txt"] + flags

  static let loading = [
    Case(
      code: "rule/missing-name", files: pack("rules/x.lua", "rule { emit = \"event\" }\n"),
      arguments: extract, status: 2,
      error: """
        p/rules/x.lua:1:1: error: 'rule' should be followed by a name, got a table \
        [rule/missing-name]
          1 | rule { emit = "event" }
            | ^^^^

        """),
    Case(
      code: "rule/missing-table", files: pack("rules/x.lua", "rule \"x\"\n"),
      arguments: extract, status: 2,
      error: """
        p/rules/x.lua:1: error: rule 'x' has no table [rule/missing-table]
          1 | rule "x"

        """),
    Case(
      code: "rule/too-many",
      files: pack(
        "readers/x.lua",
        """
        local many = {}
        for i = 1, 101 do many[i] = "a" .. i end
        reader "x" { extensions = many, read = function() end }
        """), arguments: extract, status: 2,
      error: """
        p/readers/x.lua:3:14: error: 'extensions' of reader 'x' has more than 100 items \
        [rule/too-many]
          3 | reader "x" { extensions = many, read = function() end }
            |              ^^^^^^^^^^

        """),
    Case(
      code: "rule/empty-pattern",
      files: pack("rules/x.lua", "rule \"x\" { emit = \"event\", match = \"\" }\n"),
      arguments: extract, status: 2,
      error: """
        p/rules/x.lua:1:37: error: a pattern needs at least one item [rule/empty-pattern]
          1 | rule "x" { emit = "event", match = "" }
            |                                     ^
          in rule test/p/x

        """),
    Case(
      code: "lua/output-exceeded",
      files: pack(
        "rules/x.lua", "for i = 1, 1e6 do print((\"x\"):rep(1000)) end\n"),
      arguments: extract, status: 3,
      error: """
        p/rules/x.lua:1:1: error: output limit exceeded [lua/output-exceeded]
          1 | for i = 1, 1e6 do print(("x"):rep(1000)) end
            | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        """),
  ]

  static let reports = [
    Case(
      code: "report/hole",
      files: pack(
        "reports/x.lua",
        "report \"x\" { build = function(archive, options, doc)\n  doc:paragraph({ \"a\", nil, \"b\" })"
          + "\nend }\n"), arguments: ["report", "x", "s.txt"] + flags, status: 2,
      error: """
        p/reports/x.lua:2:3: error: content should be a list without holes, but item 3 stands \
        behind a nil [report/hole]
          2 |   doc:paragraph({ "a", nil, "b" })
            |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          in report test/p/x

        """),
    Case(
      code: "report/empty-claim",
      files: pack(
        "reports/x.lua",
        "report \"x\" { build = function(archive, options, doc)\n  doc:claim(\"\", {})\nend }\n"),
      arguments: ["report", "x", "s.txt"] + flags, status: 2,
      error: """
        p/reports/x.lua:2:3: error: a claim should say something [report/empty-claim]
          2 |   doc:claim("", {})
            |   ^^^^^^^^^^^^^^^^^
          in report test/p/x

        """),
    Case(
      code: "report/value-count",
      files: pack(
        "reports/x.lua",
        """
        report "x" { build = function(archive, options, doc)
          doc:chart { kind = "bar", title = "T", summary = "S", categories = { "a", "b" },
            series = { { name = "n", values = { 1 } } } }
        end }
        """), arguments: ["report", "x", "s.txt"] + flags, status: 2,
      error: """
        p/reports/x.lua:2:3: error: series 'n' should have 2 values, one a category, but has 1 \
        [report/value-count]
          2 |   doc:chart { kind = "bar", title = "T", summary = "S", categories = { "a", "b" },
            |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          in report test/p/x

        """),
    Case(
      code: "report/ambiguous",
      files: pack("reports/x.lua", "report \"x\" { build = function() end }\n").merging([
        "q/pack.toml": manifest("test/q"),
        "q/reports/x.lua": "report \"x\" { build = function() end }\n",
      ]) { $1 }, arguments: ["report", "x", "s.txt", "--pack", "q"] + flags, status: 64,
      error: """
        demarche: error: several packs have a report 'x' [report/ambiguous]
          help: name it as 'test/p/x' or 'test/q/x'

        """),
  ]

  static let commands = [
    Case(
      code: "explain/no-sentence",
      files: pack("rules/x.lua", "rule \"x\" { emit = \"event\", match = \"sea\" }\n"),
      arguments: ["explain", "x", "--in", "s.txt:9"] + flags, status: 64,
      error: """
        demarche: error: 's.txt' has sentences 1 to 1, but not 9 [explain/no-sentence]

        """),
    Case(
      code: "explain/unknown-code", arguments: ["explain", "rule/syntax"], status: 64,
      error: """
        demarche: error: there is no diagnostic code 'rule/syntax' [explain/unknown-code]
          help: did you mean 'lua/syntax'?

        """),
    Case(
      code: "usage", arguments: ["forms", "two words"], status: 64,
      error: "demarche: error: expected one verb, got 'two words' [usage]\n"),
    Case(
      code: "read/invalid-front-matter",
      files: pack("rules/x.lua", "").merging(["m.md": "---\na: [1\n---\nThe lake rose.\n"]) { $1 },
      arguments: ["extract", "m.md"] + flags, status: 0,
      error: """
        m.md:3: warning: front matter should be YAML, but is not: did not find expected ',' \
        or ']' [read/invalid-front-matter]

        """),
    Case(
      code: "gold/none", files: pack("rules/x.lua", "").merging(["g.jsonl": "\n"]) { $1 },
      arguments: ["eval", "g.jsonl"] + flags, status: 66,
      error: "g.jsonl: error: no statement in the file [gold/none]\n"),
    Case(
      code: "gold/unreadable-statement",
      files: pack("rules/x.lua", "").merging(["g.jsonl": #"{"id":"a","file":"a.txt"}"# + "\n"]) {
        $1
      },
      arguments: ["eval", "g.jsonl"] + flags, status: 65,
      error: """
        g.jsonl:1: error: the statement of 'a' cannot be read from 'a.txt': no such file or folder \
        [gold/unreadable-statement]

        """),
    Case(
      code: "gold/misplaced",
      files: pack("rules/x.lua", "").merging([
        "g.jsonl":
          #"{"id":"a","file":"s.txt","events":[{"phrase":{"text":"x","ustart":4,"uend":5}}]}"#
          + "\n"
      ]) { $1 }, arguments: ["eval", "g.jsonl"] + flags, status: 0,
      error: """
        g.jsonl:1: warning: 'x' (event) does not stand at bytes 4 to 5 of 's.txt' [gold/misplaced]

        """),
    Case(
      code: "archive/unreadable", files: pack("rules/x.lua", ""),
      arguments: ["archive", "add", "s.txt", "--archive", "no/a.db"] + flags, status: 73,
      error: """
        no/a.db: error: the archive cannot be opened: unable to open database file \
        [archive/unreadable]
          help: it should be a file that you may read, in a folder that exists

        """),
  ]

  @Test(arguments: loading + reports + commands)
  func comesAsItIsDocumented(row: Case) throws {
    let folder = try TemporaryFolder()
    for (path, text) in row.files { try folder.write(text, to: path) }
    var demarche = try Command.demarche()
    demarche.folder = folder.path
    let outcome = try demarche.run(row.arguments)
    #expect(outcome.errorText == row.error)
    #expect(outcome.errorText.contains("[\(row.code)]"))
    #expect(outcome.status == row.status)
  }

  @Test func aPackThatIsLoadedTwiceIsTold() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] { try folder.write(Self.manifest("test/p"), to: name + "/pack.toml") }
    var demarche = try Command.demarche()
    demarche.folder = folder.path
    let outcome = try demarche.run(
      ["rules", "--pack", "a", "--pack", "b", "--no-default-packs"])
    #expect(
      outcome.errorText == """
        b/pack.toml: warning: pack 'test/p' is loaded from 'a' already; this one is left out \
        [pack/loaded-twice]
          help: '--no-default-packs' leaves out those that come with it

        """)
  }

  @Test func aKeyThatAnArchiveHasNotIsTold() throws {
    let folder = try TemporaryFolder()
    for (path, text) in Self.pack("rules/x.lua", "") { try folder.write(text, to: path) }
    var demarche = try Command.demarche()
    demarche.folder = folder.path
    _ = try demarche.run(["archive", "add", "s.txt", "--archive", "a.db"] + Self.flags)
    let outcome = try demarche.run(["archive", "show", "t.txt", "--archive", "a.db"])
    #expect(
      outcome.errorText == """
        a.db: error: there is no statement 't.txt' [archive/unknown-key]
          help: 'demarche archive list' lists the keys

        """)
    #expect(outcome.status == 66)
  }

  @Test func aPackThatIsTooLargeIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.manifest("test/p"), to: "p/pack.toml")
    try folder.write([UInt8](repeating: 0x20, count: 64_000_001), to: "p/lexicons/x.tsv")
    var demarche = try Command.demarche()
    demarche.folder = folder.path
    let outcome = try demarche.run(["rules", "--pack", "p", "--no-default-packs"])
    #expect(outcome.status == 78)
    #expect(outcome.errorText.contains("[pack/too-large]"))
  }
}
