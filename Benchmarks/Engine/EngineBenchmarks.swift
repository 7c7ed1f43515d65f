import DemarcheLua
import Foundation

/// Measures what the engine and other programs make of the same bytes, in one run.
@main struct EngineBenchmarks {
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    if words.first == LuaWorkerProgram.mode { exit(LuaWorkerProgram.serve(Array(words))) }
    do {
      exit(try run(Settings(words)) ? 0 : 1)
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(2)
    }
  }

  // False where a check failed; a target that was missed is no failure of the program.
  private static func run(_ settings: Settings) throws -> Bool {
    if settings.isCheck { return try GeneratorCheck.run() }
    let corpus = try Corpus(settings.corpusFile, sampleMegabytes: settings.sampleMegabytes)
    let workshop = try Workshop(corpus)
    if let way = settings.profiled {
      try Profiled.run(way, workshop)
      return true
    }
    let report = Report(
      sample: "Sample: \(corpus.statements.count) of \(corpus.texts.count) statements, "
        + "\(corpus.byteCount) bytes of text; \(settings.runs) runs.")
    for section in settings.sections {
      // What one section cannot do keeps no other from its figures.
      do {
        try measure(section, Bench(workshop: workshop, settings: settings, report: report))
      } catch let failure as BenchmarkFailure {
        report.check("\(section.rawValue) was measured to its end", false, failure.description)
      }
    }
    try report.end(settings.jsonFile)
    return report.isSound
  }

  private static func measure(_ section: Settings.Section, _ bench: Bench) throws {
    switch section {
    case .generator: try bench.describeGenerator()
    case .text: try bench.measureText()
    case .stages: try bench.measureStages()
    case .rules: try bench.measureRules()
    case .scale: try bench.measureScale()
    case .phrases: try bench.measurePhrases()
    case .peers: try bench.measurePeers()
    case .endToEnd: try bench.measureEndToEnd()
    case .cold: try bench.measureColdStart()
    case .build: try bench.measureBuild()
    }
  }
}
