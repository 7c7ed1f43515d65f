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
    guard let file = SharedFile.open(path) else { throw unreadable(path, errno) }
    var head = [UInt8](repeating: 0, count: 100)
    let count = pread(file.descriptor, &head, 100, 0)
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

  /// Whether the file and its folder may be written: SQLite keeps two files beside it.
  static func isWritable(_ path: String) -> Bool {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { path[...$0] } ?? "."
    return access(path, W_OK) == 0 && access(String(folder), W_OK) == 0
  }

  /// Whether SQLite's write-ahead log stands beside the file, with something in it.
  static func hasLog(_ path: String) -> Bool {
    var info = stat()
    return stat(path + "-wal", &info) == 0 && info.st_size > 0
  }

  /// The name by which SQLite opens a file that nobody writes, without files beside it.
  ///
  /// - Source: https://www.sqlite.org/uri.html
  static func immutableName(of path: String) -> String {
    let kept = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_.~".utf8)
    let name = path.utf8.map { byte in
      kept.contains(byte)
        ? String(Unicode.Scalar(byte))
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "file:" + name.joined() + "?immutable=1"
  }

  static func readOnly(_ path: String) -> ArchiveError {
    ArchiveError(
      "archive/read-only", "the archive may be read, but not written", file: path,
      help: "give yourself the right to write the file and its folder, or copy it elsewhere")
  }

  static func older(_ path: String) -> ArchiveError {
    ArchiveError(
      "archive/older",
      "the archive was made by an older version of demarche, and may not be written", file: path,
      help: "copy it to where you may write; opening the copy brings it up to date")
  }

  static func absent(_ path: String) -> ArchiveError {
    ArchiveError(
      "archive/not-found", "there is no archive", file: path,
      help: "'demarche archive add' makes it")
  }

  static func locked(_ path: String) -> ArchiveError {
    ArchiveError(
      "archive/locked", "another program is writing to the archive", file: path,
      help: "wait until it has ended, then run the command again")
  }

  static func unreadable(_ path: String, _ number: Int32) -> ArchiveError {
    ArchiveError(
      "archive/unreadable", "the archive cannot be opened: \(String(cString: strerror(number)))",
      file: path, help: "it should be a file that you may read, in a folder that exists")
  }
}
