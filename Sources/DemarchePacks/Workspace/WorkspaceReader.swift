import DemarcheModel
import DemarcheTOML

/// Reads a workspace file table by table.
struct WorkspaceReader {
  var schema: SchemaReader
  private let folder: String

  init(_ document: TOMLDocument, folder: String) {
    schema = SchemaReader(document)
    self.folder = folder
  }

  mutating func read() throws(PackError) -> Workspace {
    schema.refuseUnknown(
      in: [],
      known: [
        "schema", "profile", "packs", "indexes", "policy", "options", "rules", "reports", "tune",
      ]
    )
    let level = schema.integer(["schema"], in: 1...1, "1")
    _ = schema.required(["schema"], level, example: "schema = 1")
    var workspace = Workspace(folder: folder)
    workspace.profile = schema.text(["profile"])
    workspace.indexes = schema.names(in: ["indexes"]).compactMap { readIndex($0) }
    workspace.packs = schema.names(in: ["packs"]).compactMap { readPack($0) }
    workspace.policy = readPolicy()
    workspace.options = schema.names(in: ["options"]).compactMap { id in
      guard isPack(["options", id]) else { return nil }
      return Workspace.OptionValues(pack: id, values: readSettings(["options", id]))
    }
    workspace.rules = schema.names(in: ["rules"]).map { readRule($0) }
    workspace.tunes = (0..<schema.tableCount(["tune"])).compactMap { readTune($0) }
    workspace.reports = schema.names(in: ["reports"]).compactMap { readReport($0) }
    guard schema.faults.isEmpty else { throw PackError(schema.faults.inTextOrder) }
    return workspace
  }

  // Whether the last part of `path` is `namespace/name`.
  private mutating func isPack(_ path: [String]) -> Bool {
    let id = path.last ?? ""
    if PackName.isId(id) { return true }
    let table = schema.name(of: Array(path.dropLast()))
    schema.keyFault(
      "workspace/invalid-value",
      "'\(table)' should name packs namespace/name, but names '\(id)'", atKey: path)
    return false
  }

  private func place(_ path: [String]) -> Diagnostic {
    schema.document.fault("workspace/invalid-value", "", atKey: path)
  }

  // MARK: Packs

  private mutating func readPack(_ id: String) -> Workspace.Pack? {
    let path = ["packs", id]
    guard isPack(path), let origin = readOrigin(path) else { return nil }
    return Workspace.Pack(id: id, origin: origin, place: place(path))
  }

  private mutating func readOrigin(_ path: [String]) -> Workspace.Origin? {
    let forms = "'path', or 'index' and 'version'"
    guard case .table? = schema.document.value(path) else {
      return schema.parsed(
        path, "a range of versions such as '^0.1', or a table with \(forms)"
      ) { VersionRange($0) }.map { .range($0) }
    }
    schema.refuseUnknown(in: path, known: ["path", "index", "version"])
    if schema.document.value(path + ["path"]) != nil {
      for key in ["index", "version"] where schema.document.value(path + [key]) != nil {
        schema.fault(
          "workspace/invalid-value",
          "'\(schema.name(of: path))' should have \(forms), but has 'path' and '\(key)'",
          atValue: path + [key])
      }
      return schema.text(path + ["path"]).map { .path($0) }
    }
    let index = schema.required(
      path + ["index"], readIndexName(path + ["index"]), example: "index = \"desk\"")
    let version = schema.required(
      path + ["version"],
      schema.parsed(path + ["version"], "a version such as '1.2.0'") { SemanticVersion($0) },
      example: "version = \"1.2.0\"")
    guard let index, let version else { return nil }
    return .index(name: index, version: version)
  }

  private mutating func readIndexName(_ path: [String]) -> String? {
    guard let name = schema.text(path) else { return nil }
    let known = schema.names(in: ["indexes"])
    if known.contains(name) { return name }
    schema.fault(
      "workspace/invalid-value",
      "'\(schema.name(of: path))' should name one of [indexes.…], but is '\(name)'", atValue: path,
      help: NearestName.find(name, in: known).map { "did you mean '\($0)'?" }
        ?? "add a table [indexes.\(name)] with 'url' and 'key'")
    return nil
  }

  private mutating func readIndex(_ name: String) -> Workspace.Index? {
    let path = ["indexes", name]
    schema.refuseUnknown(in: path, known: ["url", "key"])
    let url = schema.required(
      path + ["url"], schema.text(path + ["url"]), example: "url = \"file:../desk-index\"")
    let key = schema.required(
      path + ["key"],
      schema.parsed(path + ["key"], "a public key of minisign, 56 letters that begin with 'RW'") {
        PublicKey(base64: $0) == nil ? nil : $0
      }, example: "key = \"RW…\"; whoever keeps the index gives it out")
    guard let url, let key else { return nil }
    return Workspace.Index(name: name, url: url, key: key)
  }

  private mutating func readPolicy() -> Workspace.Policy {
    schema.refuseUnknown(in: ["policy"], known: ["signatures", "min-age", "grants"])
    var policy = Workspace.Policy()
    let choices = Workspace.Policy.Signatures.allCases.map(\.rawValue)
    if let word = schema.choice(["policy", "signatures"], choices),
      let signatures = Workspace.Policy.Signatures(rawValue: word)
    {
      policy.signatures = signatures
    }
    policy.minAgeDays =
      schema.integer(["policy", "min-age"], in: 0...3650, "a number of days from 0 to 3650") ?? 0
    let grants = ["policy", "grants"]
    policy.grants = schema.names(in: grants).compactMap { id in
      guard isPack(grants + [id]) else { return nil }
      schema.refuseUnknown(in: grants + [id], known: ["read", "clock"])
      return Workspace.Grant(
        pack: id, read: schema.texts(grants + [id, "read"], each: "a pattern"),
        clock: schema.boolean(grants + [id, "clock"]) ?? false)
    }
    return policy
  }
}

extension [Diagnostic] {
  /// The same, as they stand in their text.
  var inTextOrder: [Diagnostic] {
    enumerated().sorted { left, right in
      (left.element.line ?? 0, left.element.column ?? 0, left.offset)
        < (right.element.line ?? 0, right.element.column ?? 0, right.offset)
    }.map(\.element)
  }
}
