import DemarcheLua
import DemarcheModel
import DemarcheRules

/// Runs the files of packs once, and gives what they declare as data.
package enum PackLoader {
  /// How often a worker may be lost over one file before the file is to blame.
  private static let attempts = 3

  /// A file at which a state died, and of what.
  struct Death {
    var file: String
    var kind: LuaError.Kind
    var diagnostic: Diagnostic
  }

  /// Loads a pack; must run on a `LuaThread`.
  ///
  /// A file that fails is left out and reported; the others are loaded.
  package static func load(_ source: PackSource, limits: ScriptLimits) -> PackProgram {
    var blamed: [String: Diagnostic] = [:]
    var losses = 0
    do throws(LuaError) {
      // A spent limit kills the state, so the others start afresh without the file to blame.
      while true {
        let (state, errors, death) = try run(source, limits: limits, without: Set(blamed.keys))
        guard let death else {
          let bad = blamed.keys.sorted()
          let failures = bad.compactMap { blamed[$0] } + errors
          return program(source, state, failures, bad)
        }
        losses += 1
        if death.kind.isLoss, losses < attempts { continue }
        losses = 0
        blamed[death.file] = death.diagnostic
      }
    } catch {
      return PackProgram(
        source: source, declarations: PackDeclarations(id: source.id, version: source.version),
        reports: [], diagnostics: [source.located(LuaReport(source: source).diagnostic(error))],
        badFiles: [])
    }
  }

  private static func program(
    _ source: PackSource, _ state: PackState, _ failures: [Diagnostic], _ bad: [String]
  ) -> PackProgram {
    PackProgram(
      source: source, declarations: state.collector.declarations,
      reports: state.collector.reports,
      diagnostics: (failures + state.collector.diagnostics).map(source.located), badFiles: bad)
  }

  /// A state for a pack that was loaded before, in which the same files ran.
  ///
  /// - Throws: what a state died of; a worker that was lost is started again first.
  static func reload(
    _ program: PackProgram, limits: ScriptLimits
  ) throws(Diagnostic) -> PackState {
    let source = program.source
    var last: Diagnostic?
    do throws(LuaError) {
      for _ in 0..<attempts {
        let (state, _, death) = try run(source, limits: limits, without: Set(program.badFiles))
        guard let death else { return state }
        last = death.diagnostic
        if !death.kind.isLoss { break }
      }
    } catch {
      last = LuaReport(source: source).diagnostic(error)
    }
    throw source.located(
      last ?? Diagnostic(code: "lua/dead", message: "pack '\(source.id)' cannot be loaded again"))
  }

  /// Runs all files but `bad` in a new state.
  ///
  /// - Returns: the state, what went wrong, and how the state died, if it did.
  private static func run(
    _ source: PackSource, limits: ScriptLimits, without bad: Set<String>
  ) throws(LuaError) -> (PackState, [Diagnostic], Death?) {
    let state = try PackState(source, limits: limits)
    var errors: [Diagnostic] = []
    for file in source.files where isProgram(file.path) && !bad.contains(file.path) {
      do throws(LuaError) {
        try state.execute(file)
      } catch {
        var diagnostic = LuaReport(source: source).diagnostic(error)
        if diagnostic.file == nil { diagnostic.file = file.path }
        state.collector.endFile()
        if state.isDead {
          return (state, errors, Death(file: file.path, kind: error.kind, diagnostic: diagnostic))
        }
        errors.append(diagnostic)
      }
    }
    return (state, errors, nil)
  }

  private static func isProgram(_ path: String) -> Bool {
    path.hasSuffix(".lua") && (path.hasPrefix("rules/") || path.hasPrefix("reports/"))
  }
}
