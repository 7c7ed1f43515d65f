import DemarcheLua
import DemarcheModel
import DemarcheRules

/// Runs the files of packs once, and gives what they declare as data.
package enum PackLoader {
  /// How often a worker may be lost over one file before the file is to blame.
  private static let attempts = 3

  /// How a state died while a pack was loaded.
  struct Death {
    /// The file that ran; nil when it was none.
    var file: String?
    var kind: LuaError.Kind
    var diagnostic: Diagnostic
  }

  /// Loads a pack; must run on a `LuaThread`.
  ///
  /// A file that fails is left out and reported; the others are loaded.
  package static func load(_ source: PackSource, limits: ScriptLimits) -> PackProgram {
    var blamed: [String: Diagnostic] = [:]
    var losses = 0
    // A spent limit kills the state, so the others start afresh without the file to blame.
    while true {
      switch run(source, limits: limits, without: Set(blamed.keys)) {
      case .success(let (state, errors)):
        let bad = blamed.keys.sorted()
        var program = program(source, state, bad.compactMap { blamed[$0] } + errors, bad)
        program.failedFileCount = errors.count
        program.isSettled = blamed.isEmpty
        return program
      case .failure(let death):
        losses += 1
        if death.kind.isLoss, losses < attempts { continue }
        losses = 0
        guard let file = death.file else { return unloaded(source, death.diagnostic) }
        blamed[file] = death.diagnostic
      }
    }
  }

  private static func program(
    _ source: PackSource, _ state: PackState, _ failures: [Diagnostic], _ bad: [String]
  ) -> PackProgram {
    PackProgram(
      source: source, declarations: state.collector.declarations,
      reports: state.collector.reports, readers: state.collector.readers,
      formats: state.collector.formats,
      diagnostics: (failures + state.collector.diagnostics).map(source.located), badFiles: bad)
  }

  private static func unloaded(_ source: PackSource, _ diagnostic: Diagnostic) -> PackProgram {
    var diagnostic = diagnostic
    diagnostic.message = "pack '\(source.id)' is not loaded: " + diagnostic.message
    return PackProgram(
      source: source, declarations: PackDeclarations(id: source.id, version: source.version),
      reports: [], readers: [], formats: [], diagnostics: [source.located(diagnostic)],
      badFiles: [],
      isSettled: false)
  }

  /// A state for a pack that was loaded before, in which the same files ran.
  ///
  /// - Throws: what a state died of; a worker that was lost is started again first.
  static func reload(
    _ program: PackProgram, limits: ScriptLimits
  ) throws(Diagnostic) -> PackState {
    var losses = 0
    while true {
      let bad = Set(program.badFiles)
      switch run(program.source, limits: limits, without: bad, keepsDeclarations: false) {
      case .success(let (state, errors)):
        // Functions are known by their number in load order: a file more or less would shift them.
        guard errors.count == program.failedFileCount else {
          throw program.source.located(
            errors.first
              ?? Diagnostic(
                code: "lua/dead", message: "pack '\(program.source.id)' loads otherwise than before"
              ))
        }
        return state
      case .failure(let death):
        losses += 1
        if !death.kind.isLoss || losses == attempts {
          throw program.source.located(death.diagnostic)
        }
      }
    }
  }

  /// Runs all files but `bad` in a new state.
  ///
  /// - Parameter keepsDeclarations: false where functions alone are wanted.
  /// - Returns: the state and what went wrong, or how the state died.
  private static func run(
    _ source: PackSource, limits: ScriptLimits, without bad: Set<String>,
    keepsDeclarations: Bool = true
  ) -> Outcome {
    let report = LuaReport(source: source)
    var errors: [Diagnostic] = []
    do throws(LuaError) {
      let state = try PackState(source, limits: limits, keepsDeclarations: keepsDeclarations)
      for file in source.files where isProgram(file.path) && !bad.contains(file.path) {
        do throws(LuaError) {
          try state.execute(file)
        } catch {
          var diagnostic = report.diagnostic(error)
          if diagnostic.file == nil { diagnostic.file = file.path }
          state.collector.endFile()
          if state.isDead {
            return .failure(Death(file: file.path, kind: error.kind, diagnostic: diagnostic))
          }
          errors.append(diagnostic)
        }
      }
      try state.seal()
      return .success((state, errors))
    } catch {
      return .failure(Death(file: nil, kind: error.kind, diagnostic: report.diagnostic(error)))
    }
  }

  /// A state and what went wrong in it, or its end.
  private enum Outcome {
    case success((PackState, [Diagnostic]))
    case failure(Death)
  }

  private static func isProgram(_ path: String) -> Bool {
    path.hasSuffix(".lua")
      && ["rules/", "reports/", "readers/", "formats/"].contains { path.hasPrefix($0) }
  }
}
