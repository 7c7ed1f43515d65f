import GRDB
import GRDBSQLite

/// A prepared statement whose values are bound one by one, without a box for each.
///
/// A class, since it stands for a statement of SQLite that several hold.
final class RowStatement {
  private let statement: GRDB.Statement
  private let handle: OpaquePointer
  private let database: Database
  private var place: Int32 = 0

  init(_ sql: String, _ database: Database) throws {
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
    self.database = database
  }

  // SQLite copies what is bound so.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  func bind(_ number: Int) {
    place += 1
    sqlite3_bind_int64(handle, place, Int64(number))
  }

  func bind(_ number: Int64?) {
    place += 1
    if let number {
      sqlite3_bind_int64(handle, place, number)
    } else {
      sqlite3_bind_null(handle, place)
    }
  }

  func bind(_ number: Double) {
    place += 1
    sqlite3_bind_double(handle, place, number)
  }

  func bindNull() {
    place += 1
    sqlite3_bind_null(handle, place)
  }

  func bind(_ text: String?) {
    guard var text else { return bindNull() }
    place += 1
    text.withUTF8 { utf8 in
      // A null pointer would bind NULL, and an empty buffer may have one.
      guard let base = utf8.baseAddress, !utf8.isEmpty else {
        sqlite3_bind_text(handle, place, "", 0, RowStatement.copied)
        return
      }
      sqlite3_bind_text64(
        handle, place, UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self),
        sqlite3_uint64(utf8.count), RowStatement.copied, UInt8(SQLITE_UTF8))
    }
  }

  /// Binds text that is a part of UTF-8.
  func bind(utf8 part: UnsafeBufferPointer<UInt8>) {
    place += 1
    guard let base = part.baseAddress, !part.isEmpty else {
      sqlite3_bind_text(handle, place, "", 0, RowStatement.copied)
      return
    }
    sqlite3_bind_text64(
      handle, place, UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self),
      sqlite3_uint64(part.count), RowStatement.copied, UInt8(SQLITE_UTF8))
  }

  func bind(_ bytes: [UInt8]) {
    place += 1
    guard !bytes.isEmpty else {
      sqlite3_bind_zeroblob(handle, place, 0)
      return
    }
    _ = bytes.withUnsafeBytes {
      sqlite3_bind_blob64(
        handle, place, $0.baseAddress, sqlite3_uint64($0.count), RowStatement.copied)
    }
  }

  /// Runs the statement once; the next values are bound from the first again.
  func run() throws {
    _ = try next()
    reset()
  }

  /// The first column of the first row, as a number; nil where there is no row.
  func number() throws -> Int64? {
    defer { reset() }
    return try next() ? integer(0) : nil
  }

  /// Goes on to the next row; false behind the last. `reset` ends the reading.
  func next() throws -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    let message = String(cString: sqlite3_errmsg(database.sqliteConnection))
    let extended = sqlite3_extended_errcode(database.sqliteConnection)
    reset()
    throw DatabaseError(
      resultCode: ResultCode(rawValue: extended), message: message, sql: nil, arguments: nil)
  }

  func reset() {
    sqlite3_reset(handle)
    place = 0
  }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func text(_ column: Int32) -> String? {
    guard let bytes = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  func double(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  func bytes(_ column: Int32) -> [UInt8] {
    guard let bytes = sqlite3_column_blob(handle, column) else { return [] }
    return [UInt8](
      UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column))))
  }
}
