import GRDB

/// The row of a run.
struct RunRow {
  /// How it ended.
  enum Outcome: String {
    case running, done, interrupted
  }

  private let number: Int64
  private let database: Database

  init(startedAt time: String, ruleset: Int64, _ database: Database) throws {
    self.database = database
    try database.execute(
      sql: """
        INSERT INTO run (started_at, outcome, ruleset, new_count, changed_count, unchanged_count,
          confirmed_count, rerun_count, failed_count)
        VALUES (?, 'running', ?, 0, 0, 0, 0, 0, 0)
        """, arguments: [time, ruleset])
    number = database.lastInsertedRowID
  }

  func update(_ tally: ArchiveWriter.Tally, outcome: Outcome, endedAt time: String?) throws {
    try database.execute(
      sql: """
        UPDATE run SET outcome = ?, ended_at = ?, new_count = ?, changed_count = ?,
          unchanged_count = ?, confirmed_count = ?, rerun_count = ?, failed_count = ? WHERE run = ?
        """,
      arguments: [
        outcome.rawValue, time, tally.new, tally.changed, tally.unchanged, tally.confirmed,
        tally.rerun, tally.failed, number,
      ])
  }
}
