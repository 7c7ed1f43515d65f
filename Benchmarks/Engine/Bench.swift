import BenchmarkRules
import DemarcheModel

/// What every section works with; the sections are its extensions.
struct Bench {
  let workshop: Workshop
  let settings: Settings
  let report: Report

  var corpus: Corpus { workshop.corpus }
  var statements: [Statement] { corpus.statements }
  var megabytes: Double { corpus.megabytes }

  /// Rules of the benchmarks only; of the first-party packs their lexicons and languages.
  static let ownRules = ["benchmark/*"]

  /// A set of packs and how it is called in tables.
  struct PackSet {
    var name: String
    var packs: [String]
    var rules = Bench.ownRules

    init(_ name: String, _ packs: [String], rules: [String] = Bench.ownRules) {
      self.name = name
      self.packs = packs
      self.rules = rules
    }
  }

  /// What a set took, and what it found.
  struct Measured {
    var name: String
    var seconds: Double
    var matchCount: Int
    var openSeconds: Double
  }

  /// Opens sets, and measures them in turns.
  func measure(_ sets: [PackSet]) throws -> [Measured] {
    let engines = try sets.map { try EngineUnderTest(packs: $0.packs, rules: $0.rules) }
    var counts = [Int](repeating: 0, count: sets.count)
    let seconds = try Turns.medians(
      settings.runs,
      engines.indices.map { index in
        {
          let pass = try engines[index].annotate(statements)
          counts[index] = pass.count
          return pass.seconds
        }
      })
    return sets.indices.map {
      Measured(
        name: sets[$0].name, seconds: seconds[$0], matchCount: counts[$0],
        openSeconds: engines[$0].openSeconds)
    }
  }

  /// A row with the speed of a set.
  func addSpeed(
    _ section: Settings.Section, _ measured: Measured, target: Figure.Target? = nil
  ) {
    report.add(
      Figure(
        section: section.rawValue, name: measured.name, value: megabytes / measured.seconds,
        unit: "MB/s",
        note: "\(measured.seconds.short) s; \(perMegabyte(measured.matchCount)) matches a "
          + "MB; opened in \((measured.openSeconds * 1000).short) ms", runs: settings.runs,
        target: target))
  }

  /// A row with how many times as long one set takes as another.
  func addRatio(
    _ section: Settings.Section, _ name: String, _ measured: Measured, to base: Measured,
    atMost most: Double?
  ) {
    let matches = Double(measured.matchCount) / Double(max(1, base.matchCount))
    report.add(
      Figure(
        section: section.rawValue, name: name, value: measured.seconds / base.seconds, unit: "×",
        note: "time against '\(base.name)'; \(matches.short) × its matches",
        runs: settings.runs, target: most.map { .atMost($0) }))
  }

  func perMegabyte(_ count: Int) -> String { (Double(count) / megabytes).short }
}
