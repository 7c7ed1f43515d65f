import DemarcheDigest
import DemarcheModel

/// Fetching, verifying and installing.
extension PackDesk {
  /// Which packs are to be raised above what is locked.
  package enum Raise: Sendable, Hashable {
    case nothing, all
    case only([String])
  }

  /// Works out what is to run, fetches what is not installed, and verifies all of it.
  ///
  /// Nothing is written. Where the lock is complete it alone decides, and no index is asked.
  ///
  /// - Throws: `PackError` of everything that can be wrong: a pack that does not verify spoils the
  ///   whole, so that no half of it is ever installed.
  package func stage(raising raise: Raise = .nothing) throws(PackError) -> StagedPacks {
    let workspace = try workspace()
    let lock = try store.lock()
    var verifier = PackVerifier(
      keys: try keys(), signatures: workspace.policy.signatures, host: surroundings.host)
    let local = try localCandidates(workspace, lock)
    var staged = StagedPacks(workspace: workspace, before: lock ?? PackLock(), keys: verifier.keys)
    var resolution: Resolution?
    if raise == .nothing { resolution = try? resolver(workspace, local, lock).resolve() }
    if resolution == nil {
      let remote = try indexCandidates(workspace, &verifier) + vendoredCandidates()
      let all = resolver(workspace, local + remote, lock)
      switch raise {
      case .nothing: resolution = try all.resolve()
      case .all: resolution = try all.raised(nil)
      case .only(let ids): resolution = try all.raised(ids)
      }
    }
    for pack in resolution?.packs ?? [] {
      staged.lock.packs.append(try entry(of: pack, lock, workspace, &verifier, &staged))
    }
    staged.resolution = resolution ?? Resolution(packs: [], asks: [])
    staged.keys = verifier.keys
    return staged
  }

  // What the lock says of a pack: of one that is not installed, once it was fetched and verified.
  private func entry(
    of pack: PackCandidate, _ lock: PackLock?, _ workspace: Workspace,
    _ verifier: inout PackVerifier, _ staged: inout StagedPacks
  ) throws(PackError) -> PackLock.Entry {
    var entry: PackLock.Entry
    var permissions = pack.permissions
    switch pack.place {
    case .shipped:
      entry = PackLock.Entry(id: pack.id, version: pack.version, source: .shipped, treeSHA256: "")
    case .path(let path, _):
      entry = PackLock.Entry(
        id: pack.id, version: pack.version, source: .path(path), treeSHA256: "")
    case .vendored, .index:
      if let known = lock?.entry(pack.id), known.version == pack.version,
        pack.archiveSHA256 == nil || known.archiveSHA256 == pack.archiveSHA256,
        try store.isInstalled(known), isWhole(known)
      {
        entry = known
      } else {
        let locked = lock?.entry(pack.id).flatMap { $0.version == pack.version ? $0 : nil }
        let verified = try fetch(pack, locked, workspace, &verifier)
        permissions = verified.folder.manifest.permissions
        staged.fresh.append(verified)
        entry =
          locked
          ?? PackLock.Entry(
            id: pack.id, version: pack.version,
            source: .index(url: pack.url ?? "vendor", archiveSHA256: verified.archiveSHA256),
            treeSHA256: verified.folder.treeSHA256)
        entry.key = verified.key?.base64
      }
    }
    entry.requirements = pack.requirementTexts
    entry.granted = PackLock.Granted(permissions)
    let missing = ungranted(permissions, of: pack.id, workspace)
    staged.ungranted += missing
    if !missing.isEmpty { staged.asked.append(workspace.grant(of: pack.id, adding: permissions)) }
    return entry
  }

  // Whether an installed tree is what the lock says.
  private func isWhole(_ entry: PackLock.Entry) -> Bool {
    (try? PackFolder.open(store.folder(of: entry), host: surroundings.host))?.treeSHA256
      == entry.treeSHA256
  }

  /// Installs what was staged beside what runs: nothing names it yet.
  ///
  /// - Throws: `PackError` with `lock/link`, `write/failed`.
  package func unpack(_ staged: StagedPacks) throws(PackError) {
    // First, so that a key once met is never forgotten, whatever comes between.
    try keep(staged.keys)
    for pack in staged.fresh { try store.install(pack) }
    for pack in staged.fresh { try? keepArchive(pack) }
  }

  /// Installs what was staged to be tried only; no key is kept.
  ///
  /// - Returns: the folders that were not there before, for `PackStore.remove`.
  /// - Throws: `PackError` with `lock/link`, `write/failed`.
  package func unpackToTry(_ staged: StagedPacks) throws(PackError) -> [String] {
    var new: [String] = []
    do throws(PackError) {
      for pack in staged.fresh {
        let manifest = pack.folder.manifest
        let place = store.folder(
          id: manifest.id, version: manifest.version, treeSHA256: pack.folder.treeSHA256)
        if FileStatus(place) == nil { new.append(place) }
        try store.install(pack)
      }
    } catch {
      store.remove(new)
      throw error
    }
    return new
  }

  /// Installs what was staged and makes its lock the one that counts.
  ///
  /// - Throws: `PackError` with `trust/permission` where a pack asks for more than was granted,
  ///   `lock/link`, `write/failed`; then the lock before still counts.
  package func commit(_ staged: StagedPacks) throws(PackError) {
    guard staged.ungranted.isEmpty else { throw PackError(staged.ungranted) }
    try unpack(staged)
    if staged.lock.packs.isEmpty, try store.lock() == nil { return }
    try store.swap(to: staged.lock)
  }
}

extension PackLock.Entry {
  /// The SHA-256 of the archive it was installed from; nil for folders.
  package var archiveSHA256: String? {
    guard case .index(_, let archive) = source else { return nil }
    return archive
  }
}

extension PackCandidate {
  /// The address of its index; nil for other places.
  var url: String? {
    guard case .index(_, let url, _) = place else { return nil }
    return url
  }
}
