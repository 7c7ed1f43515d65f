import GRDB

/// What somebody thinks of an annotation.
package enum Verdict: String, Sendable, CaseIterable {
  case accept, reject
}

/// A judgement as it is listed.
package struct Judgement: Sendable, Hashable {
  package var key: String
  package var type: String
  package var quote: String
  package var verdict: Verdict
  package var note: String?
  package var judgedAt: String
  /// The annotations it is about now; none where no rule finds the words any more.
  package var annotations: [Int64]
}

extension Archive {
  /// Accepts or rejects an annotation, whatever rule finds it in later runs.
  ///
  /// - Parameters:
  ///   - annotation: its number in the archive.
  ///   - verdict: nil takes a judgement back.
  ///   - note: nil keeps the one that is there; an empty one clears it.
  ///   - time: in UTC, such as `2026-11-29T13:00:00Z`.
  /// - Returns: the judgement, with all annotations that share the evidence.
  /// - Throws: `archive/unknown-annotation` where there is none of that number.
  package func judge(
    _ annotation: Int64, _ verdict: Verdict?, note: String?, at time: String
  ) throws(ArchiveError) -> Judgement {
    try whileLocked { () throws(ArchiveError) in
      try write { try judge(annotation, verdict, note, time, $0) }
    }
  }

  private func judge(
    _ annotation: Int64, _ verdict: Verdict?, _ note: String?, _ time: String,
    _ database: Database
  ) throws -> Judgement {
    guard let found = try find(annotation, database) else {
      throw ArchiveError(
        "archive/unknown-annotation", "there is no annotation \(annotation)", file: path,
        help: "the column 'annotation' of the views has the numbers")
    }
    let evidence = found.evidence
    let kept = try note ?? Archive.note(of: evidence, database)
    let note = kept?.isEmpty == true ? nil : kept
    for number in found.numbers {
      try database.execute(sql: "DELETE FROM judged WHERE annotation = ?", arguments: [number])
    }
    if let verdict {
      try database.execute(
        sql: """
          INSERT INTO judgement (key, type, quote, occurrence, verdict, note, judged_at)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (key, type, quote, occurrence) DO UPDATE SET verdict = excluded.verdict,
            note = excluded.note, judged_at = excluded.judged_at
          """,
        arguments: [
          evidence.key, evidence.type, evidence.quote, evidence.occurrence, verdict.rawValue,
          note, time,
        ])
      let rows = try JudgementRows(database)
      for number in found.numbers { try rows.link(number, evidence) }
    } else {
      try Archive.withdraw(evidence, database)
    }
    return Judgement(
      key: evidence.key, type: evidence.type, quote: evidence.quote,
      verdict: verdict ?? .accept, note: note, judgedAt: time, annotations: found.numbers)
  }

  private static func note(of evidence: Evidence, _ database: Database) throws -> String? {
    try String.fetchOne(
      database,
      sql: """
        SELECT note FROM judgement WHERE key = ? AND type = ? AND quote = ? AND occurrence = ?
        """,
      arguments: [evidence.key, evidence.type, evidence.quote, evidence.occurrence])
  }

  private static func withdraw(_ evidence: Evidence, _ database: Database) throws {
    let arguments: StatementArguments = [
      evidence.key, evidence.type, evidence.quote, evidence.occurrence,
    ]
    try database.execute(
      sql: """
        DELETE FROM judged WHERE judgement IN (SELECT judgement FROM judgement
          WHERE key = ? AND type = ? AND quote = ? AND occurrence = ?)
        """, arguments: arguments)
    try database.execute(
      sql: "DELETE FROM judgement WHERE key = ? AND type = ? AND quote = ? AND occurrence = ?",
      arguments: arguments)
  }

  private func find(
    _ annotation: Int64, _ database: Database
  ) throws -> (evidence: Evidence, numbers: [Int64])? {
    let version = annotation >> 24
    guard let statement = try FindingsReader(database).statement(version) else { return nil }
    for entry in try TypeCatalog(database).entries {
      let table = quoted(entry.columns.tableName)
      let row = try Row.fetchOne(
        database, sql: "SELECT start, \"end\" FROM \(table) WHERE annotation = ?",
        arguments: [annotation])
      guard let row else { continue }
      var text = statement.text
      let evidence = text.withUTF8 { utf8 in
        Evidence(
          type: entry.columns.typeName, .init(row["start"], row["end"]), in: utf8,
          key: statement.key)
      }
      let numbers = try Int64.fetchAll(
        database,
        sql: """
          SELECT annotation FROM \(table)
          WHERE annotation BETWEEN ? AND ? AND start = ? AND "end" = ? ORDER BY annotation
          """,
        arguments: [
          version << 24, (version << 24) + 0xFF_FFFF, row["start"] as Int, row["end"] as Int,
        ])
      return (evidence, numbers)
    }
    return nil
  }

  /// Lists judgements, oldest first.
  ///
  /// - Parameters: those that are not nil must be met.
  package func judgements(
    verdict: Verdict? = nil, type: String? = nil, key: String? = nil
  ) throws(ArchiveError) -> [Judgement] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM judgement WHERE (verdict = ? OR ? IS NULL) AND (type = ? OR ? IS NULL)
            AND (key = ? OR ? IS NULL) ORDER BY judgement
          """,
        arguments: [verdict?.rawValue, verdict?.rawValue, type, type, key, key]
      ).map { row in
        Judgement(
          key: row["key"], type: row["type"], quote: row["quote"],
          verdict: Verdict(rawValue: row["verdict"]) ?? .accept, note: row["note"],
          judgedAt: row["judged_at"],
          annotations: try Int64.fetchAll(
            database, sql: "SELECT annotation FROM judged WHERE judgement = ? ORDER BY annotation",
            arguments: [row["judgement"] as Int64]))
      }
    }
  }
}
