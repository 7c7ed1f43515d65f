import DemarcheModel

extension PackIndex {
  /// The bytes of `index.json`: the same for the same index.
  package var encoded: [UInt8] {
    var json = IndexJSON()
    json.object { json in
      json.member("schema", 1)
      json.member("name", name)
      json.member("serial", serial)
      json.member("expires", expires.iso)
      let sorted = packs.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
      json.list("packs", sorted) { json, entry in
        json.object { json in
          json.member("id", entry.id)
          json.list("versions", entry.versions.sorted { $0.version < $1.version }) {
            json, version in
            PackIndex.write(version, of: entry.id, to: &json)
          }
        }
      }
    }
    return Array((json.text + "\n").utf8)
  }

  private static func write(_ version: Version, of id: String, to json: inout IndexJSON) {
    json.object { json in
      json.member("version", version.version.text)
      json.member("archive", archivePath(id: id, version: version.version))
      json.member("sha256", version.archiveSHA256)
      json.member("bytes", version.byteCount)
      json.member("tree_sha256", version.treeSHA256)
      json.member("key", version.key.base64)
      json.member("published_on", version.publishedOn.iso)
      if let range = version.hostRange { json.member("demarche", range.text) }
      if let level = version.apiLevel { json.member("api", level) }
      if !version.requirements.isEmpty {
        json.member("requires") { json in
          let sorted = version.requirements.sorted {
            $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
          }
          json.object { json in
            for requirement in sorted { json.member(requirement.id, requirement.range.text) }
          }
        }
      }
      write(version.permissions, to: &json)
      if let reason = version.yanked { json.member("yanked", reason) }
      if let reason = version.deprecated { json.member("deprecated", reason) }
    }
  }

  private static func write(_ permissions: Manifest.Permissions, to json: inout IndexJSON) {
    guard permissions != Manifest.Permissions() else { return }
    json.member("permissions") { json in
      json.object { json in
        if !permissions.read.isEmpty {
          json.list("read", permissions.read) { json, pattern in json.string(pattern) }
        }
        if permissions.clock { json.member("clock", true) }
        if let why = permissions.why { json.member("why", why) }
      }
    }
  }
}

/// Writes JSON with two blanks of indent and a line for each value, as an index has it.
private struct IndexJSON {
  private(set) var text = ""
  private var depth = 0
  private var isFirst = true

  mutating func object(_ body: (inout IndexJSON) -> Void) { nest("{", "}", body) }

  mutating func list<Element>(
    _ name: String, _ elements: [Element], _ body: (inout IndexJSON, Element) -> Void
  ) {
    member(name) { json in
      json.nest("[", "]") { json in
        for element in elements {
          json.separate()
          body(&json, element)
        }
      }
    }
  }

  mutating func member(_ name: String, _ value: String) {
    member(name) { json in json.string(value) }
  }

  mutating func member(_ name: String, _ value: Int) {
    member(name) { json in json.text += String(value) }
  }

  mutating func member(_ name: String, _ value: Bool) {
    member(name) { json in json.text += value ? "true" : "false" }
  }

  mutating func member(_ name: String, _ body: (inout IndexJSON) -> Void) {
    separate()
    string(name)
    text += ": "
    body(&self)
  }

  mutating func string(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private mutating func nest(
    _ start: String, _ end: String, _ body: (inout IndexJSON) -> Void
  ) {
    text += start
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { text += "\n" + String(repeating: "  ", count: depth) }
    text += end
    isFirst = false
  }

  private mutating func separate() {
    text += (isFirst ? "\n" : ",\n") + String(repeating: "  ", count: depth)
    isFirst = false
  }
}
