import GRDB

/// How much an archive holds.
package struct ArchiveInformation: Sendable {
  package var byteCount: Int
  package var statementCount: Int
  package var versionCount: Int
  /// The first and last day of issue.
  package var firstDay: String?
  package var lastDay: String?
  /// How many annotations of each type stand in the newest versions, in the order of types.
  package var annotationCounts: [(type: String, count: Int)]
  package var judgementCount: Int
  package var ruleCount: Int
  /// Statements that were annotated by other rules than those of the last run.
  package var staleCount: Int
  /// The last run, as `started_at outcome`.
  package var runCount: Int
  package var lastRun: (startedAt: String, outcome: String)?
}

extension Archive {
  /// Counts what an archive holds.
  package func information() throws(ArchiveError) -> ArchiveInformation {
    try read { database in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
      let days = try Row.fetchOne(
        database, sql: "SELECT min(issued_on) AS first, max(issued_on) AS last FROM version")
      var types: [(type: String, count: Int)] = []
      for entry in try TypeCatalog(database).entries {
        let table = quoted(entry.columns.tableName)
        types.append(
          (
            entry.columns.typeName,
            try count("SELECT count(*) FROM \(table) WHERE is_current = 1")
          ))
      }
      let last = try Row.fetchOne(
        database, sql: "SELECT started_at, outcome FROM run ORDER BY run DESC LIMIT 1")
      return ArchiveInformation(
        byteCount: try count(
          "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"),
        statementCount: try count("SELECT count(*) FROM version WHERE is_current = 1"),
        versionCount: try count("SELECT count(*) FROM version"),
        firstDay: days?["first"], lastDay: days?["last"], annotationCounts: types,
        judgementCount: try count("SELECT count(*) FROM judgement"),
        ruleCount: try count(
          """
          SELECT count(*) FROM ruleset_rule
          WHERE ruleset = (SELECT ruleset FROM run ORDER BY run DESC LIMIT 1)
          """),
        staleCount: try count(
          """
          SELECT count(*) FROM version WHERE is_current = 1
            AND ruleset <> (SELECT ruleset FROM run ORDER BY run DESC LIMIT 1)
          """),
        runCount: try count("SELECT count(*) FROM run"),
        lastRun: last.map { ($0["started_at"], $0["outcome"]) })
    }
  }
}
