import DemarcheModel
import Glibc

/// The packs that are installed in a workspace, and the locks that say which of them run.
///
/// A pack is unpacked beside its place and gets its name when all of it is on the disk; a lock is
/// replaced as one file. So whatever ends the program in between, what ran before still runs.
package struct PackStore: Sendable {
  /// What is done to the disk, in this order.
  package enum Step: Sendable, CaseIterable {
    case makeFolder, writeFile, nameFolder, keepLock, replaceLock
  }

  /// The workspace's folder.
  package let workspace: String
  /// Called before each step; a test makes it fail.
  package var before: @Sendable (Step) throws(PackError) -> Void = { (_) throws(PackError) in }

  /// The store of a workspace; nothing is made yet.
  package init(workspace: String) { self.workspace = workspace }

  /// The most bytes of a lock.
  static let lockLimit = 16_000_000
  /// How many earlier locks are kept.
  static let keptLocks = 20
  // Whoever made a workspace can have put files of any name there.
  private static let lockNumbers = 1...999_999

  private var packs: String { workspace + "/.demarche/packs" }
  private var locks: String { workspace + "/.demarche/locks" }
  private var lockFile: String { workspace + "/" + PackLock.fileName }

  // MARK: Packs

  /// Where a locked pack of an index stands when it is installed.
  package func folder(of entry: PackLock.Entry) -> String {
    folder(id: entry.id, version: entry.version, treeSHA256: entry.treeSHA256)
  }

  func folder(id: String, version: SemanticVersion, treeSHA256: String) -> String {
    "\(packs)/\(id)-\(version.text)-\(treeSHA256.prefix(12))"
  }

  /// Whether a locked pack stands where it should; its content is judged when it is opened.
  ///
  /// - Throws: `PackError` with `lock/link` where a link stands in the way.
  package func isInstalled(_ entry: PackLock.Entry) throws(PackError) -> Bool {
    let folder = folder(of: entry)
    try refuseLinks(to: folder)
    return FileStatus(folder)?.kind == .folder
  }

  // A link could lead what is written or read to anywhere.
  func refuseLinks(to folder: String) throws(PackError) {
    var path = workspace
    for part in folder.dropFirst(workspace.count + 1).split(separator: "/") {
      path += "/" + part
      guard FileStatus(path)?.kind == .link else { continue }
      throw PackError(
        "lock/link", "should be a folder that demarche made, but is a link", file: path,
        help: "remove the link, then: demarche pack sync")
    }
  }

  /// Unpacks a verified pack to its place; does nothing where it stands there already.
  ///
  /// - Throws: `PackError` with `lock/link`, `write/failed`.
  package func install(_ pack: VerifiedPack) throws(PackError) {
    let manifest = pack.folder.manifest
    try install(
      pack.files, id: manifest.id, version: manifest.version, treeSHA256: pack.folder.treeSHA256)
  }

  /// Takes away the folders that were installed to be tried, which no lock names.
  package func remove(_ tried: [String]) {
    for folder in tried where (try? refuseLinks(to: folder)) != nil {
      WholeFile.remove(folder)
      // The namespace's folder goes where nothing else is in it.
      if let slash = folder.lastIndex(of: "/") { rmdir(String(folder[..<slash])) }
    }
  }

  /// Unpacks files that were verified to their place; does nothing where they stand there already.
  ///
  /// - Throws: `PackError` with `lock/link`, `write/failed`.
  func install(
    _ files: [PackFolder.File], id: String, version: SemanticVersion, treeSHA256: String
  ) throws(PackError) {
    let place = folder(id: id, version: version, treeSHA256: treeSHA256)
    try refuseLinks(to: place)
    if FileStatus(place) != nil {
      if let there = try? PackFolder.open(place), there.treeSHA256 == treeSHA256 { return }
    }
    let partial = place + ".part\(getpid())"
    WholeFile.remove(partial)
    do throws(PackError) {
      try before(.makeFolder)
      try WholeFile.makeFolder(partial)
      for file in files {
        try before(.writeFile)
        let path = partial + "/" + file.path
        if let slash = path.lastIndex(of: "/") { try WholeFile.makeFolder(String(path[..<slash])) }
        try WholeFile.create(path, file.bytes)
      }
      try before(.nameFolder)
      // What stands there is not what the lock names: nothing can run it.
      WholeFile.remove(place)
      guard rename(partial, place) == 0 else { throw WholeFile.failure(place) }
    } catch {
      WholeFile.remove(partial)
      throw error
    }
    WholeFile.sync(folder: place)
  }

  // MARK: Locks

  /// The lock; nil where there is none.
  ///
  /// - Throws: `PackError` with `lock/invalid`.
  package func lock() throws(PackError) -> PackLock? {
    guard
      let bytes = try WholeFile.read(lockFile, limit: PackStore.lockLimit, code: "lock/invalid")
    else { return nil }
    return try PackLock.parse(bytes, file: lockFile)
  }

  /// Makes a lock the one that counts, and keeps the one before; does nothing where it counts now.
  ///
  /// - Throws: `PackError` with `lock/link`, `write/failed`; then the lock before still counts.
  package func swap(to lock: PackLock) throws(PackError) {
    try refuseLinks(to: packs)
    try refuseLinks(to: locks)
    let bytes = lock.encoded
    let current = try? WholeFile.read(lockFile, limit: PackStore.lockLimit, code: "lock/invalid")
    if current == bytes { return }
    try before(.keepLock)
    if let current { try keep(current) }
    try before(.replaceLock)
    try WholeFile.replace(lockFile, with: bytes)
    removeUnused()
  }

  /// Makes a lock the one that counts without keeping the one before: nothing that was installed
  /// changes.
  func replace(with lock: PackLock) throws(PackError) {
    try WholeFile.replace(lockFile, with: lock.encoded)
  }

  private func keep(_ bytes: [UInt8]) throws(PackError) {
    try WholeFile.makeFolder(locks)
    let numbers = keptNumbers
    if let last = numbers.last, FileStatus.bytes(of: path(ofLock: last)) == bytes { return }
    let next = min((numbers.last ?? 0) + 1, PackStore.lockNumbers.upperBound)
    try WholeFile.replace(path(ofLock: next), with: bytes)
    for number in numbers.dropLast(PackStore.keptLocks - 1) { unlink(path(ofLock: number)) }
  }

  private var keptNumbers: [Int] {
    WholeFile.allNames(in: locks).compactMap { name in
      guard name.hasSuffix(".lock"), let number = Int(name.dropLast(5)),
        PackStore.lockNumbers.contains(number), path(ofLock: number) == locks + "/" + name
      else { return nil }
      return number
    }.sorted()
  }

  private func path(ofLock number: Int) -> String {
    let digits = String(number)
    return locks + "/" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      + ".lock"
  }

  /// Makes the lock before this one count again.
  ///
  /// - Returns: that lock.
  /// - Throws: `PackError` with `lock/none-before`, `lock/link`, or `lock/tree-gone` where a pack that it names
  ///   is not installed any more; then nothing changes.
  package func rollBack() throws(PackError) -> PackLock {
    try refuseLinks(to: packs)
    try refuseLinks(to: locks)
    let current = FileStatus.bytes(of: lockFile)
    let numbers = keptNumbers
    guard let number = numbers.last(where: { FileStatus.bytes(of: path(ofLock: $0)) != current })
    else {
      throw PackError(
        "lock/none-before", "there is no earlier lock to go back to", file: lockFile)
    }
    let file = path(ofLock: number)
    guard
      let bytes = try WholeFile.read(file, limit: PackStore.lockLimit, code: "lock/invalid")
    else { throw WholeFile.failure(file) }
    let lock = try PackLock.parse(bytes, file: file)
    for entry in lock.packs {
      guard case .index = entry.source, try !isInstalled(entry) else { continue }
      throw PackError(
        "lock/tree-gone",
        "the earlier lock names '\(entry.id)' \(entry.version.text), which is not installed any more",
        file: file, help: "'demarche pack add \(entry.id)@=\(entry.version.text)' asks for it again"
      )
    }
    try before(.replaceLock)
    try WholeFile.replace(lockFile, with: bytes)
    for later in numbers where later >= number { unlink(path(ofLock: later)) }
    return lock
  }

  /// Takes away what neither the lock nor an earlier one names, where its name is of the form that
  /// the store gives; nothing where a link stands in the way.
  func removeUnused() {
    guard (try? refuseLinks(to: packs)) != nil, (try? refuseLinks(to: locks)) != nil else { return }
    var used: Set<String> = []
    for file in keptNumbers.map({ path(ofLock: $0) }) + [lockFile] {
      // What cannot be read could name anything.
      guard let bytes = FileStatus.bytes(of: file),
        let lock = try? PackLock.parse(bytes, file: file)
      else { return }
      used.formUnion(lock.packs.map { folder(of: $0) })
    }
    for namespace in WholeFile.allNames(in: packs)
    where FileStatus(packs + "/" + namespace)?.kind == .folder {
      for name in WholeFile.allNames(in: packs + "/" + namespace)
      where PackStore.isOwn(namespace, name) {
        let path = "\(packs)/\(namespace)/\(name)"
        if !used.contains(path) { WholeFile.remove(path) }
      }
    }
  }

  // Whether a folder is called as `install` calls it: NAME-VERSION-TREE12, perhaps with .partPID.
  private static func isOwn(_ namespace: String, _ name: String) -> Bool {
    var name = name[...]
    if let part = name.firstRange(of: ".part"), !name[part.upperBound...].isEmpty,
      name[part.upperBound...].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      name = name[..<part.lowerBound]
    }
    guard name.utf8.count > 13, name.utf8.dropLast(12).last == 0x2D,
      name.utf8.suffix(12).allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return false }
    let reference = name.dropLast(13)
    return reference.indices.contains { place in
      reference[place] == "-" && PackName.isId("\(namespace)/\(reference[..<place])")
        && SemanticVersion(String(reference[reference.index(after: place)...])) != nil
    }
  }
}
