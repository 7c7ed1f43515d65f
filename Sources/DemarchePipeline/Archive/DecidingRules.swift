import DemarcheModel
import DemarcheScripting

/// The rules that changed since an archive was written, ready to be tried on a statement.
///
/// Where none of them matches, nothing of what the archive has can have changed.
struct DecidingRules: Sendable {
  private let ids: Set<String>
  private let engine: Engine

  init(ids: Set<String>, engine: Engine) {
    self.ids = ids
    self.engine = engine
  }

  /// The functions of their packs, for one thread.
  func host() -> ScriptHost { ScriptHost(engine.programs, limits: engine.limits) }

  /// Whether one of them matches, or fails.
  func match(_ statement: Statement, _ host: ScriptHost) -> Bool {
    var statement = statement
    statement.diagnostics = []
    let findings = engine.annotate(statement, keeping: .standing, host)
    return !findings.diagnostics.isEmpty || findings.firedRules.contains(where: ids.contains)
  }
}
