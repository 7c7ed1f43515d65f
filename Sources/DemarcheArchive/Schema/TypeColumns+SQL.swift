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

  /// What makes the indexes of a column: who claims what, and when something was or will be.
  ///
  /// Actors and dates of claims are what people look for. Types without a claim are too many to
  /// index each (`mention` finds their actors by statement).
  func indexSQL(_ column: Column) -> String? {
    let name = quoted(tableName + "_" + column.name)
    switch column.part {
    case .reference:
      guard overlap == .onePerTrigger else { return nil }
      let counted = columns.filter { other in
        other.part == .value && [.integer, .choice, .boolean].contains(fields[other.field].kind)
      }
      let list = ([column] + counted).map { quoted($0.name) }.joined(separator: ", ")
      return "CREATE INDEX \(name) ON \(quoted(tableName)) (is_current, \(list))"
    case .firstDay:
      return "CREATE INDEX \(name) ON \(quoted(tableName)) (\(quoted(column.name)))"
        + " WHERE \(quoted(column.name)) IS NOT NULL"
    case .value, .lastDay: return nil
    }
  }

  /// What inserts a row: the common columns, then `columns`.
  var insertSQL: String {
    let names = (TypeColumns.common + columns.map(\.name)).map(quoted)
    let marks = Array(repeating: "?", count: names.count)
    return "INSERT INTO \(quoted(tableName)) (\(names.joined(separator: ", "))) "
      + "VALUES (\(marks.joined(separator: ", ")))"
  }

  /// What makes the view that people query.
  var viewSQL: String {
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
      joins += "\n  LEFT JOIN reference \(alias) ON \(alias).reference = \(from)"
      if source.field == identity?.name {
        // Leads from an actor to the statements that name it, which is the index that spans lack.
        joins +=
          "\n  JOIN mention n ON n.reference = \(from) AND n.version = a.annotation >> 24"
          + "\n    AND a.annotation BETWEEN n.version << 24 AND (n.version << 24) + 16777215"
      }
      let names = column.referenceNames
      mine.append("\(alias).name AS \(quoted(names.name))")
      mine.append("\(alias).id AS \(quoted(names.id))")
      mine.append("\(alias).kind AS \(quoted(names.kind))")
    }
    let fieldsText = mine.map { "  \($0),\n" }.joined()
    return """
      CREATE VIEW \(quoted(viewName)) AS
      SELECT a.annotation, v.key AS statement, v.issued_on, vr.name AS issuer, vr.id AS issuer_id,
      \(fieldsText)  \(TypeColumns.words("a.start", "a.\"end\"")) AS text,
        \(TypeColumns.words(
          "ifnull(a.trigger_start, a.start)", "ifnull(a.trigger_end, a.\"end\")")) AS trigger,
        \(TypeColumns.words("a.sentence_start", "a.sentence_end")) AS sentence,
        m.status, m.negated, m.modality, m.tense, b.name AS reported_by, b.id AS reported_by_id,
        m.certainty, m.zone, u.id AS rule, u.rung, u.pack, j.verdict, j.note, a.sentence_number,
        a.start, a."end", ifnull(a.trigger_start, a.start) AS trigger_start,
        ifnull(a.trigger_end, a."end") AS trigger_end, a.sentence_start, a.sentence_end, a.version
      FROM \(quoted(tableName)) a
        LEFT JOIN version v ON v.version = a.annotation >> 24
          AND a.annotation BETWEEN v.version << 24 AND (v.version << 24) + 16777215
        LEFT JOIN reference vr ON vr.reference = v.issuer
        LEFT JOIN statement_text t ON t.version = a.annotation >> 24
        LEFT JOIN manner m ON m.manner = a.manner
        LEFT JOIN reference b ON b.reference = a.reported_by
        LEFT JOIN rule u ON u.rule = a.rule
        LEFT JOIN judged d ON d.annotation = a.annotation
        LEFT JOIN judgement j ON j.judgement = d.judgement\(joins)
      WHERE a.is_current = 1
      """
  }

  private static func words(_ start: String, _ end: String) -> String {
    "CAST(substr(CAST(t.text AS BLOB), \(start) + 1, \(end) - \(start)) AS TEXT)"
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
      guard field.columnName == field.name else { continue }
      let isIdentity = column.field == identity?.name
      let name = free(column.name)
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
