import DemarcheModel

/// Archives that lie in the workspace, so that it needs nothing else.
extension PackDesk {
  /// The archives of all packs that are locked and installed from one, verified.
  ///
  /// - Throws: `PackError` as `open` and as fetching and verifying do.
  package func lockedArchives() throws(PackError) -> [VerifiedPack] {
    let opened = try open(.mayChange)
    let (workspace, lock) = (opened.workspace, opened.lock)
    var verifier = PackVerifier(
      keys: try keys(), signatures: workspace.policy.signatures, host: surroundings.host)
    var packs: [VerifiedPack] = []
    for entry in lock.packs {
      guard let candidate = PackCandidate(entry) else { continue }
      packs.append(try fetch(candidate, entry, workspace, &verifier))
    }
    return packs
  }

  /// Puts the archives of all locked packs, with their signatures, into `vendor/`.
  ///
  /// - Returns: the paths of the archives.
  /// - Throws: as `lockedArchives`, and `write/failed`.
  package func vendorAll() throws(PackError) -> [String] {
    var files: [String] = []
    for pack in try lockedArchives() { files.append(try putIntoVendor(pack)) }
    return files
  }

  /// Puts one archive with its signature into `vendor/`.
  ///
  /// - Returns: its path.
  /// - Throws: `PackError` with `write/failed`.
  package func putIntoVendor(_ pack: VerifiedPack) throws(PackError) -> String {
    let manifest = pack.folder.manifest
    let file = vendor + "/" + PackIndex.archivePath(id: manifest.id, version: manifest.version)
    try store.refuseLinks(to: vendor + "/" + manifest.id)
    try WholeFile.makeFolder(vendor + "/" + manifest.id)
    if let signature = pack.signature {
      try WholeFile.replace(file + PackIndex.signatureEnding, with: signature)
    }
    try WholeFile.replace(file, with: pack.archive)
    return file
  }

  /// Takes an archive that somebody brought: verified, and put into `vendor/`.
  ///
  /// - Parameter key: who must have signed it, as its owner gave it; nil where the namespace is known.
  /// - Throws: as `PackVerifier.verify`, `index/no-file`, `write/failed`.
  package func bring(_ file: String, key: PublicKey?) throws(PackError) -> VerifiedPack {
    let workspace = try workspace()
    guard
      let bytes = try WholeFile.read(file, limit: PackArchive.byteLimit, code: "index/unreachable")
    else {
      throw PackError("index/no-file", "there is no such file", file: file, help: "check the path")
    }
    let signature = try WholeFile.read(
      file + PackIndex.signatureEnding, limit: 16_384, code: "sign/invalid-signature")
    var verifier = PackVerifier(
      keys: try keys(), signatures: workspace.policy.signatures, host: surroundings.host)
    let pack = try verifier.verify(
      bytes, signature: signature, expected: PackExpectation(key: key), file: file)
    try keep(verifier.keys)
    _ = try putIntoVendor(pack)
    return pack
  }
}
