package import DemarcheModel
import GRDB

/// How many annotations have values in common.
package struct QueryGroup: Sendable, Hashable {
  /// One for each field that was asked for; nil for annotations that have none.
  package var values: [String?] = []
  package var annotationCount: Int
  package var statementCount: Int
}

extension Archive {
  /// The annotation types of an archive, with the fields that they have now.
  package func annotationTypes() throws(ArchiveError) -> [AnnotationType] {
    try read { database in
      try TypeCatalog(database).entries.map { entry in
        let fields = entry.columns.fields.filter(\.isCurrent)
        return AnnotationType(
          entry.columns.typeName, fields.map { .init($0.name, $0.kind) },
          overlap: entry.columns.overlap)
      }
    }
  }

  /// The SQL of a question.
  package func text(of query: ArchiveQuery) throws(ArchiveError) -> QueryText {
    try read { database in
      QuerySQL(query, try TypeCatalog(database).entries.map(\.columns)).text
    }
  }

  /// Gives what was found in the order that is asked for: annotations of a statement that follow
  /// one another come together.
  ///
  /// - Parameter receive: false stops the reading.
  package func forEachFindings(
    matching query: ArchiveQuery, _ receive: (ArchivedFindings) throws -> Bool
  ) throws(ArchiveError) {
    let text = try text(of: query)
    try read { database in
      let rows = try Archive.rows(text, database)
      let reader = try FindingsReader(database)
      var wanted: [Int64] = []
      func give() throws -> Bool {
        guard let first = wanted.first else { return true }
        defer { wanted = [] }
        if query.order.key == .added { wanted.sort() }
        return try reader.findings(first >> 24, only: wanted).map(receive) ?? true
      }
      while let row = try rows.next() {
        let number: Int64 = row["annotation"]
        if let first = wanted.first, first >> 24 != number >> 24, try !give() { return }
        wanted.append(number)
      }
      _ = try give()
    }
  }

  /// How many annotations of how many statements a filter is true of.
  package func count(_ filter: Filter) throws(ArchiveError) -> QueryGroup {
    let text = try text(of: ArchiveQuery(filter, .count))
    return try read { database in
      // The row is its cursor's.
      let rows = try Archive.rows(text, database)
      let row = try rows.next()
      return QueryGroup(
        annotationCount: row?["annotations"] ?? 0, statementCount: row?["statements"] ?? 0)
    }
  }

  /// The groups of a question that asks for them, the largest first.
  package func groups(_ query: ArchiveQuery) throws(ArchiveError) -> [QueryGroup] {
    let text = try text(of: query)
    guard case .groups(let fields) = query.form else { return [] }
    return try read { database in
      let rows = try Archive.rows(text, database)
      var groups: [QueryGroup] = []
      while let row = try rows.next() {
        groups.append(
          QueryGroup(
            values: fields.indices.map { (row["value\($0 + 1)"] as DatabaseValue).plainText },
            annotationCount: row["annotations"], statementCount: row["statements"]))
      }
      return groups
    }
  }

  private static func rows(_ text: QueryText, _ database: Database) throws -> RowCursor {
    database.add(function: folded)
    let arguments = text.arguments.map { argument -> (any DatabaseValueConvertible)? in
      switch argument {
      case .text(let text): text
      case .integer(let number): number
      case .number(let number): number
      }
    }
    return try Row.fetchCursor(
      database, sql: text.sql, arguments: StatementArguments(arguments))
  }

  // As the full-text index does, so that both find the same.
  private static let folded = DatabaseFunction(FilterSQL.fold, argumentCount: 1, pure: true) {
    values in
    String.fromDatabaseValue(values[0]).map {
      String(decoding: SearchText($0).bytes, as: UTF8.self)
    }
  }
}

extension DatabaseValue {
  /// The value as a person reads it; nil for NULL.
  fileprivate var plainText: String? {
    switch storage {
    case .null, .blob: nil
    case .int64(let number): String(number)
    case .double(let number): String(number)
    case .string(let text): text
    }
  }
}
