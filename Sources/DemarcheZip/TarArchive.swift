import CZipShim
import Glibc

/// Reads and writes plain tar archives in memory, with libarchive.
package enum TarArchive {
  /// The files of an archive, in its order.
  ///
  /// What an entry states is judged before its content is read: nothing is unpacked beyond the
  /// limits, and an entry that is no plain file ends it.
  ///
  /// - Parameters:
  ///   - entryLimit: how many files it may have.
  ///   - byteLimit: how many bytes they may have together.
  /// - Throws: whatever there is of `TarError` but `nameRefused`.
  package static func read(
    _ archive: [UInt8], entryLimit: Int, byteLimit: Int
  ) throws(TarError) -> [TarEntry] {
    guard dzip_is_there() else { throw .noLibrary }
    return try archive.withUnsafeBufferPointer { (bytes) throws(TarError) in
      guard let reader = dtar_open(bytes.baseAddress, bytes.count) else { throw .noMemory }
      defer { dtar_close(reader) }
      return try entries(reader, entryLimit: entryLimit, byteLimit: byteLimit)
    }
  }

  private static func entries(
    _ reader: OpaquePointer, entryLimit: Int, byteLimit: Int
  ) throws(TarError) -> [TarEntry] {
    var entries: [TarEntry] = []
    var room = byteLimit
    var header = dtar_header()
    while true {
      switch dtar_next(reader, &header) {
      case DTAR_END: return entries
      case DTAR_ENTRY: break
      default: throw .noArchive(reason: String(cString: dtar_reason(reader)))
      }
      guard entries.count < entryLimit else { throw .tooMany }
      let name = header.name.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
      if let what = what(header.kind) { throw .noFile(name: name ?? [], what: what) }
      guard let size = Int(exactly: header.size), size >= 0, size <= room else {
        throw .tooLarge(name: name ?? [])
      }
      room -= size
      var isWhole = true
      let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        isWhole = size == 0 || dtar_data(reader, buffer.baseAddress, size)
        count = isWhole ? size : 0
      }
      guard isWhole else { throw .noArchive(reason: String(cString: dtar_reason(reader))) }
      entries.append(TarEntry(name: name ?? [], bytes: bytes))
    }
  }

  private static func what(_ kind: dtar_kind) -> String? {
    switch kind {
    case DTAR_FILE: nil
    case DTAR_FOLDER: "a folder"
    case DTAR_SYMBOLIC_LINK: "a symbolic link"
    case DTAR_HARD_LINK: "a hard link"
    case DTAR_DEVICE: "a device"
    case DTAR_PIPE: "a named pipe"
    case DTAR_SPARSE: "a file with holes"
    default: "something else"
    }
  }

  /// The archive of `entries`, in their order: the same bytes for the same entries.
  ///
  /// - Throws: `noLibrary`, `noMemory`, `nameRefused`.
  package static func write(_ entries: [TarEntry]) throws(TarError) -> [UInt8] {
    guard dzip_is_there() else { throw .noLibrary }
    // One block for all, so that its addresses hold while the archive is made.
    var block: [UInt8] = []
    block.reserveCapacity(entries.reduce(0) { $0 + $1.name.count + $1.bytes.count + 1 })
    for entry in entries { block += entry.name + [0] + entry.bytes }
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    var failed = 0
    let answer = block.withUnsafeBytes { block in
      var start = 0
      let files = entries.map { entry in
        let name = block.baseAddress.map { $0 + start }
        start += entry.name.count + 1
        let content = block.baseAddress.map { $0 + start }
        start += entry.bytes.count
        return dzip_entry(
          name: name?.assumingMemoryBound(to: CChar.self),
          bytes: content?.assumingMemoryBound(to: UInt8.self), count: entry.bytes.count)
      }
      return dtar_write(files, files.count, &bytes, &count, &failed)
    }
    if answer == DTAR_NAME_REFUSED { throw .nameRefused(entries[failed].name) }
    guard answer == DTAR_WRITTEN, let bytes else { throw .noMemory }
    defer { free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}
