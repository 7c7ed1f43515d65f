import DemarcheTOML

/// Whose keys were met: which key signs each namespace, and how far each index had come.
package struct KeyRing: Sendable, Hashable {
  /// An index that was seen.
  package struct SeenIndex: Sendable, Hashable {
    /// As the index names itself.
    package var name: String
    /// Who signs it.
    package var key: PublicKey
    /// The highest serial that was seen.
    package var serial: Int
    /// The SHA-256 of the index of that serial.
    package var sha256: String
  }

  /// By namespace.
  package private(set) var namespaces: [String: PublicKey] = [:]
  /// Sorted by name and key.
  package private(set) var indexes: [SeenIndex] = []

  /// A ring of nothing.
  package init() {}

  /// The name of the file.
  package static let fileName = "keys.toml"
  /// The most bytes of the file.
  package static let byteLimit = 4_000_000

  /// Binds a namespace to a key, whatever was bound before: the person said so.
  package mutating func replace(_ namespace: String, with key: PublicKey) {
    namespaces[namespace] = key
  }

  /// Takes back what a namespace is bound to.
  package mutating func forget(_ namespace: String) { namespaces[namespace] = nil }

  mutating func bind(_ namespace: String, to key: PublicKey) {
    if namespaces[namespace] == nil { namespaces[namespace] = key }
  }

  func seen(_ name: String, key: PublicKey) -> SeenIndex? {
    indexes.first { $0.name == name && $0.key == key }
  }

  mutating func note(_ seen: SeenIndex) {
    indexes.removeAll { $0.name == seen.name && $0.key == seen.key }
    indexes.append(seen)
    indexes.sort { ($0.name, $0.key.base64) < ($1.name, $1.key.base64) }
  }
}

extension KeyRing {
  /// The file `keys.toml`.
  package var encoded: [UInt8] {
    var text = "# Written by demarche: whose keys were met. 'demarche pack keys' shows them.\n"
    text += "schema = 1\n\n[namespaces]\n"
    for (name, key) in namespaces.sorted(by: { $0.key < $1.key }) {
      text += "\(name) = \"\(key.base64)\"\n"
    }
    for index in indexes {
      text += "\n[[index]]\nname = \"\(index.name)\"\nkey = \"\(index.key.base64)\"\n"
      text += "serial = \(index.serial)\nsha256 = \"\(index.sha256)\"\n"
    }
    return Array(text.utf8)
  }

  /// The ring in a file; an empty one where there is no such file.
  ///
  /// - Throws: `PackError` with `sign/key-ring`.
  package static func read(_ path: String) throws(PackError) -> KeyRing {
    guard let bytes = try WholeFile.read(path, limit: byteLimit, code: "sign/key-ring") else {
      return KeyRing()
    }
    return try parse(bytes, file: path)
  }

  /// Reads the bytes of a `keys.toml`.
  ///
  /// - Throws: `PackError` with `sign/key-ring`.
  package static func parse(_ bytes: [UInt8], file: String) throws(PackError) -> KeyRing {
    let fault = PackError(
      "sign/key-ring", "this should be what demarche wrote of the keys it met, but is not",
      file: file,
      help: "mend it, or move it away: then the next key of each namespace is taken as right")
    guard bytes.count <= byteLimit, let text = String(validating: bytes, as: UTF8.self),
      let root = try? TOMLText.parse(text), root["schema"] == .integer(1),
      root.keys.allSatisfy({ ["schema", "namespaces", "index"].contains($0) })
    else { throw fault }
    var ring = KeyRing()
    if let node = root["namespaces"] {
      guard case .table(let table) = node else { throw fault }
      for (name, node) in table {
        guard PackName.isId(name + "/x"), case .text(let line) = node,
          let key = PublicKey(base64: line)
        else { throw fault }
        ring.namespaces[name] = key
      }
    }
    if let node = root["index"] {
      guard case .list(let elements) = node else { throw fault }
      for element in elements {
        guard let seen = SeenIndex(element) else { throw fault }
        ring.note(seen)
      }
    }
    return ring
  }
}

extension KeyRing.SeenIndex {
  fileprivate init?(_ node: TOMLNode) {
    guard case .table(let table) = node, table.count == 4, case .text(let name)? = table["name"],
      PackName.isId("x/" + name), case .text(let line)? = table["key"],
      let key = PublicKey(base64: line), case .integer(let serial)? = table["serial"],
      serial >= 1, case .text(let sha256)? = table["sha256"]
    else { return nil }
    self.init(name: name, key: key, serial: serial, sha256: sha256)
  }
}
