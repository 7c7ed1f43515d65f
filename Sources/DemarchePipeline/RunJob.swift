import DemarcheModel
import DemarcheReaders
import DemarcheScripting

/// What one job of a run keeps: its Lua states and its reader of lines.
struct RunJob: ~Copyable {
  private let engine: Engine
  private let source: StatementSource
  private let settings: Engine.RunOptions
  private var reader: LineReader
  /// Made with the first statement: a job that gets none has no states.
  private var host: ScriptHost?

  init(engine: Engine, source: StatementSource, settings: Engine.RunOptions) {
    self.engine = engine
    self.source = source
    self.settings = settings
    reader = source.lineReader()
  }

  /// Annotates the statements of a piece.
  ///
  /// - Returns: whether somebody asked to stop before all was done.
  mutating func process<Collector: ResultCollector & ~Copyable>(
    _ piece: StatementWork.Piece, into collector: inout Collector
  ) -> Bool {
    switch piece {
    case .failure(let path, let diagnostic):
      collector.add(StatementResult(path: path, outcome: .failure([diagnostic])))
    case .file(let path):
      guard !settings.interruption.isWanted else { return true }
      process(file: path, into: &collector)
    case .lines(let batch):
      for place in 0..<batch.count {
        guard !settings.interruption.isWanted else { return true }
        process(place, of: batch, into: &collector)
      }
    }
    return false
  }

  private mutating func process<Collector: ResultCollector & ~Copyable>(
    file path: String, into collector: inout Collector
  ) {
    do throws(DemarcheError) {
      let reading = try source.read(path)
      for statement in reading.statements {
        collector.add(StatementResult(path: path, outcome: .findings(annotate(statement))))
      }
      if !reading.failures.isEmpty {
        collector.add(StatementResult(path: path, outcome: .failure(reading.failures)))
      }
    } catch {
      collector.add(StatementResult(path: path, outcome: .failure(error.diagnostics)))
    }
  }

  private mutating func process<Collector: ResultCollector & ~Copyable>(
    _ place: Int, of batch: LineBatch, into collector: inout Collector
  ) {
    let outcome = reader.read(place, of: batch)
    var line = StatementResult.Line(
      number: source.number(of: batch.firstLine + place, in: reader))
    let result: StatementResult.Outcome
    switch outcome {
    case .blank: result = .blank
    case .statement(var statement):
      if source.detectsLanguageOfLines { LanguageDetector.fill(&statement) }
      result = .findings(annotate(statement))
    case .failure(let key, let diagnostic):
      line.key = key
      result = .failure([diagnostic])
    }
    collector.add(StatementResult(path: batch.origin, line: line, outcome: result))
  }

  private mutating func annotate(_ statement: Statement) -> Findings {
    let host =
      self.host
      ?? ScriptHost(engine.programs, limits: engine.limits, profile: settings.profile)
    self.host = host
    return engine.annotate(statement, keeping: .standing, host)
  }
}
