import DemarcheModel
import Glibc

/// Fetches the bytes of source documents; the only place that reads them.
package enum SourceFile {
  /// The greatest number of bytes that a source document may have.
  package static let limit = 64_000_000

  /// The bytes of the file at `path`, which is their origin too.
  ///
  /// A regular file that is too large is refused before it is read.
  ///
  /// - Throws: `ReadError` with `read/not-found`, `read/unreadable` or `read/too-large`.
  package static func read(_ path: String) throws(ReadError) -> SourceBytes {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFile.failure(path) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, origin: path)
  }

  /// All bytes that an open file, pipe or terminal gives, standard input for one.
  ///
  /// - Throws: `ReadError` with `read/unreadable` or `read/too-large`.
  package static func read(
    descriptor: Int32, origin: String
  ) throws(ReadError) -> SourceBytes {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw SystemFile.failure(origin) }
    let isRegular = info.st_mode & S_IFMT == S_IFREG
    if isRegular, info.st_size > limit { throw tooLarge(origin, "has \(info.st_size)") }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(isRegular ? Int(info.st_size) : 0)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw SystemFile.failure(origin) }
      if count == 0 { return SourceBytes(origin: origin, bytes: bytes) }
      bytes += chunk[..<count]
      if bytes.count > limit { throw tooLarge(origin, "has more") }
    }
  }

  private static func tooLarge(_ path: String, _ actual: String) -> ReadError {
    ReadError(
      "read/too-large", "file should have at most \(limit) bytes, but \(actual)", file: path)
  }
}
