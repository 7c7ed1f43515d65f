import DemarcheModel
import DemarchePipeline

/// Runs an engine over the paths of a command line and reports what went wrong.
struct StatementLoop {
  let engine: Engine
  let common: CommonOptions
  /// Takes what packs' functions cost.
  var profile: Engine.Profile?

  /// Gives the findings of each statement in order.
  ///
  /// - Returns: the status that the faults amount to; the good statements were all given.
  /// - Throws: exit 66 where there is no statement at all.
  func run(_ paths: [String], receive: (Findings) -> Void) throws -> ExitStatus {
    let source = common.source(paths)
    var status = common.report(source.diagnostics)
    var progress = Progress(total: source.paths.count, isShown: common.showsProgress)
    var read = 0
    var failed = 0
    do throws(DemarcheError) {
      try engine.run(source, profile: profile) { result in
        progress.step()
        if !result.failures.isEmpty {
          progress.finish()
          failed += 1
        }
        status = status.worse(common.report(result.failures))
        for findings in result.findings {
          read += 1
          receive(findings)
          status = status.worse(common.report(findings.diagnostics))
        }
        return true
      }
    } catch {
      common.report(error.diagnostics)
      throw ExitStatus.internalFault.exit
    }
    progress.finish()
    summarise(
      read: read, failed: failed, missing: source.diagnostics.count, skipped: source.skippedCount)
    if source.paths.isEmpty {
      if source.diagnostics.isEmpty {
        Console.error(
          "demarche: error: no statement was found in \(paths.map { "'\($0)'" }.joined(separator: ", ")) [read/none]\n  help: a folder stands for the .txt files in it; name other files one by one\n"
        )
      }
      throw ExitStatus.noInput.exit
    }
    return status
  }

  private func summarise(read: Int, failed: Int, missing: Int, skipped: Int) {
    guard !common.quiet, failed > 0 || skipped > 0 || read > 1 else { return }
    var parts = ["\(read) statement\(read == 1 ? "" : "s") read"]
    let unread = failed + missing
    if unread > 0 { parts.append("\(unread) file\(unread == 1 ? "" : "s") could not be read") }
    if skipped > 0 {
      parts.append(
        "\(skipped) file\(skipped == 1 ? "" : "s") left out (no reader claims them by name)")
    }
    Console.error("demarche: " + parts.joined(separator: ", ") + "\n")
  }
}
