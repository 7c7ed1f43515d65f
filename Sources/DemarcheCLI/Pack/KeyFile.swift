import DemarcheModel
import DemarchePacks
import Glibc

/// Writes files of keys, which are never written over.
enum KeyFile {
  static func makeFolder(_ path: String) throws(PackError) {
    if Console.isFolder(path) { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure(path) }
  }

  static func write(_ text: String, to path: String, mode: mode_t) throws(PackError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard Console.write(Array(text.utf8), to: descriptor) == nil, fsync(descriptor) == 0 else {
      throw failure(path)
    }
  }

  private static func failure(_ path: String) -> PackError {
    PackError([
      Diagnostic(
        code: "write/failed", message: "cannot write: \(Console.reason(errno))", file: path)
    ])
  }
}
