import TestSupport
import Testing

/// Faults in the functions of rules are told as a compiler tells them: place, caret, nearest name,
/// where it happened, and a command that shows it again.
@Suite struct CallbackErrorTests {
  /// A function, and all that is said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var function: String
    var error: String
  }

  static let cases = [
    Case(
      testDescription: "a field that a value lacks",
      function: "when = function(m) return m.sentence.txt == \"\" end,",
      error: """
        p/rules/urge.lua:3:40: error: a sentence has no field 'txt' [lua/unknown-field]
          3 |   when = function(m) return m.sentence.txt == "" end,
            |                                        ^^^ did you mean 'text'?
          in rule ours/local/urge, statement s.txt, sentence 2
          try: demarche explain ours/local/urge --in s.txt:2 --pack p --no-default-packs

        """),
    Case(
      testDescription: "a call of nothing",
      function: "when = function(m) return m.text:uper() end,",
      error: """
        p/rules/urge.lua:3:36: error: attempt to call a nil value (method 'uper') [lua/error]
          3 |   when = function(m) return m.text:uper() end,
            |                                    ^^^^
          in rule ours/local/urge, statement s.txt, sentence 2
          try: demarche explain ours/local/urge --in s.txt:2 --pack p --no-default-packs

        """),
    Case(
      testDescription: "a wrong result of 'when'",
      function: "when = function(m) return m.text end,",
      error: """
        p/rules/urge.lua:3:3: error: 'when' should return true or false, got a string \
        [rule/wrong-result]
          3 |   when = function(m) return m.text end,
            |   ^^^^
          in rule ours/local/urge, statement s.txt, sentence 2
          try: demarche explain ours/local/urge --in s.txt:2 --pack p --no-default-packs

        """),
    Case(
      testDescription: "a field that the type lacks",
      function: "build = function(m) return { plase = m.text } end,",
      error: """
        p/rules/urge.lua:3:3: error: type 'event' has no field 'plase' [rule/unknown-field]
          3 |   build = function(m) return { plase = m.text } end,
            |   ^^^^^ did you mean 'place'?
          in rule ours/local/urge, statement s.txt, sentence 2
          try: demarche explain ours/local/urge --in s.txt:2 --pack p --no-default-packs

        """),
    Case(
      testDescription: "a value that the field cannot hold",
      function: "build = function(m) return { date = m.text } end,",
      error: """
        p/rules/urge.lua:3:3: error: field 'date' should be a date, got 'lake' [rule/wrong-result]
          3 |   build = function(m) return { date = m.text } end,
            |   ^^^^^
          in rule ours/local/urge, statement s.txt, sentence 2
          try: demarche explain ours/local/urge --in s.txt:2 --pack p --no-default-packs

        """),
  ]

  @Test(arguments: cases)
  func saysWhatWhereAndHowToSeeItAgain(row: Case) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "schema = 1\n[pack]\nid = \"ours/local\"\nversion = \"0.1.0\"\n", to: "p/pack.toml")
    try folder.write(
      "rule \"urge\" {\n  emit = \"event\", match = \"@lake\",\n  \(row.function)\n}\n",
      to: "p/rules/urge.lua")
    try folder.write("It rained. The lake rose.\n", to: "s.txt")
    var demarche = try Command.demarche()
    demarche.folder = folder.path
    let outcome = try demarche.run(["extract", "s.txt", "--pack", "p", "--no-default-packs"])
    #expect(outcome.errorText == row.error)
    #expect(outcome.status == 2)
  }

  /// A file of several statements, and how its failing one is to be seen again.
  struct Several: Sendable, CustomTestStringConvertible {
    var testDescription: String { name }
    var name: String
    var text: String
    var flags: [String] = []
    var hint: String
  }

  static let several = [
    Several(
      name: "s.ndjson",
      text: """
        {"key":"it is","text":"It rained."}
        {"key":"1"}
        {"key":"it was","text":"It rained. It snowed. The lake rose."}
        """, hint: "--in s.ndjson:3 --statement 'it was' --pack p --no-default-packs"),
    Several(
      name: "lines.txt",
      text: "{\"body\":\"It rained.\"}\n{\"body\":\"It rained. The lake rose.\"}\n",
      flags: ["--input", "ndjson", "--fields", "text=body"],
      hint: "--in lines.txt:2 --statement lines.txt:2 --pack p --input ndjson --fields 'text=body' "
        + "--no-default-packs"),
    Several(
      name: "s.json",
      text:
        "[{\"id\":1,\"text\":\"It rained.\"},{\"id\":2,\"text\":\"It rained. The lake rose.\"}]",
      hint: "--in s.json:2 --statement 2 --pack p --no-default-packs"),
    Several(
      name: "s.csv", text: "key,text\na,It rained.\nb,It rained. The lake rose.\n",
      hint: "--in s.csv:2 --statement b --pack p --no-default-packs"),
  ]

  @Test(arguments: several)
  func ofSeveralStatementsTheCommandNamesTheOne(row: Several) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "schema = 1\n[pack]\nid = \"ours/local\"\nversion = \"0.1.0\"\n", to: "p/pack.toml")
    try folder.write(
      "rule \"urge\" { emit = \"event\", match = \"@lake\", when = function() return 1 end }\n",
      to: "p/rules/urge.lua")
    try folder.write(row.text, to: row.name)
    var demarche = try Command.demarche()
    demarche.folder = folder.path
    let outcome = try demarche.run(
      ["extract", row.name, "--pack", "p", "--no-default-packs"] + row.flags)
    let tried = outcome.errorText.split(separator: "\n").filter { $0.hasPrefix("  try: ") }
    #expect(tried == ["  try: demarche explain ours/local/urge \(row.hint)"])
    // As printed, the shell's quotes taken off.
    let words = row.hint.replacing("'it was'", with: "it\u{A0}was").split(separator: " ")
      .map { String($0.replacing("'", with: "").replacing("\u{A0}", with: " ")) }
    let again = try demarche.run(["explain", "ours/local/urge"] + words)
    let place = row.text.contains("snowed") ? "sentence 3" : "sentence 2"
    #expect(again.outputText.contains("matched in \(place), but its function failed"))
    #expect(again.errorText.contains("'when' should return true or false, got a number"))
  }

  private static func explain(_ arguments: [String]) throws -> Command.Outcome {
    let folder = try TemporaryFolder()
    try folder.write("{\"key\":\"two\",\"text\":\"It rained.\"}\n", to: "s.ndjson")
    var demarche = try Command.demarche()
    demarche.folder = folder.path
    return try demarche.run(["explain"] + arguments)
  }

  @Test(arguments: [("tow", "did you mean 'two'?"), ("9", "the key of the first is 'two'")])
  func aStatementThatTheFileLacksIsTold(key: String, help: String) throws {
    let outcome = try Self.explain(["s.ndjson:1", "--statement", key])
    #expect(
      outcome.errorText == """
        s.ndjson: error: the file has no statement '\(key)' [read/not-found]
          help: \(help)

        """)
    #expect(outcome.status == 66)
  }

  @Test func aStatementWithoutAFileIsAnError() throws {
    let outcome = try Self.explain(["stance.eu", "--statement", "two"])
    #expect(outcome.errorText.contains("--statement needs a statement, with --in FILE[:SENTENCE]"))
    #expect(outcome.status == 64)
  }
}
