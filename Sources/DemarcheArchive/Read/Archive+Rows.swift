import GRDB

extension Archive {
  /// The rows that SQL gives, as lists of texts with `|` between: for tests and checks.
  ///
  /// - Throws: `archive/failed` where SQLite does not understand it.
  package func rows(_ sql: String) throws(ArchiveError) -> [String] {
    try read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { value in
          switch value.storage {
          case .null: "NULL"
          case .int64(let number): String(number)
          case .double(let number): String(number)
          case .string(let text): text
          case .blob(let data): data.map { String($0, radix: 16) }.joined(separator: " ")
          }
        }.joined(separator: "|")
      }
    }
  }
}

extension Archive {
  /// Runs SQL that changes the archive, as other programs might: for tests of what then happens.
  package func execute(_ sql: String) throws(ArchiveError) {
    try writeFreely { try $0.execute(sql: sql) }
  }

  /// Holds a transaction open meanwhile, as other programs might: for tests.
  package func holdingTransaction(_ body: () throws -> Void) throws(ArchiveError) {
    try write { database in
      try database.execute(sql: "DELETE FROM judged WHERE 0")
      try body()
    }
  }
}
