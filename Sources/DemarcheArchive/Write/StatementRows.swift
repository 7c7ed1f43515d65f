import DemarcheModel
import Foundation
import GRDB

/// Writes the rows of statements besides their annotations.
///
/// A class, since it owns prepared statements.
final class StatementRows {
  /// A version that an archive has.
  struct Version {
    var number: Int64
    var isCurrent: Bool
    var contentHash: [UInt8]
    var identity: Digest
    var ruleset: Int64
    var source: Int64
  }

  private let database: Database
  private let references: ReferenceNumbers
  private let fired: FiredRules
  private let find: RowStatement
  private let sameText: RowStatement
  private let insert: RowStatement
  private let insertText: RowStatement
  private let insertSearch: RowStatement
  private let insertSource: RowStatement
  private let insertReading: RowStatement
  private let deleteReadings: RowStatement
  private let findCurrent: RowStatement
  private let confirmRules: RowStatement
  private var update: RowStatement?
  private var lastSource: (origin: String, mediaType: String, number: Int64)?

  init(
    _ database: Database, _ references: ReferenceNumbers, _ fired: FiredRules
  ) throws {
    self.database = database
    self.references = references
    self.fired = fired
    find = try RowStatement(
      """
      SELECT version, is_current, content_hash, identity, ruleset, source FROM version
      WHERE key = ? ORDER BY number
      """, database)
    sameText = try RowStatement(
      "SELECT version FROM version WHERE content_hash = ? AND key <> ? ORDER BY version LIMIT 1",
      database)
    insert = try RowStatement(StatementRows.insertSQL, database)
    insertText = try RowStatement(
      "INSERT INTO statement_text (version, headline, text, layout) VALUES (?, ?, ?, ?)", database)
    insertSearch = try RowStatement(
      "INSERT INTO search (rowid, headline, text) VALUES (?, ?, ?)", database)
    insertSource = try RowStatement(
      """
      INSERT INTO source (origin, media_type) VALUES (?, ?)
      ON CONFLICT DO UPDATE SET media_type = excluded.media_type RETURNING source
      """, database)
    insertReading = try RowStatement(
      """
      INSERT OR IGNORE INTO reading (place, digest, version) VALUES (?, ?, ?)
      """, database)
    deleteReadings = try RowStatement(
      "DELETE FROM reading WHERE place = ? AND digest <> ?", database)
    findCurrent = try RowStatement(
      "SELECT version FROM version WHERE key = ? AND is_current = 1 AND identity = ?", database)
    confirmRules = try RowStatement(
      "UPDATE version SET ruleset = ? WHERE key = ? AND is_current = 1 AND identity = ?", database)
  }

  private static let metadataColumns = [
    "headline", "issued_on", "issuer", "kind", "language", "subject_countries", "speaker",
    "speaker_role", "speaker_phone", "url", "issued_on_origin", "issuer_origin", "identity",
    "source", "source_line", "source_sha256", "source_byte_count", "retrieved_on", "given",
    "ruleset", "annotation_count", "suppressed_count", "fired",
  ]

  private static var insertSQL: String {
    let names =
      metadataColumns + ["key", "number", "is_current", "content_hash", "same_text_as"]
    let marks = Array(repeating: "?", count: names.count).joined(separator: ", ")
    return "INSERT INTO version (\(names.joined(separator: ", "))) VALUES (\(marks)) "
      + "RETURNING version"
  }

  private static var updateSQL: String {
    let list = metadataColumns.map { "\($0) = ?" }.joined(separator: ", ")
    return "UPDATE version SET \(list) WHERE version = ?"
  }

  /// The versions of a statement, oldest first.
  func versions(of key: String) throws -> [Version] {
    defer { find.reset() }
    find.bind(key)
    var versions: [Version] = []
    while try find.next() {
      versions.append(
        Version(
          number: find.integer(0), isCurrent: find.integer(1) == 1, contentHash: find.bytes(2),
          identity: Digest(stored: find.bytes(3)), ruleset: find.integer(4),
          source: find.integer(5)))
    }
    return versions
  }

  /// Writes a new version with its text; gives its number.
  func insert(
    _ findings: Findings, _ reading: Reading, number: Int, ruleset: Int64
  ) throws -> Int64 {
    let statement = findings.statement
    sameText.bind(reading.contentHash)
    sameText.bind(statement.key)
    let same = try sameText.number()
    try bindMetadata(of: findings, reading, ruleset: ruleset, to: insert)
    insert.bind(statement.key)
    insert.bind(number)
    insert.bind(1)
    insert.bind(reading.contentHash)
    insert.bind(same)
    guard let version = try insert.number() else {
      throw DatabaseError(message: "a statement got no number")
    }
    insertText.bind(version)
    insertText.bind(statement.headline)
    insertText.bind(statement.text)
    insertText.bind(LayoutCode.bytes(of: statement))
    try insertText.run()
    insertSearch.bind(version)
    insertSearch.bind(statement.headline)
    insertSearch.bind(statement.text)
    try insertSearch.run()
    return version
  }

  /// Writes other metadata for a version whose text is the same.
  func update(
    _ version: Int64, _ findings: Findings, _ reading: Reading, ruleset: Int64
  ) throws {
    let update = try self.update ?? RowStatement(StatementRows.updateSQL, database)
    self.update = update
    try bindMetadata(of: findings, reading, ruleset: ruleset, to: update)
    update.bind(version)
    try update.run()
    try updateText(version, findings.statement)
    try database.execute(
      sql: "DELETE FROM subject_country WHERE version = ?", arguments: [version])
    try database.execute(sql: "DELETE FROM diagnostic WHERE version = ?", arguments: [version])
  }

  private func updateText(_ version: Int64, _ statement: DemarcheModel.Statement) throws {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT CAST(headline AS BLOB) AS headline, CAST(text AS BLOB) AS text
        FROM statement_text WHERE version = ?
        """, arguments: [version])
    // As bytes, since a string would end at a NUL.
    func text(_ column: String) -> String? {
      (row?[column] as Data?).map { String(decoding: $0, as: UTF8.self) }
    }
    let old = text("headline")
    try database.execute(
      sql: "UPDATE statement_text SET headline = ?, layout = ? WHERE version = ?",
      arguments: [
        statement.headline, Data(LayoutCode.bytes(of: statement)), version,
      ])
    guard old != statement.headline else { return }
    // An index over a text that is stored elsewhere has to be told what it indexed.
    let delete = try RowStatement(
      "INSERT INTO search (search, rowid, headline, text) VALUES ('delete', ?, ?, ?)", database)
    delete.bind(version)
    delete.bind(old)
    delete.bind(text("text"))
    try delete.run()
    insertSearch.bind(version)
    insertSearch.bind(statement.headline)
    insertSearch.bind(statement.text)
    try insertSearch.run()
  }

  /// Writes what hangs on a version besides its annotations.
  func writeDetails(of findings: Findings, _ version: Int64) throws {
    for country in findings.statement.subjectCountries {
      try database.execute(
        sql: "INSERT OR IGNORE INTO subject_country (country, version) VALUES (?, ?)",
        arguments: [country, version])
    }
    for (place, diagnostic) in findings.diagnostics.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO diagnostic (version, number, code, severity, message, rule, sentence, help)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          version, place + 1, diagnostic.code, diagnostic.severity.rawValue, diagnostic.message,
          diagnostic.rule, diagnostic.sentence, diagnostic.help,
        ])
    }
  }

  /// Notes whether a version is the newest of its statement.
  func mark(_ version: Int64, isCurrent: Bool) throws {
    try database.execute(
      sql: "UPDATE version SET is_current = ? WHERE version = ?",
      arguments: [isCurrent ? 1 : 0, version])
  }

  /// Notes that the newest version of a statement stays as it is with a set of rules.
  func confirm(_ reading: Reading, of key: String, ruleset: Int64) throws {
    confirmRules.bind(ruleset)
    confirmRules.bind(key)
    confirmRules.bind(reading.identity.bytes)
    try confirmRules.run()
  }

  /// Notes that the newest version of a statement was read from these bytes, unless another
  /// document has changed it since.
  func note(_ reading: Reading, of key: String) throws {
    findCurrent.bind(key)
    findCurrent.bind(reading.identity.bytes)
    if let version = try findCurrent.number() { try note(reading, version) }
  }

  /// Notes that a version was read from these bytes, and forgets what stood in their place before.
  func note(_ reading: Reading, _ version: Int64) throws {
    deleteReadings.bind(reading.place.bytes)
    deleteReadings.bind(reading.isComplete ? reading.digest.bytes : [])
    try deleteReadings.run()
    guard reading.isComplete else { return }
    insertReading.bind(reading.place.bytes)
    insertReading.bind(reading.digest.bytes)
    insertReading.bind(version)
    try insertReading.run()
  }

  /// Where a document was read from.
  func origin(_ source: Int64) throws -> String {
    try String.fetchOne(
      database, sql: "SELECT origin FROM source WHERE source = ?", arguments: [source]) ?? ""
  }

  private func source(_ document: SourceDocument) throws -> Int64 {
    if let last = lastSource, last.origin.utf8.elementsEqual(document.origin.utf8),
      last.mediaType == document.mediaType
    {
      return last.number
    }
    insertSource.bind(document.origin)
    insertSource.bind(document.mediaType)
    guard let number = try insertSource.number() else {
      throw DatabaseError(message: "a source document got no number")
    }
    lastSource = (document.origin, document.mediaType, number)
    return number
  }

  // In the order of `metadataColumns`.
  private func bindMetadata(
    of findings: Findings, _ reading: Reading, ruleset: Int64, to row: RowStatement
  ) throws {
    let statement = findings.statement
    row.bind(statement.headline)
    row.bind(statement.issuedOn?.iso)
    row.bind(try statement.issuer.map(references.number))
    row.bind(statement.kind)
    row.bind(statement.language)
    row.bind(StatementRows.json(statement.subjectCountries))
    row.bind(statement.speaker?.name)
    row.bind(statement.speaker?.role)
    row.bind(statement.speaker?.phone)
    row.bind(statement.url)
    row.bind(statement.issuedOnOrigin?.rawValue)
    row.bind(statement.issuerOrigin?.rawValue)
    row.bind(reading.identity.bytes)
    row.bind(try source(statement.source))
    row.bind(reading.line.map(Int64.init))
    row.bind(statement.source.sha256)
    row.bind(statement.source.byteCount)
    row.bind(statement.source.retrievedOn?.iso)
    row.bind(reading.given)
    row.bind(ruleset)
    row.bind(findings.annotations.count)
    row.bind(findings.suppressedCount)
    row.bind(try fired.bytes(of: findings.firedRules))
  }

  // Codes of letters and digits need no escapes; what else a pack gives gets them.
  private static func json(_ countries: [String]) -> String {
    "["
      + countries.map { country in
        "\""
          + country.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\" + String(scalar)
            case _ where scalar.value < 0x20: " "
            default: String(scalar)
            }
          }.joined() + "\""
      }.joined(separator: ",") + "]"
  }
}
