import DemarcheModel
import DemarchePacks
import DemarchePipeline
import TestSupport
import Testing

/// Budgets that packs set themselves, and permissions that a workspace grants them.
@Suite struct PermissionTests {
  static let asking = """
    [permissions]
    read = ["workspace:lexicons/**"]
    clock = true
    why = "Your own words."
    """
  static let rules = """
    lexicon "fish" { file = "workspace:lexicons/own/fish.tsv" }
    rule "fish" { emit = "principle", match = "@<fish>", set = { name = "fish" } }
    """
  static let clock = """
    rule "day" { emit = "principle", match = "@today", build = function(m)
      return { name = date.today().iso }
    end }
    """
  static let table = "# lexicon: fish\n# columns: form, id\n# source: x\n# licence: CC0-1.0\n"

  func bench(
    _ lua: String = rules, manifest: String = asking, isTrusted: Bool = true
  ) throws -> SetupBench {
    var bench = try SetupBench(lua, manifest: manifest)
    try bench.folder.write(Self.table + "cod\tcod\n", to: "space/lexicons/own/fish.tsv")
    bench.options.configuration.workspaceFolder = bench.folder.path("space")
    bench.options.configuration.asOf = CalendarDate(iso: "2026-03-01")
    bench.options.configuration.grants = [
      Workspace.Grant(pack: "a/b", read: ["workspace:lexicons/**"], clock: true)
    ]
    if isTrusted { bench.options.trustedFolders = [bench.pack] }
    return bench
  }

  static let refused =
    "r.lua:1: error: no file 'workspace:lexicons/own/fish.tsv' is granted to the pack "
    + "[pack/not-granted] 'permissions.read' of its pack.toml asks for it, and the workspace grants "
    + "it to a trusted pack: [policy.grants.\"a/b\"] read = "
    + "[\"workspace:lexicons/own/fish.tsv\"]"

  @Test func readsAGrantedFileOfTheWorkspace() throws {
    let bench = try bench()
    #expect(try bench.diagnostics() == [])
    #expect(try bench.found("A cod.") == ["principle cod name=fish"])
  }

  @Test func refusesAFileThatIsNotGranted() throws {
    var bench = try bench()
    bench.options.configuration.grants = []
    #expect(try bench.diagnostics().first == Self.refused)
  }

  @Test func refusesAFileThatThePackDoesNotAskFor() throws {
    let bench = try bench(manifest: "[permissions]\nread = [\"workspace:other/**\"]")
    #expect(try bench.diagnostics().first == Self.refused)
  }

  @Test func grantsNothingToAPackThatIsNotTrusted() throws {
    let bench = try bench(isTrusted: false)
    #expect(try bench.diagnostics().first == Self.refused)
  }

  @Test func grantsNothingToAWorker() throws {
    var bench = try bench()
    bench.options.isolation = .all
    #expect(try bench.diagnostics().first == Self.refused)
  }

  @Test func leavesOutLinksAndSaysSo() throws {
    let bench = try bench()
    try bench.folder.write(Self.table + "eel\teel\n", to: "outside.tsv")
    try bench.folder.link("space/lexicons/own/link.tsv", to: "../../../outside.tsv")
    #expect(
      try bench.diagnostics() == [
        "link.tsv: error: a granted file should be no link, and is left out [grant/link] copy the "
          + "file into the workspace"
      ])
  }

  @Test func leavesOutWhatIsTooMuch() throws {
    let bench = try bench()
    try bench.folder.write(
      [UInt8](repeating: 0x23, count: 16_000_001), to: "space/lexicons/zz.tsv")
    #expect(
      try bench.diagnostics() == [
        "zz.tsv: error: granted files should be at most 1000 and 16000000 bytes together; this one "
          + "and those behind it are left out [grant/too-large] grant a folder with fewer files"
      ])
  }

  @Test(arguments: [
    "workspace:../x", "workspace:/etc/*", "lexicons/**", "workspace:", "workspace:a//b",
  ])
  func refusesPatternsThatLeadElsewhere(pattern: String) throws {
    let bench = try bench(manifest: "[permissions]\nread = [\"\(pattern)\"]")
    #expect(
      bench.refusal() == [
        "pack.toml:6: error: 'permissions.read[1]' should be a pattern such as "
          + "'workspace:lexicons/**', but is '\(pattern)' [pack/invalid-value]"
      ])
  }

  @Test func namesTheFileOfTheWorkspaceInItsFaults() throws {
    let bench = try bench()
    try bench.folder.write(Self.table + "cod\n", to: "space/lexicons/own/fish.tsv")
    let diagnostic = try #require(try bench.engine().diagnostics.first)
    #expect(diagnostic.file == bench.folder.path("space/lexicons/own/fish.tsv"))
    #expect(diagnostic.code == "lexicon/cell-count")
  }

  @Test func countsGrantedFilesInCacheAndDigests() throws {
    var bench = try bench()
    bench.options.cache = RuleCache(
      folder: bench.folder.path("cache"), now: 4_000_000_000_000_000_000)
    let before = try bench.engine().archivedRules
    #expect(try bench.engine().cacheOutcome == .hit)
    try bench.folder.write(
      Self.table + "eel\teel\n", to: "space/lexicons/own/fish.tsv")
    #expect(try bench.engine().cacheOutcome == .miss(isKept: true))
    #expect(try bench.found("An eel.") == ["principle eel name=fish"])
    #expect(try bench.engine().archivedRules.context != before.context)
  }

  @Test func tellsReceiptsTheSameWithAndWithoutTheCache() throws {
    var bench = try bench()
    bench.options.cache = RuleCache(
      folder: bench.folder.path("cache"), now: 4_000_000_000_000_000_000)
    let settings = try bench.engine().settingDigests
    #expect(
      settings.map(\.name) == [
        "a/b workspace:lexicons/own/fish.tsv", "a/b day",
      ])
    let engine = try bench.engine()
    #expect(engine.cacheOutcome == .hit)
    #expect(engine.settingDigests == settings)
  }

  @Test func leavesOutFoldersThatAreTooDeepAndSaysSo() throws {
    let bench = try bench()
    let deep = "space/lexicons/" + String(repeating: "d/", count: 16)
    try bench.folder.write(Self.table, to: deep + "deep.tsv")
    #expect(
      try bench.diagnostics() == [
        "d: error: granted folders should be at most 16 deep, but this one is deeper, and is left "
          + "out [grant/too-large] grant a folder further in"
      ])
  }

  @Test func walksOnlySoFar() throws {
    var bench = try bench(manifest: "[permissions]\nread = [\"workspace:**/*.tsv\"]")
    bench.options.configuration.grants[0].read = ["workspace:**/*.tsv"]
    for number in 0..<20_000 { try bench.folder.write("", to: "space/z/\(number)") }
    #expect(
      try bench.diagnostics() == [
        "9996: error: granted files should stand among at most 20000 files and folders; this one "
          + "and those behind it are left out [grant/too-large] grant a folder with fewer files"
      ])
  }

  @Test func givesTheDayWhereItIsGranted() throws {
    let bench = try bench(Self.clock)
    #expect(try bench.found("It is today.") == ["principle today name=2026-03-01"])
  }

  @Test func refusesTheDayWhereItIsNotGranted() throws {
    var bench = try bench(Self.clock)
    bench.options.configuration.grants[0].clock = false
    #expect(
      try bench.findings("It is today.").diagnostics.map(SetupBench.text) == [
        "r.lua:2: error: the pack may not ask for the day: 'permissions.clock' of its pack.toml "
          + "asks for that, and the workspace grants it to a trusted pack [pack/not-granted]"
      ])
  }

  // MARK: budgets

  static let greedy = """
    rule "greedy" { emit = "principle", match = "@go", build = function(m)
      for i = 1, 100000 do local t = i end
      return { name = "done" }
    end }
    """

  @Test func holdsTheFuelThatAPackSetsItself() throws {
    let bench = try bench(Self.greedy, manifest: "[budgets]\nfuel = 1000")
    #expect(try bench.findings("go").diagnostics.map(\.code) == ["lua/fuel-exceeded"])
  }

  @Test func holdsTheLowerOfTwoBudgets() throws {
    var bench = try bench(Self.greedy, manifest: "[budgets]\nfuel = 1_000_000_000")
    #expect(try bench.findings("go").diagnostics == [])
    bench.options.fuel = 1000
    #expect(try bench.findings("go").diagnostics.map(\.code) == ["lua/fuel-exceeded"])
  }

  @Test func holdsTheMemoryThatAPackSetsItself() throws {
    let hungry = """
      rule "hungry" { emit = "principle", match = "@go", build = function(m)
        local held = {}
        for i = 1, 100000 do held[i] = { i } end
        return { name = "done" }
      end }
      """
    let bench = try bench(hungry, manifest: "[budgets]\nmemory = \"1MiB\"")
    #expect(try bench.findings("go").diagnostics.map(\.code) == ["lua/memory-exceeded"])
  }
}
