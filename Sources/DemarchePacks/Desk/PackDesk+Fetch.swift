import DemarcheModel

/// Where archives are taken from: those that were fetched before, `vendor/`, and indexes.
extension PackDesk {
  /// The folder of the workspace for archives that came by hand.
  package static let vendorFolder = "vendor"

  var vendor: String { path(PackDesk.vendorFolder) }

  /// The archives in `vendor/`, by their manifests alone; they are verified when they are taken.
  func vendoredCandidates() throws(PackError) -> [PackCandidate] {
    var candidates: [PackCandidate] = []
    for file in PackDesk.archives(below: vendor) {
      guard
        let bytes = try WholeFile.read(
          file, limit: PackArchive.byteLimit, code: "index/unreachable")
      else { continue }
      let folder = try PackFolder(
        files: PackArchive.read(bytes, name: file), path: file, host: surroundings.host)
      // Its hash is not noted: what nobody signed or locked must not vouch for itself.
      candidates.append(PackCandidate(folder.manifest, place: .vendored(file: file)))
    }
    return candidates
  }

  // Two folders deep, as in an index, or right in it.
  static func archives(below folder: String, depth: Int = 2) -> [String] {
    var files: [String] = []
    for name in WholeFile.allNames(in: folder) {
      let path = folder + "/" + name
      switch FileStatus(path)?.kind {
      case .folder? where depth > 0: files += archives(below: path, depth: depth - 1)
      case .file? where name.hasSuffix(PackArchive.fileEnding): files.append(path)
      default: break
      }
    }
    return files
  }

  /// Where an index of the workspace is.
  func source(_ url: String) throws(PackError) -> IndexSource {
    // `file:../index` is what people write, though no URL.
    let isRelative = url.hasPrefix("file:") && !url.hasPrefix("file:/")
    return try IndexSource(
      isRelative ? String(url.dropFirst(5)) : url, relativeTo: folder == "." ? "" : folder)
  }

  /// One index, proved to be what it should be.
  package func index(
    _ index: Workspace.Index, _ verifier: inout PackVerifier
  ) throws(PackError) -> PackIndex {
    guard let key = PublicKey(base64: index.key) else {
      throw PackError(
        "workspace/invalid-value", "'indexes.\(index.name).key' is no public key of minisign",
        file: workspaceFile, help: "whoever keeps the index gives it out")
    }
    return try verifier.index(
      from: try source(index.url), name: index.name.isEmpty ? nil : index.name, key: key,
      today: surroundings.today, network: surroundings.network)
  }

  /// All that the workspace's indexes have.
  func indexCandidates(
    _ workspace: Workspace, _ verifier: inout PackVerifier
  ) throws(PackError) -> [PackCandidate] {
    var candidates: [PackCandidate] = []
    for index in workspace.indexes {
      for entry in try self.index(index, &verifier).packs {
        candidates += entry.versions.map { PackCandidate(entry.id, $0, in: index) }
      }
    }
    return candidates
  }

  /// The archive of a pack, verified: the first that is what it must be. One that is kept and was
  /// damaged does not stand in the way of a good one.
  ///
  /// - Parameter locked: what the lock says of this very version; it is obeyed.
  func fetch(
    _ pack: PackCandidate, _ locked: PackLock.Entry?, _ workspace: Workspace,
    _ verifier: inout PackVerifier
  ) throws(PackError) -> VerifiedPack {
    let key = (locked?.key ?? pack.key).flatMap { PublicKey(base64: $0) }
    let expected = PackExpectation(
      id: pack.id, version: pack.version,
      archiveSHA256: locked?.archiveSHA256 ?? pack.archiveSHA256,
      treeSHA256: locked.map(\.treeSHA256) ?? pack.treeSHA256, key: key)
    let place = PackIndex.archivePath(id: pack.id, version: pack.version)
    var files = [vendor + "/" + place]
    if case .vendored(let file) = pack.place { files.insert(file, at: 0) }
    if let kept = expected.archiveSHA256.flatMap({ cached($0) }) { files.insert(kept, at: 0) }
    var refused: PackError?
    for file in files {
      do throws(PackError) {
        guard let found = try kept(file) else { continue }
        return try verifier.verify(
          found.bytes, signature: found.signature, expected: expected, file: found.file)
      } catch {
        refused = refused ?? error
      }
    }
    let found: Found
    do throws(PackError) {
      found = try fetched(pack, place)
    } catch {
      throw refused ?? error
    }
    return try verifier.verify(
      found.bytes, signature: found.signature, expected: expected, file: found.file)
  }

  /// An archive as it was found, and where.
  struct Found {
    var bytes: [UInt8]
    var signature: [UInt8]?
    var file: String
  }

  private func fetched(_ pack: PackCandidate, _ place: String) throws(PackError) -> Found {
    guard case .index(_, let url, _) = pack.place, url != "vendor" else {
      throw PackError(
        "index/no-file", "the archive of '\(pack.id)' \(pack.version.text) is not there any more",
        file: vendor + "/" + place, help: "bring it back, or: demarche pack update \(pack.id)")
    }
    let source = try source(url)
    let bytes = try source.fetch(
      place, limit: PackArchive.byteLimit, network: surroundings.network)
    let signature = try source.signature(of: place, network: surroundings.network)
    return Found(bytes: bytes, signature: signature, file: url + "/" + place)
  }

  /// Who signed the archive of a locked pack, where one is kept and proves it now; nil where not.
  package func provenKey(of entry: PackLock.Entry) -> PublicKey? {
    guard entry.archiveSHA256 != nil, let found = try? keptArchive(of: entry),
      let keys = try? keys()
    else { return nil }
    var verifier = PackVerifier(keys: keys, host: surroundings.host)
    let expected = PackExpectation(
      id: entry.id, version: entry.version, archiveSHA256: entry.archiveSHA256,
      treeSHA256: entry.treeSHA256, key: entry.key.flatMap { PublicKey(base64: $0) })
    let pack = try? verifier.verify(
      found.bytes, signature: found.signature, expected: expected, file: found.file)
    return pack?.key
  }

  /// The archive of a locked pack, where it is kept without fetching it.
  func keptArchive(of entry: PackLock.Entry) throws(PackError) -> Found? {
    let place = PackIndex.archivePath(id: entry.id, version: entry.version)
    let files = [entry.archiveSHA256.flatMap { cached($0) }, vendor + "/" + place]
    for file in files {
      if let found = try kept(file) { return found }
    }
    return nil
  }

  private func kept(_ file: String?) throws(PackError) -> Found? {
    guard let file,
      let bytes = try WholeFile.read(
        file, limit: PackArchive.byteLimit, code: "index/unreachable")
    else { return nil }
    let signature = try WholeFile.read(
      file + PackIndex.signatureEnding, limit: 16_384, code: "sign/invalid-signature")
    return Found(bytes: bytes, signature: signature, file: file)
  }

  private func cached(_ sha256: String) -> String? {
    surroundings.cacheFolder.map { "\($0)/archives/\(sha256)\(PackArchive.fileEnding)" }
  }

  /// Keeps an archive for other workspaces, and for when the network is off.
  func keepArchive(_ pack: VerifiedPack) throws(PackError) {
    guard let file = cached(pack.archiveSHA256) else { return }
    if let kept = try? kept(file), kept.bytes == pack.archive, kept.signature == pack.signature {
      return
    }
    try WholeFile.makeFolder((surroundings.cacheFolder ?? "") + "/archives")
    if let signature = pack.signature {
      try WholeFile.replace(file + PackIndex.signatureEnding, with: signature)
    } else {
      WholeFile.remove(file + PackIndex.signatureEnding)
    }
    try WholeFile.replace(file, with: pack.archive)
  }
}

extension PackCandidate {
  /// A version of an index.
  fileprivate init(_ id: String, _ version: PackIndex.Version, in index: Workspace.Index) {
    self.init(
      id: id, version: version.version,
      place: .index(
        name: index.name, url: index.url,
        archive: PackIndex.archivePath(id: id, version: version.version)))
    requirements = version.requirements.map { Requirement(id: $0.id, range: $0.range) }
    hostRange = version.hostRange
    apiLevel = version.apiLevel
    publishedOn = version.publishedOn
    yanked = version.yanked
    deprecated = version.deprecated
    permissions = version.permissions
    archiveSHA256 = version.archiveSHA256
    treeSHA256 = version.treeSHA256
    key = version.key.base64
  }
}
