import TestSupport
import Testing

/// Packs that mean harm, run as a stranger's pack is: with --pack.
@Suite struct HostilePackTests {
  private static func run(
    _ files: [String: String], _ arguments: [String] = [], input: String = Examples.short
  ) throws -> Command.Outcome {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      schema = 1
      [pack]
      id = "test/hostile"
      version = "0.1.0"
      title = "Hostile"
      license = "Apache-2.0"
      languages = ["en"]
      [requires]
      demarche = ">=0.1, <2"
      api = 1
      """, to: "pack.toml")
    for (path, text) in files { try folder.write(text, to: path) }
    var command = try Command.demarche()
    command.seconds = 30
    return try command.run(
      ["extract", "-", "--pack", folder.path, "--format", "ndjson"] + arguments,
      input: Array(input.utf8))
  }

  @Test(arguments: [
    #"rule "x" { [""] = 1 }"#, #"error("''")"#, #"require("")"#, #"rule "" { emit = "stance" }"#,
    #"lexicon "a" { { "" } }"#, #"ladder "l" { { "" } }"#, #"report "r" { [""] = 1 }"#,
  ])
  func emptyNamesAreRefused(lua: String) throws {
    let outcome = try Self.run(["rules/x.lua": lua])
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains("rules/x.lua:1"))
  }

  /// The command to try is one to paste: a file's name must not become one of its own.
  @Test func theCommandToTryIsQuoted() throws {
    let folder = try TemporaryFolder()
    try folder.write("The EU condemns the attack.\n", to: "z;touch PWNED;'.txt")
    try folder.write(
      "schema = 1\n[pack]\nid = \"test/p\"\nversion = \"0.1.0\"\n", to: "p q/pack.toml")
    try folder.write(
      """
      rule "boom" {
        emit = "stance", match = "holder:<actor> ~condemn target:<clause>",
        when = function() error("x") end,
      }
      """, to: "p q/rules/x.lua")
    var command = try Command.demarche()
    command.folder = folder.path
    let outcome = try command.run([
      "extract", "z;touch PWNED;'.txt", "--pack", "p q", "--issuer", "a b", "--format", "ndjson",
    ])
    #expect(
      outcome.errorText.contains(
        "  try: demarche explain test/p/boom --in 'z;touch PWNED;'\\''.txt:1' --pack 'p q' "
          + "--issuer 'a b'\n"), "\(outcome.errorText)")
  }

  /// Each had made the program crash, hang or grow.
  @Test(arguments: [
    #"date.plus(date.parse("2020-01-01"), { days = math.mininteger })"#,
    #"rule(("x"):rep(1000000))"#, #"rule "x; rm -rf . #" { emit = "stance" }"#,
    #"annotation_type(("a"):rep(90)) {} rule "x" { emit = ("b"):rep(1000000), match = "x" }"#,
    "local t = {} for i = 1, 500000 do t[i] = 'a' .. i end rule 'x' { emit = 'stance', match = t }",
    "local d = date.parse('yesterday') for i = 1, 1e6 do d = date.plus(d, { years = 1, days = 1 }) end",
    "for i = 1, 1000 do rule('x' .. i) end",
    "local s = ('x'):rep(8000000) for i = 1, 100 do rule('r' .. i) { emit = s } end",
  ])
  func whatWouldHarmTheHostIsRefused(lua: String) throws {
    let outcome = try Self.run(["rules/x.lua": lua])
    #expect([2, 3].contains(outcome.status))
    #expect(outcome.errorText.contains("rules/x.lua:1"))
    #expect(outcome.error.count < 20_000)
    #expect(try Extracted.lines(outcome.output).first?.annotations.isEmpty == false)
  }

  /// A value kept from one rule's call is no value of another's.
  @Test func aKeptMatchIsStale() throws {
    let outcome = try Self.run(
      [
        "rules/x.lua": """
        local kept
        rule "a" {
          emit = "stance", match = "holder:<actor> ~condemn target:<clause>",
          when = function(m) kept = m return true end,
        }
        rule "b" {
          emit = "demand", match = "holder:<actor> ~call on addressee:<np>",
          when = function(m) return kept.text ~= "" end,
        }
        """
      ], input: "The EU condemns the attack. The EU calls on Ruritania to stop.\n")
    #expect(outcome.errorText.contains("[lua/stale-value]"))
  }

  @Test func aFileThatDiesInsideAModuleIsNamed() throws {
    let outcome = try Self.run([
      "rules/x.lua": #"require "lib.loop""#, "lib/loop.lua": "\nwhile true do end\n",
    ])
    #expect(outcome.status == 3)
    #expect(outcome.errorText.contains("lib/loop.lua:2"))
    #expect(outcome.errorText.contains("[lua/fuel-exceeded]"))
  }

  @Test func whatAPackSaysCannotSteerTheTerminal() throws {
    let outcome = try Self.run([
      "rules/x.lua": "error('\\27[2J\\27]0;gone\\7 \\u{202E}txt')"
    ])
    #expect(outcome.status == 2)
    #expect(!outcome.errorText.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 })
    #expect(!outcome.errorText.unicodeScalars.contains("\u{202E}"))
    #expect(outcome.errorText.contains("[2J"))
  }

  @Test func valuesOfTheHostCountAsMemory() throws {
    let outcome = try Self.run(
      [
        "rules/x.lua": """
        rule "x" {
          emit = "stance", match = "holder:<actor> ~condemn target:<clause>",
          when = function(m)
            for i = 1, 1e7 do date.parse("3 May 2021") end
            return true
          end,
        }
        """
        // A busy machine may take longer than the usual second to get there.
      ], ["--memory", "1MiB", "--time", "60"])
    #expect(outcome.status == 3)
    #expect(outcome.errorText.contains("rules/x.lua:4"))
    #expect(outcome.errorText.contains("[lua/memory-exceeded]"))
  }

  /// A pack that is not trusted runs in a worker: what only a kill can stop is stopped too.
  @Test func whatOnlyAKillCanStopIsKilled() throws {
    let outcome = try Self.run(
      [
        "rules/x.lua": """
        rule "x" {
          emit = "stance", match = "holder:<actor> ~condemn target:<clause>",
          when = function(m)
            local t = {}
            for round = 1, 1e9 do for i = 1, 100000 do t[i << 40] = i end end
            return true
          end,
        }
        """
      ], ["--time", "0.5", "--fuel", "1000000000000", "--memory", "512MiB"])
    #expect(outcome.status == 3)
    #expect(outcome.errorText.contains("[lua/time-exceeded]"))
  }

  @Test(arguments: ["untrusted", "none"])
  func aProfileNamesTheRuleAndTheLine(isolation: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Self.run(
      [
        "rules/x.lua": """
        rule "slow" {
          emit = "stance", match = "holder:<actor> ~condemn target:<clause>",
          when = function(m)
            local x = 0
            for i = 1, 1000000 do x = x + i % 7 end
            return x > 0
          end,
        }
        """
      ],
      [
        "--isolate", isolation, "--timings", "--timings-stacks", folder.path("stacks"), "--time",
        "20",
      ])
    #expect(outcome.errorText.contains("test/hostile/slow"))
    #expect(outcome.errorText.contains("rules/x.lua:5"))
    let stacks = String(decoding: try folder.bytes(of: "stacks"), as: UTF8.self)
    #expect(stacks.contains("test/hostile/slow;rules/x.lua:5"))
  }

  @Test func isolationIsOneOfThree() throws {
    let outcome = try Self.run([:], ["--isolate", "some"])
    #expect(outcome.status == 64)
    #expect(
      outcome.errorText.contains("--isolate expects 'untrusted', 'all' or 'none', got 'some'"))
  }
}
