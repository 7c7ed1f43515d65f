import DemarcheModel
import DemarchePipeline
import Foundation
import TestSupport
import Testing

/// What a run takes from the cache is what it would have compiled.
@Suite struct PackCacheTests {
  private let fixture: CachedPack

  init() throws { fixture = try CachedPack() }

  @Test func takesThePacksOfAnEarlierRun() throws {
    let plain = try fixture.engine(cache: nil)
    let first = try fixture.engine()
    let second = try fixture.engine()
    #expect(plain.cacheOutcome == .off)
    #expect(first.cacheOutcome == .miss(isKept: true))
    #expect(second.cacheOutcome == .hit)
    let answer = try CachedPack.answer(of: plain)
    #expect(try CachedPack.answer(of: first) == answer)
    #expect(try CachedPack.answer(of: second) == answer)
    #expect(answer.contains("pushes"), "the pack finds something")
    #expect(answer.contains("rules/r.lua"), "what fails says where")
  }

  @Test(arguments: [1, 4]) func findsTheSameWithStatesThatWereOpenedEarly(_ jobs: Int) throws {
    var options = fixture.options()
    options.jobs = jobs
    options.startsEarly = true
    let answer = try CachedPack.answer(of: try fixture.engine(options))
    let second = try fixture.engine(options)
    #expect(second.cacheOutcome == .hit)
    #expect(try CachedPack.answer(of: second) == answer)
    #expect(try CachedPack.answer(of: second) == answer, "then they are opened when needed")
  }

  @Test func givesReportsFormsAndExamplesFromTheCache() throws {
    let plain = try fixture.engine(cache: nil)
    _ = try fixture.engine()
    let kept = try fixture.engine()
    #expect(kept.cacheOutcome == .hit)
    #expect(kept.reportSummaries.map(\.name) == ["short"])
    let short = ReportRequest(report: "short")
    #expect(try kept.document(short, over: []) == plain.document(short, over: []))
    #expect(
      kept.forms(of: "go").map(\.forms) == [["go"], ["goes"], ["went"], ["gone"], ["going"]])
    #expect(try kept.runExamples().count == 2)
  }

  @Test func readsNoPackFileOfWhichNothingNotedChanged() throws {
    _ = try fixture.engine(now: CachedPack.later)
    let path = fixture.folder.path("pack/rules/r.lua")
    let times = try FileManager.default.attributesOfItem(atPath: path)
    _ = try fixture.engine(now: CachedPack.later)
    #expect(try fixture.engine(now: CachedPack.later).cacheOutcome == .hit)
    #expect(
      try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
        == times[.modificationDate] as? Date)
  }

  /// Of the same size, in the same second and even with the same time of change.
  @Test(arguments: [0, CachedPack.later])
  func noticesAChangeOfTheSameSize(_ now: Int) throws {
    _ = try fixture.engine(now: now)
    let path = fixture.folder.path("pack/rules/r.lua")
    let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    let changed = CachedPack.rules.replacing("pushes", with: "pulled")
    #expect(changed.utf8.count == CachedPack.rules.utf8.count)
    try fixture.folder.write(changed, to: "pack/rules/r.lua")
    try FileManager.default.setAttributes([.modificationDate: date as Any], ofItemAtPath: path)
    let engine = try fixture.engine(now: now)
    #expect(engine.cacheOutcome == .miss(isKept: true))
    #expect(try CachedPack.answer(of: engine) == CachedPack.answer(of: fixture.engine(cache: nil)))
  }

  @Test(arguments: ["pack/lexicons/new.tsv", "pack/formats/x.lua", "pack/README.md"])
  func noticesANewFile(_ name: String) throws {
    _ = try fixture.engine()
    try fixture.folder.write("# lexicon: a\n# columns: form\n", to: name)
    let engine = try fixture.engine()
    #expect(engine.cacheOutcome == .miss(isKept: true))
    #expect(engine.diagnostics == (try fixture.engine(cache: nil)).diagnostics)
  }

  @Test func noticesAnEmptyFolder() throws {
    _ = try fixture.engine()
    try fixture.folder.makeFolder("pack/unknown")
    let engine = try fixture.engine()
    #expect(engine.diagnostics.map(\.code).contains("pack/unknown-folder"))
  }

  @Test func findsAnOlderStateOfAPackAgain() throws {
    _ = try fixture.engine()
    try fixture.folder.write(CachedPack.rules + "\n-- more\n", to: "pack/rules/r.lua")
    #expect(try fixture.engine().cacheOutcome == .miss(isKept: true))
    try fixture.folder.write(CachedPack.rules, to: "pack/rules/r.lua")
    #expect(try fixture.engine().cacheOutcome == .hit)
  }

  @Test func keepsChoicesOfRulesAndLimitsApart() throws {
    _ = try fixture.engine()
    var options = fixture.options()
    options.rules = ["push.*"]
    #expect(try fixture.engine(options).cacheOutcome == .miss(isKept: true))
    options.memoryBytes = 32 << 20
    #expect(try fixture.engine(options).cacheOutcome == .miss(isKept: true))
    #expect(try fixture.engine().cacheOutcome == .hit)
  }

  @Test func readsAPackWithALinkEachTime() throws {
    try fixture.folder.link("pack/rules/link.lua", to: "other.lua")
    try fixture.folder.write("", to: "pack/rules/other.lua")
    #expect(try fixture.engine().cacheOutcome == .miss(isKept: true))
    try fixture.folder.write("local x = 1", to: "pack/rules/other.lua")
    #expect(try fixture.engine().cacheOutcome == .miss(isKept: true))
  }

  @Test func keepsNoPackThatSpentALimit() throws {
    try fixture.folder.write("while true do end", to: "pack/rules/loop.lua")
    var options = fixture.options()
    options.fuel = 100_000
    for _ in 0..<2 {
      let engine = try fixture.engine(options)
      #expect(engine.cacheOutcome == .miss(isKept: false))
      #expect(engine.diagnostics.map(\.code).contains("lua/fuel-exceeded"))
    }
  }
}
