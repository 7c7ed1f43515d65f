import DemarcheLua
package import DemarcheModel
package import DemarcheReports
package import DemarcheRules
package import DemarcheText

/// Runs the functions of packs for one job.
///
/// A class because it owns Lua states; it must be made, used and dropped on one `LuaThread`. A state
/// that `EarlyStates` opened elsewhere is handed over whole, before anything of it has run here.
/// Nothing in its interface tells in which process a pack runs: all that goes in and comes out is
/// plain data.
package final class ScriptHost: RuleCallbacks {
  let programs: [String: PackProgram]
  let limits: ScriptLimits
  let profile: ScriptProfile?
  private let early: EarlyStates?
  var states: [String: PackState] = [:]
  private var current: (statement: Statement, analysis: TextAnalysis)?
  private var seed = StatementSeed(0)

  /// A host for the functions of `programs`; a pack's state is opened when first needed.
  ///
  /// - Parameters:
  ///   - profile: takes what functions cost; nil measures nothing.
  ///   - early: states that were opened before.
  package init(
    _ programs: [PackProgram], limits: ScriptLimits, profile: ScriptProfile? = nil,
    early: EarlyStates? = nil
  ) {
    self.profile = profile
    self.early = early
    var table: [String: PackProgram] = [:]
    for program in programs { table[program.source.id] = program }
    self.programs = table
    self.limits = limits
  }

  package func begin(_ statement: Statement, _ analysis: TextAnalysis) {
    current = (statement, analysis)
    seed = StatementSeed(of: statement)
    for state in states.values { begin(state) }
  }

  // What functions left in a pack's variables stays, as it is the same statement.
  package func update(_ statement: Statement) {
    current?.statement = statement
    guard let current else { return }
    for state in states.values { state.views.begin(current.statement, current.analysis) }
  }

  private func begin(_ state: PackState) {
    guard let current else { return }
    state.views.begin(current.statement, current.analysis)
    state.beginStatement(seed)
  }

  package func decide(
    _ callback: CallbackReference, pack: String, _ matches: [CallbackMatch]
  ) throws(Diagnostic) -> [Bool] {
    do throws(Diagnostic) {
      var answers: [Bool] = []
      for (result, match) in zip(try run(callback, pack, matches), matches) {
        guard case .boolean(let flag) = result else {
          throw ScriptHost.wrongResult(
            "'when' should return true or false, got a \(result.typeName)", of: match)
        }
        answers.append(flag)
      }
      return answers
    } catch {
      throw placed(error, pack, matches.first?.rule, at: "when")
    }
  }

  package func build(
    _ callback: CallbackReference, pack: String, type: AnnotationType, _ matches: [CallbackMatch]
  ) throws(Diagnostic) -> [[Field]] {
    do throws(Diagnostic) {
      var answers: [[Field]] = []
      for (result, match) in zip(try run(callback, pack, matches), matches) {
        switch result {
        case .none: answers.append([])
        case .table(let table): answers.append(try fields(table, of: type, pack, for: match))
        case let other:
          throw ScriptHost.wrongResult(
            "'build' should return a table or nil, got a \(other.typeName)", of: match)
        }
      }
      return answers
    } catch {
      throw placed(error, pack, matches.first?.rule, at: "build")
    }
  }

  // What Lua knows no line of is the function's fault: the place of its field.
  private func placed(
    _ diagnostic: Diagnostic, _ pack: String, _ rule: String?, at field: String
  ) -> Diagnostic {
    guard diagnostic.file == nil, let program = programs[pack],
      let rule = rule?.dropFirst(pack.count + 1),
      // A pack from the cache has none; to tell the place it is read again.
      let declarations = program.declarations
        ?? PackLoader.load(program.source, limits: limits).declarations,
      let declaration = declarations.rules.first(where: { $0.name == rule })
        ?? declarations.ladders.first(where: { $0.rule.name == rule })?.rule
    else { return diagnostic }
    let place = declaration.places[field] ?? declaration.location
    var placed = diagnostic
    placed.file = place.file
    placed.line = place.line
    placed.column = place.column
    placed.underline = place.length
    return program.source.located(placed)
  }

  // One call a match; a failure discards them all.
  private func run(
    _ callback: CallbackReference, _ pack: String, _ matches: [CallbackMatch]
  ) throws(Diagnostic) -> [LuaValue] {
    for isLast in [false, true] {
      let state = try state(pack)
      state.views.begin(matches)
      var results: [LuaValue] = []
      // One budget for all matches of the rule in this statement.
      state.beginBudget(seconds: limits.callbackSeconds)
      let start = profile.map { _ in ContinuousClock.now }
      defer { note(state, matches.first?.rule, calls: matches.count, since: start) }
      do throws(LuaError) {
        for index in matches.indices {
          results.append(try state.value(of: callback, state.views.handle(.match, index)))
        }
        return results
      } catch {
        if state.isDead { states[pack] = nil }
        // A worker that ended between two calls has left nothing half done.
        if error.kind == .gone, !isLast { continue }
        var diagnostic = state.source.located(
          LuaReport(source: state.source, phase: .callback).diagnostic(error))
        diagnostic.sentence = matches[min(results.count, matches.count - 1)].sentence + 1
        throw diagnostic
      }
    }
    return []
  }

  func note(
    _ state: PackState, _ rule: String?, calls: Int, since start: ContinuousClock.Instant?
  ) {
    guard let profile, let start, let rule else { return }
    let spent = (ContinuousClock.now - start).components
    profile.add(
      state.takeProfile(), rule: rule, calls: calls,
      seconds: Double(spent.seconds) + Double(spent.attoseconds) * 1e-18, fuel: state.fuelUsed)
  }

  func state(_ pack: String) throws(Diagnostic) -> PackState {
    if let state = states[pack], !state.isDead { return state }
    guard let program = programs[pack] else {
      throw Diagnostic(code: "rule/no-pack", message: "pack '\(pack)' is not loaded")
    }
    let state =
      if let early = early?.take(pack) { early } else {
        try PackLoader.reload(program, limits: limits)
      }
    if profile != nil { state.startProfile() }
    states[pack] = state
    begin(state)
    return state
  }

  private static func wrongResult(_ message: String, of match: CallbackMatch) -> Diagnostic {
    var diagnostic = Diagnostic(code: "rule/wrong-result", message: message)
    diagnostic.sentence = match.sentence + 1
    return diagnostic
  }

  private func fields(
    _ table: LuaTable, of type: AnnotationType, _ pack: String, for match: CallbackMatch
  ) throws(Diagnostic) -> [Field] {
    let views = try state(pack).views
    var fields: [Field] = []
    for field in table.fields {
      guard let declaration = type.fields.first(where: { $0.name == field.name }) else {
        var fault = Diagnostic(
          code: "rule/unknown-field",
          message: "type '\(type.name)' has no field '\(field.name)'",
          help: LuaReport.help(name: field.name, candidates: type.fields.map(\.name)))
        fault.sentence = match.sentence + 1
        throw fault
      }
      do throws(LuaHostError) {
        fields.append(try views.field(declaration, field.value))
      } catch {
        throw ScriptHost.wrongResult(error.message, of: match)
      }
    }
    return fields
  }

  package func find(
    _ callback: CallbackReference, pack: String, _ question: StatementQuestion
  ) throws(Diagnostic) -> [FunctionFinding] {
    do throws(Diagnostic) {
      let (views, result) = try ask(callback, pack, question)
      return try StatementResultReader(views: views, type: question.type).findings(result)
    } catch {
      throw placed(error, pack, question.rule, at: "statement")
    }
  }

  private func ask(
    _ callback: CallbackReference, _ pack: String, _ question: StatementQuestion
  ) throws(Diagnostic) -> (ModelViews, LuaValue) {
    var losses = 0
    while true {
      let state = try state(pack)
      state.views.begin(question, name: String(question.rule.dropFirst(pack.count + 1)))
      state.beginBudget(seconds: limits.statementSeconds)
      let start = profile.map { _ in ContinuousClock.now }
      defer { note(state, question.rule, calls: 1, since: start) }
      do throws(LuaError) {
        let result = try state.value(of: callback, state.views.handle(.statement, 0))
        return (state.views, result)
      } catch {
        if state.isDead { states[pack] = nil }
        // A worker that ended before it was asked is started again.
        losses += 1
        if error.kind == .gone, losses < 2 { continue }
        throw state.source.located(
          LuaReport(source: state.source, phase: .callback).diagnostic(error))
      }
    }
  }

  // The state in which the report has been built.
  private func build(
    _ report: ReportDeclaration, _ findings: [Findings], _ types: [AnnotationType],
    _ options: [(name: String, value: ReportOption.Value)]
  ) throws(Diagnostic) -> PackState {
    var losses = 0
    while true {
      let state = try state(report.pack)
      state.views.begin(findings, types: types)
      state.beginStatement(StatementSeed(0))
      state.views.builder = DocumentBuilder(title: report.title)
      let arguments: [LuaValue] = [
        state.views.handle(.archive, 0), state.views.options(options),
        state.views.handle(.doc, 0),
      ]
      do throws(LuaError) {
        state.beginBudget(seconds: limits.reportSeconds)
        _ = try state.call(report.build, arguments)
        return state
      } catch {
        if state.isDead { states[report.pack] = nil }
        // A worker that ended before it was asked is started again.
        losses += 1
        if error.kind == .gone, losses < 3 { continue }
        let reporter = LuaReport(source: state.source, phase: .report)
        var diagnostic = state.source.located(reporter.diagnostic(error))
        diagnostic.report = report.pack + "/" + report.name
        throw diagnostic
      }
    }
  }

  /// Runs a report over what was found.
  ///
  /// - Parameters:
  ///   - types: the annotation types that filters know.
  ///   - options: the values of its options, by name.
  /// - Returns: the document, without a receipt.
  /// - Throws: what went wrong, with the line of the report.
  package func document(
    _ report: ReportDeclaration, over findings: [Findings],
    types: [AnnotationType] = AnnotationType.core,
    options: [(name: String, value: ReportOption.Value)] = []
  ) throws(Diagnostic) -> Document {
    let state = try build(report, findings, types, options)
    guard let document = state.views.builder?.finish() else {
      throw Diagnostic(code: "report/no-document", message: "report '\(report.name)' made nothing")
    }
    return document
  }
}
