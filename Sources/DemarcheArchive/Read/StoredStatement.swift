package import DemarcheModel
import Foundation
import GRDB

/// A statement of an archive as it was before any rule saw it, with what the archive noted of the
/// rules that did.
package struct StoredStatement: Sendable {
  /// The number of its newest version in the archive.
  package var version: Int64
  /// As it was read, without what rules filled in.
  package var statement: DemarcheModel.Statement
  /// The hash of the set of rules that annotated it.
  package var rulesetHash: String
  /// The ids of the rules that matched, ascending.
  package var firedRules: [String]
  /// Whether something went wrong while it was read or annotated.
  package var hasDiagnostics: Bool
}

extension Archive {
  /// The statements in their newest version, in the order in which they came.
  ///
  /// - Parameters:
  ///   - version: only those behind this one; 0 for all.
  ///   - limit: at most so many.
  package func storedStatements(
    after version: Int64, limit: Int
  ) throws(ArchiveError) -> [StoredStatement] {
    try read { database in
      let reader = try FindingsReader(database)
      let fired = FiredRules(database)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT v.version, v.given, v.fired, r.hash,
            EXISTS (SELECT 1 FROM diagnostic d WHERE d.version = v.version) AS has_diagnostics
          FROM version v JOIN ruleset r ON r.ruleset = v.ruleset
          WHERE v.is_current = 1 AND v.version > ? ORDER BY v.version LIMIT ?
          """, arguments: [version, limit])
      return try rows.compactMap { row in
        guard var statement = try reader.statement(row["version"]) else { return nil }
        try GivenMetadata.apply([UInt8](row["given"] as Data), to: &statement)
        return StoredStatement(
          version: row["version"], statement: statement, rulesetHash: row["hash"],
          firedRules: try fired.ids(from: [UInt8](row["fired"] as Data)),
          hasDiagnostics: row["has_diagnostics"])
      }
    }
  }

  /// How many statements there are.
  package func statementCount() throws(ArchiveError) -> Int {
    try read { database in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM version WHERE is_current = 1") ?? 0
    }
  }

  /// What was found in a version; nil where there is none of that number.
  package func findings(ofVersion version: Int64) throws(ArchiveError) -> Findings? {
    try read { database in try FindingsReader(database).findings(version) }
  }
}
