import DemarcheLua
package import DemarcheModel
package import DemarcheReports
import DemarcheRules

extension ScriptHost {
  /// The file of a document in a pack's format; all of it shares the time and fuel of a report.
  ///
  /// - Throws: what went wrong, with the line of the format.
  package func text(
    of document: Document, in format: FormatDeclaration
  ) throws(Diagnostic) -> String {
    var losses = 0
    while true {
      let state = try state(format.pack)
      state.beginStatement(StatementSeed(0))
      state.beginBudget(seconds: limits.reportSeconds)
      var run = FormatRun(document, format, state, byteLimit: limits.memoryBytes)
      do throws(FormatFailure) {
        return try run.file()
      } catch {
        if state.isDead { states[format.pack] = nil }
        // A worker that ended between two calls is started again, and all is written anew.
        losses += 1
        if error.isLossBetweenCalls, losses < 3 { continue }
        throw placed(error, format, state.source)
      }
    }
  }

  private func placed(
    _ failure: FormatFailure, _ format: FormatDeclaration, _ source: PackSource
  ) -> Diagnostic {
    var diagnostic: Diagnostic
    let name: String
    switch failure {
    case .lua(let error, let function):
      diagnostic = LuaReport(source: source, phase: .report).diagnostic(error)
      name = function
    case .refused(let code, let message, let function):
      diagnostic = Diagnostic(code: code, message: message)
      name = function
    }
    // What Lua knows no line of is the function's fault: the place of its field.
    if diagnostic.file == nil {
      let place = format.function(name)?.location ?? format.location
      diagnostic.file = place.file
      diagnostic.line = place.line
      diagnostic.column = place.column
      diagnostic.underline = place.length
    }
    diagnostic.message = "format '\(format.name)' failed in '\(name)': " + diagnostic.message
    return source.located(diagnostic)
  }
}

extension FormatFailure {
  fileprivate var isLossBetweenCalls: Bool {
    if case .lua(let error, _) = self { error.kind == .gone } else { false }
  }
}
