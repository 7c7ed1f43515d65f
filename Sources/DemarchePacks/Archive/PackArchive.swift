import DemarcheZip

/// A pack as one file, `.dpack`: a plain tar archive of the one form that the same files always
/// have.
///
/// Regular files only, sorted by path bytewise, of 1970, of nobody, mode 0644, in the format ustar.
/// Whatever is read is written again and must come out as the same bytes, so that nothing can hide
/// in an archive.
package enum PackArchive {
  /// The end of its file name.
  package static let fileEnding = ".dpack"
  /// The most bytes of an archive: its files, and the heads and ends of as many as are allowed.
  package static let byteLimit = PackScan.byteLimit + PackScan.fileLimit * 1024 + 1024

  /// The archive of files, which need not be sorted.
  ///
  /// - Parameter name: the pack's folder, for diagnostics.
  /// - Throws: `PackError` with `pack/archive-entry`, `pack/no-library`, `pack/too-large`.
  package static func build(
    _ files: [PackFolder.File], name: String
  ) throws(PackError) -> [UInt8] {
    try check(files, file: name)
    return try write(files, file: name)
  }

  /// The pack in a folder, and its archive: all of its files but dot-files; where a link stands
  /// that a pack may have, what it leads to.
  ///
  /// - Throws: `PackError` as `PackFolder.open` and `build` do.
  package static func build(
    folder path: String, host: Host = .current
  ) throws(PackError) -> (folder: PackFolder, archive: [UInt8]) {
    var scan = try PackScan(path)
    scan.run()
    let folder = try PackFolder(scan, path: path, place: "this folder", host: host)
    return (folder, try build(scan.files, name: path))
  }

  /// The files of an archive, in its order.
  ///
  /// - Parameter name: the archive's file, for diagnostics.
  /// - Throws: `PackError` with `pack/archive-form`, `pack/archive-entry`, `pack/no-library`,
  ///   `pack/too-large`.
  package static func read(_ bytes: [UInt8], name: String) throws(PackError) -> [PackFolder.File] {
    guard bytes.count <= byteLimit else { throw tooLarge(name) }
    if let kind = compression(of: bytes) {
      throw PackError(
        "pack/archive-form", "an archive should be a plain tar file, but this one is \(kind)",
        file: name, help: "'demarche pack build' makes plain ones")
    }
    let entries: [TarEntry]
    do throws(TarError) {
      entries = try TarArchive.read(
        bytes, entryLimit: PackScan.fileLimit, byteLimit: PackScan.byteLimit)
    } catch {
      throw fault(error, file: name)
    }
    var files: [PackFolder.File] = []
    for entry in entries {
      guard let path = String(validating: entry.name, as: UTF8.self) else {
        throw refused(String(decoding: entry.name, as: UTF8.self), "should be UTF-8", file: name)
      }
      files.append(PackFolder.File(path: path, bytes: entry.bytes))
    }
    try check(files, file: name)
    let written = try write(files, file: name)
    guard written == bytes else {
      throw PackArchiveForm.fault(in: bytes, wanted: written, files: files, file: name)
    }
    return files
  }

  private static func check(_ files: [PackFolder.File], file: String) throws(PackError) {
    var total = 0
    var paths = PackPaths()
    guard files.count <= PackScan.fileLimit else { throw tooLarge(file) }
    for entry in files {
      total += entry.bytes.count
      guard total <= PackScan.byteLimit else { throw tooLarge(file) }
      do throws(PackPaths.Refusal) {
        try paths.add(entry.path)
      } catch {
        throw refused(entry.path, error.reason, file: file)
      }
    }
  }

  // The one form: whatever the order in which they come.
  private static func write(
    _ files: [PackFolder.File], file: String
  ) throws(PackError) -> [UInt8] {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    do throws(TarError) {
      return try TarArchive.write(
        sorted.map { TarEntry(name: Array($0.path.utf8), bytes: $0.bytes) })
    } catch {
      throw fault(error, file: file)
    }
  }

  private static func fault(_ error: TarError, file: String) -> PackError {
    switch error {
    case .noLibrary:
      return PackError(
        "pack/no-library", "libarchive is not installed, which reads and writes archives",
        file: file, help: "install Debian's package 'libarchive13'")
    case .noArchive(let reason):
      return PackError(
        "pack/archive-form",
        "an archive should be a plain tar file, but this one is damaged, cut short or none"
          + (reason.isEmpty ? "" : " (\(reason))"),
        file: file, help: "fetch it again")
    case .noFile(let name, let what):
      return refused(
        String(decoding: name, as: UTF8.self), "should be a plain file, but is \(what)", file: file)
    case .nameRefused(let name):
      return refused(
        String(decoding: name, as: UTF8.self),
        "should have names of at most 100 bytes, in folders whose names together have at most 155",
        file: file)
    case .tooMany, .tooLarge: return tooLarge(file)
    case .noMemory:
      return PackError("pack/no-library", "there is no memory for the archive", file: file)
    }
  }

  static func tooLarge(_ file: String) -> PackError {
    PackError(
      "pack/too-large",
      "a pack should have at most \(PackScan.fileLimit) files and \(PackScan.byteLimit) bytes",
      file: file)
  }

  static func refused(_ path: String, _ reason: String, file: String) -> PackError {
    PackError(
      "pack/archive-entry", "file '\(PackPaths.shown(path))' of the pack \(reason)", file: file)
  }

  // What other programs put around a tar archive, or instead of one.
  private static func compression(of bytes: [UInt8]) -> String? {
    let kinds: [([UInt8], String)] = [
      ([0x1F, 0x8B], "compressed with gzip"), (Array("BZh".utf8), "compressed with bzip2"),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed with xz"),
      ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd"), ([0x50, 0x4B, 3, 4], "a ZIP archive"),
    ]
    return kinds.first { bytes.starts(with: $0.0) }?.1
  }
}
