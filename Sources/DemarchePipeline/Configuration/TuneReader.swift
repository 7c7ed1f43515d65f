import DemarcheModel
import DemarchePacks
import DemarcheRules

/// Reads the levels and overlays of a workspace for the rules that are loaded.
struct TuneReader {
  private let configuration: PackConfiguration
  private let names: RuleNames
  private let rules: RuleSet
  private var types: [String: AnnotationType] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter names: what rules were called, and are called now.
  init(_ configuration: PackConfiguration, _ names: RuleNames, _ rules: RuleSet) {
    self.configuration = configuration
    self.names = names
    self.rules = rules
    for type in rules.types where types[type.name] == nil { types[type.name] = type }
  }

  /// The plans; what is wrong is noted, and left out.
  mutating func read() -> TuneSet {
    guard !configuration.tunes.isEmpty || configuration.rules.contains(where: { $0.level != nil })
    else { return TuneSet() }
    var emitted: [String: String] = [:]
    for rule in rules.summaries { emitted[rule.id] = rule.type }
    var plans: [String: TuneSet.Plan] = [:]
    let settings = names.current(configuration.rules)
    for id in emitted.keys {
      let level = RuleSelection.levelSetting(of: id, settings)?.level
        .flatMap { Tuning.Level(rawValue: $0.rawValue) }
      if let level, level != .note { plans[id, default: TuneSet.Plan()].level = level }
    }
    for (number, tune) in configuration.tunes.enumerated() {
      warnIfExpired(tune)
      guard let filter = filter(of: tune) else { continue }
      let globs = names.resolve(tune.rules, in: "[[tune]]", at: tune.place)
      diagnostics += globs.warnings
      let matched = emitted.keys.filter { id in
        globs.names.contains { RuleGlob.matches($0, id: id) }
      }.sorted()
      reportUnmatched(globs.names, tune.place)
      for id in matched {
        guard let action = action(of: tune, for: emitted[id] ?? "") else { continue }
        plans[id, default: TuneSet.Plan()].tunes.append(
          TuneSet.Tune(
            number: number, filter: filter, action: action,
            overlay: Tuning.Overlay(
              action: TuneReader.words(tune.action), reason: tune.reason,
              place: tune.place.placeText),
            provenance: Provenance(
              rule: "tune", pack: "workspace", file: tune.place.file ?? "demarche.toml",
              line: tune.place.line ?? 0)))
      }
    }
    return TuneSet(plans: plans)
  }

  private static func words(_ action: Workspace.Tune.Action) -> String {
    switch action {
    case .suppress: "suppress"
    case .tag(let tag): "tag " + tag
    case .set(let settings):
      "set " + settings.map { "\($0.name) = \($0.value.written)" }.joined(separator: ", ")
    }
  }

  private mutating func warnIfExpired(_ tune: Workspace.Tune) {
    guard let expires = tune.expires, let today = configuration.asOf, expires < today else {
      return
    }
    note(
      "tune/expired",
      "this overlay was meant to hold until \(expires.iso), and still applies: \(tune.reason)",
      at: tune.place, .warning, help: "set a later day, or remove it")
  }

  private mutating func reportUnmatched(_ globs: [String], _ place: Diagnostic) {
    let known = Array(Set(rules.summaries.map(\.id)).union(names.declared)).sorted()
    for glob in globs where !known.contains(where: { RuleGlob.matches(glob, id: $0) }) {
      note(
        "tune/no-rule", "no rule matches '\(glob)'", at: place, .warning,
        help: RuleSelection.near(glob, known))
    }
  }

  private mutating func filter(of tune: Workspace.Tune) -> Filter? {
    guard let condition = tune.condition else { return .all }
    do throws(FilterError) {
      return try FilterParser.parse(condition, types: rules.types, notation: .comparisons)
    } catch {
      var fault = error.diagnostic
      fault.code = "tune/condition"
      fault.file = tune.place.file
      fault.line = tune.place.line
      fault.message = "'where' of this overlay: " + fault.message
      fault.column = tune.place.column
      fault.excerpt = tune.place.excerpt
      fault.underline = tune.place.underline
      diagnostics.append(fault)
      return nil
    }
  }

  // nil where a field or its value does not fit the type, which is reported once.
  private mutating func action(of tune: Workspace.Tune, for type: String) -> TuneSet.Action? {
    switch tune.action {
    case .suppress: return .suppress
    case .tag(let tag): return .tag(tag)
    case .set(let settings):
      var fields: [Field] = []
      for setting in settings {
        guard let field = field(setting, of: type, tune) else { return nil }
        fields.append(field)
      }
      return .set(fields, order: types[type]?.fields.map(\.name) ?? [])
    }
  }

  private mutating func field(
    _ setting: Workspace.Setting, of type: String, _ tune: Workspace.Tune
  ) -> Field? {
    let known = types[type]?.fields ?? []
    guard let declared = known.first(where: { $0.name == setting.name }) else {
      note(
        "tune/unknown-field", "type '\(type)' has no field '\(setting.name)'", at: setting.place,
        .error,
        help: NearestName.find(setting.name, in: known.map(\.name)).map { "did you mean '\($0)'?" })
      return nil
    }
    guard let value = value(setting.value, declared.kind) else {
      note(
        "tune/invalid-value",
        "field '\(setting.name)' of type '\(type)' should be \(declared.kind.expectedWords), but is "
          + setting.value.written, at: setting.place, .error, help: nil)
      return nil
    }
    return Field(name: setting.name, value: value)
  }

  private func value(
    _ value: FieldValue, _ kind: AnnotationType.FieldKind
  ) -> FieldValue? {
    switch (kind, value) {
    case (.text, .text), (.range, .text), (.choice, .text), (.integer, .integer),
      (.boolean, .boolean), (.number, .number), (.list, .list):
      return value
    case (.number, .integer(let number)): return .number(Double(number))
    case (.actor, .text(let name)): return .actor(rules.actor(named: name))
    case (.date, .text(let text)):
      return CalendarDate(iso: text).map { day in
        .date(DateValue(symbolic: day.iso, precision: .day, firstDay: day, lastDay: day))
      }
    default: return nil
    }
  }

  private mutating func note(
    _ code: String, _ message: String, at place: Diagnostic, _ severity: Diagnostic.Severity,
    help: String?
  ) {
    var fault = place
    fault.code = code
    fault.severity = severity
    fault.message = message
    fault.help = help
    if !diagnostics.contains(fault) { diagnostics.append(fault) }
  }
}

extension AnnotationType.FieldKind {
  /// What a settings file may give the field, for people.
  fileprivate var expectedWords: String {
    switch self {
    case .text, .range, .choice: "a text"
    case .actor: "an actor: an id or a name"
    case .date: "a day such as '2023-03-20'"
    case .integer: "an integer"
    case .number: "a number"
    case .boolean: "true or false"
    case .list: "a list"
    }
  }
}
