package import DemarcheModel
import GRDB

extension Archive {
  /// What was found in the newest version of a statement, or in an older one.
  ///
  /// - Parameter number: of the version, from 1; nil for the newest.
  /// - Throws: `archive/unknown-key` where there is no such statement or version.
  package func findings(
    of key: String, version number: Int? = nil
  ) throws(ArchiveError) -> Findings {
    try found(key, number) { reader, version in try reader.findings(version) }
  }

  /// The same, with what the archive knows of each annotation.
  package func markedFindings(
    of key: String, version number: Int? = nil
  ) throws(ArchiveError) -> ArchivedFindings {
    try found(key, number) { reader, version in try reader.findings(version, only: nil) }
  }

  /// The findings that an annotation stands in, and its place among them.
  ///
  /// - Throws: `archive/unknown-annotation` where there is none of that number.
  package func markedFindings(
    holding annotation: Int64
  ) throws(ArchiveError) -> (found: ArchivedFindings, place: Int) {
    let found = try read { database in
      try FindingsReader(database).findings(annotation >> 24, only: nil)
    }
    guard let found,
      let place = found.marks.firstIndex(where: { $0.annotation == annotation })
    else {
      throw ArchiveError(
        "archive/unknown-annotation", "there is no annotation \(annotation)", file: path,
        help: "the column 'annotation' of the views has the numbers")
    }
    return (found, place)
  }

  private func found<Found>(
    _ key: String, _ number: Int?, _ find: (FindingsReader, Int64) throws -> Found?
  ) throws(ArchiveError) -> Found {
    let found = try read { database -> Found? in
      let version = try Int64.fetchOne(
        database,
        sql: """
          SELECT version FROM version WHERE key = ? AND (is_current = 1 AND ? IS NULL OR number = ?)
          """, arguments: [key, number, number])
      return try version.flatMap { try find(FindingsReader(database), $0) }
    }
    if let found { return found }
    let wanted = number.map { "no version \($0) of a statement" } ?? "no statement"
    throw ArchiveError(
      "archive/unknown-key", "there is \(wanted) '\(key)'", file: path,
      help: "'demarche archive list' lists the keys")
  }

  /// Gives the findings of the newest version of every statement, in the order in which they came,
  /// one at a time.
  ///
  /// - Parameter receive: false stops the reading.
  package func forEachFindings(
    _ receive: (Findings) throws -> Bool
  ) throws(ArchiveError) {
    try forEachCurrent { reader, version in
      try reader.findings(version).map(receive) ?? true
    }
  }

  /// The same, with what the archive knows of each annotation.
  package func forEachMarkedFindings(
    _ receive: (ArchivedFindings) throws -> Bool
  ) throws(ArchiveError) {
    try forEachCurrent { reader, version in
      try reader.findings(version, only: nil).map(receive) ?? true
    }
  }

  private func forEachCurrent(
    _ give: (FindingsReader, Int64) throws -> Bool
  ) throws(ArchiveError) {
    try read { database in
      let reader = try FindingsReader(database)
      let numbers = try Int64.fetchCursor(
        database, sql: "SELECT version FROM version WHERE is_current = 1 ORDER BY version")
      while let number = try numbers.next() {
        if try !give(reader, number) { return }
      }
    }
  }

  /// A statement as it is listed.
  package struct Listed: Sendable {
    package var key: String
    package var headline: String?
    package var issuedOn: String?
    package var issuer: String?
    /// The number of its newest version, from 1.
    package var number: Int
    package var annotationCount: Int
  }

  /// Lists statements, newest first.
  ///
  /// - Parameter limit: at most so many.
  package func list(limit: Int) throws(ArchiveError) -> [Listed] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT v.key, v.headline, v.issued_on, r.name AS issuer, v.number, v.annotation_count
          FROM version v LEFT JOIN reference r ON r.reference = v.issuer
          WHERE v.is_current = 1 ORDER BY v.issued_on DESC, v.version LIMIT ?
          """, arguments: [limit]
      ).map { row in
        Listed(
          key: row["key"], headline: row["headline"], issuedOn: row["issued_on"],
          issuer: row["issuer"], number: row["number"], annotationCount: row["annotation_count"])
      }
    }
  }
}
