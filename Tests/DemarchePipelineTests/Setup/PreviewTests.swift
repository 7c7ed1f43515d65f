import DemarcheModel
import DemarchePacks
import DemarchePipeline
import TestSupport
import Testing

/// What a change of packs changes in an archive, held against two full runs.
@Suite struct PreviewTests {
  static let words = [
    "praise", "blame", "peace", "war", "treaty", "border", "minister", "today", "never", "again",
    "Kazakhstan", "Sweden",
  ]
  static let old = """
    lexicon "actor" { KZ = { "Kazakhstan" }, SE = { "Sweden" } }
    rule "stance.a" { emit = "stance", match = "holder:<actor> @(praise | blame)",
      set = { polarity = 1, strength = 2 } }
    rule "theme" { emit = "principle", match = "@(peace | war)", set = { name = "theme" } }
    rule "gone" { emit = "principle", match = "@border never", set = { name = "gone" } }
    rule "code" { emit = "principle", match = "@today", build = function(m)
      return { name = "a" } end }
    """
  // One rule is changed, one gone, one new; "code" stays as it is.
  static let new = """
    lexicon "actor" { KZ = { "Kazakhstan" }, SE = { "Sweden" } }

    rule "stance.a" { emit = "stance", match = "holder:<actor> @(praise | blame)",
      set = { polarity = 1, strength = 3 } }
    rule "theme" { emit = "principle", match = "@(peace | war)", set = { name = "theme" } }
    rule "fresh" { emit = "principle", match = "@treaty again", set = { name = "fresh" } }
    rule "code" { emit = "principle", match = "@today", build = function(m)
      return { name = "a" } end }
    """

  let bench: SetupBench
  let archive: Engine.Archive

  init() throws {
    bench = try SetupBench(Self.old)
    var generator = SeededGenerator(seed: 7)
    for number in 0..<300 {
      let count = Int.random(in: 3...14, using: &generator)
      let words = (0..<count).map { _ in Self.words.randomElement(using: &generator) ?? "" }
      try bench.folder.write(
        "We " + words.joined(separator: " ") + ". Then " + words.reversed().joined(separator: " ")
          + ".\n", to: "s/\(1000 + number).txt")
    }
    archive = try Engine.archive(at: bench.folder.path("x.db"), .creating)
    _ = try bench.engine().add(
      StatementSource([bench.folder.path("s")]), to: archive, Engine.RunOptions(), now: "now",
      receive: { _ in true })
  }

  func changed(_ lua: String, manifest: String = "") throws -> Engine {
    try bench.folder.write(SetupBench.head + manifest, to: "new/pack.toml")
    try bench.folder.write(lua, to: "new/rules/r.lua")
    return try bench.engine().replacing([bench.folder.path("new")])
  }

  func preview(
    from old: Engine? = nil, to new: Engine, jobs: Int = 2
  ) throws -> (changes: [StatementChange], sums: UpdatePreview) {
    var changes: [StatementChange] = []
    let sums = try Engine.preview(
      archive, from: try old ?? bench.engine(), to: new, Engine.PreviewOptions(jobs: jobs)
    ) { change in
      changes.append(change)
      return true
    }
    return (changes, sums)
  }

  // The slow, plain way: all annotations of both runs as lines, and which of them are in one alone.
  func difference(_ old: Engine, _ new: Engine) throws -> (gone: [String], fresh: [String]) {
    func lines(_ engine: Engine) throws -> [String] {
      var lines: [String] = []
      try engine.run(StatementSource([bench.folder.path("s")])) { file in
        for findings in file.findings {
          lines += findings.annotations.map { Self.line($0, findings.statement.key) }
        }
        return true
      }
      return lines
    }
    let (before, after) = (try lines(old), try lines(new))
    func without(_ lines: [String], _ others: [String]) -> [String] {
      var counts: [String: Int] = [:]
      for line in others { counts[line, default: 0] += 1 }
      return lines.filter { line in
        counts[line, default: 0] -= 1
        return counts[line, default: 0] < 0
      }.sorted()
    }
    return (without(before, after), without(after, before))
  }

  static func line(_ annotation: Annotation, _ key: String) -> String {
    "\(key) \(annotation.type) \(annotation.provenance.rule) \(annotation.range) "
      + "\(annotation.trigger) \(annotation.fields) \(annotation.status)"
  }

  func check(_ new: Engine, from old: Engine? = nil) throws -> UpdatePreview {
    let old = try old ?? bench.engine()
    let (changes, sums) = try preview(from: old, to: new)
    let full = try difference(old, new)
    let after = changes.filter { $0.kind != .removed }
      .map { Self.line($0.annotation, $0.statement) }.sorted()
    #expect(after == full.fresh)
    #expect(sums.removed + sums.changed == full.gone.count)
    let gone = changes.filter { $0.kind == .removed }.map { Self.line($0.annotation, $0.statement) }
    #expect(Set(gone).isSubset(of: Set(full.gone)))
    return sums
  }

  @Test func listsWhatTwoFullRunsShow() throws {
    let sums = try check(try changed(Self.new))
    #expect(sums.statementCount == 300)
    #expect(sums.rules.map(\.id) == ["a/b/fresh", "a/b/gone", "a/b/stance.a"])
    #expect(sums.changed > 20 && sums.added > 0 && sums.removed > 0)
    #expect(sums.comparedCount < 300)
  }

  @Test func comparesAllWhereWordListsDiffer() throws {
    let sums = try check(
      try changed(Self.new.replacing("SE = { \"Sweden\" }", with: "SE = { \"Sweden again\" }")))
    #expect(sums.comparedCount == 300)
  }

  @Test func findsNothingWhereOnlyPlacesDiffer() throws {
    let sums = try check(try changed("\n\n" + Self.old, manifest: "title = \"New\""))
    #expect(sums.rules == [])
    // The function of a rule may call what it likes of its pack's files.
    #expect(sums.comparedCount < 300)
  }

  @Test func annotatesWithTheOldPacksWhereTheArchiveHasOthers() throws {
    var earlier = bench
    earlier.options.rules = ["theme"]
    let new = try changed(Self.new)
    _ = try check(new, from: try earlier.engine())
  }

  @Test func seesChangesOfSettings() throws {
    var later = bench
    later.tune("theme", where: "words:war", .suppress)
    let sums = try check(try later.engine())
    #expect(sums.rules.map(\.id) == ["a/b/theme"])
    #expect(sums.added == 0 && sums.removed > 0)
  }

  @Test func seesRulesThatRunForOthersOutsideOfTheProfile() throws {
    let manifest = "[profiles]\nshort = [\"top\"]\n"
    let lua = """
      rule "base" { emit = "principle", match = "@peace", set = { name = "x" }, publish = "thing" }
      rule "top" { emit = "principle", match = "<thing> @(war | treaty | again)",
        set = { name = "y" } }
      """
    var bench = try SetupBench(lua, manifest: manifest)
    bench.options.configuration.profile = "short"
    let new = try SetupBench(lua.replacing("@peace", with: "@border"), manifest: manifest)
    var options = bench.options
    options.configuration.rules = [
      Workspace.RuleSetting(rules: "base", level: .off, options: [], place: SetupBench.place(5))
    ]
    for options in [bench.options, options] {
      let sums = try check(
        try Engine(packs: [new.pack], options: options),
        from: try Engine(packs: [bench.pack], options: options))
      #expect(sums.added > 0 && sums.removed > 0)
    }
  }

  @Test func takesOverlaysOnOtherLinesForTheSame() throws {
    var (earlier, later) = (bench, bench)
    earlier.tune("theme", .tag("x"), line: 9)
    later.tune("theme", .tag("x"), line: 12)
    #expect(try preview(from: try earlier.engine(), to: try later.engine()).changes.isEmpty)
    _ = try changed(Self.old.replacing("name = \"theme\"", with: "name = \"other\""))
    let new = try later.engine().replacing([bench.folder.path("new")])
    let changes = try preview(from: try earlier.engine(), to: new).changes
    #expect(Set(changes.flatMap(\.differences).map(\.name)) == ["name"])
  }

  @Test func takesNoJobsForOne() throws {
    var settings = Engine.PreviewOptions()
    settings.jobs = 0
    let sums = try Engine.preview(
      archive, from: try bench.engine(), to: try changed(Self.new), settings, receive: { _ in true }
    )
    #expect(sums.statementCount == 300)
  }

  @Test func saysSoWhereItIsStopped() throws {
    let sums = try Engine.preview(
      archive, from: try bench.engine(), to: try changed(Self.new), receive: { _ in false })
    #expect(
      PreviewText(isColoured: false).summary(of: sums).hasPrefix(
        "stopped before the end; so far, of \(sums.statementCount) statements:\n"))
    #expect(
      String(decoding: PreviewJSON.summary(of: sums), as: UTF8.self).contains("\"complete\":false"))
  }

  @Test func isTheSameWithAnyNumberOfJobs() throws {
    let new = try changed(Self.new)
    let one = try preview(to: new, jobs: 1)
    let four = try preview(to: new, jobs: 4)
    #expect(one.changes == four.changes)
    #expect(one.sums == four.sums)
  }

  @Test func stopsWhereItIsTold() throws {
    var count = 0
    let sums = try Engine.preview(archive, from: try bench.engine(), to: try changed(Self.new)) {
      _ in
      count += 1
      return false
    }
    #expect(count == 1)
    #expect(sums.isCut)
  }

  @Test func leavesTheArchiveAsItIs() throws {
    let before = try archive.rows("SELECT count(*), max(version) FROM version")
    _ = try preview(to: try changed(Self.new))
    #expect(try archive.rows("SELECT count(*), max(version) FROM version") == before)
  }

  @Test func tellsPeopleWhatChanges() throws {
    let (changes, sums) = try preview(to: try changed(Self.new))
    let change = try #require(changes.first { $0.kind == .changed })
    let text = PreviewText(isColoured: false).text(of: change)
    #expect(text.contains("~ stance"))
    #expect(text.contains("    strength: 2 \u{2192} 3\n"))
    #expect(
      PreviewText(isColoured: false).summary(of: sums).hasPrefix(
        "\(sums.added) added, \(sums.removed) removed, \(sums.changed) changed in "
          + "\(sums.touchedCount) of 300 statements\n  +\(sums.rules[0].added) "))
    let line = String(decoding: PreviewJSON.line(of: change), as: UTF8.self)
    #expect(line.contains("\"change\":\"changed\""))
    #expect(
      line.contains("\"differences\":[{\"name\":\"strength\",\"before\":\"2\",\"after\":\"3\"}]"))
  }

  @Test func tellsWhatTheNewPacksFailAt() throws {
    let sums = try check(
      try changed(Self.old.replacing("return { name = \"a\" }", with: "error(\"no\")")))
    #expect(sums.failures.first?.code == "lua/error")
    #expect(sums.failures.count == 20)
  }
}
