import BenchmarkRules
import DemarcheLua
import DemarcheModel
import DemarchePipeline
import DemarcheScripting
import DemarcheText

/// The one place where benchmarks call the engine.
struct EngineUnderTest: Sendable {
  /// What one pass over statements took and gave.
  struct Pass: Sendable {
    var seconds: Double
    /// Matches, those that lost to others included; tokens or blocks where nothing else is made.
    var count: Int
  }

  private let engine: Engine
  /// Seconds of wall time that opening, loading and compiling the packs took.
  let openSeconds: Double

  /// Opens packs as `demarche` does; all run in this process.
  ///
  /// - Parameter rules: globs over rule ids; empty for all.
  init(packs: [String], rules: [String] = []) throws {
    var options = Engine.Options(rules: rules)
    options.isolation = .none
    let start = Clock.wallSeconds
    do throws(DemarcheError) {
      engine = try Engine(packs: packs, options: options)
    } catch {
      throw BenchmarkFailure(error.diagnostics.map(\.message).joined(separator: "\n"))
    }
    openSeconds = Clock.wallSeconds - start
    let faults = engine.diagnostics.filter { $0.severity == .error }
    if let first = faults.first {
      throw BenchmarkFailure("\(faults.count) faults in packs; the first: \(first.message)")
    }
  }

  /// Layout, sentences, tokens and zones alone.
  static func analyse(_ statements: [Statement], _ vocabulary: Vocabulary) -> Pass {
    var count = 0
    let start = Clock.threadSeconds
    for statement in statements {
      let blocks = Layout.blocks(of: statement.text, headline: statement.headline)
      let analysis = TextAnalysis(text: statement.text, blocks: blocks, vocabulary: vocabulary)
      count += analysis.tokens.count
    }
    return Pass(seconds: Clock.threadSeconds - start, count: count)
  }

  /// Layout alone.
  static func layOut(_ statements: [Statement]) -> Pass {
    var count = 0
    let start = Clock.threadSeconds
    for statement in statements {
      count += Layout.blocks(of: statement.text, headline: statement.headline).count
    }
    return Pass(seconds: Clock.threadSeconds - start, count: count)
  }

  /// Everything from the text to its annotations, layout included, on one thread.
  func annotate(_ statements: [Statement]) throws -> Pass {
    try onThread { engine, host in
      var count = 0
      let start = Clock.threadSeconds
      for statement in statements {
        var statement = statement
        statement.blocks = Layout.blocks(of: statement.text, headline: statement.headline)
        let findings = engine.annotate(statement, keeping: .standing, host)
        count += findings.annotations.count + findings.suppressedCount
      }
      return Pass(seconds: Clock.threadSeconds - start, count: count)
    }
  }

  /// The number of matches for each rule id.
  func counts(_ statements: [Statement]) throws -> Counts {
    try onThread { engine, host in
      var counts = Counts()
      for statement in statements {
        var statement = statement
        statement.blocks = Layout.blocks(of: statement.text, headline: statement.headline)
        let findings = engine.annotate(statement, keeping: .all, host)
        for annotation in findings.annotations + findings.suppressed {
          let rule = annotation.provenance.rule
          counts.all[rule, default: 0] += 1
          let words = statement.text(in: annotation.range) ?? ""
          if words.unicodeScalars.contains(where: { "\n\u{A0}-'’".unicodeScalars.contains($0) }) {
            counts.disputedCount += 1
          } else {
            counts.plain[rule, default: 0] += 1
          }
        }
      }
      return counts
    }
  }

  /// Matches by rule id.
  struct Counts: Sendable {
    var all: [String: Int] = [:]
    /// Those on which programs agree: without a line break, a no-break space, or a word with a
    /// hyphen or apostrophe in them.
    var plain: [String: Int] = [:]
    /// How many of all rules have one.
    var disputedCount = 0
  }

  /// The number of matches for each wording.
  func countsByWords(_ statements: [Statement]) throws -> [String: Int] {
    try onThread { engine, host in
      var counts: [String: Int] = [:]
      for statement in statements {
        var statement = statement
        statement.blocks = Layout.blocks(of: statement.text, headline: statement.headline)
        let findings = engine.annotate(statement, keeping: .all, host)
        for annotation in findings.annotations + findings.suppressed {
          counts[statement.text(in: annotation.range) ?? "", default: 0] += 1
        }
      }
      return counts
    }
  }

  /// What is wrong with the examples of the packs' rules whose id begins with `prefix`.
  func exampleProblems(_ prefix: String) throws -> (count: Int, problems: [String]) {
    do throws(DemarcheError) {
      let outcomes = try engine.runExamples().filter { $0.rule.hasPrefix(prefix) }
      let problems = outcomes.compactMap { outcome in
        outcome.problem.map { "\(outcome.rule): '\(outcome.text)': \($0)" }
      }
      return (outcomes.count, problems)
    } catch {
      throw BenchmarkFailure(error.diagnostics.map(\.message).joined(separator: "\n"))
    }
  }

  /// For each rule whose id begins with `prefix` what its triggers require, pattern by pattern.
  func triggers(_ prefix: String) -> [String: [TriggerWords]] {
    var triggers: [String: [TriggerWords]] = [:]
    for summary in engine.rules.summaries where summary.id.hasPrefix(prefix) {
      triggers[summary.id, default: []] += summary.patterns.map { pattern in
        TriggerWords(pattern) { verb in
          Set(engine.rules.forms(of: verb).all.map(\.text))
        }
      }
    }
    return triggers
  }

  // Lua states live on one thread, so the work does too.
  private func onThread<Result: Sendable>(
    _ work: @escaping @Sendable (Engine, ScriptHost) -> Result
  ) throws -> Result {
    do throws(LuaError) {
      let engine = engine
      return try LuaThread().run {
        work(engine, ScriptHost(engine.programs, limits: engine.limits))
      }
    } catch {
      throw BenchmarkFailure(error.message)
    }
  }
}
