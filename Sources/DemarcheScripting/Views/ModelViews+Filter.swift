import DemarcheLua
import DemarcheModel

extension ModelViews {
  /// What a report asks for: a filter as text, or a table of names and values.
  ///
  /// A table means the filter `name:value` for each of its fields, with a comma between the values
  /// of a list; `since` and `before` are days of issue, `where` is a filter.
  func filter(_ value: LuaValue) throws(LuaHostError) -> Filter {
    switch value {
    case .none: return .all
    case .string(let text): return try filter(text, in: "filter '\(text)'")
    case .table(let table):
      if let item = table.array.first {
        throw LuaHostError("a table of conditions has names, got \(ModelViews.shown(item))")
      }
      var parts: [Filter] = []
      for field in table.fields { parts.append(try condition(field)) }
      return parts.count == 1 ? parts[0] : .and(parts)
    default:
      throw LuaHostError("expected a filter or a table of conditions, got a \(value.typeName)")
    }
  }

  private func filter(_ text: String, in place: String) throws(LuaHostError) -> Filter {
    do throws(FilterError) {
      return try FilterParser.parse(text, types: types)
    } catch {
      let diagnostic = error.diagnostic
      throw LuaHostError(
        "\(place), column \(diagnostic.column ?? 1): \(diagnostic.message)"
          + (diagnostic.help.map { "; \($0)" } ?? ""), code: diagnostic.code)
    }
  }

  private func condition(_ field: LuaField) throws(LuaHostError) -> Filter {
    if field.name == "where" {
      guard case .string(let text) = field.value else {
        throw LuaHostError("'where' should be a filter, got \(ModelViews.shown(field.value))")
      }
      return try filter(text, in: "filter '\(text)'")
    }
    let limits = ["since": ">=", "before": "<"]
    let name = limits[field.name].map { _ in "issued" } ?? field.name
    guard FilterField.named(name, types: types) != nil else {
      throw LuaHostError(
        "annotations and statements have no '\(field.name)' to be chosen by",
        code: "filter/unknown-field", name: field.name,
        candidates: Binding.conditions.names + types.flatMap { $0.fields.map(\.name) })
    }
    var values: [LuaValue] = [field.value]
    if case .table(let table) = field.value, table.fields.isEmpty { values = table.array }
    guard !values.isEmpty, values.count <= 100 else {
      throw LuaHostError(
        "'\(field.name)' should have 1 to 100 values, got \(values.count)")
    }
    var texts: [String] = []
    for value in values {
      texts.append(try conditionText(value, field.name, sign: limits[field.name] ?? ""))
    }
    return try filter(
      name + ":" + texts.joined(separator: ","), in: "condition '\(field.name)'")
  }

  private func conditionText(
    _ value: LuaValue, _ name: String, sign: String
  ) throws(LuaHostError) -> String {
    switch value {
    case .string("*"): return "*"
    case .string(let text):
      let isPrefix = text.hasSuffix("*") && text.count > 1
      // By scalars: a quotation mark may be part of a character.
      var words = ""
      for scalar in (isPrefix ? String(text.dropLast()) : text).unicodeScalars {
        if scalar == "\"" || scalar == "\\" { words.unicodeScalars.append("\\") }
        words.unicodeScalars.append(scalar)
      }
      return "\"\(sign)\(words)\"" + (isPrefix ? "*" : "")
    case .integer(let number): return "\"\(sign)\(number)\""
    case .number(let number): return "\"\(sign)\(number)\""
    case .boolean(let flag): return flag ? "true" : "false"
    case .handle(let handle):
      let (kind, index) = try read(handle)
      if kind == .date, let first = dates[index].firstDay, let last = dates[index].lastDay {
        switch sign {
        case ">=": return ">=" + first.iso
        case "<": return "<" + first.iso
        default: return "\(first.iso)..\(last.iso)"
        }
      }
    default: break
    }
    throw LuaHostError(
      "'\(name)' should be a text, a number, true or false, a date with days, or a list of such, "
        + "got \(ModelViews.shown(value))")
  }

  /// The annotations of which a filter is true, those of one statement or of all.
  func annotations(where filter: Filter, statement: Int?) -> LuaValue {
    let places = statement.map { annotationPlaces(of: $0) } ?? annotations.indices
    return list(matching(filter, places.map { rawHandle(.annotation, $0) }))
  }

  /// Those of annotations that a filter is true of.
  func matching(_ filter: Filter, _ handles: [LuaHandle]) -> [LuaHandle] {
    if filter == .all { return handles }
    var scope: (statement: Int, value: FilterScope)?
    return handles.filter { handle in
      let entry = annotations[Int(handle.id)]
      if scope?.statement != entry.statement {
        scope = (entry.statement, FilterScope(statements[entry.statement]))
      }
      return scope?.value.matches(filter, entry.value) ?? false
    }
  }

  /// The statements of which a filter is true: where it asks for annotations, those with one of
  /// which it is true.
  func statements(where filter: Filter) -> [LuaHandle] {
    let asksStatements = filter.tests.allSatisfy(\.field.isOfStatement)
    return statements.indices.filter { index in
      var scope = FilterScope(statements[index])
      if asksStatements { return scope.matches(filter) }
      return annotationPlaces(of: index).contains { scope.matches(filter, annotations[$0].value) }
    }.map { rawHandle(.statement, $0) }
  }

  /// Where the annotations of a statement stand among all; they follow one another.
  func annotationPlaces(of statement: Int) -> Range<Int> {
    if statementEnds.count == statements.count {
      return (statement == 0 ? 0 : statementEnds[statement - 1])..<statementEnds[statement]
    }
    let first = annotations.firstIndex { $0.statement == statement } ?? annotations.endIndex
    let last = annotations.lastIndex { $0.statement == statement }.map { $0 + 1 } ?? first
    return first..<last
  }
}
