import DemarcheDigest
package import DemarcheModel
import Foundation
import GRDB

/// What an archive was found to be.
package struct Verification: Sendable {
  package var statementCount = 0
  package var versionCount = 0
  package var annotationCount = 0
  /// What is wrong, at most 50; empty for a sound archive.
  package var faults: [Diagnostic] = []
  /// Whether the full-text index was compared with the texts, which a file that may not be written
  /// does not allow.
  package var isSearchChecked = true
}

extension Archive {
  /// Checks that an archive holds what it says: the file, every reference from table to table, the
  /// full-text index, the digest of every text, that every position lies in its text between
  /// whole characters, and that no statement is there by half.
  ///
  /// - Throws: where the archive cannot be read at all.
  package func verify() throws(ArchiveError) -> Verification {
    var check = ArchiveCheck(path: path)
    try writeFreely { database in
      try check.checkFile(database)
      // What follows would only repeat that pages are broken.
      guard check.result.faults.isEmpty else { return }
      try check.checkReferences(database)
      try check.checkSearch(database)
      try check.checkVersions(database)
      try check.checkMentions(database)
      try check.checkAnnotations(of: "judged", called: "judgements", database)
      try check.checkAnnotations(of: "tuned", called: "levels and tags", database)
    }
    return check.result
  }
}

/// Goes through an archive and notes what is wrong.
struct ArchiveCheck {
  private let path: String
  private(set) var result = Verification()
  private static let faultLimit = 50

  init(path: String) { self.path = path }

  private mutating func note(_ message: String) {
    guard result.faults.count < ArchiveCheck.faultLimit else { return }
    result.faults.append(
      Diagnostic(
        code: "archive/damaged", message: message, file: path,
        help: "restore it from a copy, or make it anew with 'demarche archive add'"))
  }

  mutating func checkFile(_ database: Database) throws {
    for line in try String.fetchAll(database, sql: "PRAGMA integrity_check(20)") where line != "ok"
    {
      note("the file is damaged: \(line)")
    }
  }

  mutating func checkReferences(_ database: Database) throws {
    for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(20) {
      let table: String = row["table"]
      let parent: String = row["parent"]
      let number = (row["rowid"] as Int64?).map { " \($0)" } ?? ""
      note("row\(number) of \(table) names a row of \(parent) that is not there")
    }
  }

  mutating func checkSearch(_ database: Database) throws {
    let isReadOnly = try Bool.fetchOne(database, sql: "PRAGMA query_only") ?? false
    try database.execute(sql: "PRAGMA query_only = 0")
    defer { try? database.execute(sql: "PRAGMA query_only = \(isReadOnly ? 1 : 0)") }
    do {
      try database.execute(sql: "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    } catch let error as DatabaseError
      where [.SQLITE_READONLY, .SQLITE_BUSY].contains(error.resultCode)
    {
      // SQLite takes the check for a write, which another program may be at.
      result.isSearchChecked = false
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      note("the full-text index does not fit the texts")
    }
  }

  mutating func checkMentions(_ database: Database) throws {
    let actors = try TypeCatalog(database).entries.compactMap { entry -> String? in
      guard let place = entry.columns.identity?.name else { return nil }
      let column = quoted(entry.columns.fields[place].columnName)
      return "SELECT \(column) AS reference, annotation >> 24 AS version, 1 AS n FROM "
        + "\(quoted(entry.columns.tableName)) WHERE \(column) IS NOT NULL"
    }
    let count = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM (
          SELECT 1 FROM (
            \((actors + ["SELECT reference, version, -count FROM mention"])
              .joined(separator: " UNION ALL "))
          ) GROUP BY reference, version HAVING sum(n) <> 0)
        """)
    if let count, count > 0 { note("rows of mention that do not fit the annotations: \(count)") }
  }

  /// Whether what a table says of annotations is said of some that are there.
  mutating func checkAnnotations(
    of table: String, called name: String, _ database: Database
  ) throws {
    let tests = try TypeCatalog(database).entries.map { entry in
      "NOT EXISTS (SELECT 1 FROM \(quoted(entry.columns.tableName)) a "
        + "WHERE a.annotation = j.annotation)"
    }
    let count = try Int.fetchOne(
      database,
      sql: "SELECT count(*) FROM \(table) j WHERE \(tests.joined(separator: " AND "))")
    if let count, count > 0 {
      note("\(name) that lead to annotations that are not there: \(count)")
    }
  }

  mutating func checkVersions(_ database: Database) throws {
    let reader = try FindingsReader(database)
    let keys = try String.fetchAll(
      database, sql: "SELECT key FROM version GROUP BY key HAVING sum(is_current) <> 1")
    for key in keys { note("statement '\(key)' has not one newest version") }
    result.statementCount =
      try Int.fetchOne(database, sql: "SELECT count(DISTINCT key) FROM version") ?? 0
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT version, key, number, content_hash, annotation_count, given FROM version
        ORDER BY version
        """)
    while let row = try rows.next() { try check(row, reader) }
    let orphans = try Int.fetchOne(
      database,
      sql: "SELECT count(*) FROM statement_text WHERE version NOT IN (SELECT version FROM version)")
    if let orphans, orphans > 0 { note("\(orphans) texts belong to no statement") }
  }

  private mutating func check(_ row: Row, _ reader: FindingsReader) throws {
    let number: Int64 = row["version"]
    let name = "version \(row["number"] as Int) of '\(row["key"] as String)'"
    result.versionCount += 1
    var found: Findings?
    do {
      found = try reader.findings(number)
    } catch is CompactError {
      return note("\(name) has a row that cannot be read")
    }
    guard let findings = found else { return note("\(name) has no text") }
    result.annotationCount += findings.annotations.count
    if BLAKE2b.digest(Array(findings.statement.text.utf8)) != [UInt8](row["content_hash"] as Data) {
      note("the text of \(name) is not the one that was put in: its digest differs")
    }
    var given = findings.statement
    if (try? GivenMetadata.apply([UInt8](row["given"] as Data), to: &given)) == nil {
      note("what was said of \(name) cannot be read")
    }
    let count: Int = row["annotation_count"]
    if count != findings.annotations.count {
      note("\(name) has \(findings.annotations.count) annotations instead of \(count)")
    }
    checkRanges(of: findings, name)
  }

  private mutating func checkRanges(of findings: Findings, _ name: String) {
    var text = findings.statement.text
    let bad = text.withUTF8 { utf8 -> String? in
      func isSound(_ range: TextRange) -> Bool {
        range.start >= 0 && range.start <= range.end && range.end <= utf8.count
          && isBoundary(range.start) && isBoundary(range.end)
      }
      func isBoundary(_ offset: Int) -> Bool {
        offset == utf8.count || utf8[offset] & 0xC0 != 0x80
      }
      for block in findings.statement.blocks where !isSound(block.range) { return "a block" }
      for (place, annotation) in findings.annotations.enumerated() {
        let ranges =
          [annotation.range, annotation.trigger, annotation.sentence]
          + annotation.fields.compactMap(\.range)
        if !ranges.allSatisfy(isSound) { return "annotation \(place) (\(annotation.type))" }
      }
      return nil
    }
    if let bad { note("\(bad) of \(name) lies outside its text or cuts a character") }
  }
}
