package import DemarcheModel
import GRDB

/// A table or view of an archive, as the table `meta` explains it.
package struct ArchivedObject: Sendable, Hashable {
  /// A column and what it holds.
  package struct Column: Sendable, Hashable {
    package var name: String
    package var meaning: String
  }

  package var name: String
  package var meaning: String
  package var isView: Bool
  /// In their order.
  package var columns: [Column]
}

extension Archive {
  /// The tables and views, in the order of their names; those of the full-text index are left out.
  package func objects() throws(ArchiveError) -> [ArchivedObject] {
    try read { database in
      var meanings: [String: [String: String]] = [:]
      for row in try Row.fetchAll(
        database, sql: "SELECT object, \"column\" AS name, meaning FROM meta")
      {
        let object: String = row["object"]
        meanings[object, default: [:]][row["name"]] = row["meaning"]
      }
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view')
            AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' ORDER BY name
          """)
      return try rows.map { row in
        let name: String = row["name"]
        let known = meanings[name] ?? [:]
        let columns = try String.fetchAll(
          database, sql: "SELECT name FROM pragma_table_info(?)", arguments: [name])
        return ArchivedObject(
          name: name, meaning: known[""] ?? "", isView: row["type"] == "view",
          columns: columns.map { ArchivedObject.Column(name: $0, meaning: known[$0] ?? "") })
      }
    }
  }

  /// The names of the views of annotation types, with their types.
  package func typeViews() throws(ArchiveError) -> [(view: String, type: AnnotationType)] {
    let types = try annotationTypes()
    let names = try read { database in
      try TypeCatalog(database).entries.map(\.columns.viewName)
    }
    return Array(zip(names, types)).map { ($0, $1) }
  }

  /// Writes a copy of the archive that needs no file beside it.
  package func copy(to path: String) throws(ArchiveError) {
    try naming(path) {
      let copy = try DatabaseQueue(path: path)
      try backup(to: copy)
      try copy.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA journal_mode = DELETE")
      }
      try copy.close()
    }
  }

  /// Gives the rows of a table or view as texts, NULL as nil.
  ///
  /// - Parameter receive: takes each row; false stops the reading.
  package func forEachRow(
    of object: ArchivedObject, _ receive: ([String?]) throws -> Bool
  ) throws(ArchiveError) {
    try read { database in
      let names = object.columns.map { quoted($0.name) }.joined(separator: ", ")
      let rows = try Row.fetchCursor(
        database, sql: "SELECT \(names) FROM \(quoted(object.name))")
      while let row = try rows.next() {
        let cells = Array(row.databaseValues).map { value -> String? in
          switch value.storage {
          case .null: nil
          case .int64(let number): String(number)
          case .double(let number): String(number)
          case .string(let text): text
          case .blob(let data):
            data.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
              .joined()
          }
        }
        if try !receive(cells) { return }
      }
    }
  }
}
