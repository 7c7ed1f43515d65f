import DemarcheLua
import DemarcheModel
import DemarcheRules

extension DeclarationReader {
  static func report(
    _ name: String, _ fields: FieldTable, pack: String
  ) throws(DeclarationError) -> ReportDeclaration {
    fields.check(known: Binding.report.names)
    guard let build = fields.function("build") else {
      if fields.table["build"] != nil { throw DeclarationError.noted }
      throw DeclarationError(
        "rule/missing-key", "report '\(name)' needs a field 'build'", at: fields.location)
    }
    var options: [ReportOption] = []
    for field in fields.subtable("options")?.fields ?? [] {
      if let option = option(field, of: name, fields) { options.append(option) }
    }
    return ReportDeclaration(
      name: name, title: fields.text("title") ?? name, documentation: fields.text("doc"),
      pack: pack, options: options, build: build, location: fields.location)
  }

  // What is wrong with an option is noted.
  private static func option(
    _ field: LuaField, of report: String, _ fields: FieldTable
  ) -> ReportOption? {
    let subject = "option '\(field.name)' of report '\(report)'"
    do throws(DeclarationError) {
      return try option(
        field, subject, at: fields.places["options." + field.name] ?? fields.location)
    } catch {
      fields.faults.add(error)
      return nil
    }
  }

  private static func option(
    _ field: LuaField, _ subject: String, at place: RuleLocation
  ) throws(DeclarationError) -> ReportOption {
    guard case .table(let table) = field.value else {
      throw DeclarationError(
        "rule/wrong-kind", "\(subject) should be a table, got \(FieldTable.show(field.value))",
        at: place)
    }
    let known = Binding.reportOption.names
    for inner in table.fields where !known.contains(inner.name) {
      throw DeclarationError(
        "rule/unknown-key", "\(subject) has no field '\(inner.name)'", at: place,
        help: NearestName.find(inner.name, in: known).map { "did you mean '\($0)'?" }
          ?? "its fields are " + known.map { "'\($0)'" }.joined(separator: ", "))
    }
    guard case .string(let word)? = table["type"], let kind = ReportOption.Kind(rawValue: word)
    else {
      let kinds = ReportOption.Kind.allCases.map { "'\($0.rawValue)'" }
      throw DeclarationError(
        "rule/missing-key", "\(subject) needs 'type'", at: place,
        help: "types are " + kinds.joined(separator: ", "))
    }
    var option = ReportOption(name: field.name, kind: kind)
    if case .string(let text)? = table["doc"] { option.documentation = text }
    option.isRequired = table["required"] == .boolean(true)
    try readValues(table, subject, at: place, into: &option)
    return option
  }

  private static func readValues(
    _ table: LuaTable, _ subject: String, at place: RuleLocation, into option: inout ReportOption
  ) throws(DeclarationError) {
    if case .table(let values)? = table["values"] {
      option.values = values.array.compactMap {
        if case .string(let text) = $0 { text } else { nil }
      }
    }
    if option.kind == .choice, option.values.isEmpty {
      throw DeclarationError(
        "rule/missing-key", "\(subject) needs 'values', a list of texts", at: place)
    }
    guard let given = table["default"] else { return }
    option.defaultValue = text(of: given).flatMap(option.value)
    if option.defaultValue == nil {
      throw DeclarationError(
        "rule/wrong-kind",
        "'default' of \(subject) should be \(option.expectation), got \(FieldTable.show(given))",
        at: place)
    }
  }

  private static func text(of value: LuaValue) -> String? {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .boolean(let flag): flag ? "true" : "false"
    default: nil
    }
  }
}
