import DemarcheModel
import DemarchePacks
import DemarchePipeline
import TestSupport
import Testing

/// Which rules run: levels, profiles, old names; and how much findings weigh.
@Suite struct RuleSettingTests {
  static let rules = """
    rule "stance.a" { emit = "stance", match = "@praise" }
    rule "theme" { emit = "principle", match = "@peace", set = { name = "x" } }
    rule "theme.two" { emit = "principle", match = "@war", set = { name = "y" } }
    """
  static let manifest = """
    [profiles]
    short = ["stance.*"]
    themes = ["theme*"]
    [[renamed]]
    from = "a/b/stance.old"
    to = "a/b/stance.mid"
    since = "0.5.0"
    [[renamed]]
    from = "a/b/stance.mid"
    to = "a/b/stance.a"
    since = "0.6.0"
    [[deprecated]]
    rule = "a/b/theme.two"
    since = "0.7.0"
    replaced-by = "a/b/theme"
    reason = "Now one rule."
    """
  static let text = "We praise peace and war."

  func bench() throws -> SetupBench { try SetupBench(Self.rules, manifest: Self.manifest) }

  func types(_ bench: SetupBench) throws -> [String] {
    try bench.findings(Self.text).annotations.map(\.provenance.rule).map { String($0.dropFirst(4)) }
  }

  @Test func offSwitchesARuleOffAndSaysSo() throws {
    var bench = try bench()
    bench.set(rules: "stance.*", level: .off, line: 8)
    #expect(try types(bench) == ["theme", "theme.two"])
    let configuration = try #require(
      try bench.engine().configurations(of: "stance.a", origin: { $0 }).first)
    #expect(configuration.offBecause == "switched off by demarche.toml:8")
  }

  @Test func theLastLevelThatMatchesCounts() throws {
    var bench = try bench()
    bench.set(rules: "*", level: .off)
    bench.set(rules: "theme", level: .warning)
    #expect(try types(bench) == ["theme"])
    #expect(try bench.findings(Self.text).annotations.map(\.tuning?.level) == [.warning])
  }

  @Test func warnsOfASettingThatMatchesNoRule() throws {
    var bench = try bench()
    bench.set(rules: "stanse.a", level: .error)
    #expect(
      try bench.diagnostics() == [
        "demarche.toml:5: warning: no rule matches 'stanse.a' [rule/none] did you mean 'stance.a'?"
      ])
  }

  @Test func aProfileRunsItsRulesAlone() throws {
    var bench = try bench()
    bench.options.configuration.profile = "short"
    #expect(try types(bench) == ["stance.a"])
  }

  @Test func packsWithoutTheProfileRunWhole() throws {
    var bench = try bench()
    bench.options.configuration.profile = "short"
    let other = try SetupBench("rule \"other\" { emit = \"principle\", match = \"@and\" }")
    try other.folder.write(
      "schema = 1\n[pack]\nid = \"a/c\"\nversion = \"1.0.0\"\n", to: "pack/pack.toml")
    let engine = try Engine(packs: [bench.pack, other.pack], options: bench.options)
    let found = try engine.annotate([ScriptBench.statement(Self.text)])[0]
    #expect(found.annotations.map(\.provenance.rule) == ["a/b/stance.a", "a/c/other"])
  }

  @Test func refusesAProfileThatNoPackHas() throws {
    var bench = try bench()
    bench.options.configuration.profile = "shot"
    #expect(
      bench.refusal() == [
        "error: no pack has a profile 'shot' [profile/unknown] did you mean 'short'? there are "
          + "'short', 'themes'"
      ])
  }

  @Test func resolvesOldNamesOfRulesWithAWarning() throws {
    var bench = try bench()
    bench.options.rules = ["stance.old"]
    #expect(try types(bench) == ["stance.a"])
    #expect(
      try bench.diagnostics() == [
        "warning: --rules names 'stance.old', which is called 'a/b/stance.a' now [rule/renamed] "
          + "write 'a/b/stance.a'"
      ])
  }

  @Test func resolvesOldNamesInSettingsAndOverlays() throws {
    var bench = try bench()
    bench.set(rules: "a/b/stance.mid", level: .error)
    bench.tune("stance.old", .tag("x"))
    let tuning = try bench.findings(Self.text).annotations.first?.tuning
    #expect(tuning?.level == .error)
    #expect(tuning?.tags == ["x"])
    #expect(
      try bench.diagnostics() == [
        "demarche.toml:5: warning: [rules] names 'a/b/stance.mid', which is called 'a/b/stance.a' "
          + "now [rule/renamed] write 'a/b/stance.a'",
        "demarche.toml:9: warning: [[tune]] names 'stance.old', which is called 'a/b/stance.a' "
          + "now [rule/renamed] write 'a/b/stance.a'",
      ])
  }

  @Test func resolvesOldNamesInBeats() throws {
    let bench = try SetupBench(
      Self.rules
        + "\nrule \"more\" { emit = \"stance\", match = \"@praise\", beats = { \"stance.old\" } }",
      manifest: Self.manifest)
    #expect(try types(bench) == ["more", "theme", "theme.two"])
    #expect(
      try bench.diagnostics() == [
        "r.lua:4: warning: 'beats' of 'more' names 'stance.old', which is called 'a/b/stance.a' "
          + "now [rule/renamed] write 'a/b/stance.a'"
      ])
  }

  @Test func resolvesOldNamesInFilters() throws {
    let engine = try bench().engine()
    let (filter, warnings) = engine.current(try FilterParser.parse("rule:stance.old or type:actor"))
    #expect(
      filter.tests.first?.match == .glob(FilterGlob(pattern: "a/b/stance.a", fitsLastParts: true)))
    #expect(
      warnings.map(SetupBench.text) == [
        "warning: the filter names 'stance.old', which is called 'a/b/stance.a' now "
          + "[rule/renamed] write 'a/b/stance.a'"
      ])
  }

  @Test func warnsOnceARunOfADeprecatedRuleThatFindsSomething() throws {
    let engine = try bench().engine()
    #expect(engine.closingNotes == [])
    _ = try engine.annotate(
      [ScriptBench.statement(Self.text), ScriptBench.statement(Self.text)])
    #expect(
      engine.closingNotes.map(SetupBench.text) == [
        "warning: rule 'a/b/theme.two', which is deprecated since 0.7.0, found something: Now one "
          + "rule. [rule/deprecated] use 'a/b/theme'"
      ])
  }

  @Test func warnsOfADeprecatedRuleThatIsNamed() throws {
    var bench = try bench()
    bench.options.rules = ["theme.two"]
    #expect(
      try bench.diagnostics() == [
        "warning: --rules names 'theme.two', which is deprecated since 0.7.0: Now one rule. "
          + "[rule/deprecated] use 'a/b/theme'"
      ])
  }

  @Test func keepsNamesAndProfilesInTheCache() throws {
    var bench = try bench()
    bench.options.cache = RuleCache(
      folder: bench.folder.path("cache"), now: 4_000_000_000_000_000_000)
    bench.options.configuration.profile = "themes"
    _ = try bench.engine()
    let engine = try bench.engine()
    #expect(engine.cacheOutcome == .hit)
    #expect(engine.current(try FilterParser.parse("rule:stance.old")).warnings.count == 1)
    #expect(try types(bench) == ["theme", "theme.two"])
  }
}
