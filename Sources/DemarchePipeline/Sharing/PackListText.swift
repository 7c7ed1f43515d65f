package import DemarchePacks
import DemarcheReports

/// Writes lists of packs, and what one is, for people and as JSON.
package enum PackListText {
  /// A line for each pack.
  package static func text(_ rows: [PackRow]) -> String {
    let width = rows.map(\.id.count).max() ?? 0
    return rows.map { row in
      let blanks = String(repeating: " ", count: width - row.id.count)
      let newest = row.newest.map { " → \($0)" } ?? ""
      return TerminalText.plain("\(row.id)\(blanks)  \(row.version)\(newest)  \(row.source)") + "\n"
    }.joined()
  }

  /// An array of objects.
  package static func json(_ rows: [PackRow]) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .file)
    json.array(rows) { json, row in
      json.object { json in
        json.member("pack", row.id)
        json.member("version", row.version)
        json.member("source", row.source)
        if !row.treeSHA256.isEmpty { json.member("tree_sha256", row.treeSHA256) }
        if let newest = row.newest { json.member("newest", newest) }
      }
    }
    json.end()
    return json.output.bytes
  }

  /// One object.
  package static func json(_ folder: PackFolder, _ entry: PackLock.Entry?) -> [UInt8] {
    let manifest = folder.manifest
    var json = JSONWriter(ByteWriter(), setting: .file)
    json.object { json in
      json.member("pack", manifest.id)
      json.member("version", manifest.version.text)
      json.member("title", manifest.title)
      if let summary = manifest.summary { json.member("summary", summary) }
      if let license = manifest.license { json.member("license", license) }
      json.member("holds_code", folder.holdsCode)
      json.member("tree_sha256", folder.treeSHA256)
      ExplainJSON.strings("reads", manifest.permissions.read, &json)
      json.member("clock", manifest.permissions.clock)
      if let why = manifest.permissions.why { json.member("why", why) }
      ExplainJSON.strings(
        "requires", manifest.requirements.map { "\($0.id) \($0.range.text)" }, &json)
      if let entry { json.member("source", PackRow(entry).source) }
      if let key = entry?.key { json.member("key", key) }
    }
    json.end()
    return json.output.bytes
  }
}
