import Glibc
import Synchronization

/// The files that statements are read from, so that no output takes the place of one.
enum InputFiles {
  private static let paths = Mutex<[String]>([])

  /// Notes files that are read.
  static func note(_ paths: [String]) { InputFiles.paths.withLock { $0 += paths } }

  /// Whether a file is one of them, by whatever name.
  static func contain(_ path: String) -> Bool {
    guard let file = identity(of: path) else { return false }
    return paths.withLock { $0.contains { identity(of: $0) == file } }
  }

  // Device and number; nil for what is not there or no file.
  private static func identity(of path: String) -> [UInt64]? {
    var info = stat()
    guard stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    return [UInt64(info.st_dev), UInt64(info.st_ino)]
  }
}
