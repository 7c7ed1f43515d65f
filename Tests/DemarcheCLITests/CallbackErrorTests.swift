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
}
