import DemarcheModel
import Glibc

/// Collects the files of a pack's folder and refuses what must not be in one.
struct PackScan {
  /// With a `/` at the end.
  let prefix: String
  /// Sorted by path bytewise.
  private(set) var files: [PackFolder.File] = []
  /// In the order in which they were met.
  private(set) var folders: [String] = []
  private(set) var faults: [Diagnostic] = []
  private(set) var warnings: [Diagnostic] = []

  private let realRoot: String
  private var byteCount = 0

  static let fileLimit = 10_000
  static let byteLimit = 64_000_000

  /// - Throws: `PackError` with `pack/not-found` where `path` is no folder.
  init(_ path: String) throws(PackError) {
    prefix = path.hasSuffix("/") ? path : path + "/"
    guard let status = FileStatus(path, followsLinks: true), let realRoot = PackScan.realPath(path)
    else { throw PackError("pack/not-found", "no such folder", file: path) }
    guard status.kind == .folder else {
      throw PackError("pack/not-found", "a pack should be a folder, but this is a file", file: path)
    }
    self.realRoot = realRoot
  }

  /// Takes files from memory instead of a folder; there is nothing to run.
  init(_ files: [PackFolder.File], path: String) {
    prefix = path.hasSuffix("/") ? path : path + "/"
    realRoot = ""
    var known: Set<String> = []
    for file in files {
      byteCount += file.bytes.count
      var folder = file.path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        guard known.insert(String(folder)).inserted else { break }
        folders.append(String(folder))
        if !folder.contains("/") { judge(folder: String(folder)) }
      }
    }
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    if files.count > PackScan.fileLimit || byteCount > PackScan.byteLimit { refuseTooLarge() }
  }

  mutating func run() {
    for name in names(in: "") { take(name, isTop: true) }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func names(in folder: String) -> [String] {
    guard let names = FileStatus.names(in: prefix + folder) else {
      fault("pack/unreadable", "the folder cannot be read", folder)
      return []
    }
    return names
  }

  private mutating func take(_ path: String, isTop: Bool) {
    let status = FileStatus(prefix + path)
    switch status?.kind {
    case .folder?:
      folders.append(path)
      if isTop { judge(folder: path) }
      for name in names(in: path) { take(path + "/" + name, isTop: false) }
    case .link?: followLink(path)
    case .file?: read(path, at: prefix + path, byteCount: status?.stamp.byteCount ?? 0)
    default: fault("pack/unreadable", "should be a file or a folder, but is neither", path)
    }
  }

  private mutating func followLink(_ path: String) {
    guard let target = PackScan.realPath(prefix + path), let status = FileStatus(target) else {
      return fault("pack/unreadable", "the link leads nowhere", path)
    }
    guard target.hasPrefix(realRoot == "/" ? "/" : realRoot + "/") else {
      return fault(
        "pack/link-outside", "a link should stay in the pack, but leads to '\(target)'", path)
    }
    guard status.kind != .folder else {
      return fault(
        "pack/link-to-folder", "a link should lead to a file, but leads to a folder", path)
    }
    read(path, at: target, byteCount: status.stamp.byteCount)
  }

  private mutating func read(_ path: String, at target: String, byteCount: Int) {
    guard !PackScan.hasControl(path) else {
      return fault("pack/unreadable", "the name of a file has a control character", path)
    }
    self.byteCount += byteCount
    guard files.count < PackScan.fileLimit, self.byteCount <= PackScan.byteLimit else {
      return refuseTooLarge()
    }
    guard let bytes = FileStatus.bytes(of: target) else {
      return fault("pack/unreadable", "the file cannot be read", path)
    }
    files.append(PackFolder.File(path: path, bytes: bytes))
  }

  static func hasControl(_ path: String) -> Bool {
    path.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }

  // Once, however many files are too many.
  private mutating func refuseTooLarge() {
    if faults.contains(where: { $0.code == "pack/too-large" }) { return }
    fault(
      "pack/too-large",
      "a pack should have at most \(PackScan.fileLimit) files and \(PackScan.byteLimit) bytes", "")
  }

  private mutating func judge(folder: String) {
    if !PackFolder.knownFolders.contains(folder) {
      let help =
        NearestName.find(folder, in: PackFolder.knownFolders)
        .map { "did you mean '\($0)'?" }
        ?? "folders of a pack are "
        + PackFolder.knownFolders.map { "'\($0)'" }.joined(separator: ", ")
      warn("pack/unknown-folder", "a pack has no folder '\(folder)'", folder, help: help)
    }
  }

  private mutating func fault(_ code: String, _ message: String, _ path: String) {
    faults.append(Diagnostic(code: code, message: message, file: prefix + path))
  }

  private mutating func warn(_ code: String, _ message: String, _ path: String, help: String?) {
    warnings.append(
      Diagnostic(
        code: code, severity: .warning, message: message, file: prefix + path, help: help))
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
