import DemarcheModel
import DemarchePacks
import DemarcheRules
import DemarcheScripting

/// Old names of rules with the new ones, and rules that should not be used any more.
struct RuleNames: Sendable, Hashable {
  /// A rule with a new name.
  struct Renaming: Sendable, Hashable {
    var from: String
    var to: String
  }
  /// A rule that should not be used.
  struct Deprecation: Sendable, Hashable {
    var rule: String
    var since: String
    var replacedBy: String?
    var reason: String?
  }

  var renamed: [Renaming] = []
  var deprecated: [Deprecation] = []
  /// The ids of rules that packs declare now; their names are never old ones.
  var declared: [String] = []

  /// The names of packs' rules as their manifests and files tell.
  init(_ manifests: [Manifest], _ programs: [PackProgram]) {
    renamed = manifests.flatMap(\.renamed).map { Renaming(from: $0.from, to: $0.to) }
    deprecated = manifests.flatMap(\.deprecated).map {
      Deprecation(
        rule: $0.rule, since: $0.since.text, replacedBy: $0.replacedBy, reason: $0.reason)
    }
    declared = programs.flatMap { program in
      (program.declared.ladders.map(\.rule.name) + program.declared.rules.map(\.name))
        .map { program.source.id + "/" + $0 }
    }
  }

  /// What a pack declares, with old names in 'beats' replaced.
  func applied(to program: PackProgram, _ diagnostics: inout [Diagnostic]) -> PackDeclarations {
    var pack = program.declared
    if renamed.isEmpty && deprecated.isEmpty { return pack }
    func rename(_ rule: inout RuleDeclaration) {
      if rule.beats.isEmpty { return }
      let place = rule.places["beats " + rule.beats[0]] ?? rule.location
      var located = Diagnostic(code: "", message: "", file: place.file, line: place.line)
      located.column = place.column
      located = program.source.located(located)
      let (names, warnings) = resolve(rule.beats, in: "'beats' of '\(rule.name)'", at: located)
      rule.beats = names
      diagnostics += warnings
    }
    for index in pack.rules.indices { rename(&pack.rules[index]) }
    for index in pack.ladders.indices { rename(&pack.ladders[index].rule) }
    return pack
  }

  /// The rule that an old name means now; nil for a name that is none.
  ///
  /// - Parameter name: an id, or its last parts; a glob with `*` is no name.
  func newName(of name: String) -> String? {
    guard !renamed.isEmpty, !name.contains("*"),
      !declared.contains(where: { RuleGlob.matches(name, id: $0) }),
      var found = renamed.first(where: { RuleGlob.matches(name, id: $0.from) })
    else { return nil }
    // Names may change more than once; a circle ends.
    for _ in renamed.indices {
      guard !declared.contains(found.to), let next = renamed.first(where: { $0.from == found.to })
      else { break }
      found = next
    }
    return found.to
  }

  /// The settings with old names of rules replaced.
  func current(_ settings: [Workspace.RuleSetting]) -> [Workspace.RuleSetting] {
    settings.map { setting in
      var setting = setting
      setting.rules = newName(of: setting.rules) ?? setting.rules
      return setting
    }
  }

  /// The names with old ones replaced, and a warning for each that was.
  ///
  /// - Parameters:
  ///   - subject: what names them, for messages: `--rules`.
  ///   - place: where it stands; nil for the command line.
  func resolve(
    _ names: [String], in subject: String, at place: Diagnostic? = nil
  ) -> (names: [String], warnings: [Diagnostic]) {
    var warnings: [Diagnostic] = []
    let resolved = names.map { name -> String in
      if let new = newName(of: name) {
        warnings.append(
          RuleNames.warning(
            "rule/renamed", "\(subject) names '\(name)', which is called '\(new)' now", at: place,
            help: "write '\(new)'"))
        return new
      }
      if let old = deprecation(of: name) {
        warnings.append(
          warning(
            old, "\(subject) names '\(name)', which is deprecated since \(old.since)", at: place))
      }
      return name
    }
    return (resolved, warnings)
  }

  /// The deprecation of the rule that a name means.
  private func deprecation(of name: String) -> Deprecation? {
    name.contains("*") ? nil : deprecated.first { RuleGlob.matches(name, id: $0.rule) }
  }

  /// A warning about a deprecated rule that found something.
  func foundWarning(_ old: Deprecation) -> Diagnostic {
    warning(
      old, "rule '\(old.rule)', which is deprecated since \(old.since), found something", at: nil)
  }

  private func warning(_ old: Deprecation, _ lead: String, at place: Diagnostic?) -> Diagnostic {
    let reason = old.reason.map { ": " + $0 } ?? ""
    return RuleNames.warning(
      "rule/deprecated", "\(lead)\(reason)", at: place,
      help: old.replacedBy.map { "use '\($0)'" })
  }

  private static func warning(
    _ code: String, _ message: String, at place: Diagnostic?, help: String?
  ) -> Diagnostic {
    var warning = place ?? Diagnostic(code: code, message: message)
    warning.code = code
    warning.severity = .warning
    warning.message = message
    warning.help = help
    return warning
  }
}

extension RuleNames: BinaryCoded {
  func encode(into writer: inout BinaryWriter) {
    writer.write(renamed) { item, writer in
      writer.write(item.from)
      writer.write(item.to)
    }
    writer.write(deprecated) { item, writer in
      writer.write(item.rule)
      writer.write(item.since)
      writer.write(item.replacedBy)
      writer.write(item.reason)
    }
    writer.write(declared)
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    renamed = try reader.readArray { (reader) throws(BinaryError) in
      Renaming(from: try reader.read(), to: try reader.read())
    }
    deprecated = try reader.readArray { (reader) throws(BinaryError) in
      Deprecation(
        rule: try reader.read(), since: try reader.read(), replacedBy: try reader.read(),
        reason: try reader.read())
    }
    declared = try reader.read()
  }
}
