import DemarcheModel
import Foundation
import GRDB

/// The rows of what a workspace made of annotations: few annotations have one.
///
/// A class, since it owns prepared statements.
final class TunedRows {
  static let sql = """
    CREATE TABLE tuned (
      annotation INTEGER PRIMARY KEY,
      level TEXT NOT NULL,
      tags TEXT NOT NULL,
      overlays TEXT NOT NULL
    ) STRICT;
    """

  /// What the table and its columns hold, for the table `meta`.
  static let meanings: [(column: String, meaning: String)] = [
    ("", "what a workspace made of annotations, where it made something of them"),
    ("annotation", "the number of the annotation"),
    ("level", "how much it weighs: note, warning or error"),
    ("tags", "the tags that overlays gave it, as a JSON array"),
    ("overlays", "which overlays changed it: a JSON array of action, reason and place"),
  ]

  private let insert: RowStatement
  private let delete: RowStatement

  init(_ database: Database) throws {
    insert = try RowStatement(
      "INSERT INTO tuned (annotation, level, tags, overlays) VALUES (?, ?, ?, ?)", database)
    delete = try RowStatement("DELETE FROM tuned WHERE annotation BETWEEN ? AND ?", database)
  }

  /// Writes the row of an annotation.
  func write(_ tuning: Tuning, of annotation: Int64) throws {
    insert.bind(annotation)
    insert.bind(tuning.level.rawValue)
    insert.bind(try TunedRows.json(tuning.tags))
    insert.bind(
      try TunedRows.json(tuning.overlays.map { [$0.action, $0.reason, $0.place] }))
    try insert.run()
  }

  /// Takes away the rows of a version.
  func delete(_ version: Int64) throws {
    delete.bind(version << 24)
    delete.bind((version << 24) + 0xFF_FFFF)
    try delete.run()
  }

  /// Whether there are any.
  static func exist(_ database: Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM tuned)") ?? false
  }

  /// Of a version, by the number of the annotation.
  static func tunings(of version: Int64, _ database: Database) throws -> [Int64: Tuning] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM tuned WHERE annotation BETWEEN ? AND ?",
      arguments: [version << 24, (version << 24) + 0xFF_FFFF])
    var tunings: [Int64: Tuning] = [:]
    for row in rows {
      let overlays: [[String]] = try read(row["overlays"])
      tunings[row["annotation"]] = Tuning(
        level: Tuning.Level(rawValue: row["level"]) ?? .note, tags: try read(row["tags"]),
        overlays: overlays.filter { $0.count == 3 }
          .map { Tuning.Overlay(action: $0[0], reason: $0[1], place: $0[2]) })
    }
    return tunings
  }

  private static func json(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }

  private static func read<Value: Decodable>(_ text: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
