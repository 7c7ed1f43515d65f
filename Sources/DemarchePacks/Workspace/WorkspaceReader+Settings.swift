import DemarcheModel
import DemarcheTOML

/// How packs are set: options, rules, tunes and saved reports.
extension WorkspaceReader {
  mutating func readSettings(_ path: [String]) -> [Workspace.Setting] {
    schema.names(in: path).compactMap { name in
      let value = schema.value(
        path + [name], "a text, a number, true, false or a list of texts",
        WorkspaceReader.fieldValue)
      let place = schema.document.fault("workspace/invalid-value", "", atValue: path + [name])
      return value.map { Workspace.Setting(name: name, value: $0, place: place) }
    }
  }

  private static func fieldValue(_ node: TOMLNode) -> FieldValue? {
    switch node {
    case .text(let text): return .text(text)
    case .integer(let number): return .integer(number)
    case .number(let number): return .number(number)
    case .boolean(let flag): return .boolean(flag)
    case .list(let elements):
      let texts = elements.compactMap { element -> FieldValue? in
        guard case .text(let text) = element else { return nil }
        return .text(text)
      }
      return texts.count == elements.count ? .list(texts) : nil
    case .table, .moment: return nil
    }
  }

  mutating func readRule(_ glob: String) -> Workspace.RuleSetting {
    let path = ["rules", glob]
    schema.refuseUnknown(in: path, known: ["level", "options"])
    let levels = Workspace.RuleSetting.Level.allCases.map(\.rawValue)
    let level = schema.choice(path + ["level"], levels)
    return Workspace.RuleSetting(
      rules: glob, level: level.flatMap { Workspace.RuleSetting.Level(rawValue: $0) },
      options: readSettings(path + ["options"]),
      place: schema.document.fault("workspace/invalid-value", "", atKey: path))
  }

  mutating func readTune(_ index: Int) -> Workspace.Tune? {
    let path = ["tune", String(index)]
    schema.refuseUnknown(
      in: path, known: ["rules", "where", "action", "tag", "set", "reason", "expires"])
    let globs = schema.texts(path + ["rules"], each: "a pattern for rules")
    _ = schema.required(
      path + ["rules"], globs.isEmpty ? nil : globs, example: "rules = [\"demarche/core/*\"]")
    let action = readAction(path)
    let reason = schema.required(
      path + ["reason"], schema.text(path + ["reason"]), example: "reason = \"standing paragraph\"")
    let expires = schema.value(path + ["expires"], "a day such as 2027-12-31") { node in
      guard case .moment(let day) = node else { return nil as CalendarDate? }
      return CalendarDate(iso: day)
    }
    let condition = schema.text(path + ["where"])
    guard let action, let reason else { return nil }
    return Workspace.Tune(
      rules: globs, condition: condition, action: action, reason: reason, expires: expires,
      place: schema.document.fault("workspace/invalid-value", "", atKey: path))
  }

  // What `tag` and `set` are belongs to the action of that name alone.
  private mutating func readAction(_ path: [String]) -> Workspace.Tune.Action? {
    let written = schema.choice(path + ["action"], ["suppress", "tag", "set"])
    let word = schema.required(path + ["action"], written, example: "action = \"suppress\"")
    let tag = schema.text(path + ["tag"])
    let settings = readSettings(path + ["set"])
    guard let word else { return nil }
    for key in ["tag", "set"] where key != word && schema.document.value(path + [key]) != nil {
      schema.keyFault(
        "workspace/invalid-value",
        "'\(schema.name(of: path + [key]))' goes with action '\(key)', but the action is '\(word)'",
        atKey: path + [key])
    }
    switch word {
    case "tag":
      return schema.required(path + ["tag"], tag, example: "tag = \"standing\"").map { .tag($0) }
    case "set":
      let given: [Workspace.Setting]? = settings.isEmpty ? nil : settings
      return schema.required(path + ["set"], given, example: "set = { strength = 2 }")
        .map { .set($0) }
    default: return .suppress
    }
  }

  mutating func readReport(_ name: String) -> Workspace.SavedReport? {
    let path = ["reports", name]
    schema.refuseUnknown(in: path, known: ["report", "format", "where", "set"])
    let report = schema.required(
      path + ["report"], schema.text(path + ["report"]), example: "report = \"brief\"")
    let format = schema.text(path + ["format"])
    let filter = schema.text(path + ["where"])
    let settings = schema.names(in: path + ["set"]).compactMap { option -> String? in
      schema.value(path + ["set", option], "a text, a whole number, true or false") { node in
        switch node {
        case .text(let text): return "\(option)=\(text)"
        case .integer(let number): return "\(option)=\(number)"
        case .boolean(let flag): return "\(option)=\(flag)"
        default: return nil
        }
      }
    }
    guard let report else { return nil }
    var saved = Workspace.SavedReport(name: name, report: report, format: format, filter: filter)
    saved.settings = settings
    return saved
  }
}
