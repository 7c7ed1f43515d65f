import DemarcheModel
import GRDB

/// The annotation types that an archive has tables for.
struct TypeCatalog {
  /// A type's number and its columns.
  struct Entry {
    var number: Int64
    var columns: TypeColumns
  }

  /// In the order in which they came.
  private(set) var entries: [Entry] = []

  /// Reads what an archive has.
  init(_ database: Database) throws {
    let types = try Row.fetchAll(
      database,
      sql: """
        SELECT type, name, overlap, table_name, view_name, has_identity FROM type ORDER BY type
        """)
    for row in types {
      let number: Int64 = row["type"]
      let fields = try Row.fetchAll(
        database,
        sql: """
          SELECT name, kind, column_name, is_current FROM type_field WHERE type = ?
          ORDER BY position
          """, arguments: [number])
      let columns = TypeColumns(
        typeName: row["name"], tableName: row["table_name"], viewName: row["view_name"],
        overlap: AnnotationType.Overlap(rawValue: row["overlap"]) ?? .all,
        fields: fields.map { field in
          ArchivedField(
            name: field["name"], kind: AnnotationType.FieldKind(rawValue: field["kind"]) ?? .text,
            columnName: field["column_name"], isCurrent: field["is_current"])
        }, hasIdentity: row["has_identity"])
      entries.append(Entry(number: number, columns: columns))
    }
  }

  /// Makes tables and views for types that are new, and columns for fields that are.
  mutating func prepare(_ types: [AnnotationType], in database: Database) throws {
    for type in types {
      guard let index = entries.firstIndex(where: { $0.columns.typeName == type.name }) else {
        try add(type, in: database)
        continue
      }
      try extend(index, to: type, in: database)
    }
  }

  private mutating func add(_ type: AnnotationType, in database: Database) throws {
    let taken = Set(try String.fetchAll(database, sql: "SELECT lower(name) FROM sqlite_schema"))
    func free(_ name: String) -> String {
      var free = name
      while taken.contains(free.lowercased()) || free.lowercased().hasPrefix("sqlite_") {
        free = "pack_" + free
      }
      return free
    }
    var fields: [ArchivedField] = []
    for field in type.fields { fields.append(TypeCatalog.archived(field, beside: fields)) }
    let columns = TypeColumns(
      typeName: type.name, tableName: free(type.name + "_row"), viewName: free(type.name),
      overlap: type.overlap, fields: fields, hasIdentity: TypeColumns.haveIdentity(fields))
    let number = Int64(entries.count + 1)
    try database.execute(
      sql: """
        INSERT INTO type (type, name, overlap, table_name, view_name, has_identity)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        number, type.name, type.overlap.rawValue, columns.tableName, columns.viewName,
        columns.identity != nil,
      ])
    try database.execute(sql: columns.tableSQL)
    for index in columns.columns.compactMap(columns.index) {
      try database.execute(sql: columns.sql(index))
    }
    let entry = Entry(number: number, columns: columns)
    for place in columns.fields.indices { try note(columns.fields[place], place, entry, database) }
    try describe(entry, database)
    entries.append(entry)
  }

  // A field with a column that nothing else has, in capital or small letters.
  private static func archived(
    _ field: AnnotationType.FieldDeclaration, beside others: [ArchivedField]
  ) -> ArchivedField {
    let taken = Set(
      (TypeColumns.common + ["version"]
        + others.flatMap { TypeColumns.columnNames($0.columnName, $0.kind) })
        .map { $0.lowercased() })
    var name = field.name
    while TypeColumns.columnNames(name, field.kind).contains(where: {
      taken.contains($0.lowercased())
    }) {
      name += "_field"
    }
    return ArchivedField(name: field.name, kind: field.kind, columnName: name)
  }

  // A field of another kind than before gets a column of its own; the old one keeps its values and
  // its position.
  private mutating func extend(
    _ index: Int, to type: AnnotationType, in database: Database
  ) throws {
    let old = entries[index]
    var fields = old.columns.fields
    for place in fields.indices {
      let declared = type.fields.first { $0.name == fields[place].name }
      if let declared { fields[place].isCurrent = declared.kind == fields[place].kind }
    }
    for declared in type.fields
    where !fields.contains(where: { $0.name == declared.name && $0.isCurrent }) {
      fields.append(TypeCatalog.archived(declared, beside: fields))
    }
    guard fields != old.columns.fields || type.overlap != old.columns.overlap else { return }
    let new = TypeColumns(
      typeName: type.name, tableName: old.columns.tableName, viewName: old.columns.viewName,
      overlap: type.overlap, fields: fields, hasIdentity: old.columns.identity != nil)
    let entry = Entry(number: old.number, columns: new)
    try database.execute(sql: "DROP VIEW \(quoted(old.columns.viewName))")
    try alter(old.columns, to: new, in: database)
    try database.execute(
      sql: "UPDATE type SET overlap = ? WHERE type = ?",
      arguments: [type.overlap.rawValue, old.number])
    for place in fields.indices { try note(fields[place], place, entry, database) }
    try describe(entry, database)
    entries[index] = entry
  }

  private func alter(_ old: TypeColumns, to new: TypeColumns, in database: Database) throws {
    let table = quoted(new.tableName)
    for column in new.columns where column.field >= old.fields.count {
      let sql = "\(quoted(column.name)) \(column.sqlType)"
      try database.execute(sql: "ALTER TABLE \(table) ADD COLUMN \(sql)")
      if let index = new.index(column) { try database.execute(sql: new.sql(index)) }
    }
  }

  private func note(
    _ field: ArchivedField, _ position: Int, _ entry: Entry, _ database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO type_field (type, position, name, kind, column_name, is_current)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (type, position) DO UPDATE SET is_current = excluded.is_current
        """,
      arguments: [
        entry.number, position, field.name, field.kind.rawValue, field.columnName, field.isCurrent,
      ])
  }

  private func describe(_ entry: Entry, _ database: Database) throws {
    try database.execute(sql: entry.columns.viewSQL)
    try Meaning.write(of: entry.columns, to: database)
    try Statistics.write(of: entry.columns, to: database)
  }
}
