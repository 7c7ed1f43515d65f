import DemarcheModel
import DemarchePipeline
import TestSupport

/// A pack of one file, run over one paragraph, in this process or in a worker.
struct ScriptBench {
  static let manifest = """
    schema = 1
    [pack]
    id = "test/script"
    version = "0.1.0"
    title = "Script"
    license = "Apache-2.0"
    languages = ["en"]
    [requires]
    demarche = ">=0.1, <2"
    api = 1
    """

  let folder: TemporaryFolder
  let engine: Engine

  /// Loads the pack.
  init(
    _ lua: String, isolation: Isolation = .none, cache: RuleCache? = nil,
    change: (inout Engine.Options) -> Void = { _ in }
  ) throws {
    folder = try TemporaryFolder()
    try folder.write(Self.manifest, to: "pack.toml")
    try folder.write(lua, to: "rules/x.lua")
    var options = Engine.Options()
    options.isolation = isolation
    options.workerProgram = try Command.demarche().program
    options.cache = cache
    change(&options)
    engine = try Engine(packs: [folder.path], options: options)
  }

  /// What is wrong with the pack, each with its place: `1:5: message [code] help`.
  var loadErrors: [String] { engine.diagnostics.map(Self.text) }

  /// What is found in a text of the EU.
  func findings(_ text: String, _ change: (inout Statement) -> Void = { _ in }) throws -> Findings {
    var statement = Self.statement(text)
    change(&statement)
    return try engine.annotate([statement])[0]
  }

  static func statement(_ text: String) -> Statement {
    let source = SourceDocument(
      origin: "test.txt", mediaType: "text/plain", sha256: "", byteCount: text.utf8.count)
    var statement = Statement(key: "test", text: text, source: source)
    statement.language = "en"
    statement.issuer = ActorReference(name: "European Union", id: "EU", kind: "igo")
    statement.issuedOn = CalendarDate(iso: "2023-03-20")
    statement.blocks = [Block(zone: .body, range: TextRange(0, text.utf8.count), paragraph: 1)]
    return statement
  }

  /// Annotations of a type: trigger, then its fields and status axes.
  func found(_ text: String, _ type: String) throws -> [String] {
    let findings = try findings(text)
    return findings.annotations.filter { $0.type == type }.map { Self.text($0, findings.statement) }
  }

  static func text(_ annotation: Annotation, _ statement: Statement) -> String {
    let fields = annotation.fields.map { field -> String in
      let words = field.range.flatMap { statement.text(in: $0) }.map { "“\($0)”" }
      return field.name + "=" + (field.value?.plainText ?? words ?? "-")
    }
    let words = statement.text(in: annotation.trigger) ?? "?"
    return ([words] + fields).joined(separator: " ")
  }

  static func text(_ diagnostic: Diagnostic) -> String {
    let place = [diagnostic.line, diagnostic.column].compactMap { $0.map { "\($0):" } }.joined()
    return (place.isEmpty ? "" : place + " ") + diagnostic.message + " [\(diagnostic.code)]"
      + (diagnostic.help.map { " " + $0 } ?? "")
  }
}
