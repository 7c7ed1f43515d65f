import DemarcheDigest
import DemarcheModel
import DemarchePacks
import DemarcheReaders
import DemarcheScripting

/// The files of a workspace that packs were granted to read.
struct GrantedFiles {
  /// So many files, bytes and folders above a file are looked at.
  private static let fileLimit = 1_000
  private static let byteLimit = 16_000_000
  private static let depthLimit = 16
  /// So many files and folders are met on the way, whether granted or not.
  private static let visitLimit = 20_000

  /// By the path, which begins with `workspace:`.
  private(set) var files: [PackSource.File] = []
  /// The files that each pack was granted.
  private var paths: [String: [String]] = [:]
  /// What could not be read.
  private(set) var faults: [Diagnostic] = []
  private var visitCount = 0
  /// Whether there was too much, and nothing more is looked at.
  private var isFull = false
  private var seenCount = 0
  private var byteCount = 0

  /// Reads what a workspace grants.
  init(_ configuration: PackConfiguration) {
    guard let folder = configuration.workspaceFolder else { return }
    for grant in configuration.grants {
      for pattern in grant.read {
        read(pattern, for: grant.pack, in: folder)
      }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The files that a pack asks for and was granted.
  ///
  /// - Parameter patterns: `permissions.read` of its manifest.
  func files(for pack: String, asking patterns: [String]) -> [PackSource.File] {
    let own = Set(paths[pack] ?? [])
    return files.filter { file in
      own.contains(file.path) && patterns.contains { GrantedFiles.covers($0, file.path) }
    }
  }

  /// A digest of all paths and contents; empty where there are none.
  var digest: [UInt8] {
    if files.isEmpty { return [] }
    var writer = BinaryWriter()
    writer.write(files) { file, writer in
      writer.write(file.path)
      writer.writeTable(BLAKE2b.digest(file.bytes))
    }
    return writer.bytes
  }

  // Both begin with the prefix; a pattern without a slash is for files at the top.
  private static func covers(_ pattern: String, _ path: String) -> Bool {
    let count = PackSource.workspacePrefix.utf8.count
    guard pattern.hasPrefix(PackSource.workspacePrefix) else { return false }
    let (pattern, path) = (String(pattern.dropFirst(count)), String(path.dropFirst(count)))
    if !pattern.contains("/"), path.contains("/") { return false }
    return Glob(pattern).matches(path)
  }

  private mutating func read(_ pattern: String, for pack: String, in folder: String) {
    guard !isFull, pattern.hasPrefix(PackSource.workspacePrefix) else { return }
    let parts = pattern.dropFirst(PackSource.workspacePrefix.utf8.count)
      .split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard !parts.contains(where: { ["", ".", ".."].contains($0) }) else { return }
    // From the folder above the first star on; what leads there may be no link either.
    var start = ""
    for part in parts.dropLast() {
      if part.contains(where: { "*?".contains($0) }) { break }
      start += start.isEmpty ? part : "/" + part
      guard let status = FileStatus(folder + "/" + start) else { return }
      if status.kind == .link { return refuseLink(folder + "/" + start) }
    }
    walk(start, pattern, pack, folder, depth: 0)
  }

  private mutating func walk(
    _ inner: String, _ pattern: String, _ pack: String, _ folder: String, depth: Int
  ) {
    let here = inner.isEmpty ? folder : folder + "/" + inner
    guard depth < GrantedFiles.depthLimit else { return refuseDeep(here) }
    guard let names = FileStatus.names(in: here) else { return }
    for name in names {
      let path = inner.isEmpty ? name : inner + "/" + name
      visitCount += 1
      if visitCount > GrantedFiles.visitLimit { refuseMany(folder + "/" + path) }
      if isFull { return }
      guard let status = FileStatus(folder + "/" + path) else { continue }
      switch status.kind {
      // A pattern without a slash is for files at the top.
      case .folder where !pattern.contains("/"): continue
      case .folder: walk(path, pattern, pack, folder, depth: depth + 1)
      case .file, .link:
        let shown = PackSource.workspacePrefix + path
        guard GrantedFiles.covers(pattern, shown) else { continue }
        if status.kind == .link {
          refuseLink(folder + "/" + path)
        } else {
          take(shown, folder + "/" + path, status.stamp.byteCount, pack)
        }
      case .other: continue
      }
    }
  }

  private mutating func take(_ shown: String, _ path: String, _ size: Int, _ pack: String) {
    if files.contains(where: { $0.path == shown }) {
      if paths[pack]?.contains(shown) != true { paths[pack, default: []].append(shown) }
      return
    }
    seenCount += 1
    byteCount += size
    guard seenCount <= GrantedFiles.fileLimit, byteCount <= GrantedFiles.byteLimit else {
      return refuseTooLarge(path)
    }
    guard let bytes = FileStatus.bytes(of: path, followsLinks: false) else { return }
    files.append(PackSource.File(path: shown, bytes: bytes))
    paths[pack, default: []].append(shown)
  }

  private mutating func refuseLink(_ path: String) {
    add(
      "grant/link", "a granted file should be no link, and is left out", path,
      help: "copy the file into the workspace")
  }

  private mutating func refuseDeep(_ path: String) {
    add(
      "grant/too-large",
      "granted folders should be at most \(GrantedFiles.depthLimit) deep, but this one is deeper, "
        + "and is left out", path, help: "grant a folder further in")
  }

  private mutating func refuseMany(_ path: String) {
    isFull = true
    add(
      "grant/too-large",
      "granted files should stand among at most \(GrantedFiles.visitLimit) files and folders; this "
        + "one and those behind it are left out", path, help: "grant a folder with fewer files")
  }

  private mutating func refuseTooLarge(_ path: String) {
    isFull = true
    add(
      "grant/too-large",
      "granted files should be at most \(GrantedFiles.fileLimit) and "
        + "\(GrantedFiles.byteLimit) bytes together; this one and those behind it are left out",
      path, help: "grant a folder with fewer files")
  }

  private mutating func add(_ code: String, _ message: String, _ path: String, help: String) {
    guard !faults.contains(where: { $0.code == code && $0.file == path }) else { return }
    faults.append(Diagnostic(code: code, message: message, file: path, help: help))
  }
}
