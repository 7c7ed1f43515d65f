import DemarcheModel
import GRDB
import Glibc

/// An archive of statements and of what was found in them: one SQLite file.
///
/// A class, since it owns a connection to the file.
package final class Archive: Sendable {
  /// How a file is opened.
  package enum Access: Sendable {
    /// It must be there.
    case reading
    /// It must be there.
    case writing
    /// It is made where it is absent.
    case creating
  }

  /// Its file.
  package let path: String
  private let queue: DatabaseQueue
  private let file: SharedFile

  /// Opens an archive, and brings an older one up to date where it may be written.
  ///
  /// - Parameters:
  ///   - waitSeconds: how long to wait for another program that writes.
  ///   - pageLimit: the file may have so many pages of 8 KB; nil is no limit.
  /// - Throws: `ArchiveError`; the file is then as it was.
  package init(
    _ path: String, _ access: Access, waitSeconds: Double = 5, pageLimit: Int? = nil
  ) throws(ArchiveError) {
    self.path = path
    let kind = try ArchiveFile.kind(of: path)
    switch kind {
    case .foreign(let reason): throw ArchiveFile.foreign(path, reason)
    case .absent where access != .creating: throw ArchiveFile.absent(path)
    case .empty where access != .creating:
      throw ArchiveFile.foreign(path, "it is empty")
    case .absent, .empty, .archive: break
    }
    let isWritable = ArchiveFile.isWritable(path)
    if kind == .archive, !isWritable, access != .reading { throw ArchiveFile.readOnly(path) }
    // What a program that was killed left in the log beside it counts too.
    let isLeft = isWritable || kind != .archive || ArchiveFile.hasLog(path)
    let name = isLeft ? path : ArchiveFile.immutableName(of: path)
    queue = try naming(path) {
      try DatabaseQueue(
        path: name, configuration: Archive.configuration(access, waitSeconds, pageLimit))
    }
    guard let file = SharedFile.open(path) else { throw ArchiveFile.unreadable(path, errno) }
    self.file = file
    try prepare(isNew: kind != .archive, isWritable: isWritable || kind != .archive, access)
  }

  // SQLite lets go of the file before its descriptor is closed.
  deinit { try? queue.close() }

  private static func configuration(
    _ access: Access, _ waitSeconds: Double, _ pageLimit: Int?
  ) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(waitSeconds)
    configuration.label = "archive"
    // What opens it for reading may not change it by mistake either.
    let isReadOnly = access == .reading
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -65536")
      if isReadOnly { try database.execute(sql: "PRAGMA query_only = 1") }
      if let pageLimit { try database.execute(sql: "PRAGMA max_page_count = \(pageLimit)") }
    }
    return configuration
  }

  private func prepare(
    isNew: Bool, isWritable: Bool, _ access: Access
  ) throws(ArchiveError) {
    if try !isComplete() {
      // Nothing can be added to what is opened as it lies there.
      if !isWritable, !isNew { throw ArchiveFile.older(path) }
      try whileLocked { () throws(ArchiveError) in
        // Another program may have done it meanwhile.
        guard try !isComplete() else { return }
        try naming(path) {
          try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA query_only = 0")
            if isNew { try Archive.makeHead(database) }
          }
          try Archive.migrator.migrate(queue)
        }
      }
    }
    try writeFreely { database in
      if access != .reading { try database.execute(sql: "PRAGMA journal_mode = WAL") }
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      try database.execute(sql: "PRAGMA query_only = \(access == .reading ? 1 : 0)")
    }
  }

  private func isComplete() throws(ArchiveError) -> Bool {
    try read { database in
      if try Archive.migrator.hasBeenSuperseded(database) {
        throw ArchiveError(
          "archive/newer", "the archive was made by a newer version of demarche", file: path,
          help: "use that version, or make an archive of your own with 'demarche archive add'")
      }
      return try Archive.migrator.hasCompletedMigrations(database)
    }
  }

  /// Does something while no other program adds to the archive.
  ///
  /// - Throws: `archive/locked` where one does.
  func whileLocked<Result>(
    _ body: () throws(ArchiveError) -> Result
  ) throws(ArchiveError) -> Result {
    guard file.lock() else { throw ArchiveFile.locked(path) }
    defer { file.unlock() }
    return try body()
  }

  // Before the first table, so that no kill leaves a file that nobody knows.
  private static func makeHead(_ database: Database) throws {
    try database.execute(sql: "PRAGMA page_size = 8192")
    try database.execute(sql: "PRAGMA application_id = \(ArchiveFile.applicationID)")
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 statements, annotations, judgements") { database in
      try database.execute(sql: BaseSchema.sql)
      try Meaning.writeBase(to: database)
      try Statistics.write(to: database)
      var types = try TypeCatalog(database)
      try types.prepare(AnnotationType.core, in: database)
    }
    migrator.registerMigration("2 levels, tags, overlays") { database in
      try database.execute(sql: TunedRows.sql)
      for (column, meaning) in TunedRows.meanings {
        try Meaning.write("tuned", column, meaning, to: database)
      }
    }
    return migrator
  }

  /// Reads with a connection.
  func read<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
    try naming(path) { try queue.read(body) }
  }

  /// Writes in one transaction.
  func write<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
    try naming(path) { try queue.write(body) }
  }

  /// Writes, with transactions of the caller's own.
  func writeFreely<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
    try naming(path) { try queue.writeWithoutTransaction(body) }
  }

  /// Copies all of it into another database.
  func backup(to other: DatabaseQueue) throws { try queue.backup(to: other) }
}
