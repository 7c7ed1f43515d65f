import DemarcheModel
import DemarcheZip

/// A workspace in one file, for a desk without a network: `demarche.toml`, the lock, the archives
/// with their signatures, and the packs of its own folders.
package enum PackBundle {
  /// The most bytes of a bundle.
  package static let byteLimit = 1_000_000_000
  static let entryLimit = 100_000

  /// The bundle of a desk; the same workspace gives the same bytes.
  ///
  /// - Throws: `PackError` as `PackDesk.lockedArchives` and as reading folders does, `lock/missing`
  ///   where nothing is locked, and `bundle/outside` where a pack's folder is not in the workspace.
  package static func build(_ desk: PackDesk) throws(PackError) -> [UInt8] {
    let archives = try desk.lockedArchives()
    guard let lock = try desk.store.lock() else {
      throw PackError(
        "lock/missing", "there is no lock, so there are no packs to bundle",
        file: desk.workspaceFile, help: "name packs with 'demarche pack add'")
    }
    var entries: [PackFolder.File] = [
      PackFolder.File(path: Workspace.fileName, bytes: try desk.workspaceBytes()),
      PackFolder.File(path: PackLock.fileName, bytes: lock.encoded),
    ]
    for pack in archives {
      let place = member(pack.folder.manifest.id, pack.folder.manifest.version)
      entries.append(PackFolder.File(path: place, bytes: pack.archive))
      if let signature = pack.signature {
        entries.append(
          PackFolder.File(path: place + PackIndex.signatureEnding, bytes: signature))
      }
    }
    for entry in lock.packs {
      guard case .path(let path) = entry.source else { continue }
      guard isInside(path) else {
        throw PackError(
          "bundle/outside", "pack '\(entry.id)' stands outside of the workspace, in '\(path)'",
          file: desk.workspaceFile, help: "build and sign it, then: demarche pack add FILE.dpack")
      }
      var scan = try PackScan(desk.path(path))
      scan.run()
      guard scan.faults.isEmpty else { throw PackError(scan.faults) }
      entries += scan.files.map {
        PackFolder.File(path: path + "/" + $0.path, bytes: $0.bytes)
      }
    }
    return try written(entries, file: "bundle")
  }

  /// The bytes of a bundle's file.
  ///
  /// - Throws: `PackError` with `bundle/form`.
  package static func read(_ file: String) throws(PackError) -> [UInt8] {
    guard let bytes = try WholeFile.read(file, limit: byteLimit, code: "bundle/form") else {
      throw PackError("bundle/form", "there is no such file", file: file, help: "check the path")
    }
    return bytes
  }

  private static func member(_ id: String, _ version: SemanticVersion) -> String {
    PackDesk.vendorFolder + "/" + PackIndex.archivePath(id: id, version: version)
  }

  private static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.isEmpty
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !["", ".", ".."].contains($0) && !$0.hasPrefix(".") }
      && path != PackDesk.vendorFolder && !path.hasPrefix(PackDesk.vendorFolder + "/")
  }

  private static func written(
    _ files: [PackFolder.File], file: String
  ) throws(PackError) -> [UInt8] {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    do throws(TarError) {
      return try TarArchive.write(
        sorted.map { TarEntry(name: Array($0.path.utf8), bytes: $0.bytes) })
    } catch {
      throw PackError("bundle/form", "a path of the bundle is too long for a tar file", file: file)
    }
  }

  /// Takes a bundle apart into a folder that has no workspace: all of it is verified before any of
  /// it is written, and the lock, which makes it count, comes last.
  ///
  /// - Throws: `PackError` with `bundle/form`, `bundle/member`, `workspace/exists`, `lock/link`,
  ///   those of the workspace, the lock and `PackVerifier`, `write/failed`.
  package static func unpack(
    _ bytes: [UInt8], into desk: PackDesk, file: String
  ) throws(PackError) -> PackLock {
    if FileStatus(desk.workspaceFile) != nil {
      throw PackError(
        "workspace/exists", "there is a workspace already", file: desk.workspaceFile,
        help: "unbundle into an empty folder")
    }
    let files = try members(bytes, file: file)
    let named = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    guard let toml = named[Workspace.fileName], let locked = named[PackLock.fileName] else {
      throw PackError(
        "bundle/form", "a bundle should have 'demarche.toml' and 'demarche.lock', but has not both",
        file: file, help: "'demarche pack bundle' makes one")
    }
    let workspace = try Workspace.parse(
      toml, file: file + "/" + Workspace.fileName, folder: desk.folder)
    let lock = try PackLock.parse(locked, file: file + "/" + PackLock.fileName)
    try checkMembers(files, lock, file: file)
    let (packs, keys) = try verified(workspace, lock, named, desk, file: file)
    for member in files { try checkPlace(of: member.path, in: desk) }
    try write(files, packs, lock, keys, to: desk)
    return lock
  }

  // The archives of all packs of the lock.
  private static func verified(
    _ workspace: Workspace, _ lock: PackLock, _ named: [String: [UInt8]], _ desk: PackDesk,
    file: String
  ) throws(PackError) -> ([VerifiedPack], KeyRing) {
    var verifier = PackVerifier(
      keys: try desk.keys(), signatures: workspace.policy.signatures, host: desk.surroundings.host)
    var packs: [VerifiedPack] = []
    for entry in lock.packs where entry.archiveSHA256 != nil {
      let place = member(entry.id, entry.version)
      guard let archive = named[place] else {
        throw PackError(
          "bundle/member",
          "the lock names '\(entry.id)' \(entry.version.text), but the bundle has "
            + "no '\(place)'", file: file, help: "'demarche pack bundle' makes one with all packs")
      }
      let expected = PackExpectation(
        id: entry.id, version: entry.version, archiveSHA256: entry.archiveSHA256,
        treeSHA256: entry.treeSHA256, key: entry.key.flatMap { PublicKey(base64: $0) })
      packs.append(
        try verifier.verify(
          archive, signature: named[place + PackIndex.signatureEnding], expected: expected,
          file: file + "/" + place))
    }
    return (packs, verifier.keys)
  }

  // Nothing of somebody's own is written over, and no link is followed.
  private static func checkPlace(of member: String, in desk: PackDesk) throws(PackError) {
    try desk.store.refuseLinks(to: desk.folder + "/" + member)
    var path = desk.folder
    let parts = member.split(separator: "/")
    for (number, part) in parts.enumerated() {
      path += "/" + part
      guard let status = FileStatus(path) else { return }
      guard status.kind != .folder || number == parts.count - 1 else { continue }
      throw PackError(
        "workspace/exists", "the bundle has a file for this place, but there is something already",
        file: path, help: "unbundle into an empty folder")
    }
  }

  private static func write(
    _ files: [PackFolder.File], _ packs: [VerifiedPack], _ lock: PackLock, _ keys: KeyRing,
    to desk: PackDesk
  ) throws(PackError) {
    try desk.keep(keys)
    for pack in packs { try desk.store.install(pack) }
    for member in files where member.path != PackLock.fileName {
      let path = desk.folder + "/" + member.path
      if let slash = path.lastIndex(of: "/") { try WholeFile.makeFolder(String(path[..<slash])) }
      try WholeFile.replace(path, with: member.bytes)
    }
    try desk.store.swap(to: lock)
  }

  private static func members(
    _ bytes: [UInt8], file: String
  ) throws(PackError) -> [PackFolder.File] {
    let entries: [TarEntry]
    do throws(TarError) {
      entries = try TarArchive.read(bytes, entryLimit: entryLimit, byteLimit: byteLimit)
    } catch {
      throw PackError(
        "bundle/form", "a bundle should be a plain tar file of plain files, but is not", file: file,
        help: "fetch it again; 'demarche pack bundle' makes one")
    }
    var paths = PackPaths()
    var files: [PackFolder.File] = []
    for entry in entries {
      let path = String(decoding: entry.name, as: UTF8.self)
      do throws(PackPaths.Refusal) {
        try paths.add(path)
      } catch {
        throw PackError(
          "bundle/member", "file '\(PackPaths.shown(path))' of the bundle \(error.reason)",
          file: file)
      }
      files.append(PackFolder.File(path: path, bytes: entry.bytes))
    }
    guard try written(files, file: file) == bytes else {
      throw PackError(
        "bundle/form", "a bundle should be as 'demarche pack bundle' writes it, but is not",
        file: file, help: "fetch it again")
    }
    return files
  }

  // Nothing comes along that the lock does not name.
  private static func checkMembers(
    _ files: [PackFolder.File], _ lock: PackLock, file: String
  ) throws(PackError) {
    var known: Set<String> = [Workspace.fileName, PackLock.fileName]
    var folders: [String] = []
    for entry in lock.packs {
      switch entry.source {
      case .shipped: break
      case .path(let path):
        guard isInside(path) else {
          throw PackError(
            "bundle/member",
            "the lock puts '\(entry.id)' outside of the workspace, in '\(path)'", file: file)
        }
        folders.append(path + "/")
      case .index:
        let place = member(entry.id, entry.version)
        known.formUnion([place, place + PackIndex.signatureEnding])
      }
    }
    for member in files
    where !known.contains(member.path) && !folders.contains(where: { member.path.hasPrefix($0) }) {
      throw PackError(
        "bundle/member", "file '\(PackPaths.shown(member.path))' belongs to no pack of the lock",
        file: file, help: "'demarche pack bundle' makes one without it")
    }
  }
}
