import DemarcheModel
import Glibc

/// Files that are read whole, and replaced whole or not at all.
enum WholeFile {
  /// The bytes of a regular file.
  ///
  /// - Returns: nil where there is none.
  /// - Throws: `PackError` with `code` where it is no plain file, too large, or cannot be read.
  static func read(_ path: String, limit: Int, code: String) throws(PackError) -> [UInt8]? {
    guard let status = FileStatus(path, followsLinks: true) else { return nil }
    guard status.kind == .file else {
      throw PackError(code, "should be a file, but is none", file: path)
    }
    guard status.stamp.byteCount <= limit else {
      throw PackError(code, "should have at most \(limit) bytes, but has more", file: path)
    }
    guard let bytes = FileStatus.bytes(of: path), bytes.count <= limit else {
      throw PackError(code, "the file cannot be read", file: path)
    }
    return bytes
  }

  /// Whether a file is one that only this person or the system can have written.
  static func isOwn(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
      && (info.st_uid == geteuid() || info.st_uid == 0) && info.st_mode & 0o022 == 0
  }

  /// Puts bytes in the place of a file: on the disk before they get the name.
  ///
  /// - Throws: `PackError` with `write/failed`; then what was there stays.
  static func replace(_ path: String, with bytes: [UInt8]) throws(PackError) {
    let partial = path + ".part\(getpid())"
    do throws(PackError) {
      try create(partial, bytes, named: path)
      guard rename(partial, path) == 0 else { throw failure(path) }
    } catch {
      unlink(partial)
      throw error
    }
    sync(folder: path)
  }

  /// Makes a file that was not there, and waits until it is on the disk.
  static func create(
    _ path: String, _ bytes: [UInt8], named name: String? = nil
  ) throws(PackError) {
    let flags = O_WRONLY | O_CLOEXEC | O_CREAT | O_TRUNC | O_NOFOLLOW
    let descriptor = open(path, flags, 0o644)
    guard descriptor >= 0 else { throw failure(name ?? path) }
    defer { close(descriptor) }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw failure(name ?? path) }
      start += count
    }
    guard fsync(descriptor) == 0 else { throw failure(name ?? path) }
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(PackError) {
    if FileStatus(path, followsLinks: true)?.kind == .folder { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure(path) }
  }

  /// Waits until the names in the folder of `path` are on the disk.
  static func sync(folder path: String) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let descriptor = open(String(path[...slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Takes away a folder with all that is in it, and a link without what it leads to.
  static func remove(_ path: String) {
    guard FileStatus(path)?.kind == .folder else {
      unlink(path)
      return
    }
    for name in allNames(in: path) { remove(path + "/" + name) }
    rmdir(path)
  }

  /// The names in a folder with dot-files, sorted.
  static func allNames(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func failure(_ path: String) -> PackError {
    PackError(
      "write/failed", "cannot write: \(String(cString: strerror(errno)))", file: path)
  }
}
