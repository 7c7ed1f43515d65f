import DemarcheModel

extension TypeColumns {
  /// The columns that every table of annotations begins with, in the order in which they are bound.
  ///
  /// `annotation` is the number of the version times 2²⁴ plus the place among its annotations, so
  /// that those of a statement lie side by side without an index.
  static let common = [
    "annotation", "start", "end", "is_current", "rule", "manner", "reported_by", "sentence_number",
    "sentence_start", "sentence_end", "trigger_start", "trigger_end", "parts",
  ]

  /// What makes the table.
  var tableSQL: String {
    let own = columns.map { ",\n  \(quoted($0.name)) \($0.sqlType)" }.joined()
    return """
      CREATE TABLE \(quoted(tableName)) (
        annotation INTEGER PRIMARY KEY,
        version INTEGER NOT NULL REFERENCES version
          GENERATED ALWAYS AS (annotation >> 24) VIRTUAL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        is_current INTEGER NOT NULL,
        rule INTEGER NOT NULL REFERENCES rule,
        manner INTEGER NOT NULL REFERENCES manner,
        reported_by INTEGER REFERENCES reference,
        sentence_number INTEGER NOT NULL,
        sentence_start INTEGER NOT NULL,
        sentence_end INTEGER NOT NULL,
        trigger_start INTEGER,
        trigger_end INTEGER,
        parts BLOB NOT NULL\(own)
      ) STRICT
      """
  }

  /// An index of the table.
  struct Index {
    var name: String
    var columns: [String]
    /// What comes behind the columns.
    var condition: String
  }

  /// The index that begins with a column: who claims what, and when something was or will be.
  ///
  /// Actors and dates of claims are what people look for. Types without a claim are too many to
  /// index each (`mention` finds their actors by statement).
  func index(_ column: Column) -> Index? {
    let name = tableName + "_" + column.name
    switch column.part {
    case .reference:
      guard overlap == .onePerTrigger else { return nil }
      let counted = columns.filter { other in
        other.part == .value && [.integer, .choice, .boolean].contains(fields[other.field].kind)
      }
      return Index(
        name: name, columns: ["is_current", column.name] + counted.map(\.name), condition: "")
    case .firstDay:
      return Index(
        name: name, columns: [column.name],
        condition: " WHERE \(quoted(column.name)) IS NOT NULL")
    case .value, .lastDay: return nil
    }
  }

  /// What makes an index.
  func sql(_ index: Index) -> String {
    let list = index.columns.map(quoted).joined(separator: ", ")
    return "CREATE INDEX \(quoted(index.name)) ON \(quoted(tableName)) (\(list))\(index.condition)"
  }

  /// What inserts a row: the common columns, then `columns`.
  var insertSQL: String {
    let names = (TypeColumns.common + columns.map(\.name)).map(quoted)
    let marks = Array(repeating: "?", count: names.count)
    return "INSERT INTO \(quoted(tableName)) (\(names.joined(separator: ", "))) "
      + "VALUES (\(marks.joined(separator: ", ")))"
  }

  /// What makes the view that people query.
  ///
  /// Joins are for what leads to annotations: the statement, its issuer, actors. All else is asked
  /// row by row, so that who counts does not pay for it.
  var viewSQL: String {
    let fields = viewFields
    let list =
      [
        "a.annotation", "v.key AS statement", "v.issued_on", "i.name AS issuer",
        "i.id AS issuer_id",
      ] + fields.columns + TypeColumns.askedColumns
    return """
      CREATE VIEW \(quoted(viewName)) AS
      SELECT
        \(list.joined(separator: ",\n  "))
      FROM \(quoted(tableName)) a
        JOIN version v ON v.version = a.annotation >> 24
          AND \(TypeColumns.lies(in: "v"))
        LEFT JOIN reference i ON i.reference = v.issuer\(fields.joins)
      WHERE a.is_current = 1
      """
  }

  // What is asked row by row, and places.
  private static var askedColumns: [String] {
    func words(_ start: String, _ end: String) -> String {
      "(SELECT CAST(substr(CAST(t.text AS BLOB), \(start) + 1, \(end) - \(start)) AS TEXT)"
        + " FROM statement_text t WHERE t.version = a.annotation >> 24)"
    }
    func part(_ column: String, of table: String, _ number: String) -> String {
      "(SELECT p.\(column) FROM \(table) p WHERE p.\(table) = a.\(number)) AS "
    }
    let judged = "FROM judged d JOIN judgement j USING (judgement) "
    let triggerStart = "ifnull(a.trigger_start, a.start)"
    let triggerEnd = "ifnull(a.trigger_end, a.\"end\")"
    let manner = ["status", "negated", "modality", "tense", "certainty", "zone"].map {
      part($0, of: "manner", "manner") + $0
    }
    return [
      words("a.start", "a.\"end\"") + " AS text",
      words(triggerStart, triggerEnd) + " AS trigger",
      words("a.sentence_start", "a.sentence_end") + " AS sentence",
    ] + manner + [
      part("name", of: "reference", "reported_by") + "reported_by",
      part("id", of: "reference", "reported_by") + "reported_by_id",
      part("id", of: "rule", "rule") + "rule", part("rung", of: "rule", "rule") + "rung",
      part("pack", of: "rule", "rule") + "pack",
      "(SELECT j.verdict \(judged)WHERE d.annotation = a.annotation) AS verdict",
      "(SELECT j.note \(judged)WHERE d.annotation = a.annotation) AS note",
      "a.sentence_number", "a.start", "a.\"end\"", triggerStart + " AS trigger_start",
      triggerEnd + " AS trigger_end", "a.sentence_start", "a.sentence_end", "v.version",
    ]
  }

  private var viewFields: (columns: [String], joins: String) {
    var joins = ""
    var mine: [String] = []
    for (index, column) in viewColumns.enumerated() {
      let source = columns[column.column]
      let from = "a.\(quoted(source.name))"
      guard source.part == .reference else {
        mine.append("\(from) AS \(quoted(column.name))")
        continue
      }
      let alias = "r\(index)"
      if source.field == identity?.name {
        // Leads from an actor to the statements that name it, which is the index that spans lack.
        joins +=
          "\n  JOIN mention n ON n.reference = \(from) AND n.version = a.annotation >> 24"
          + "\n    AND \(TypeColumns.lies(in: "n"))"
      }
      joins += "\n  LEFT JOIN reference \(alias) ON \(alias).reference = \(from)"
      let names = column.referenceNames
      mine.append("\(alias).name AS \(quoted(names.name))")
      mine.append("\(alias).id AS \(quoted(names.id))")
      mine.append("\(alias).kind AS \(quoted(names.kind))")
    }
    return (mine, joins)
  }

  // That an annotation is one of a version's, told so that SQLite goes from the version to its
  // annotations; else it takes a range for a large part of the table.
  private static func lies(in table: String) -> String {
    "likelihood(a.annotation >= \(table).version << 24, 0.0001)"
      + " AND likelihood(a.annotation <= (\(table).version << 24) + 16777215, 0.0001)"
  }

  /// A field's column of the view.
  struct ViewColumn {
    /// Its place among the table's columns.
    var column: Int
    var name: String
    /// For an actor the three columns it becomes.
    var referenceNames: (name: String, id: String, kind: String)
  }

  /// The names that all views share: a field of such a name is called `…_field`.
  static let viewCommon: Set<String> = [
    "annotation", "statement", "issued_on", "issuer", "issuer_id", "text", "trigger", "sentence",
    "status", "negated", "modality", "tense", "reported_by", "reported_by_id", "certainty", "zone",
    "rule", "rung", "pack", "verdict", "note", "sentence_number", "start", "end", "trigger_start",
    "trigger_end", "sentence_start", "sentence_end", "version",
  ]

  /// The columns of the view that are fields; those that the type has no more are left out.
  var viewColumns: [ViewColumn] {
    var taken = TypeColumns.viewCommon
    func free(_ name: String) -> String {
      var free = name
      while !taken.insert(free).inserted { free += "_field" }
      return free
    }
    var found: [ViewColumn] = []
    for (index, column) in columns.enumerated() {
      let field = fields[column.field]
      guard field.isCurrent else { continue }
      let isIdentity = column.field == identity?.name
      // A column that only its table had a name for is called as the field is.
      let name = free(field.name + column.name.dropFirst(field.columnName.count))
      let names =
        column.part != .reference
        ? (name, name, name)
        : isIdentity
          ? (name, free("id"), free("kind")) : (name, free(name + "_id"), free(name + "_kind"))
      found.append(ViewColumn(column: index, name: name, referenceNames: names))
    }
    return found
  }
}
