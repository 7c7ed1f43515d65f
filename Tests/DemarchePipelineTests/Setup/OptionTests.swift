import DemarcheModel
import DemarchePacks
import DemarchePipeline
import TestSupport
import Testing

/// Options of packs: from the manifest, the workspace and the command line into Lua.
@Suite struct OptionTests {
  static let manifest = """
    [options.min-strength]
    type = "integer"
    min = 1
    max = 5
    default = 2
    doc = "Ignore weaker ones."
    [options.words]
    type = "list"
    [options.mode]
    type = "enum"
    values = ["plain", "loud"]
    default = "plain"
    [options.share]
    type = "number"
    [options.exact]
    type = "boolean"
    """
  static let rules = """
    annotation_type "seen" {
      fields = { least = "integer", mode = "text", words = "text", share = "number" },
    }
    local at_load = options.min_strength
    rule "one" { emit = "seen", match = "@one", build = function(m)
      return { least = options.min_strength, mode = options.mode,
        words = table.concat(options.words or { "none" }, "+"), share = options.share }
    end }
    rule "two" { emit = "seen", match = "@two",
      build = function(m) return { least = options.min_strength } end }
    rule "load" { emit = "seen", match = "@load",
      build = function(m) return { least = at_load } end }
    """

  func bench(_ lua: String = rules) throws -> SetupBench {
    try SetupBench(lua, manifest: Self.manifest)
  }

  @Test(arguments: [Isolation.none, .all])
  func givesDefaultsInCallbacksAndAtLoad(isolation: Isolation) throws {
    var bench = try bench()
    bench.options.isolation = isolation
    #expect(
      try bench.found("one two load") == [
        "seen one least=2 mode=plain words=none", "seen two least=2", "seen load least=2",
      ])
  }

  @Test(arguments: [Isolation.none, .all])
  func givesWhatTheWorkspaceSets(isolation: Isolation) throws {
    var bench = try bench()
    bench.options.isolation = isolation
    bench.set("min-strength", .integer(4))
    bench.set("words", .list([.text("a"), .text("b")]))
    bench.set("share", .integer(1))
    #expect(
      try bench.found("one two load") == [
        "seen one least=4 mode=plain share=1.0 words=a+b", "seen two least=4",
        "seen load least=4",
      ])
  }

  @Test(arguments: [Isolation.none, .all])
  func holdsOptionsOfRulesInTheirCallbacksAlone(isolation: Isolation) throws {
    var bench = try bench()
    bench.options.isolation = isolation
    bench.set(rules: "two", "min-strength", .integer(5))
    bench.set(rules: "load", "min-strength", .integer(5))
    #expect(
      try bench.found("one two load") == [
        "seen one least=2 mode=plain words=none", "seen two least=5", "seen load least=2",
      ])
  }

  @Test func letsTheCommandLineWin() throws {
    var bench = try bench()
    bench.set("min-strength", .integer(4))
    bench.options.configuration.givenOptions = ["a/b:min-strength=3", "b:words=x, y"]
      .compactMap { PackConfiguration.GivenOption($0) }
    #expect(
      try bench.found("one two") == [
        "seen one least=3 mode=plain words=x+y", "seen two least=3",
      ])
  }

  @Test func letsTheCommandLineWinOverWhatIsSetForARule() throws {
    var bench = try bench()
    bench.set(rules: "two", "min-strength", .integer(5))
    bench.options.configuration.givenOptions = [
      try #require(PackConfiguration.GivenOption("a/b:min-strength=3"))
    ]
    #expect(try bench.found("two") == ["seen two least=3"])
  }

  @Test func holdsOptionsOfARuleThatIsSetByItsOldName() throws {
    var bench = try SetupBench(
      Self.rules,
      manifest: Self.manifest
        + "\n[[renamed]]\nfrom = \"a/b/old\"\nto = \"a/b/two\"\nsince = \"0.5.0\"\n")
    bench.set(rules: "old", "min-strength", .integer(5))
    #expect(try bench.found("two") == ["seen two least=5"])
    #expect(
      try bench.diagnostics() == [
        "demarche.toml:5: warning: [rules] names 'old', which is called 'a/b/two' now "
          + "[rule/renamed] write 'a/b/two'"
      ])
    bench.set(rules: "old", "min-strenth", .integer(5), line: 6)
    #expect(
      bench.refusal() == [
        "demarche.toml:6: error: pack 'a/b' has no option 'min-strenth' [option/unknown] "
          + "did you mean 'min-strength'?"
      ])
  }

  @Test func refusesAShortNameThatSeveralPacksHave() throws {
    var bench = try bench()
    let other = try SetupBench("")
    try other.folder.write(
      "schema = 1\n[pack]\nid = \"c/b\"\nversion = \"1.0.0\"\n", to: "pack/pack.toml")
    bench.options.configuration.givenOptions = [
      try #require(PackConfiguration.GivenOption("b:min-strength=3"))
    ]
    let fault = #expect(throws: DemarcheError.self) {
      try Engine(packs: [bench.pack, other.pack], options: bench.options)
    }
    #expect(
      fault?.diagnostics.map(SetupBench.text) == [
        "error: --option b:min-strength=3: 'b' should mean one pack, but fits 'a/b' and 'c/b' "
          + "[option/ambiguous-pack] write 'a/b:min-strength=3'"
      ])
  }

  @Test func tellsValuesAndTheirOrigin() throws {
    var bench = try bench()
    bench.set("min-strength", .integer(4), line: 7)
    bench.options.configuration.givenOptions = [
      try #require(PackConfiguration.GivenOption("b:mode=loud"))
    ]
    #expect(
      OptionValue.text(try bench.engine().optionValues()) == """
        a/b:exact = not set  (default) (true or false)
        a/b:min-strength = 4  (demarche.toml:7)  Ignore weaker ones. (an integer from 1 to 5)
        a/b:mode = loud  (--option) (one of 'plain', 'loud')
        a/b:share = not set  (default) (a number)
        a/b:words = not set  (default) (a list of texts)

        """)
  }

  @Test func refusesAnUnknownOptionAtItsLine() throws {
    var bench = try bench()
    bench.set("min-strenth", .integer(4))
    #expect(
      bench.refusal() == [
        "demarche.toml:3: error: pack 'a/b' has no option 'min-strenth' [option/unknown] "
          + "did you mean 'min-strength'?"
      ])
  }

  @Test func refusesAWrongValueAtItsLine() throws {
    var bench = try bench()
    bench.set("min-strength", .integer(9))
    bench.set("mode", .text("lout"), line: 4)
    #expect(
      bench.refusal() == [
        "demarche.toml:3: error: option 'min-strength' of pack 'a/b' should be an integer from 1 "
          + "to 5, but is 9 [option/invalid-value]",
        "demarche.toml:4: error: option 'mode' of pack 'a/b' should be one of 'plain', 'loud', "
          + "but is 'lout' [option/invalid-value]",
      ])
  }

  @Test func refusesWrongOptionsOfRules() throws {
    var bench = try bench()
    bench.set(rules: "two", "min-strength", .text("x"))
    bench.set(rules: "two", "least", .integer(1), line: 6)
    #expect(
      bench.refusal() == [
        "demarche.toml:5: error: option 'min-strength' of pack 'a/b' should be an integer from 1 "
          + "to 5, but is 'x' [option/invalid-value]",
        "demarche.toml:6: error: pack 'a/b' has no option 'least' [option/unknown] its options "
          + "are 'exact', 'min-strength', 'mode', 'share', 'words'",
      ])
  }

  @Test(arguments: [
    (
      "b:min-strength=x",
      "error: --option b:min-strength=x: option 'min-strength' of pack 'a/b' should be an integer "
        + "from 1 to 5, but is 'x' [option/invalid-value]"
    ),
    (
      "c:min-strength=1",
      "error: --option c:min-strength=1: pack 'c' is not loaded [option/no-pack]"
    ),
  ])
  func refusesWrongOptionsOfTheCommandLine(words: String, message: String) throws {
    var bench = try bench()
    bench.options.configuration.givenOptions = [
      try #require(PackConfiguration.GivenOption(words))
    ]
    #expect(bench.refusal() == [message])
  }

  @Test func warnsOfOptionsOfAPackThatIsNotLoaded() throws {
    var bench = try bench()
    bench.options.configuration.options = [
      Workspace.OptionValues(
        pack: "a/c",
        values: [
          Workspace.Setting(name: "x", value: .integer(1), place: SetupBench.place(4))
        ])
    ]
    #expect(
      try bench.diagnostics() == [
        "demarche.toml:4: warning: pack 'a/c' is not loaded [option/no-pack] did you mean 'a/b'?"
      ])
  }

  @Test(arguments: [Isolation.none, .all])
  func refusesAnOptionThatThePackDoesNotHave(isolation: Isolation) throws {
    var bench = try bench("print(options.min_strenght)")
    bench.options.isolation = isolation
    #expect(
      try bench.diagnostics() == [
        "r.lua:1: error: the pack has no option 'min_strenght' [option/unknown] did you mean "
          + "'min_strength'?"
      ])
  }

  @Test func isReadOnly() throws {
    let bench = try bench("options.mode = 'loud'")
    #expect(try bench.diagnostics().count == 1)
  }

  @Test func countsInTheKeyOfTheCache() throws {
    var bench = try bench()
    bench.options.cache = RuleCache(
      folder: bench.folder.path("cache"), now: 4_000_000_000_000_000_000)
    func found() throws -> [String] { try bench.found("two load") }
    #expect(try found() == ["seen two least=2", "seen load least=2"])
    #expect(try bench.engine().cacheOutcome == .hit)
    #expect(try found() == ["seen two least=2", "seen load least=2"])
    bench.set("min-strength", .integer(4))
    #expect(try bench.engine().cacheOutcome == .miss(isKept: true))
    #expect(try found() == ["seen two least=4", "seen load least=4"])
  }

  @Test func countsWhatFunctionsMayHaveKeptFromLoadInTheirDigests() throws {
    var bench = try bench()
    bench.set(rules: "load", "min-strength", .integer(5))
    let before = try bench.engine().archivedRules
    bench.set("min-strength", .integer(4))
    let changes = try #require(before.changes(to: try bench.engine().archivedRules))
    #expect(changes.new.sorted() == ["a/b/load", "a/b/one", "a/b/two"])
  }

  @Test func changesTheDigestsOfRulesWithFunctionsAlone() throws {
    var bench = try bench(
      "rule \"plain\" { emit = \"principle\", match = \"@plain\" }\n" + Self.rules)
    let before = try bench.engine().archivedRules
    bench.set("mode", .text("loud"))
    let after = try bench.engine().archivedRules
    let changes = try #require(before.changes(to: after))
    #expect(changes.new.sorted() == ["a/b/load", "a/b/one", "a/b/two"])
  }
}
