import DemarcheArchive
import DemarcheModel
import DemarcheReaders
import DemarcheScripting

/// What one job of a run keeps: its Lua states and its reader of lines.
struct RunJob: ~Copyable {
  private let engine: Engine
  private let source: StatementSource
  private let settings: Engine.RunOptions
  private var reader: LineReader
  /// A pack has a state in it once one of its functions was called.
  private let host: ScriptHost
  private var decidingHost: ScriptHost?

  init(engine: Engine, source: StatementSource, settings: Engine.RunOptions) {
    self.engine = engine
    self.source = source
    self.settings = settings
    reader = source.lineReader()
    host = ScriptHost(
      engine.programs, limits: engine.limits, profile: settings.profile, early: engine.early)
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
      guard let known = settings.known else {
        let reading = try source.read(path, by: host)
        for statement in reading.statements {
          collector.add(StatementResult(path: path, outcome: .findings(annotate(statement))))
        }
        report(reading.failures, path, to: &collector)
        return
      }
      let bytes = try source.bytes(of: path)
      let digest = known.digest(bytes.bytes, of: path)
      let count = known.count(of: digest)
      guard count == 0 else {
        return collector.add(
          StatementResult(path: path, outcome: .unread(count), byteCount: bytes.bytes.count))
      }
      var byteCount = bytes.bytes.count
      let reading = try source.statements(of: bytes, at: path, by: host)
      let place = KnownStatements.place(path)
      let isComplete = reading.isFaultless
      for var statement in reading.statements {
        statement.nameByContent()
        add(
          statement,
          Reading(
            of: statement, at: place, digest: digest, line: nil, isComplete: isComplete),
          byteCount, to: &collector)
        byteCount = 0
      }
      report(reading.failures, path, to: &collector)
    } catch {
      collector.add(StatementResult(path: path, outcome: .failure(error.diagnostics)))
    }
  }

  // What of a file could not be read.
  private func report<Collector: ResultCollector & ~Copyable>(
    _ failures: [Diagnostic], _ path: String, to collector: inout Collector
  ) {
    if !failures.isEmpty {
      collector.add(StatementResult(path: path, outcome: .failure(failures)))
    }
  }

  private mutating func process<Collector: ResultCollector & ~Copyable>(
    _ place: Int, of batch: LineBatch, into collector: inout Collector
  ) {
    let bytes = batch.bytes[batch.lines[place]]
    let lineNumber = batch.firstLine + place
    let digest = settings.known?.digest(bytes, of: batch.origin, line: lineNumber)
    if let digest, let count = settings.known?.count(of: digest), count > 0 {
      return collector.add(
        StatementResult(path: batch.origin, outcome: .unread(count), byteCount: bytes.count))
    }
    let outcome = reader.read(place, of: batch)
    var line = StatementResult.Line(
      number: source.number(of: lineNumber, in: reader))
    let result: StatementResult.Outcome
    switch outcome {
    case .blank: result = .blank
    case .statement(var statement):
      if source.detectsLanguageOfLines { LanguageDetector.fill(&statement) }
      if let digest {
        statement.nameByContent()
        let reading = Reading(
          of: statement, at: KnownStatements.place(batch.origin, line: lineNumber),
          digest: digest, line: lineNumber, isComplete: statement.diagnostics.isEmpty)
        return add(statement, reading, bytes.count, to: &collector)
      }
      result = .findings(annotate(statement))
    case .failure(let key, let diagnostic):
      line.key = key
      result = .failure([diagnostic])
    }
    collector.add(StatementResult(path: batch.origin, line: line, outcome: result))
  }

  // What the archive has is not annotated again.
  private mutating func add<Collector: ResultCollector & ~Copyable>(
    _ statement: Statement, _ reading: Reading, _ byteCount: Int, to collector: inout Collector
  ) {
    var result = StatementResult(
      path: statement.source.origin, outcome: .blank, reading: reading, byteCount: byteCount)
    if settings.known?.holds(reading) ?? false {
      result.outcome = .known(statement.key)
      result.diagnostics = statement.diagnostics
    } else if stays(statement, reading) {
      result.outcome = .confirmed(statement.key)
      result.diagnostics = statement.diagnostics
    } else {
      let findings = annotate(statement)
      if findings.wereCutOff { result.reading = reading.unfinished }
      result.outcome = .findings(findings)
    }
    collector.add(result)
  }

  // Whether the rules that changed change nothing of what the archive has of a statement.
  private mutating func stays(_ statement: Statement, _ reading: Reading) -> Bool {
    guard let known = settings.known, known.mayStay(reading) else { return false }
    guard let deciding = known.deciding else { return true }
    let host = decidingHost ?? deciding.host()
    decidingHost = host
    return !deciding.match(statement, host)
  }

  private func annotate(_ statement: Statement) -> Findings {
    engine.annotate(statement, keeping: .standing, host)
  }
}
