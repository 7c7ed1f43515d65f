import DemarcheLua
import DemarcheModel
import DemarcheRules

/// Reads what the function of a statement rule returned: nil, or a list of tables.
struct StatementResultReader {
  let views: ModelViews
  let type: AnnotationType

  /// More annotations of one rule in one statement are taken for a fault.
  static let limit = 10_000

  /// The annotations of the list.
  ///
  /// - Throws: `rule/wrong-result` or `rule/unknown-field`, without a place.
  func findings(_ result: LuaValue) throws(Diagnostic) -> [FunctionFinding] {
    let items = try list(result)
    guard items.count <= StatementResultReader.limit else {
      throw fault(
        "'statement' should return at most \(StatementResultReader.limit) annotations, got "
          + "\(items.count)")
    }
    var findings: [FunctionFinding] = []
    findings.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      guard case .table(let table) = item, table.array.isEmpty, table.others.isEmpty else {
        throw fault(
          "item \(index + 1) of what 'statement' returns should be a table of fields, got "
            + ModelViews.shown(item))
      }
      findings.append(try finding(table, "item \(index + 1)"))
    }
    return findings
  }

  private func list(_ result: LuaValue) throws(Diagnostic) -> [LuaValue] {
    switch result {
    case .none: return []
    case .table(let table):
      if let field = table.fields.first {
        throw fault(
          "'statement' should return a list of tables, got a table with "
            + ModelViews.shown(field.name))
      }
      guard table.others.isEmpty else {
        throw fault("'statement' should return a list of tables, got a list with holes")
      }
      return table.array
    case let other:
      throw fault("'statement' should return a list of tables or nil, got a \(other.typeName)")
    }
  }

  private func fault(_ message: String) -> Diagnostic {
    Diagnostic(code: "rule/wrong-result", message: message)
  }

  private func finding(_ table: LuaTable, _ name: String) throws(Diagnostic) -> FunctionFinding {
    do throws(LuaHostError) {
      var finding = FunctionFinding(range: try range(table, name))
      guard views.analysis?.sentence(at: finding.range) != nil else {
        throw LuaHostError(
          "positions \(finding.range.luaFirst) to \(finding.range.luaLast) of \(name) should hold "
            + "a word of a sentence")
      }
      if let trigger = table["trigger"] {
        finding.trigger = try place(trigger, "'trigger' of \(name)")
        guard finding.range.contains(finding.trigger) else {
          throw LuaHostError("'trigger' of \(name) should lie inside of what it is the trigger of")
        }
      }
      try readStatus(table, name, &finding)
      for field in table.fields where !RuleSetCompiler.reservedFields.contains(field.name) {
        guard let declaration = type.fields.first(where: { $0.name == field.name }) else {
          throw unknown(field.name, name)
        }
        finding.fields.append(try views.field(declaration, field.value))
      }
      return finding
    } catch {
      var diagnostic = fault(error.message)
      if let code = error.code { diagnostic.code = code }
      if let unknown = error.name {
        let known = error.candidates
        diagnostic.help =
          NearestName.find(unknown, in: known).map { "did you mean '\($0)'?" }
          ?? "known are " + known.map { "'\($0)'" }.joined(separator: ", ")
      } else if !error.message.contains(name) {
        diagnostic.message = name + ": " + error.message
      }
      throw diagnostic
    }
  }

  private func unknown(_ field: String, _ name: String) -> LuaHostError {
    LuaHostError(
      "\(name): type '\(type.name)' has no field \(ModelViews.shown(field))",
      code: "rule/unknown-field",
      name: field, candidates: type.fields.map(\.name) + RuleSetCompiler.reservedFields)
  }

  // MARK: places

  private func range(_ table: LuaTable, _ name: String) throws(LuaHostError) -> TextRange {
    let hasPositions = table["first"] != nil || table["last"] != nil
    guard let place = table["at"] else {
      guard hasPositions else {
        throw LuaHostError("\(name) should have 'first' and 'last', or 'at', and has none of them")
      }
      return try views.range(table, of: name)
    }
    guard !hasPositions else {
      throw LuaHostError("\(name) should have 'first' and 'last', or 'at', and has both")
    }
    return try self.place(place, "'at' of \(name)")
  }

  // What stands in the text: an annotation, sentence or block, or a table with positions.
  private func place(_ value: LuaValue, _ subject: String) throws(LuaHostError) -> TextRange {
    switch value {
    case .table(let table): return try views.range(table, of: subject)
    case .handle(let handle):
      let (kind, index) = try views.read(handle)
      if let range = views.range(of: kind, index) { return range }
      throw wrongPlace(subject, "a " + kind.name)
    default: throw wrongPlace(subject, ModelViews.shown(value))
    }
  }

  private func wrongPlace(_ subject: String, _ found: String) -> LuaHostError {
    LuaHostError(
      "\(subject) should be an annotation, a sentence, a block, or a table with 'first' and "
        + "'last', got \(found)")
  }

  // MARK: status

  private func readStatus(
    _ table: LuaTable, _ name: String, _ finding: inout FunctionFinding
  ) throws(LuaHostError) {
    if let value = table["negated"] {
      guard case .boolean(let flag) = value else {
        throw LuaHostError(
          "'negated' of \(name) should be true or false, got \(ModelViews.shown(value))")
      }
      finding.status.isNegated = flag
    }
    if let modality = try word("modality", Status.Modality.self, table, name) {
      finding.status.modality = modality
    }
    if let tense = try word("tense", Status.Tense.self, table, name) {
      finding.status.tense = tense
    }
    if let value = table["certainty"] {
      switch value {
      case .string("explicit"): finding.certainty = .explicit
      case .string("implicit"): finding.certainty = .implicit
      default:
        throw LuaHostError(
          "'certainty' of \(name) should be one of 'explicit', 'implicit', got "
            + ModelViews.shown(value))
      }
    }
    guard let reporter = table["reported_by"] else { return }
    let field = try views.field(.init("reported_by", .actor), reporter)
    switch field.value {
    case .actor(let actor)?: finding.status.reportedBy = actor
    case .text(let text)?: finding.status.reportedBy = ActorReference(name: text)
    default: break
    }
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, _ words: Word.Type, _ table: LuaTable, _ name: String
  ) throws(LuaHostError) -> Word? where Word.RawValue == String {
    guard let value = table[key] else { return nil }
    if case .string(let text) = value, let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    throw LuaHostError(
      "'\(key)' of \(name) should be one of \(known), got \(ModelViews.shown(value))")
  }
}
