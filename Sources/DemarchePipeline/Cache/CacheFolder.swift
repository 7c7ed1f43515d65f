import DemarcheDigest
import DemarcheModel
import Glibc

/// A folder of files that can be lost: each is read whole or not at all, and whoever writes one
/// replaces it at once, so that any number of programs can share the folder, and a file that is
/// mapped stays as it is.
struct CacheFolder {
  /// Without a slash at the end.
  let path: String
  /// Files together may be so large.
  let byteLimit: Int

  private static let magic = Array("DEMARCHE".utf8)
  /// Of the frame around what is kept: magic, version, byte count, sum.
  private static let version: UInt32 = 1
  private static let headCount = 28

  /// The folder at `path`, made if it is absent.
  ///
  /// nil where it cannot be made, is somebody else's, or lets others write: what stands in it is
  /// believed like the program itself.
  init?(_ path: String, byteLimit: Int) {
    self.byteLimit = byteLimit
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    CacheFolder.make(self.path)
    var info = stat()
    guard stat(self.path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR,
      CacheFolder.isOwn(info)
    else { return nil }
  }

  private static func make(_ path: String) {
    var info = stat()
    guard !path.isEmpty, stat(path, &info) != 0 else { return }
    if let slash = path.lastIndex(of: "/") { make(String(path[..<slash])) }
    mkdir(path, 0o700)
  }

  private static func isOwn(_ info: stat) -> Bool {
    info.st_uid == geteuid() && info.st_mode & (S_IWGRP | S_IWOTH) == 0
  }

  /// What was kept under `name`; nil where nothing was, or it is damaged or somebody else's.
  func read(_ name: String) -> BinaryReader? {
    let descriptor = open(path + "/" + name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG,
      CacheFolder.isOwn(info), info.st_size <= byteLimit
    else { return nil }
    guard let bytes = BinaryStorage(mapping: descriptor, count: Int(info.st_size)) else {
      return nil
    }
    var reader = BinaryReader(bytes)
    guard let head = try? Head(from: &reader), head.magic == CacheFolder.magic,
      head.version == CacheFolder.version, head.byteCount == UInt64(reader.remainingCount),
      head.sum == CacheFolder.sum(of: bytes)
    else { return nil }
    return reader
  }

  private static func sum(of bytes: BinaryStorage) -> UInt64 {
    bytes.withBytes { Checksum.of(UnsafeRawBufferPointer(rebasing: $0[headCount...])) }
  }

  /// Keeps bytes under `name`, in place of what was there.
  ///
  /// - Returns: whether it did; a full disk and the like are no fault.
  func write(_ content: [UInt8], as name: String) -> Bool {
    var writer = BinaryWriter()
    Head(
      magic: CacheFolder.magic, version: CacheFolder.version, byteCount: UInt64(content.count),
      sum: Checksum.of(content)
    ).encode(into: &writer)
    var pattern = Array((path + "/.new-XXXXXX").utf8CString)
    let descriptor = mkstemp(&pattern)
    guard descriptor >= 0 else { return false }
    let temporary = String(
      decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let isWritten =
      CacheFolder.put(writer.bytes, descriptor) && CacheFolder.put(content, descriptor)
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed, rename(temporary, path + "/" + name) == 0 else {
      unlink(temporary)
      return false
    }
    return true
  }

  private static func put(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return false }
      start += count
    }
    return true
  }

  /// Notes that what is kept under `name` was of use, once a day.
  func touch(_ name: String, now: Int) {
    let day = 86_400_000_000_000
    guard let status = fileTimes(name), now &- status.modified > day else { return }
    utimensat(AT_FDCWD, path + "/" + name, nil, 0)
  }

  private func fileTimes(_ name: String) -> (modified: Int, byteCount: Int)? {
    var info = stat()
    guard lstat(path + "/" + name, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return (
      Int(info.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(info.st_mtim.tv_nsec), Int(info.st_size)
    )
  }

  /// Takes away what was of use longest ago, until the rest is small enough, and what a program
  /// that ended early left behind.
  ///
  /// - Parameter kept: the file that was written last, which stays.
  func prune(now: Int, keeping kept: String? = nil) {
    let hour = 3_600_000_000_000
    var files: [(name: String, modified: Int, byteCount: Int)] = []
    for name in names {
      guard let times = fileTimes(name) else { continue }
      if name.hasPrefix(".new-") {
        if now &- times.modified > hour { unlink(path + "/" + name) }
      } else if name.hasSuffix(".rules") || name.hasSuffix(".stamps") {
        files.append((name, times.modified, times.byteCount))
      }
    }
    files.sort { ($0.modified, $0.name) < ($1.modified, $1.name) }
    var total = files.reduce(0) { $0 + $1.byteCount }
    for file in files where total > byteLimit && file.name != kept {
      unlink(path + "/" + file.name)
      total -= file.byteCount
    }
  }

  private var names: [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      names.append(String(decoding: bytes, as: UTF8.self))
    }
    return names
  }

  /// What stands before the content of a file.
  private struct Head {
    var magic: [UInt8]
    var version: UInt32
    var byteCount: UInt64
    var sum: UInt64

    init(magic: [UInt8], version: UInt32, byteCount: UInt64, sum: UInt64) {
      self.magic = magic
      self.version = version
      self.byteCount = byteCount
      self.sum = sum
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
      magic = []
      for _ in 0..<8 { magic.append(try reader.read()) }
      version = try reader.read()
      byteCount = try reader.read()
      sum = try reader.read()
    }

    func encode(into writer: inout BinaryWriter) {
      for byte in magic { writer.write(byte) }
      writer.write(version)
      writer.write(byteCount)
      writer.write(sum)
    }
  }
}
