import DemarcheModel

/// Collects the files below one folder.
struct FolderWalk {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var skippedCount = 0

  private let catalog: ReaderCatalog
  private let include: [Glob]
  private let exclude: [Glob]
  private var found: [String] = []
  private var seen: Set<SystemFile.Identity> = []
  /// Folders still to look into, relative to the root; `linked` holds those behind links. They
  /// wait, so that a folder is known by its own name where it has one below the root.
  private var pending = [""]
  private var linked: [String] = []

  init(catalog: ReaderCatalog, include: [Glob], exclude: [Glob]) {
    self.catalog = catalog
    self.include = include
    self.exclude = exclude
  }

  /// The files below `root` that are wanted, as paths that begin with it, sorted bytewise.
  mutating func files(below root: String) -> [String] {
    let prefix = root.hasSuffix("/") ? root : root + "/"
    while let folder = pending.popLast() ?? linked.popFirstSorted() {
      do throws(ReadError) {
        try look(into: folder, prefix: prefix)
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    diagnostics.sort { ($0.file ?? "").utf8.lexicographicallyPrecedes(($1.file ?? "").utf8) }
    return found.map { prefix + $0 }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func look(into folder: String, prefix: String) throws(ReadError) {
    let path = folder.isEmpty ? prefix : prefix + folder
    guard seen.insert(try SystemFile.status(path).identity).inserted else { return }
    for name in try SystemFile.names(in: path) where !name.hasPrefix(".") {
      take(folder.isEmpty ? name : folder + "/" + name, name: name, prefix: prefix)
    }
  }

  private mutating func take(_ path: String, name: String, prefix: String) {
    do throws(ReadError) {
      switch try SystemFile.status(prefix + path).kind {
      case .folder where exclude.contains { $0.matches(path) }: break
      case .folder where SystemFile.isLink(prefix + path): linked.append(path)
      case .folder: pending.append(path)
      case .file where isWanted(path, name: name): found.append(path)
      case .file, .other: skippedCount += 1
      }
    } catch {
      if isWanted(path, name: name) {
        diagnostics.append(error.diagnostic)
      } else {
        skippedCount += 1
      }
    }
  }

  private func isWanted(_ path: String, name: String) -> Bool {
    if name.hasPrefix("README") || name.hasPrefix("ORIGIN") { return false }
    if name.hasPrefix("gold"), name.hasSuffix(".jsonl") { return false }
    if exclude.contains(where: { $0.matches(path) }) { return false }
    if include.isEmpty { return catalog.claims(fileName: name) }
    return include.contains { $0.matches(path) }
  }
}

extension [String] {
  // Which link names a folder that several lead to must not depend on the folder's own order.
  fileprivate mutating func popFirstSorted() -> String? {
    guard let first = self.min(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) else {
      return nil
    }
    removeAll { $0 == first }
    return first
  }
}
