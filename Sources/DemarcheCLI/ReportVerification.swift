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
    let then: ReplayRecord
    do throws(DemarcheError) {
      then = try ReplayRecord(from: file, named: path)
    } catch {
      common.report(error.diagnostics)
      throw ExitStatus.badData.exit
    }
    if then.arguments.contains("-") {
      Console.error(
        "demarche: error: '\(path)' was made from standard input, which is gone "
          + "[report/not-replayable]\n  help: make reports that are to be verified from files\n")
      throw ExitStatus.badData.exit
    }
    let command = try parse(then.arguments)
    let (engine, _) = try command.common.engine()
    let (document, findings, _) = try command.document(engine)
    let rendered: [Engine.Rendered]
    do throws(DemarcheError) {
      rendered = try engine.render(
        document, over: findings, formats: [ReplayRecord.format(of: file)], width: 80,
        isColoured: false)
    } catch {
      common.report(error.diagnostics)
      throw ExitStatus.pluginFailed.exit
    }
    try compare(file, rendered[0].bytes, then)
  }

  private func parse(_ arguments: [String]) throws -> ReportCommand {
    do {
      var command = try ReportCommand.parse(arguments)
      command.common.quiet = true
      return command
    } catch {
      Console.error(
        "demarche: error: the receipt of '\(path)' names a command that this demarche does not "
          + "know [report/not-replayable]\n")
      throw ExitStatus.badData.exit
    }
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
