import Foundation

/// Work that goes on for some seconds, for a profiler to watch.
enum Profiled: String, CaseIterable {
  case text, formulas, rules, phrases, silent, packs

  static func run(_ name: String, _ workshop: Workshop) throws {
    guard let way = Profiled(rawValue: name) else {
      throw BenchmarkFailure("no way is called '\(name)'\n" + Settings.usage)
    }
    let statements = workshop.corpus.statements
    let engine = try way.engine(workshop)
    let start = Clock.wallSeconds
    var passes = 0
    var seconds = 0.0
    repeat {
      seconds +=
        try engine?.annotate(statements).seconds
        ?? EngineUnderTest.analyse(statements, .init()).seconds
      passes += 1
    } while Clock.wallSeconds - start < 10
    let speed = workshop.corpus.megabytes * Double(passes) / seconds
    print("\(name): \(passes) passes, \(speed.short) MB/s")
  }

  // Nil for the text alone.
  private func engine(_ workshop: Workshop) throws -> EngineUnderTest? {
    let base = [try workshop.coreLexicons(), Workshop.formulas]
    switch self {
    case .text: return nil
    case .formulas: return try EngineUnderTest(packs: base, rules: Bench.ownRules)
    case .rules:
      let drawn = try workshop.pack("drawn-950", workshop.rules.drawn(950))
      let phrases = try workshop.phrasePack(10_000, casePolicy: nil)
      return try EngineUnderTest(packs: base + [drawn, phrases], rules: Bench.ownRules)
    case .phrases:
      let phrases = try workshop.phrasePack(100_000, casePolicy: nil)
      return try EngineUnderTest(
        packs: [try workshop.coreLexicons(), phrases], rules: Bench.ownRules)
    case .silent:
      let silent = try workshop.pack("silent-4950", workshop.rules.silent(4_950))
      return try EngineUnderTest(packs: base + [silent], rules: Bench.ownRules)
    case .packs: return try EngineUnderTest(packs: Workshop.firstParty)
    }
  }
}
