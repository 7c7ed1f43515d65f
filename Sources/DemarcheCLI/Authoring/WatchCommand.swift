import ArgumentParser
import DemarcheModel
import DemarchePipeline
import Glibc

struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Checks and tests a pack whenever a file of it changes; or runs it on files.",
    discussion: """
      Examples:
        demarche watch my-pack
        demarche watch my-pack statement.txt

      The first run tells all, the others what changed. With files, what the rules of the pack \
      find in them is told instead. A pack that cannot be loaded is waited for. Ctrl-C ends it.
      """
  ).startedDirectly

  @Argument(help: "The folder of a pack.")
  var pack: String

  @Argument(help: "Statements that the pack is run on.")
  var files: [String] = []

  @Option(help: ArgumentHelp("End after so many runs.", valueName: "n"))
  var rounds: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let rounds, rounds < 1 {
      throw ValidationError("--rounds expects 1 or more, got \(rounds)")
    }
  }

  func run() throws {
    var state = WatchState(pack: pack, files: files)
    var last: WatchOutcome?
    var round = 0
    while true {
      state.note()
      round += 1
      let outcome = outcome()
      if Console.outputIsTerminal { Console.out("\u{1B}[2J\u{1B}[H") }
      Console.out(outcome.text(since: last))
      last = outcome
      if round == rounds { return }
      while !state.hasChanged {
        // A look costs some microseconds a file.
        usleep(100_000)
      }
    }
  }

  private func outcome() -> WatchOutcome {
    var common = common
    common.leading = [pack]
    if common.fuel == nil { common.fuel = 20_000_000 }
    var outcome = WatchOutcome()
    do {
      // Only what is new is told, so nothing is while the pack is loaded.
      common.isTelling = false
      let (engine, _) = try common.engine(asksDeclarations: true)
      outcome.add(engine.diagnostics)
      if files.isEmpty { try test(engine, &outcome) } else { try find(engine, common, &outcome) }
    } catch let error as DemarcheError {
      outcome.add(error.diagnostics)
    } catch {
      common.isTelling = true
      _ = try? common.engine(asksDeclarations: true)
      outcome.summary = "the pack cannot be loaded; waiting for a change"
    }
    return outcome
  }

  private func test(_ engine: Engine, _ outcome: inout WatchOutcome) throws {
    let report = try engine.runCases(of: [pack])
    outcome.add(try engine.check([pack]).diagnostics.filter { $0.severity == .error })
    outcome.add(report, FindingsText.Style(isColoured: common.usesColour))
  }

  private func find(
    _ engine: Engine, _ common: CommonOptions, _ outcome: inout WatchOutcome
  ) throws {
    let source = try common.source(files, engine)
    outcome.add(source.diagnostics)
    let id = try Scaffold.packID(of: pack)
    let writer = FindingsText(style: FindingsText.Style(isColoured: common.usesColour))
    var count = 0
    for path in source.paths {
      let reading = try source.read(path)
      outcome.add(reading.failures)
      for findings in try engine.annotate(reading.statements, keeping: .standing) {
        let own = findings.annotations.filter { $0.provenance.rule.hasPrefix(id + "/") }
        count += own.count
        outcome.add(findings.diagnostics)
        for annotation in own {
          outcome.add(
            writer.lines(of: annotation, findings.statement).joined(separator: "\n"), in: path)
        }
      }
    }
    outcome.summary =
      "\(id): \(count) finding\(count == 1 ? "" : "s") in \(source.paths.count) "
      + (source.paths.count == 1 ? "file" : "files")
  }
}
