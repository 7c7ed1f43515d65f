import DemarcheModel
import GRDB

/// Writes the table `meta`, which says what every table, view and column holds.
enum Meaning {
  static func write(_ object: String, _ column: String, _ meaning: String, to database: Database)
    throws
  {
    try database.execute(
      sql: "INSERT OR REPLACE INTO meta (object, \"column\", meaning) VALUES (?, ?, ?)",
      arguments: [object, column, meaning])
  }

  /// Explains the tables and views that every archive has.
  static func writeBase(to database: Database) throws {
    for line in base.split(separator: "\n") {
      guard let mark = line.firstIndex(of: ":") else { continue }
      let name = line[..<mark].split(separator: ".", maxSplits: 1)
      let meaning = line[line.index(after: mark)...].drop { $0 == " " }
      try write(
        String(name[0]), name.count > 1 ? String(name[1]) : "", String(meaning), to: database)
    }
    for (name, meaning) in statement {
      try write("statement", name, meaning, to: database)
      try write("statement_version", name, meaning, to: database)
    }
    try write(
      "statement", "", "the statements, each in its newest version", to: database)
    try write(
      "statement_version", "", "the statements in all versions that were ever read", to: database)
    try write(
      "statement_version", "is_current", "1 for the newest version of a statement, else 0",
      to: database)
  }

  /// Explains the table and the view of an annotation type, anew.
  static func write(of columns: TypeColumns, to database: Database) throws {
    let type = columns.typeName
    for object in [columns.tableName, columns.viewName] {
      try database.execute(sql: "DELETE FROM meta WHERE object = ?", arguments: [object])
    }
    try write(
      columns.tableName, "",
      "the annotations of type \(type) as they are stored; use the view "
        + columns.viewName, to: database)
    try write(
      columns.viewName, "", "the annotations of type \(type) in statements as they are now",
      to: database)
    for (name, meaning) in row { try write(columns.tableName, name, meaning, to: database) }
    for (name, meaning) in view { try write(columns.viewName, name, meaning, to: database) }
    for column in columns.columns {
      try write(columns.tableName, column.name, words(for: column, of: columns), to: database)
    }
    for column in columns.viewColumns {
      let stored = columns.columns[column.column]
      guard stored.part == .reference else {
        try write(columns.viewName, column.name, words(for: stored, of: columns), to: database)
        continue
      }
      let field = name(of: columns.fields[stored.field], of: columns)
      let names = column.referenceNames
      let isIdentity = stored.field == columns.identity?.name
      let whose = isIdentity ? "of the actor" : "of the actor of the field \(field)"
      try write(columns.viewName, names.name, "the name \(whose), or the words", to: database)
      try write(columns.viewName, names.id, "the id \(whose), such as KZ", to: database)
      try write(columns.viewName, names.kind, "the kind \(whose), such as state", to: database)
    }
  }

  // With what it means, where that is known.
  private static func name(of field: ArchivedField, of columns: TypeColumns) -> String {
    let meaning = fields[columns.typeName + "." + field.name]
    return "the field \(field.name)" + (meaning.map { " (\($0))" } ?? "")
  }

  private static func words(
    for column: TypeColumns.Column, of columns: TypeColumns
  ) -> String {
    let field = columns.fields[column.field]
    let named = name(of: field, of: columns)
    let isOld = !field.isCurrent
    let old = isOld ? ", as it was declared before" : ""
    switch column.part {
    case .reference: return "\(named)\(old): a row of reference"
    case .firstDay: return "\(named)\(old): the first day meant, YYYY-MM-DD"
    case .lastDay: return "\(named)\(old): the last day meant, YYYY-MM-DD"
    case .value:
      return switch field.kind {
      case .range: "\(named)\(old): the words"
      case .text, .choice: "\(named)\(old): the value, or else the words"
      case .date: "\(named)\(old): YYYY-MM-DD, FIRST/LAST, or symbolic such as REF-P1D"
      case .boolean: "\(named)\(old): 1 for true, 0 for false"
      case .list: "\(named)\(old): the values with commas between them"
      case .integer, .number:
        fields[columns.typeName + "." + field.name].map { "the field \(field.name)\(old): \($0)" }
          ?? "\(named)\(old): the number"
      case .actor: "\(named)\(old): an actor"
      }
    }
  }
}
