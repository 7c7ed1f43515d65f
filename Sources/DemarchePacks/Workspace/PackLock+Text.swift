import DemarcheModel
import DemarcheTOML

extension PackLock {
  /// The file: the same lock gives the same bytes.
  package var encoded: [UInt8] {
    var lines = ["# written by demarche; do not edit", "schema = 1"]
    for entry in packs.sorted(by: { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }) {
      lines += PackLock.lines(of: entry)
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func lines(of entry: Entry) -> [String] {
    var lines = [
      "", "[[pack]]", "id = " + TOMLWriter.text(entry.id),
      "version = " + TOMLWriter.text(entry.version.text),
    ]
    switch entry.source {
    case .shipped: lines.append("source = \"shipped\"")
    case .path(let path):
      lines += ["source = \"path\"", "path = " + TOMLWriter.text(path)]
    case .index(let url, let archive):
      lines += [
        "source = \"index\"", "url = " + TOMLWriter.text(url),
        "archive = " + TOMLWriter.text(archive),
      ]
    }
    if !entry.treeSHA256.isEmpty { lines.append("tree = " + TOMLWriter.text(entry.treeSHA256)) }
    if let key = entry.key { lines.append("key = " + TOMLWriter.text(key)) }
    if !entry.requirements.isEmpty {
      lines.append("requirements = " + TOMLWriter.texts(entry.requirements))
    }
    if !entry.granted.read.isEmpty {
      lines.append("granted-read = " + TOMLWriter.texts(entry.granted.read))
    }
    if entry.granted.clock { lines.append("granted-clock = true") }
    guard !entry.rules.isEmpty else { return lines }
    return lines + ["[pack.rules]"]
      + entry.rules.map { TOMLWriter.text($0.id) + " = " + TOMLWriter.text($0.digest) }
  }

  /// Reads the bytes of a `demarche.lock`.
  ///
  /// - Throws: `PackError` with all faults as `lock/invalid`, in the order of the text.
  package static func parse(_ bytes: [UInt8], file: String) throws(PackError) -> PackLock {
    var reader = LockReader(try TOMLDocument(bytes, file: file, codes: .lock))
    return try reader.read()
  }

  /// The pack of that id; nil where the lock has none.
  package func entry(_ id: String) -> Entry? { packs.first { $0.id == id } }
}

/// Reads a lock pack by pack.
private struct LockReader {
  private var schema: SchemaReader

  init(_ document: TOMLDocument) { schema = SchemaReader(document) }

  mutating func read() throws(PackError) -> PackLock {
    schema.refuseUnknown(in: [], known: ["schema", "pack"])
    let level = schema.integer(["schema"], in: 1...1, "1")
    _ = schema.required(["schema"], level, example: "schema = 1")
    var lock = PackLock()
    var known: Set<String> = []
    for index in 0..<schema.tableCount(["pack"]) {
      let path = ["pack", String(index)]
      guard let entry = readEntry(path) else { continue }
      if !known.insert(entry.id).inserted {
        schema.fault(
          "lock/invalid", "a lock should name a pack once, but names '\(entry.id)' again",
          atValue: path + ["id"])
      }
      lock.packs.append(entry)
    }
    guard schema.faults.isEmpty else { throw PackError(schema.faults.inTextOrder.map(remedied)) }
    lock.packs.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    return lock
  }

  private func remedied(_ fault: Diagnostic) -> Diagnostic {
    var fault = fault
    fault.help = fault.help.map { $0 + "; " } ?? ""
    fault.help? += "'demarche pack sync' writes the lock anew where it is removed"
    return fault
  }

  private mutating func readEntry(_ path: [String]) -> PackLock.Entry? {
    schema.refuseUnknown(
      in: path,
      known: [
        "id", "version", "source", "path", "url", "archive", "tree", "key", "requirements",
        "granted-read", "granted-clock", "rules",
      ])
    let id = schema.parsed(path + ["id"], "namespace/name") { PackName.isId($0) ? $0 : nil }
    let version = schema.parsed(path + ["version"], "a version such as '1.2.0'") {
      SemanticVersion($0)
    }
    let source = readSource(path)
    let tree = digest(path + ["tree"])
    let isInstalled = if case .index? = source { true } else { false }
    if isInstalled { _ = schema.required(path + ["tree"], tree, example: "tree = \"SHA-256\"") }
    guard let id = schema.required(path + ["id"], id, example: "id = \"ours/urge\""),
      let version = schema.required(path + ["version"], version, example: "version = \"1.2.0\""),
      let source
    else { return nil }
    var entry = PackLock.Entry(id: id, version: version, source: source, treeSHA256: tree ?? "")
    entry.key = schema.parsed(path + ["key"], "a public key of minisign") {
      PublicKey(base64: $0) == nil ? nil : $0
    }
    entry.requirements = schema.texts(path + ["requirements"], each: "an id and a range")
    entry.granted.read = schema.texts(path + ["granted-read"], each: "a pattern")
    entry.granted.clock = schema.boolean(path + ["granted-clock"]) ?? false
    entry.rules = schema.names(in: path + ["rules"]).compactMap { rule in
      digest(path + ["rules", rule]).map { PackLock.Rule(id: rule, digest: $0) }
    }
    return entry
  }

  private mutating func readSource(_ path: [String]) -> PackLock.Source? {
    let word = schema.choice(path + ["source"], ["shipped", "path", "index"])
    let source = schema.required(path + ["source"], word, example: "source = \"shipped\"")
    switch source {
    case "shipped"?: return .shipped
    case "path"?:
      let written = schema.text(path + ["path"])
      return schema.required(path + ["path"], written, example: "path = \"packs/urge\"")
        .map { .path($0) }
    case "index"?:
      let url = schema.text(path + ["url"])
      let archive = digest(path + ["archive"])
      guard let url = schema.required(path + ["url"], url, example: "url = \"file:../index\""),
        let archive = schema.required(
          path + ["archive"], archive, example: "archive = \"SHA-256\"")
      else { return nil }
      return .index(url: url, archiveSHA256: archive)
    default: return nil
    }
  }

  private mutating func digest(_ path: [String]) -> String? {
    schema.parsed(path, "64 hexadecimal digits") { SHA256Text.isOne($0) ? $0 : nil }
  }
}
