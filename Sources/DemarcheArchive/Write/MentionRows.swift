import GRDB

/// Writes which statements name which actors, in the order of the index: one by one each row would
/// go to another place of it.
final class MentionRows {
  private struct Mention: Comparable {
    var reference: Int64
    var version: Int64
    var count: Int

    static func < (left: Mention, right: Mention) -> Bool {
      (left.reference, left.version) < (right.reference, right.version)
    }
  }

  private let database: Database
  private let insert: RowStatement
  private var waiting: [Mention] = []
  private var inStatement: [Int64] = []

  init(_ database: Database) throws {
    self.database = database
    insert = try RowStatement(
      "INSERT INTO mention (reference, version, count) VALUES (?, ?, ?)", database)
  }

  func add(_ reference: Int64, in version: Int64) { inStatement.append(reference) }

  func endStatement(_ version: Int64) {
    inStatement.sort()
    for reference in inStatement {
      if let last = waiting.indices.last, waiting[last].version == version,
        waiting[last].reference == reference
      {
        waiting[last].count += 1
      } else {
        waiting.append(Mention(reference: reference, version: version, count: 1))
      }
    }
    inStatement.removeAll(keepingCapacity: true)
  }

  func flush() throws {
    waiting.sort()
    for mention in waiting {
      insert.bind(mention.reference)
      insert.bind(mention.version)
      insert.bind(mention.count)
      try insert.run()
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Takes away those of a version, whose annotations are still there.
  func delete(_ version: Int64, from types: [TypeColumns]) throws {
    try flush()
    for type in types {
      guard let identity = type.identity,
        let column = type.columns.first(where: { $0.field == identity.name })
      else { continue }
      try database.execute(
        sql: """
          DELETE FROM mention WHERE version = ? AND reference IN (
            SELECT \(quoted(column.name)) FROM \(quoted(type.tableName))
            WHERE annotation BETWEEN ? AND ?)
          """, arguments: [version, version << 24, (version << 24) + 0xFF_FFFF])
    }
  }
}
