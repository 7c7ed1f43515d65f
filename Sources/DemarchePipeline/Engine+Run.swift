import DemarcheLua
public import DemarcheModel
import DemarcheRules
package import DemarcheScripting
import Synchronization

extension Engine {
  /// Annotates the statements of a source.
  ///
  /// Jobs take files in order, each on a thread of its own with Lua states of its own; results
  /// are given in the order of the files, whatever finished first. At most 32 results wait.
  ///
  /// - Parameters:
  ///   - profile: takes what packs' functions cost; nil measures nothing.
  ///   - receive: called once a file, on the calling thread; false stops the run.
  /// - Throws: `DemarcheError` where no thread is to be had.
  package func run(
    _ source: StatementSource, profile: ScriptProfile? = nil, receive: (FileResult) -> Bool
  ) throws(DemarcheError) {
    let queue = OrderedQueue<FileResult>(count: source.paths.count, window: 32)
    let jobs = max(1, min(options.jobs, source.paths.count))
    var threads: [LuaThread] = []
    do throws(LuaError) {
      for _ in 0..<jobs { threads.append(try LuaThread()) }
    } catch {
      throw DemarcheError("lua/no-thread", error.message)
    }
    for thread in threads {
      thread.start {
        let host = ScriptHost(programs, limits: limits, profile: profile)
        while let index = queue.take() {
          queue.put(process(source.paths[index], source, host), at: index)
        }
      }
    }
    for _ in source.paths.indices {
      guard let result = queue.next() else { break }
      if !receive(result) {
        queue.stop()
        break
      }
    }
    // The threads end when their last reference goes; what they still do is dropped.
    withExtendedLifetime(threads) {}
  }

  private func process(
    _ path: String, _ source: StatementSource, _ host: ScriptHost
  ) -> FileResult {
    do throws(DemarcheError) {
      let statements = try source.read(path)
      return FileResult(
        path: path, findings: statements.map { annotate($0, host) }, failures: [])
    } catch {
      return FileResult(path: path, findings: [], failures: error.diagnostics)
    }
  }

  /// Annotates one statement with the functions of `host`.
  package func annotate(_ statement: Statement, _ host: ScriptHost) -> Findings {
    var statement = statement
    if let issuer = statement.issuer, issuer.id == nil {
      statement.issuer = rules.actor(named: issuer.name)
    }
    var callbacks = host
    var findings = rules.annotate(statement, &callbacks)
    findings.diagnostics = findings.diagnostics.map { Engine.locate($0, programs) }
    return findings
  }

  /// Annotates statements that the caller has, on one thread.
  public func annotate(_ statements: [Statement]) throws(DemarcheError) -> [Findings] {
    do throws(LuaError) {
      return try LuaThread().run {
        let host = ScriptHost(programs, limits: limits)
        return statements.map { annotate($0, host) }
      }
    } catch {
      throw DemarcheError("lua/no-thread", error.message)
    }
  }
}
