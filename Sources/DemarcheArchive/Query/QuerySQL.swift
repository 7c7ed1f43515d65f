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

  /// The SQL. Rows are `type, annotation`; or `annotations, statements`; or `value1`, `value2` and
  /// so on, and these two.
  var text: QueryText {
    var text = QueryText(sql: "")
    let parts = types.compactMap { part($0, &text.arguments) }
    let rows = parts.isEmpty ? nothing : parts.joined(separator: "\nUNION ALL\n")
    switch query.form {
    case .annotations:
      text.sql = "SELECT type, annotation FROM (\n\(rows)\n)\nORDER BY \(orderTerms)"
    case .count:
      text.sql = """
        SELECT count(*) AS annotations, count(DISTINCT version) AS statements FROM (
        \(rows)
        )
        """
      return text
    case .groups(let groups):
      let numbers = 1...max(1, groups.count)
      // Of what counts as one value the first is shown, which begins with a capital letter.
      let values = numbers.map { "min(value\($0)) AS value\($0), " }.joined()
      let keys = numbers.map { "key\($0)" }.joined(separator: ", ")
      let order = numbers.map { "value\($0)" }.joined(separator: ", ")
      text.sql = """
        SELECT \(values)count(*) AS annotations, count(DISTINCT version) AS statements FROM (
        \(rows)
        )
        GROUP BY \(keys) ORDER BY annotations DESC, \(order)
        """
    }
    if let limit = query.limit {
      text.sql += "\nLIMIT ?"
      text.arguments.append(.integer(limit))
    }
    return text
  }

  private var nothing: String {
    var names = ["type", "annotation", "sorted", "version"]
    if case .groups(let groups) = query.form {
      for number in groups.indices { names += ["value\(number + 1)", "key\(number + 1)"] }
    }
    return "  SELECT " + names.map { "NULL AS " + $0 }.joined(separator: ", ") + " WHERE 0"
  }

  private var orderTerms: String {
    let direction = query.order.isDescending ? " DESC" : ""
    switch query.order.key {
    case .added: return "annotation" + direction
    case .issued, .strength: return "sorted IS NULL, sorted\(direction), annotation"
    case .issuer, .holder, .statement:
      return "sorted IS NULL, sorted COLLATE NOCASE\(direction), annotation"
    }
  }

  private func part(_ columns: TypeColumns, _ arguments: inout [QueryText.Argument]) -> String? {
    var sql = FilterSQL(columns)
    let condition = sql.condition(query.filter)
    var usesVersion = sql.usesVersion
    var chosen = ["a.annotation >> 24 AS version"]
    var join = ""
    let values = QueryValue.Source(columns)
    switch query.form {
    case .annotations:
      chosen = ["'" + columns.typeName + "' AS type", "a.annotation"]
      if let value = values.value(of: query.order.key) {
        chosen.append(value.sql + " AS sorted")
        usesVersion = usesVersion || value.usesVersion
      }
    case .count: break
    case .groups(let groups):
      for (number, group) in groups.enumerated() {
        guard let value = values.value(of: group) else { return nil }
        chosen.append("\(value.sql) AS value\(number + 1)")
        chosen.append("\(value.key ?? value.sql) AS key\(number + 1)")
        usesVersion = usesVersion || value.usesVersion
        join += value.join
      }
    }
    arguments += sql.arguments
    let version = """

        JOIN version v ON v.version = a.annotation >> 24
          AND a.annotation BETWEEN v.version << 24 AND (v.version << 24) + 16777215
      """
    let rejected = query.includesRejected ? "" : "\n    AND \(QuerySQL.isNotRejected)"
    return """
        SELECT \(chosen.joined(separator: ", "))
        FROM \(quoted(columns.tableName)) a\(usesVersion ? version : "")\(join)
        WHERE a.is_current = 1 AND \(condition)\(rejected)
      """
  }

  // Judgements are few: the list is made once.
  private static let isNotRejected = """
    a.annotation NOT IN (SELECT d.annotation FROM judged d JOIN judgement j USING (judgement)
        WHERE j.verdict = 'reject')
    """
}
