import DemarcheModel
import Glibc

/// What the system says about files and folders, with its reasons in words.
package enum SystemFile {
  /// What stands at a path.
  enum Kind: Hashable {
    case file, folder, other
  }
  /// A file or folder, whatever the names that lead to it.
  struct Identity: Hashable {
    let device: UInt
    let number: UInt
  }
  struct Status {
    let kind: Kind
    let identity: Identity
  }

  /// What stands at `path`, links followed.
  ///
  /// - Throws: `ReadError` with `read/not-found` or `read/unreadable`.
  static func status(_ path: String) throws(ReadError) -> Status {
    var info = stat()
    guard stat(path, &info) == 0 else { throw failure(path) }
    let kind: Kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    let identity = Identity(device: UInt(info.st_dev), number: UInt(info.st_ino))
    return Status(kind: kind, identity: identity)
  }

  /// How many bytes the file at `path` has; nil where it is none, or is not there.
  package static func byteCount(_ path: String) -> Int? {
    var info = stat()
    guard stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(info.st_size)
  }

  /// Whether `path` itself is a symbolic link.
  static func isLink(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in a folder, in no order, without `.` and `..`.
  ///
  /// - Throws: `ReadError` with `read/not-found` or `read/unreadable`.
  static func names(in folder: String) throws(ReadError) -> [String] {
    guard let stream = opendir(folder) else { throw failure(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      // A name that is not UTF-8 becomes one that is not found, and is reported so.
      let name = String(decoding: bytes, as: UTF8.self)
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    if errno != 0 { throw failure(folder) }
    return names
  }

  /// The error for `path` that the system's last call left behind.
  static func failure(_ path: String) -> ReadError {
    let number = errno
    if number == ENOENT || number == ENOTDIR {
      return ReadError("read/not-found", "no such file or folder", file: path)
    }
    let reason = strerror(number).map { String(cString: $0) } ?? "error \(number)"
    return ReadError(
      "read/unreadable", "cannot be read: " + reason.prefix(1).lowercased() + reason.dropFirst(),
      file: path)
  }
}
