import DemarcheLua
package import DemarcheModel
import DemarcheRules

extension ScriptHost {
  /// Whether a source is of the kind that a reader reads, as its `detect` says.
  ///
  /// - Throws: what went wrong, with the line of the pack and the origin of the source.
  package func detects(
    _ reader: ReaderDeclaration, _ source: ReaderSource
  ) throws(Diagnostic) -> Bool {
    guard let detect = reader.detect else { return false }
    do throws(Diagnostic) {
      let (_, result) = try ask(detect, of: reader, source, seconds: limits.callbackSeconds)
      switch result {
      case .none: return false
      case .boolean(let flag): return flag
      case let other:
        throw Diagnostic(
          code: "reader/wrong-result",
          message: "'detect' should return true or false, got a \(other.typeName)")
      }
    } catch {
      throw placed(error, reader, reader.detectLocation, source)
    }
  }

  /// The statements that a reader finds in a source.
  ///
  /// - Returns: drafts whose ranges lie in the text of the source and cut no character.
  /// - Throws: what went wrong, with the line of the pack and the origin of the source.
  package func read(
    _ reader: ReaderDeclaration, _ source: ReaderSource
  ) throws(Diagnostic) -> [StatementDraft] {
    do throws(Diagnostic) {
      let (views, result) = try ask(
        reader.read, of: reader, source, seconds: limits.statementSeconds)
      do throws(LuaHostError) {
        return try DraftTable(views: views).drafts(result)
      } catch {
        var diagnostic = Diagnostic(
          code: error.code ?? "reader/wrong-result", message: error.message)
        diagnostic.help = LuaReport.help(name: error.name, candidates: error.candidates)
        throw diagnostic
      }
    } catch {
      throw placed(error, reader, reader.readLocation, source)
    }
  }

  private func ask(
    _ function: CallbackReference, of reader: ReaderDeclaration, _ source: ReaderSource,
    seconds: Double
  ) throws(Diagnostic) -> (ModelViews, LuaValue) {
    var losses = 0
    while true {
      let state = try state(reader.pack)
      state.views.begin(source)
      state.beginStatement(StatementSeed(ofText: String(source.text.prefix(4096))))
      state.beginBudget(seconds: seconds)
      let start = profile.map { _ in ContinuousClock.now }
      defer { note(state, reader.id, calls: 1, since: start) }
      do throws(LuaError) {
        let result = try state.value(of: function, state.views.handle(.source, 0))
        return (state.views, result)
      } catch {
        if state.isDead { states[reader.pack] = nil }
        // A worker that ended before it was asked is started again.
        losses += 1
        if error.kind == .gone, losses < 2 { continue }
        throw LuaReport(source: state.source, phase: .callback).diagnostic(error)
      }
    }
  }

  // What Lua knows no line of is the function's fault: the place of its field.
  private func placed(
    _ diagnostic: Diagnostic, _ reader: ReaderDeclaration, _ place: RuleLocation,
    _ source: ReaderSource
  ) -> Diagnostic {
    var placed = diagnostic
    if placed.file == nil {
      placed.file = place.file
      placed.line = place.line
      placed.column = place.column
      placed.underline = place.length
    }
    placed.message = "reader '\(reader.name)' cannot read '\(source.origin)': " + placed.message
    return programs[reader.pack]?.source.located(placed) ?? placed
  }
}
