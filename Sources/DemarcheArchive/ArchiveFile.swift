import Foundation
import GRDB

/// Tells an archive's file from others before SQLite touches it.
enum ArchiveFile {
  /// `DEMA`, as SQLite keeps it in the head of the file.
  static let applicationID: Int32 = 0x4445_4D41

  /// What a file is.
  enum Kind: Equatable {
    case absent, empty, archive
    case foreign(String)
  }

  /// Looks at the head of a file; opens nothing else of it.
  ///
  /// - Throws: `archive/unreadable` where it is there and cannot be read.
  static func kind(of path: String) throws(ArchiveError) -> Kind {
    var info = stat()
    guard stat(path, &info) == 0 else {
      if errno == ENOENT { return .absent }
      throw unreadable(path, errno)
    }
    guard info.st_mode & S_IFMT == S_IFREG else { return .foreign("it is no file") }
    if info.st_size == 0 { return .empty }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: 100)
    let count = pread(descriptor, &head, 100, 0)
    guard count == 100, head.starts(with: Array("SQLite format 3\0".utf8)) else {
      return .foreign("it is not an SQLite database")
    }
    let id = head[68..<72].reduce(0) { $0 << 8 | UInt32($1) }
    return id == UInt32(bitPattern: applicationID)
      ? .archive : .foreign("it is an SQLite database of another program")
  }

  static func foreign(_ path: String, _ reason: String) -> ArchiveError {
    ArchiveError(
      "archive/foreign", "the file is no archive: \(reason)", file: path,
      help: "name another file; 'demarche archive add' makes it where it is absent")
  }

  static func absent(_ path: String) -> ArchiveError {
    ArchiveError(
      "archive/not-found", "there is no archive", file: path,
      help: "'demarche archive add' makes it")
  }

  private static func unreadable(_ path: String, _ number: Int32) -> ArchiveError {
    ArchiveError(
      "archive/unreadable", "the archive cannot be opened: \(String(cString: strerror(number)))",
      file: path, help: "it should be a file that you may read, in a folder that exists")
  }
}

/// Keeps other programs from adding to the same archive for as long as it lives.
///
/// SQLite's own lock lasts one transaction, and numbers that were given in one are used in the
/// next. The file is held open, not opened and closed: closing it would end SQLite's locks.
struct WriterLock: ~Copyable {
  private let descriptor: Int32

  init(_ path: String) throws(ArchiveError) {
    descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw ArchiveError(
        "archive/locked", "another program is writing to the archive", file: path,
        help: "wait until it has ended, then run the command again")
    }
  }

  deinit { close(descriptor) }
}
