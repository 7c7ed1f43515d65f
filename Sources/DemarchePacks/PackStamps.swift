import DemarcheDigest
package import DemarcheModel

/// Knows whether the files of a pack are those of an earlier run, without reading them again.
///
/// Of each file it keeps what the system noted of it, and a digest of its content. A file of which
/// nothing noted has changed is taken to be unchanged, as make and git do. Where it was changed
/// less than two seconds before it was read, a later change could fall into the same tick of a
/// file system's clock; then, and where anything noted differs, the content is read and digested.
/// What escapes is a change made through a memory map before the system notes it, and one made by
/// somebody who sets the system's clock.
package struct PackStamps: Sendable, Hashable {
  /// One file.
  struct Row: Sendable, Hashable {
    var path: String
    var stamp: FileStatus.Stamp
    /// When reading began, in nanoseconds since 1970.
    var readAt: Int
    var digest: [UInt8]

    // Coarser clocks than of two seconds are not known of any file system.
    var isSettled: Bool { max(stamp.modified, stamp.changed) <= readAt &- 2_000_000_000 }
  }

  /// Sorted by path bytewise.
  private(set) var rows: [Row] = []

  /// Stamps of which nothing is known.
  package init() {}

  /// Brings the stamps up to what stands in `folder` now.
  ///
  /// - Parameter now: nanoseconds since 1970, taken before this call.
  /// - Returns: the digest as `PackFolder.digest` gives it; nil where only opening the pack can
  ///   tell what is in it: links, faults, and what is not there.
  package mutating func update(to folder: String, now: Int) -> [UInt8]? {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    guard FileStatus(folder, followsLinks: true)?.kind == .folder else { return nil }
    var walk = Walk(prefix: prefix)
    guard walk.enter("") else { return nil }
    walk.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var known = rows[...]
    var current: [Row] = []
    for file in walk.files {
      while let first = known.first, first.path.utf8.lexicographicallyPrecedes(file.path.utf8) {
        known.removeFirst()
      }
      if let first = known.first, first.path == file.path, first.stamp == file.stamp,
        first.isSettled
      {
        current.append(first)
      } else {
        guard let bytes = FileStatus.bytes(of: prefix + file.path) else { return nil }
        current.append(
          Row(path: file.path, stamp: file.stamp, readAt: now, digest: BLAKE2b.digest(bytes)))
      }
    }
    rows = current
    return PackDigest.of(current.map { ($0.path, $0.digest) }, folders: walk.folders)
  }

  private struct Walk {
    let prefix: String
    var files: [(path: String, stamp: FileStatus.Stamp)] = []
    var folders: [String] = []
    var byteCount = 0

    // False where it met something that only `PackScan` can judge.
    mutating func enter(_ folder: String) -> Bool {
      guard let names = FileStatus.names(in: prefix + folder) else { return false }
      for name in names {
        let path = folder.isEmpty ? name : folder + "/" + name
        guard let status = FileStatus(prefix + path) else { return false }
        switch status.kind {
        case .folder:
          folders.append(path)
          guard enter(path) else { return false }
        case .file:
          byteCount += status.stamp.byteCount
          guard !PackScan.hasControl(path), files.count < PackScan.fileLimit,
            byteCount <= PackScan.byteLimit
          else { return false }
          files.append((path, status.stamp))
        case .link, .other: return false
        }
      }
      return true
    }
  }
}

/// The digest of all that decides what a pack's folder is: its files with their content, and its
/// folders.
enum PackDigest {
  static func of(_ files: [(path: String, digest: [UInt8])], folders: [String]) -> [UInt8] {
    var writer = BinaryWriter()
    writer.write(files) { file, writer in
      writer.write(file.path)
      writer.writeTable(file.digest)
    }
    writer.write(folders.sorted())
    return BLAKE2b.digest(writer.bytes)
  }
}

extension PackStamps: BinaryCoded {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(rows) { row, writer in
      writer.write(row.path)
      writer.write(row.stamp)
      writer.write(row.readAt)
      writer.writeTable(row.digest)
    }
  }

  package init(from reader: inout BinaryReader) throws(BinaryError) {
    rows = try reader.readArray { (reader) throws(BinaryError) in
      Row(
        path: try reader.read(), stamp: try reader.read(), readAt: try reader.read(),
        digest: try reader.readTable())
    }
  }
}
