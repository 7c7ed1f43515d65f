import DemarcheModel

/// Which packs a person lets run inside the program: by what is in them, or by where they stand.
package struct TrustStore: Sendable, Hashable {
  /// A pack that was looked at and approved.
  package struct Approval: Sendable, Hashable {
    /// `PackFolder.treeSHA256`.
    package var treeSHA256: String
    /// `namespace/name@version`, for people.
    package var pack: String

    /// An approval.
    package init(treeSHA256: String, pack: String) {
      self.treeSHA256 = treeSHA256
      self.pack = pack
    }
  }

  /// Sorted by pack, then by content; one for each content.
  package private(set) var approvals: [Approval] = []
  /// Absolute paths, links resolved, of packs that may change: a person's own. Sorted.
  package private(set) var folders: [String] = []

  /// Nothing trusted.
  package init() {}

  /// The name of the file.
  package static let fileName = "trust.toml"

  /// Whether a pack of that content was approved.
  package func approves(_ treeSHA256: String) -> Bool {
    approvals.contains { $0.treeSHA256 == treeSHA256 }
  }

  /// Approves a content.
  package mutating func approve(_ approval: Approval) {
    approvals.removeAll { $0.treeSHA256 == approval.treeSHA256 }
    approvals.append(approval)
    approvals.sort { ($0.pack, $0.treeSHA256) < ($1.pack, $1.treeSHA256) }
  }

  /// Trusts whatever stands in a folder.
  package mutating func trust(folder: String) {
    guard !folders.contains(folder) else { return }
    folders.append(folder)
    folders.sort()
  }

  /// Takes back all that is said of a pack `namespace/name`, with or without `@version`, or of a
  /// folder.
  ///
  /// - Returns: whether there was anything.
  package mutating func revoke(_ name: String) -> Bool {
    let before = self
    approvals.removeAll { $0.pack == name || $0.pack.hasPrefix(name + "@") }
    folders.removeAll { $0 == name }
    return self != before
  }

  /// The file: the same trust gives the same bytes.
  package var encoded: [UInt8] {
    var lines = ["# written by demarche pack trust", "schema = 1"]
    if !folders.isEmpty { lines += ["folders = " + TOMLWriter.texts(folders)] }
    for approval in approvals {
      lines += [
        "", "[[approved]]", "pack = " + TOMLWriter.text(approval.pack),
        "tree = " + TOMLWriter.text(approval.treeSHA256),
      ]
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// Reads the bytes of a `trust.toml`.
  ///
  /// - Throws: `PackError` with all faults as `trust/invalid`.
  package static func parse(_ bytes: [UInt8], file: String) throws(PackError) -> TrustStore {
    var schema = SchemaReader(try TOMLDocument(bytes, file: file, codes: .trust))
    schema.refuseUnknown(in: [], known: ["schema", "folders", "approved"])
    let level = schema.integer(["schema"], in: 1...1, "1")
    _ = schema.required(["schema"], level, example: "schema = 1")
    var store = TrustStore()
    for folder in schema.texts(["folders"], each: "an absolute path", where: { $0.hasPrefix("/") })
    {
      store.trust(folder: folder)
    }
    for index in 0..<schema.tableCount(["approved"]) {
      let path = ["approved", String(index)]
      schema.refuseUnknown(in: path, known: ["pack", "tree"])
      let pack = schema.required(
        path + ["pack"], schema.text(path + ["pack"]), example: "pack = \"ours/urge@0.1.0\"")
      let tree = schema.parsed(path + ["tree"], "64 hexadecimal digits") {
        SHA256Text.isOne($0) ? $0 : nil
      }
      guard let pack,
        let tree = schema.required(path + ["tree"], tree, example: "tree = \"SHA-256\"")
      else { continue }
      store.approve(Approval(treeSHA256: tree, pack: pack))
    }
    guard schema.faults.isEmpty else { throw PackError(schema.faults.inTextOrder) }
    return store
  }
}

/// The form in which digests are written.
enum SHA256Text {
  /// Whether a text is 64 lower-case hexadecimal digits.
  static func isOne(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
