import DemarcheLua
import DemarcheModel
import DemarcheRules

/// Runs the files of packs once, and gives what they declare as data.
package enum PackLoader {
  /// Loads a pack; must run on a `LuaThread`.
  ///
  /// A file that fails is left out and reported; the others are loaded.
  package static func load(_ source: PackSource, limits: ScriptLimits) -> PackProgram {
    var bad: Set<String> = []
    var failures: [Diagnostic] = []
    // A spent limit kills the state, so the others start afresh without the file to blame.
    for _ in 0...source.files.count {
      do throws(LuaError) {
        let (state, errors, dead) = try run(source, limits: limits, without: bad)
        failures += errors
        if let dead {
          bad.insert(dead)
          // What else failed will fail again.
          failures.removeAll { !bad.contains($0.file ?? "") }
          continue
        }
        return program(source, state, failures, bad)
      } catch {
        failures.append(LuaReport(source: source).diagnostic(error))
        break
      }
    }
    return PackProgram(
      source: source, declarations: PackDeclarations(id: source.id, version: source.version),
      reports: [], diagnostics: failures.map(source.located), badFiles: bad.sorted())
  }

  private static func program(
    _ source: PackSource, _ state: PackState, _ failures: [Diagnostic], _ bad: Set<String>
  ) -> PackProgram {
    PackProgram(
      source: source, declarations: state.collector.declarations,
      reports: state.collector.reports,
      diagnostics: (failures + state.collector.diagnostics).map(source.located),
      badFiles: bad.sorted())
  }

  /// A state in which all files but `bad` ran.
  ///
  /// - Returns: the state, what went wrong, and the file in which the state died, if it did.
  static func run(
    _ source: PackSource, limits: ScriptLimits, without bad: Set<String>
  ) throws(LuaError) -> (PackState, [Diagnostic], String?) {
    let state = try PackState(source, limits: limits)
    var errors: [Diagnostic] = []
    for file in source.files where isProgram(file.path) && !bad.contains(file.path) {
      do throws(LuaError) {
        try state.execute(file)
      } catch {
        var diagnostic = LuaReport(source: source).diagnostic(error)
        if diagnostic.file == nil { diagnostic.file = file.path }
        errors.append(diagnostic)
        state.collector.endFile()
        if state.isDead { return (state, errors, file.path) }
      }
    }
    return (state, errors, nil)
  }

  private static func isProgram(_ path: String) -> Bool {
    path.hasSuffix(".lua") && (path.hasPrefix("rules/") || path.hasPrefix("reports/"))
  }
}
