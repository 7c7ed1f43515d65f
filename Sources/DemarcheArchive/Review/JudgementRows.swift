import GRDB

/// Leads from judgements to the annotations that they are about now.
final class JudgementRows {
  private let database: Database
  private let keys: RowStatement
  private let find: RowStatement
  private let isEmpty: Bool

  init(_ database: Database) throws {
    self.database = database
    isEmpty = try Int.fetchOne(database, sql: "SELECT 1 FROM judgement LIMIT 1") == nil
    keys = try RowStatement("SELECT 1 FROM judgement WHERE key = ? LIMIT 1", database)
    find = try RowStatement(
      """
      SELECT judgement FROM judgement
      WHERE key = ? AND type = ? AND quote = ? AND occurrence = ?
      """, database)
  }

  /// Whether something in a statement was judged.
  func exist(for key: String) throws -> Bool {
    if isEmpty { return false }
    keys.bind(key)
    return try keys.number() != nil
  }

  /// Notes that an annotation was judged before, where it was.
  func link(_ annotation: Int64, _ evidence: Evidence) throws {
    find.bind(evidence.key)
    find.bind(evidence.type)
    find.bind(evidence.quote)
    find.bind(evidence.occurrence)
    guard let judgement = try find.number() else { return }
    try database.execute(
      sql: "INSERT OR REPLACE INTO judged (annotation, judgement) VALUES (?, ?)",
      arguments: [annotation, judgement])
  }

  /// Forgets which annotations of a version were judged; the judgements stay.
  func unlink(_ version: Int64) throws {
    try database.execute(
      sql: "DELETE FROM judged WHERE annotation BETWEEN ? AND ?",
      arguments: [version << 24, (version << 24) + 0xFF_FFFF])
  }
}
