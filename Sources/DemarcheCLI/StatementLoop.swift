import DemarcheModel
import DemarchePipeline

/// Runs an engine over the paths of a command line and reports what went wrong.
struct StatementLoop {
  let engine: Engine
  let common: CommonOptions
  var options = Engine.RunOptions()

  /// Gives the findings of each statement in order.
  ///
  /// - Returns: the status that the faults amount to; the good statements were all given.
  /// - Throws: exit 66 where there is no statement at all.
  func run(_ paths: [String], receive: (Findings) -> Void) throws -> ExitStatus {
    try run(try common.source(paths, engine), paths) {
      FindingsCollector()
    } receive: { portion in
      portion.findings.forEach(receive)
      return true
    }
  }

  /// Gives what collectors make of the results, in order.
  ///
  /// - Parameter receive: false stops the run.
  /// - Returns: the status that the faults amount to.
  /// - Throws: exit 66 where there is no file at all.
  func run<Collector: ResultCollector & ~Copyable>(
    _ source: StatementSource, _ paths: [String],
    collector: @escaping @Sendable () -> Collector, receive: (Collector.Portion) -> Bool
  ) throws -> ExitStatus where Collector.Portion: RunTally {
    try run(source, paths) { (give: (Collector.Portion) -> Bool) throws(DemarcheError) in
      try engine.run(source, options, collector: collector, receive: give)
    } receive: {
      receive($0)
    }
  }

  /// Gives the portions of a run, in order, and tells how it goes.
  ///
  /// - Parameters:
  ///   - drive: does the run and gives its portions; false stops it.
  ///   - receive: takes them; false stops the run.
  /// - Returns: the status that the faults amount to.
  /// - Throws: exit 66 where there is no file at all.
  func run<Portion: RunTally>(
    _ source: StatementSource, _ paths: [String],
    _ drive: @escaping ((Portion) -> Bool) throws(DemarcheError) -> Void,
    receive: (Portion) -> Bool
  ) throws -> ExitStatus {
    var tally = (read: 0, refused: 0, failed: 0)
    var status = common.report(source.diagnostics)
    let countsLines = source.holdsLines
    var progress = Progress(
      total: countsLines ? nil : source.paths.count,
      byteCount: common.showsProgress && countsLines ? source.byteCount : nil,
      isShown: common.showsProgress)
    do throws(DemarcheError) {
      try drive { portion in
        progress.step(countsLines ? portion.readCount : 1, byteCount: portion.byteCount)
        if !portion.failures.isEmpty { progress.finish() }
        tally.read += portion.readCount
        tally.refused += portion.refusedCount
        tally.failed += portion.failedCount
        if portion.refusedCount > 0 { status = status.worse(.badData) }
        status = status.worse(common.report(portion.failures))
        let goesOn = receive(portion)
        status = status.worse(common.report(portion.diagnostics))
        return goesOn
      }
    } catch {
      progress.finish()
      common.report(error.diagnostics)
      throw ArchiveOptions.status(error).exit
    }
    progress.finish()
    status = status.worse(common.report(engine.closingNotes))
    summarise(tally, source)
    if source.paths.isEmpty {
      if source.diagnostics.isEmpty { reportNone(paths) }
      throw ExitStatus.noInput.exit
    }
    return status
  }

  /// Throws exit 66 where there is no file at all, and tells why.
  func requireFiles(_ source: StatementSource, _ paths: [String]) throws {
    guard source.paths.isEmpty else { return }
    common.report(source.diagnostics)
    if source.diagnostics.isEmpty { reportNone(paths) }
    throw ExitStatus.noInput.exit
  }

  private func reportNone(_ paths: [String]) {
    let names = paths.map { "'\($0)'" }.joined(separator: ", ")
    Console.error(
      "demarche: error: no statement was found in \(names) [read/none]\n"
        + "  help: a folder stands for files that a reader claims; name others one by one\n")
  }

  private func summarise(
    _ tally: (read: Int, refused: Int, failed: Int), _ source: StatementSource
  ) {
    if !common.quiet {
      for note in source.closingNotes { Console.error(common.printer.text(of: note)) }
    }
    let skipped = source.skippedCount
    guard !common.quiet,
      tally.failed > 0 || tally.refused > 0 || skipped > 0 || tally.read > 1
    else { return }
    var parts = ["\(tally.read) statement\(tally.read == 1 ? "" : "s") read"]
    if tally.refused > 0 {
      parts.append(
        "\(tally.refused) line\(tally.refused == 1 ? "" : "s") could not be read (the output "
          + "says why)")
    }
    let unread = tally.failed + source.diagnostics.count
    let noun = source.holdsLines ? "file or line" : "file"
    let nouns = source.holdsLines ? "files or lines" : "files"
    if unread > 0 { parts.append("\(unread) \(unread == 1 ? noun : nouns) could not be read") }
    if skipped > 0 {
      parts.append(
        "\(skipped) file\(skipped == 1 ? "" : "s") left out (a folder does not stand for them)")
    }
    Console.error("demarche: " + parts.joined(separator: ", ") + "\n")
  }
}
