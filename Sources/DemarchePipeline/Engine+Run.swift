import DemarcheLua
public import DemarcheModel
import DemarchePacks
package import DemarcheReaders
import DemarcheRules
package import DemarcheScripting

extension Engine {
  /// A wish to stop.
  package typealias Interruption = DemarcheReaders.Interruption

  /// How a run goes.
  package struct RunOptions: Sendable {
    /// Takes what packs' functions cost; nil measures nothing.
    package var profile: ScriptProfile?
    /// How many lines of a stream a job takes at once.
    package var batchSize = LineStream.BatchSize.block
    /// Whom to ask for an early end.
    package var interruption = Interruption()
    /// What is left out, since an archive has it; nil where there is none.
    package var known: KnownStatements?
    /// How many bytes an archive takes before they are on the disk.
    package var transactionByteLimit = 8 << 20

    /// A run that measures nothing and that nobody interrupts, unless told.
    package init(profile: ScriptProfile? = nil) { self.profile = profile }
  }

  /// Annotates the statements of a source.
  ///
  /// Jobs take files, and batches of the lines of streams, in order, each on a thread of its own
  /// with Lua states of its own; portions are given in that order, whatever finished first. What
  /// waits is bounded in bytes. A run that was interrupted gives what was done up to there.
  ///
  /// - Parameters:
  ///   - collector: makes what takes the results of one job, on its thread.
  ///   - receive: called once a file or batch, on the calling thread; false stops the run.
  /// - Throws: `DemarcheError` where no thread is to be had.
  package func run<Collector: ResultCollector & ~Copyable>(
    _ source: StatementSource, _ settings: RunOptions,
    collector: @escaping @Sendable () -> Collector, receive: (Collector.Portion) -> Bool
  ) throws(DemarcheError) {
    let count = source.holdsLines ? options.jobs : min(options.jobs, source.paths.count)
    let jobs = max(1, count)
    let queue = OrderedQueue<StatementWork, (portion: Collector.Portion, isCut: Bool)>(
      StatementWork(
        source, batchSize: settings.batchSize, interruption: settings.interruption),
      capacity: max(16, 4 * jobs))
    var threads: [LuaThread] = []
    do throws(LuaError) {
      for _ in 0..<jobs { threads.append(try LuaThread()) }
    } catch {
      throw DemarcheError("lua/no-thread", error.message)
    }
    for thread in threads {
      thread.start {
        var job = RunJob(engine: self, source: source, settings: settings)
        var collector = collector()
        while let work = queue.take() {
          let isCut = job.process(work.piece, into: &collector)
          queue.put((collector.take(), isCut), of: work)
        }
      }
    }
    while let result = queue.next() {
      if !receive(result.portion) || result.isCut {
        queue.stop()
        break
      }
    }
    // The threads end when their last reference goes; what they still do is dropped.
    withExtendedLifetime(threads) {}
  }

  /// Annotates the statements of a source and gives their findings, file by file.
  package func run(
    _ source: StatementSource, profile: ScriptProfile? = nil, receive: (FileResult) -> Bool
  ) throws(DemarcheError) {
    try run(
      source, RunOptions(profile: profile), collector: { FileCollector() }, receive: receive)
  }

  /// The statement as rules want it: its issuer looked up, its languages told where rules ask.
  func prepared(_ statement: Statement) -> Statement {
    var statement = statement
    if let issuer = statement.issuer, issuer.id == nil {
      statement.issuer = rules.actor(named: issuer.name)
      if statement.issuerOrigin == .author, statement.issuer?.id == nil {
        statement.issuer = nil
        statement.issuerOrigin = nil
      }
    }
    if rules.asksForLanguage {
      LanguageDetector.fill(&statement)
      LanguageDetector.fillBlocks(&statement)
    }
    return statement
  }

  /// Annotates one statement with the functions of `host`, and lays levels and overlays over what
  /// was found.
  ///
  /// - Parameter kept: whether the annotations that lost to others are made too.
  package func annotate(
    _ statement: Statement, keeping kept: Findings.Kept, _ host: ScriptHost
  ) -> Findings {
    var findings = annotateUntuned(statement, keeping: kept, host)
    if !names.deprecated.isEmpty {
      for old in names.deprecated where findings.firedRules.contains(old.rule) {
        uses.note(rule: old.rule)
      }
    }
    tunes.apply(to: &findings, keeping: kept, uses)
    return findings
  }

  /// Annotates one statement as the packs say, without what a workspace lays over it.
  func annotateUntuned(
    _ statement: Statement, keeping kept: Findings.Kept, _ host: ScriptHost
  ) -> Findings {
    var callbacks = host
    var findings = rules.annotate(prepared(statement), keeping: kept, &callbacks)
    if let code = rules.foreignLanguage(of: findings.statement) { uses.note(foreignLanguage: code) }
    if !findings.diagnostics.isEmpty {
      findings.diagnostics = findings.diagnostics.map { Engine.locate($0, programs) }
    }
    if !statement.diagnostics.isEmpty {
      findings.diagnostics = statement.diagnostics + findings.diagnostics
    }
    return findings
  }

  /// What is to be told when a run has ended: overlays that changed nothing, as notes, deprecated
  /// rules that found something, and languages without rules.
  package var closingNotes: [Diagnostic] {
    let used = uses.usedNumbers
    var notes = options.configuration.tunes.enumerated().compactMap { number, tune in
      used.contains(number) ? nil : Engine.unused(tune)
    }
    let rules = uses.usedRules
    notes += names.deprecated.filter { rules.contains($0.rule) }.map(names.foundWarning)
    return notes + [Engine.foreign(uses.foreignLanguages)].compactMap(\.self)
  }

  private static func foreign(_ languages: [String: Int]) -> Diagnostic? {
    let count = languages.values.reduce(0, +)
    guard count > 0 else { return nil }
    let codes = languages.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { count == 1 || languages.count == 1 ? $0.key : "\($0.key) (\($0.value))" }
    return Diagnostic(
      code: "read/foreign-language", severity: .warning,
      message: (count == 1 ? "1 statement is" : "\(count) statements are")
        + " in a language in which no pack finds claims: " + codes.joined(separator: ", "),
      help: "positions, demands and commitments were not looked for in it; where it is in another "
        + "one, give '--language CODE'")
  }

  private static func unused(_ tune: Workspace.Tune) -> Diagnostic {
    var note = tune.place
    note.code = "tune/unused"
    note.severity = .note
    note.message = "this overlay changed nothing: \(tune.reason)"
    return note
  }

  /// Annotates statements that the caller has, on one thread.
  ///
  /// - Parameter kept: whether the annotations that lost to others are made too.
  public func annotate(
    _ statements: [Statement], keeping kept: Findings.Kept = .all
  ) throws(DemarcheError) -> [Findings] {
    do throws(LuaError) {
      return try LuaThread().run {
        let host = ScriptHost(programs, limits: limits, early: early)
        return statements.map { annotate($0, keeping: kept, host) }
      }
    } catch {
      throw DemarcheError("lua/no-thread", error.message)
    }
  }
}
