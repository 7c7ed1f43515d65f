import ArgumentParser
import DemarchePipeline

struct ArchiveAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Reads statements and keeps them with what the rules find.",
    discussion: """
      Examples:
        demarche archive add --archive news.db statements/
        demarche archive add news.ndjson --fields text=body,title=headline
        zcat news.ndjson.gz | demarche archive add - --input ndjson

      What the archive has already is skipped. Rules that changed since are tried on it, and \
      statements in which one of them matches, now or then, are annotated again. \
      Ctrl-C stops after the statements in hand, and the next run goes on from there.
      """)

  @Argument(help: "Files, folders, or - for standard input; .ndjson and .jsonl hold one a line.")
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "Write to the disk after so much, 8MiB unless told, or a second: what a kill can lose.",
      valueName: "size"))
  var transaction: String?

  @OptionGroup var file: ArchiveOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let transaction, CommonOptions.bytes(transaction) == nil {
      throw ValidationError("--transaction expects a size such as 8MiB, got '\(transaction)'")
    }
  }

  func run() throws {
    let (engine, packs) = try common.engine(startsEarly: true)
    var source = try common.source(paths, engine)
    source.wantsDigests = false
    var loop = StatementLoop(engine: engine, common: common)
    // Before the archive is made.
    try loop.requireFiles(source, paths)
    let archive = try file.open(.creating, common)
    let signal = InterruptSignal()
    loop.options.interruption = signal.interruption
    var outcome: Engine.ArchiveRun?
    var options = loop.options
    if let transaction, let count = CommonOptions.bytes(transaction) {
      options.transactionByteLimit = count
    }
    let (setting, statements) = (options, source)
    let status = try loop.run(statements, paths) {
      (receive: (ArchivePortion) -> Bool) throws(DemarcheError) in
      outcome = try engine.add(
        statements, to: archive, setting, now: Console.time, receive: receive)
    } receive: { _ in
      true
    }
    if let outcome, !common.quiet { Console.error(ArchiveAddCommand.summary(of: outcome)) }
    if signal.interruption.isWanted { throw ExitStatus.interrupted.exit }
    if status.worse(packs) != .success { throw status.worse(packs).exit }
  }

  // How many statements were what, and how the rules differ from those of the run before.
  private static func summary(of run: Engine.ArchiveRun) -> String {
    let counts = run.counts
    var text =
      "demarche: \(counts.new) new, \(counts.changed) changed, "
      + "\(counts.unchanged + counts.confirmed) unchanged, \(counts.rerun) annotated again\n"
    if let first = counts.firstTakenOver {
      text +=
        "demarche: \(counts.takenOver) of the changed came from another document than before "
        + "under the same key, such as '\(first.key)': \(first.before), now \(first.now)\n"
    }
    let rules = run.rules
    if rules.new + rules.changed + rules.removed > 0 {
      text +=
        "demarche: rules since the run before: \(rules.new) new, \(rules.changed) changed, "
        + "\(rules.removed) gone"
      if counts.confirmed > 0 {
        text += "; they change nothing in \(counts.confirmed) of the statements"
      }
      text += "\n"
    } else if rules.isOtherwiseChanged {
      text += "demarche: since the run before word lists or the program changed\n"
    }
    return text
  }
}
