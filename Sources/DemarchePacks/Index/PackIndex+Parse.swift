import DemarcheModel

extension PackIndex {
  /// Reads the bytes of an `index.json`, which must be exactly as `encoded` writes them.
  ///
  /// - Parameter file: its path or URL, for diagnostics.
  /// - Throws: `PackError` with `index/invalid`.
  package static func parse(_ bytes: [UInt8], file: String) throws(PackError) -> PackIndex {
    guard bytes.count <= byteLimit, let node = JSONNode(bytes) else {
      throw IndexObject.fault("an index should be JSON, but is not", file)
    }
    let object = try IndexObject(
      node, path: "", file: file, known: ["schema", "name", "serial", "expires", "packs"])
    _ = try object.value("schema", "1") { node in
      if case .integer(1) = node { 1 } else { nil }
    }
    var index = PackIndex(
      name: try object.text(
        "name", "a name in lower-case letters, digits and hyphens", isName),
      serial: try object.value("serial", "a number from 1 to 1000000000", IndexNumber.serial),
      expires: try object.parsed("expires", "a day YYYY-MM-DD") { CalendarDate(iso: $0) })
    index.packs = try object.list("packs") { (node, path) throws(PackError) in
      try entry(node, path, file)
    }
    try index.checkOrder(file)
    try index.checkOneKeyANamespace(file)
    guard index.encoded == bytes else {
      throw IndexObject.fault(
        "an index should be written in its one form, but is not",
        file)
    }
    return index
  }

  private static func entry(
    _ node: JSONNode, _ path: String, _ file: String
  ) throws(PackError) -> Entry {
    let object = try IndexObject(node, path: path, file: file, known: ["id", "versions"])
    let id = try object.text("id", "namespace/name", PackName.isId)
    let versions = try object.list("versions") { (node, path) throws(PackError) in
      try version(node, path, id, file)
    }
    return Entry(id: id, versions: versions)
  }

  private static func version(
    _ node: JSONNode, _ path: String, _ id: String, _ file: String
  ) throws(PackError) -> Version {
    let object = try IndexObject(
      node, path: path, file: file,
      known: [
        "version", "archive", "sha256", "bytes", "tree_sha256", "key", "published_on", "demarche",
        "api", "requires", "permissions", "yanked", "deprecated",
      ])
    let number = try object.parsed("version", "a version such as '1.2.0'") { SemanticVersion($0) }
    let archive = archivePath(id: id, version: number)
    _ = try object.text("archive", "'\(archive)'") { $0 == archive }
    var version = Version(
      version: number,
      archiveSHA256: try object.text("sha256", "64 hexadecimal digits", isDigest),
      byteCount: try object.value("bytes", "a number from 1 on", IndexNumber.positive),
      treeSHA256: try object.text("tree_sha256", "64 hexadecimal digits", isDigest),
      key: try object.parsed("key", "a public key of minisign") { PublicKey(base64: $0) },
      publishedOn: try object.parsed("published_on", "a day YYYY-MM-DD") { CalendarDate(iso: $0) })
    version.hostRange = try object.optionalText("demarche", "a range of versions") {
      VersionRange($0)
    }
    version.apiLevel = try object.optional("api", "a number from 1 on", IndexNumber.positive)
    for (id, text) in try object.texts("requires") {
      guard PackName.isId(id), let range = VersionRange(text) else {
        throw IndexObject.fault(
          "'\(path).requires' should name packs with ranges, but has '\(id)': '\(text)'", file)
      }
      version.requirements.append(Requirement(id: id, range: range))
    }
    if let node = try object.optional("permissions", "an object", { $0 }) {
      version.permissions = try permissions(node, path + ".permissions", file)
    }
    version.yanked = try object.optionalText("yanked", "a reason") { $0.isEmpty ? nil : $0 }
    version.deprecated = try object.optionalText("deprecated", "a reason") {
      $0.isEmpty ? nil : $0
    }
    return version
  }

  private static func permissions(
    _ node: JSONNode, _ path: String, _ file: String
  ) throws(PackError) -> Manifest.Permissions {
    let object = try IndexObject(node, path: path, file: file, known: ["read", "clock", "why"])
    let read = try object.list("read") { (node, path) throws(PackError) in
      guard case .text(let text) = node else {
        throw IndexObject.fault("'\(path)' should be a pattern, but is \(node.description)", file)
      }
      return text
    }
    let clock = try object.optional("clock", "true") { node in
      if case .boolean(true) = node { true } else { nil }
    }
    return Manifest.Permissions(
      read: read, clock: clock ?? false, why: try object.optionalText("why", "a text") { $0 })
  }

  // Each pack and each of its versions stands once.
  private func checkOrder(_ file: String) throws(PackError) {
    for (entry, next) in zip(packs, packs.dropFirst())
    where !entry.id.utf8.lexicographicallyPrecedes(next.id.utf8) {
      throw IndexObject.fault("pack '\(next.id)' should stand before '\(entry.id)'", file)
    }
    for entry in packs {
      for (version, next) in zip(entry.versions, entry.versions.dropFirst())
      where version.version >= next.version {
        throw IndexObject.fault(
          "version \(next.version.text) of '\(entry.id)' should stand before "
            + version.version.text, file)
      }
    }
  }

  private func checkOneKeyANamespace(_ file: String) throws(PackError) {
    var keys: [String: PublicKey] = [:]
    for entry in packs {
      let namespace = PackIndex.namespace(of: entry.id)
      for version in entry.versions {
        let key = keys[namespace] ?? version.key
        guard key == version.key else {
          throw IndexObject.fault(
            "namespace '\(namespace)' should have one key, but has \(key.fingerprint) and "
              + version.key.fingerprint, file)
        }
        keys[namespace] = key
      }
    }
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

/// Numbers of an index.
private enum IndexNumber {
  static func positive(_ node: JSONNode) -> Int? {
    if case .integer(let number) = node, number >= 1 { number } else { nil }
  }

  // Each change adds one to it.
  static func serial(_ node: JSONNode) -> Int? {
    positive(node).flatMap { $0 <= 1_000_000_000 ? $0 : nil }
  }
}
