import GRDB

/// Begins and ends the transactions of a run.
final class WriteTransaction {
  private let database: Database
  private let clock = ContinuousClock()
  private var isOpen = false
  private var byteCount = 0
  private var begun: ContinuousClock.Instant
  /// So much waits at most before it is on the disk.
  private let byteLimit: Int
  private static let timeLimit = Duration.seconds(1)

  init(_ database: Database, byteLimit: Int) {
    self.database = database
    self.byteLimit = byteLimit
    begun = clock.now
  }

  func begin() throws {
    guard !isOpen else { return }
    try database.execute(sql: "BEGIN IMMEDIATE")
    isOpen = true
    byteCount = 0
    begun = clock.now
  }

  func isFull(adding count: Int) -> Bool {
    byteCount += count
    return byteCount >= byteLimit || clock.now - begun >= WriteTransaction.timeLimit
  }

  func commit() throws {
    guard isOpen else { return }
    try database.execute(sql: "COMMIT")
    isOpen = false
  }

  /// Gives up what was not committed.
  func rollBack() {
    guard isOpen else { return }
    isOpen = false
    // Where the disk is full SQLite has rolled back already, and says so as an error.
    try? database.execute(sql: "ROLLBACK")
  }
}
