import DemarcheLua
import DemarcheModel
import DemarcheRules

extension DeclarationReader {
  static func report(
    _ name: String, _ fields: FieldTable, pack: String
  ) throws(DeclarationError) -> ReportDeclaration {
    fields.check(known: ["title", "doc", "options", "build"])
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
    let place = fields.places["options." + field.name] ?? fields.location
    func fault(_ code: String, _ message: String, help: String? = nil) {
      fields.faults.add(DeclarationError(code, message, at: place, help: help))
    }
    guard case .table(let table) = field.value else {
      fault("rule/wrong-kind", "\(subject) should be a table, got \(FieldTable.show(field.value))")
      return nil
    }
    let known = ["type", "values", "default", "required", "doc"]
    for inner in table.fields where !known.contains(inner.name) {
      fault(
        "rule/unknown-key", "\(subject) has no field '\(inner.name)'",
        help: NearestName.find(inner.name, in: known).map { "did you mean '\($0)'?" }
          ?? "its fields are " + known.map { "'\($0)'" }.joined(separator: ", "))
      return nil
    }
    let kinds = ReportOption.Kind.allCases.map(\.rawValue)
    guard case .string(let word)? = table["type"], let kind = ReportOption.Kind(rawValue: word)
    else {
      fault(
        "rule/missing-key", "\(subject) needs 'type'",
        help: "types are " + kinds.map { "'\($0)'" }.joined(separator: ", "))
      return nil
    }
    var option = ReportOption(name: field.name, kind: kind)
    if case .table(let values)? = table["values"] {
      option.values = values.array.compactMap {
        if case .string(let text) = $0 { text } else { nil }
      }
    }
    if case .string(let text)? = table["doc"] { option.documentation = text }
    option.isRequired = table["required"] == .boolean(true)
    if kind == .choice, option.values.isEmpty {
      fault("rule/missing-key", "\(subject) needs 'values', a list of texts")
      return nil
    }
    guard let given = table["default"] else { return option }
    option.defaultValue = text(of: given).flatMap(option.value)
    if option.defaultValue == nil {
      fault(
        "rule/wrong-kind",
        "'default' of \(subject) should be \(option.expectation), got \(FieldTable.show(given))")
      return nil
    }
    return option
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
