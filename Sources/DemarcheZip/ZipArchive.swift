import CZipShim
import Glibc

/// Reads and writes ZIP archives in memory, with libarchive.
package enum ZipArchive {
  /// The files of those names, unpacked; nil for one that is not there.
  ///
  /// - Throws: whatever there is of `ZipError`; an archive beyond the limits of `dzip.h` is
  ///   refused as soon as that shows.
  package static func read(
    _ names: [String], from archive: [UInt8]
  ) throws(ZipError) -> [[UInt8]?] {
    guard dzip_is_there() else { throw .noLibrary }
    let names = names.map { strdup($0) }
    defer { for name in names { free(name) } }
    var files = names.map { dzip_file(name: $0, bytes: nil, count: 0) }
    defer { dzip_free(&files, files.count) }
    var reason = [CChar](repeating: 0, count: 200)
    let answer = archive.withUnsafeBufferPointer { bytes in
      dzip_read(bytes.baseAddress, bytes.count, &files, files.count, &reason, reason.count)
    }
    if answer != DZIP_READ { throw ZipError(answer, reason: reason) }
    return files.map { file in
      file.bytes.map { Array(UnsafeBufferPointer(start: $0, count: file.count)) }
    }
  }

  /// The archive of `entries`, in their order, deflated; the same bytes for the same entries.
  ///
  /// - Throws: `noLibrary`, `noMemory`.
  package static func write(_ entries: [ZipEntry]) throws(ZipError) -> [UInt8] {
    guard dzip_is_there() else { throw .noLibrary }
    let names = entries.map { strdup($0.name) }
    defer { for name in names { free(name) } }
    // One block for all, so that its address holds while the archive is made.
    let content = entries.flatMap(\.bytes)
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    let isWritten = content.withUnsafeBufferPointer { content in
      var start = 0
      let files = zip(entries, names).map { entry, name in
        let file = dzip_entry(
          name: name, bytes: content.baseAddress.map { $0 + start }, count: entry.bytes.count)
        start += entry.bytes.count
        return file
      }
      return dzip_write(files, files.count, &bytes, &count)
    }
    guard isWritten, let bytes else { throw .noMemory }
    defer { free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}
