package import DemarcheArchive
package import DemarcheModel
import DemarcheReports

/// Writes what Datasette wants to know of an archive: titles, meanings of columns, facets.
///
/// - Source: Datasette 1.0, "Metadata" and "Facets".
package enum DatasetteMetadata {
  /// Tables that people look into besides the views.
  private static let shown: Set<String> = ["meta", "rule", "run", "judgement"]

  /// The bytes of `metadata.json`.
  ///
  /// - Parameter name: the database's file, without its ending.
  package static func bytes(
    of objects: [ArchivedObject], _ types: [(view: String, type: AnnotationType)], name: String
  ) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .file)
    json.object { json in
      json.member("title", "Official statements")
      json.member(
        "description", "What statements say, found by the rules of Demarche \(Version.current)")
      json.key("databases")
      json.object { json in
        json.key(named: name)
        json.object { json in
          json.key("tables")
          json.object { json in
            for object in objects {
              let type = types.first { $0.view == object.name }?.type
              write(object, type, to: &json)
            }
          }
        }
      }
    }
    json.end()
    return json.output.bytes
  }

  private static func write(
    _ object: ArchivedObject, _ type: AnnotationType?, to json: inout JSONWriter
  ) {
    json.key(named: object.name)
    json.object { json in
      if !object.isView, !shown.contains(object.name) { json.member("hidden", true) }
      json.member("title", title(object.name))
      json.member("description", object.meaning)
      json.key("columns")
      json.object { json in
        for column in object.columns where !column.meaning.isEmpty {
          json.key(named: column.name)
          json.string(column.meaning)
        }
      }
      let names = object.columns.map(\.name)
      facets(names, type, to: &json)
      if object.isView, names.contains("issued_on") { json.member("sort_desc", "issued_on") }
      if object.name.hasPrefix("statement"), object.isView {
        json.member("fts_table", "search")
        json.member("fts_pk", "version")
      }
    }
  }

  // What has few values: of statements, and of annotations the actors and words of a choice.
  private static func facets(
    _ names: [String], _ type: AnnotationType?, to json: inout JSONWriter
  ) {
    var facets = ["issuer", "kind", "language"].filter { names.contains($0) }
    if let type {
      let own = type.fields.filter { [.actor, .choice, .boolean].contains($0.kind) }.map(\.name)
      facets = (["issuer", "status"] + own + ["polarity", "strength", "rule"])
        .filter { names.contains($0) }
    }
    var seen: Set<String> = []
    facets = facets.filter { seen.insert($0).inserted }
    let arrays = names.filter { $0 == "subject_countries" }
    guard !facets.isEmpty || !arrays.isEmpty else { return }
    json.key("facets")
    json.array(facets + arrays) { json, name in
      guard arrays.contains(name) else { return json.string(name) }
      json.object { json in json.member("array", name) }
    }
  }

  private static func title(_ name: String) -> String {
    let words = name.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
