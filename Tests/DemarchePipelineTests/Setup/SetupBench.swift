import DemarcheModel
import DemarchePacks
import DemarchePipeline
import TestSupport

/// A pack with its own manifest, and what a workspace sets for it.
struct SetupBench {
  static let head = """
    schema = 1
    [pack]
    id = "a/b"
    version = "1.0.0"

    """

  let folder: TemporaryFolder
  var options = Engine.Options()

  /// Writes the pack.
  init(_ lua: String, manifest: String = "") throws {
    folder = try TemporaryFolder()
    try folder.write(Self.head + manifest, to: "pack/pack.toml")
    try folder.write(lua, to: "pack/rules/r.lua")
    options.isolation = .none
    options.workerProgram = try Command.demarche().program
  }

  var pack: String { folder.path("pack") }

  func engine() throws(DemarcheError) -> Engine { try Engine(packs: [pack], options: options) }

  /// What is found in a text, with an engine that is made for it.
  func findings(_ text: String) throws -> Findings {
    try engine().annotate([ScriptBench.statement(text)])[0]
  }

  /// `type trigger field=value …` of what stands.
  func found(_ text: String) throws -> [String] {
    let findings = try findings(text)
    return findings.annotations.map { SetupBench.text(of: $0, in: findings.statement) }
  }

  static func text(of annotation: Annotation, in statement: Statement) -> String {
    let fields = annotation.fields.compactMap { field in
      (field.value?.plainText ?? field.range.flatMap { statement.text(in: $0) }).map {
        " \(field.name)=\($0)"
      }
    }
    return annotation.type + " " + (statement.text(in: annotation.trigger) ?? "")
      + fields.joined()
  }

  /// What keeps the packs from being opened: `file:line: message [code] help`.
  func refusal() -> [String] {
    do throws(DemarcheError) {
      _ = try engine()
      return []
    } catch {
      return error.diagnostics.map(SetupBench.text)
    }
  }

  /// What is said of the packs when they are opened.
  func diagnostics() throws -> [String] { try engine().diagnostics.map(SetupBench.text) }

  static func text(of diagnostic: Diagnostic) -> String {
    let place = diagnostic.file.map { file in
      "\(file.split(separator: "/").last ?? "")" + (diagnostic.line.map { ":\($0)" } ?? "") + ": "
    }
    return (place ?? "") + "\(diagnostic.severity.rawValue): \(diagnostic.message) "
      + "[\(diagnostic.code)]" + (diagnostic.help.map { " " + $0 } ?? "")
  }

  /// A place in the workspace's file.
  static func place(_ line: Int) -> Diagnostic {
    Diagnostic(code: "", message: "", file: "demarche.toml", line: line)
  }

  /// Sets an option of the pack.
  mutating func set(_ name: String, _ value: FieldValue, line: Int = 3) {
    options.configuration.options.append(
      Workspace.OptionValues(
        pack: "a/b",
        values: [Workspace.Setting(name: name, value: value, place: Self.place(line))]))
  }

  /// Sets rules.
  mutating func set(
    rules: String, level: Workspace.RuleSetting.Level? = nil, _ name: String? = nil,
    _ value: FieldValue = .integer(0), line: Int = 5
  ) {
    let options = name.map { [Workspace.Setting(name: $0, value: value, place: Self.place(line))] }
    self.options.configuration.rules.append(
      Workspace.RuleSetting(
        rules: rules, level: level, options: options ?? [], place: Self.place(line)))
  }

  /// Adds an overlay.
  mutating func tune(
    _ rules: String, where condition: String? = nil, _ action: Workspace.Tune.Action,
    reason: String = "standing words", expires: String? = nil, line: Int = 9
  ) {
    options.configuration.tunes.append(
      Workspace.Tune(
        rules: [rules], condition: condition, action: action, reason: reason,
        expires: expires.flatMap { CalendarDate(iso: $0) }, place: Self.place(line)))
  }
}
