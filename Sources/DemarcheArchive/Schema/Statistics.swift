import GRDB

/// Tells SQLite what an archive is like once it is large, so that a query has one plan for ever,
/// whatever is in the archive at the time.
enum Statistics {
  /// Rows of 100,000 statements, and how many rows share the columns of an index.
  private static let rows = """
    version sqlite_autoindex_version_1 100000 1 1
    version version_issued_on 100000 30
    version version_issuer 100000 400 5
    version version_content_hash 100000 1
    reference reference_identity 50000 1 1 1
    reference reference_id 20000 1
    rule rule_identity 2000 4 1 1 1 1 1
    manner sqlite_autoindex_manner_1 100 12 8 6 4 2 1
    mention mention 1200000 200 1
    subject_country subject_country 100000 500 1
    reading reading 100000 1 1
    reading reading_version 100000 1
    judged judged_judgement 1000 1
    """

  static func write(to database: Database) throws {
    // SQLite makes its table of statistics when it first gathers some.
    try database.execute(sql: "ANALYZE meta")
    try database.execute(sql: "DELETE FROM sqlite_stat1")
    for line in rows.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      try write(parts[0], parts[1], parts[2], to: database)
    }
  }

  /// Of the table of an annotation type.
  static func write(of type: TypeColumns, to database: Database) throws {
    try database.execute(
      sql: "DELETE FROM sqlite_stat1 WHERE tbl = ?", arguments: [type.tableName])
    // Names are most of what is found, claims least.
    let isClaim = type.overlap == .onePerTrigger
    let count = isClaim ? 150_000 : type.identity != nil ? 2_400_000 : 300_000
    try write(type.tableName, nil, String(count), to: database)
    for column in type.columns {
      guard let index = type.index(column) else { continue }
      var shares = [300]
      while shares.count < index.columns.count {
        shares.append(max(1, shares[shares.count - 1] / 3))
      }
      let stat = ([count] + (column.part == .reference ? [count] : []) + shares)
        .prefix(index.columns.count + 1)
      try write(
        type.tableName, index.name, stat.map(String.init).joined(separator: " "), to: database)
    }
  }

  private static func write(
    _ table: String, _ index: String?, _ stat: String, to database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)",
      arguments: [table, index, stat])
  }
}
