import DemarcheModel

/// Writes the SQL of a question, over the annotation types that it can be true of.
struct QuerySQL {
  private let query: ArchiveQuery
  private let types: [TypeColumns]

  init(_ query: ArchiveQuery, _ types: [TypeColumns]) {
    self.query = query
    let wanted = query.filter.types
    self.types = types.filter { wanted?.contains($0.typeName) ?? true }
  }

  /// The SQL. Rows are `type, annotation`; or `annotations, statements`; or `value` and these two.
  var text: QueryText {
    var text = QueryText(sql: "")
    let parts = types.compactMap { part($0, &text.arguments) }
    let rows = parts.isEmpty ? QuerySQL.nothing : parts.joined(separator: "\nUNION ALL\n")
    switch query.form {
    case .annotations:
      text.sql = "SELECT type, annotation FROM (\n\(rows)\n)\nORDER BY annotation"
    case .count:
      text.sql = """
        SELECT count(*) AS annotations, count(DISTINCT version) AS statements FROM (
        \(rows)
        )
        """
      return text
    case .groups:
      text.sql = """
        SELECT value, count(*) AS annotations, count(DISTINCT version) AS statements FROM (
        \(rows)
        )
        GROUP BY value ORDER BY annotations DESC, value
        """
    }
    if let limit = query.limit {
      text.sql += "\nLIMIT ?"
      text.arguments.append(.integer(limit))
    }
    return text
  }

  private static let nothing =
    "  SELECT NULL AS type, NULL AS annotation, NULL AS value, NULL AS version WHERE 0"

  private func part(_ columns: TypeColumns, _ arguments: inout [QueryText.Argument]) -> String? {
    var sql = FilterSQL(columns)
    let condition = sql.condition(query.filter)
    var usesVersion = sql.usesVersion
    var chosen = "a.annotation >> 24 AS version"
    var join = ""
    switch query.form {
    case .annotations:
      chosen = "'" + columns.typeName + "' AS type, a.annotation"
    case .count: break
    case .groups(let group):
      guard let value = self.value(of: group, columns) else { return nil }
      chosen = "\(value.sql) AS value, " + chosen
      usesVersion = usesVersion || value.usesVersion
      join = value.join
    }
    arguments += sql.arguments
    let version = """

        JOIN version v ON v.version = a.annotation >> 24
          AND a.annotation BETWEEN v.version << 24 AND (v.version << 24) + 16777215
      """
    return """
        SELECT \(chosen)
        FROM \(quoted(columns.tableName)) a\(usesVersion ? version : "")\(join)
        WHERE a.is_current = 1 AND \(condition)
      """
  }

  private typealias Value = (sql: String, usesVersion: Bool, join: String)

  // Nil where the type has no such field.
  private func value(of group: ArchiveQuery.Group, _ columns: TypeColumns) -> Value? {
    func statement(_ sql: String, join: String = "") -> Value { (sql, true, join) }
    func own(_ sql: String) -> Value { (sql, false, "") }
    guard case .field(let field) = group else {
      return statement("substr(v.issued_on, 1, \(group == .month ? 7 : 4))")
    }
    switch field {
    case .issuer: return statement(QuerySQL.name("v.issuer"))
    case .country:
      return statement(
        "c.country", join: "\n  JOIN subject_country c ON c.version = a.annotation >> 24")
    case .issued: return statement("v.issued_on")
    case .language, .kind, .headline, .speaker, .key, .url:
      return statement("v." + quoted(field.name))
    case .type: return own("'" + columns.typeName + "'")
    case .status, .negated, .modality, .tense, .certainty, .zone:
      return own("(SELECT m.\(field.name) FROM manner m WHERE m.manner = a.manner)")
    case .reportedBy: return own(QuerySQL.name("a.reported_by"))
    case .rule: return own("(SELECT u.id FROM rule u WHERE u.rule = a.rule)")
    case .pack: return own("(SELECT u.pack FROM rule u WHERE u.rule = a.rule)")
    case .words, .trigger, .anywhere: return nil
    case .field(let name): return self.value(ofField: name, columns).map(own)
    }
  }

  private func value(ofField name: String, _ columns: TypeColumns) -> String? {
    let place = columns.fields.firstIndex { $0.name == name && $0.columnName == name }
    guard let place else { return nil }
    if let identity = columns.identity, [identity.name, identity.id, identity.kind].contains(place)
    {
      let part = place == identity.name ? "name" : place == identity.id ? "id" : "kind"
      let column = "a." + quoted(columns.fields[identity.name].name)
      return "(SELECT r.\(part) FROM reference r WHERE r.reference = \(column))"
    }
    let column = "a." + quoted(name)
    return columns.fields[place].kind == .actor ? QuerySQL.name(column) : column
  }

  private static func name(_ column: String) -> String {
    "(SELECT r.name FROM reference r WHERE r.reference = \(column))"
  }
}
