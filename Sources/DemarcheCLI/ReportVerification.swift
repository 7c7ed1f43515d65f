import ArgumentParser
import DemarcheModel
import DemarchePipeline

/// Makes a report again from its receipt and compares the two.
struct ReportVerification {
  let path: String
  let common: CommonOptions

  /// Tells whether the report came out the same, and why not.
  ///
  /// - Throws: exit 1 where it did not, or what kept it from being made.
  func run() throws {
    guard let file = ReplayRecord.file(at: path) else {
      Console.error("demarche: error: cannot read '\(path)' [read/not-found]\n")
      throw ExitStatus.noInput.exit
    }
    let then = try record(in: file)
    let command = try parse(then.arguments)
    let (engine, packs) = try command.common.engine()
    let made: (document: Engine.Document, findings: [Findings], status: ExitStatus)
    do {
      made = try command.document(engine, packs)
    } catch {
      return try fail(then, engine)
    }
    let rendered: [Engine.Rendered]
    do throws(DemarcheError) {
      rendered = try engine.render(
        made.document, over: made.findings, formats: [ReplayRecord.format(of: file)], width: 80,
        isColoured: false)
    } catch {
      common.report(error.diagnostics)
      throw ExitStatus.pluginFailed.exit
    }
    try compare(file, rendered[0].bytes, then)
  }

  private func record(in file: [UInt8]) throws -> ReplayRecord {
    let record: ReplayRecord
    do throws(DemarcheError) {
      record = try ReplayRecord(from: file, named: path)
    } catch {
      common.report(error.diagnostics)
      throw ExitStatus.badData.exit
    }
    if record.arguments.isEmpty {
      Console.error(
        "demarche: error: '\(path)' compares a statement with itself and is not made again "
          + "[report/not-replayable]\n")
      throw ExitStatus.badData.exit
    }
    if record.arguments.contains("-") {
      Console.error(
        "demarche: error: '\(path)' was made from standard input, which is gone "
          + "[report/not-replayable]\n  help: make reports that are to be verified from files\n")
      throw ExitStatus.badData.exit
    }
    return record
  }

  private func parse(_ arguments: [String]) throws -> ReportCommand {
    do {
      var command = try ReportCommand.parse(arguments)
      guard let name = command.arguments.first, !name.isEmpty, command.verify == nil,
        !command.list, !command.listFormats
      else { throw ExitStatus.badData.exit }
      command.common.quiet = true
      // What packs may do is not for the file to say.
      command.common.isolate = common.isolate
      command.common.withoutLandlock = common.withoutLandlock
      command.common.fuel = common.fuel
      command.common.memory = common.memory
      command.common.time = common.time
      command.common.jobs = common.jobs
      return command
    } catch {
      Console.error(
        "demarche: error: the receipt of '\(path)' names a command that this demarche does not "
          + "know [report/not-replayable]\n")
      throw ExitStatus.badData.exit
    }
  }

  // It could not be made; why was told.
  private func fail(_ then: ReplayRecord, _ engine: Engine) throws {
    Console.out("\(TerminalText.plain(path)): differs\n  it could not be made again\n")
    for cause in then.packCauses(comparedWith: engine.packDigests) {
      Console.out("  \(TerminalText.plain(cause))\n")
    }
    throw ExitStatus.difference.exit
  }

  private func compare(_ file: [UInt8], _ again: [UInt8], _ then: ReplayRecord) throws {
    let name = TerminalText.plain(path)
    if file == again {
      if !common.quiet { Console.out("\(name): the same, byte for byte\n") }
      return
    }
    var causes: [String] = []
    if let now = try? ReplayRecord(from: again, named: path) {
      causes = then.causes(comparedWith: now)
    }
    if causes.isEmpty {
      let place = zip(file, again).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      causes = [
        "nothing that it was made from changed: the file was changed after it was made, at byte "
          + String((place ?? min(file.count, again.count)) + 1)
      ]
    }
    Console.out("\(name): differs\n")
    for cause in causes { Console.out("  \(TerminalText.plain(cause))\n") }
    throw ExitStatus.difference.exit
  }
}
