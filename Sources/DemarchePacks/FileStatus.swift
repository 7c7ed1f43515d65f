package import DemarcheModel
import Glibc

/// What the system says of a file or folder without opening it.
package struct FileStatus: Sendable, Hashable {
  /// What stands at a path.
  package enum Kind: Sendable {
    case file, folder, link, other
  }
  /// By what a change shows: whoever writes to a file moves its last two numbers, and only the
  /// system can set the last.
  package struct Stamp: Sendable, Hashable {
    package var device: UInt64
    package var inode: UInt64
    package var byteCount: Int
    /// When the content was changed, in nanoseconds since 1970.
    package var modified: Int
    /// When the content or what is noted of it was changed, in nanoseconds since 1970.
    package var changed: Int
  }

  package var kind: Kind
  package var stamp: Stamp

  /// Of what stands at `path` itself, or of what a link there leads to; nil where there is nothing.
  package init?(_ path: String, followsLinks: Bool = false) {
    var info = stat()
    guard (followsLinks ? stat(path, &info) : lstat(path, &info)) == 0 else { return nil }
    switch info.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    stamp = Stamp(
      device: UInt64(info.st_dev), inode: UInt64(info.st_ino), byteCount: Int(info.st_size),
      modified: FileStatus.nanoseconds(info.st_mtim), changed: FileStatus.nanoseconds(info.st_ctim))
  }

  /// Whether two paths lead to the same file or folder.
  package static func areSame(_ one: String, _ other: String) -> Bool {
    guard one != other else { return true }
    guard let left = FileStatus(one, followsLinks: true)?.stamp,
      let right = FileStatus(other, followsLinks: true)?.stamp
    else { return false }
    return left.device == right.device && left.inode == right.inode
  }

  // A time too far away for 64 bits is one that no file has.
  private static func nanoseconds(_ time: timespec) -> Int {
    let (seconds, overflow) = Int(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? Int.max : seconds &+ Int(time.tv_nsec)
  }

  /// The names in a folder but dot-files, sorted bytewise; nil where it cannot be read.
  package static func names(in folder: String) -> [String]? {
    guard let handle = opendir(folder) else { return nil }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.utf8.starts(with: [UInt8(ascii: ".")]) { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of a file; nil where it cannot be read.
  ///
  /// - Parameter followsLinks: whether a link leads to the file; else it cannot be read.
  package static func bytes(of path: String, followsLinks: Bool = true) -> [UInt8]? {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    // One byte more than noted, so that the first read finds the end; a file can grow meanwhile.
    var wanted = Int(info.st_size) + 1
    while true {
      let count = FileStatus.read(wanted, from: descriptor, into: &bytes)
      if count == 0 { return bytes }
      if count < 0 { return nil }
      wanted = 1 << 16
    }
  }

  private static func read(_ wanted: Int, from descriptor: Int32, into bytes: inout [UInt8]) -> Int
  {
    var count = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, used in
      repeat {
        count = Glibc.read(descriptor, buffer.baseAddress, wanted)
      } while count < 0 && errno == EINTR
      used = max(0, count)
    }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    return count
  }
}

extension FileStatus.Stamp: BinaryCoded {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(device)
    writer.write(inode)
    writer.write(byteCount)
    writer.write(modified)
    writer.write(changed)
  }

  package init(from reader: inout BinaryReader) throws(BinaryError) {
    device = try reader.read()
    inode = try reader.read()
    byteCount = try reader.read()
    modified = try reader.read()
    changed = try reader.read()
  }
}
