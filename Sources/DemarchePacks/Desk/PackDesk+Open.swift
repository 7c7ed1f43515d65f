import DemarcheModel

/// Opening a workspace: what every command does that loads packs.
extension PackDesk {
  /// Whether the lock may be written.
  package enum Locking: Sendable {
    case mayChange, mustHold
  }

  /// Finds out what runs, without the network and without running any code.
  ///
  /// The lock is made, or made anew, where packs at hand suffice for it: those of the workspace's
  /// folders, those that come with the program, and those that are locked already.
  ///
  /// - Throws: `PackError` with the codes of `demarche.toml` and the lock, `lock/missing`,
  ///   `lock/stale`, `lock/would-change`, `lock/not-installed`, `trust/permission`.
  package func open(_ locking: Locking) throws(PackError) -> OpenWorkspace {
    let workspace = try workspace()
    guard workspace.namesPacks else { return openAll(workspace) }
    let lock = try store.lock()
    let candidates = try localCandidates(workspace, lock)
    let resolution: Resolution
    do throws(PackError) {
      resolution = try resolver(workspace, candidates, lock).resolve()
    } catch {
      throw notAtHand(error, isLocked: lock != nil)
    }
    let new = try relocked(resolution, lock, workspace)
    if new != lock {
      guard locking == .mayChange else {
        throw PackDesk.wouldChange(from: lock ?? PackLock(), to: new, in: self)
      }
      // A folder that cannot be written runs what it would be locked to.
      try? store.replace(with: new)
    }
    return try opened(workspace, new)
  }

  // A workspace that names no packs runs those that come with the program.
  private func openAll(_ workspace: Workspace) -> OpenWorkspace {
    let packs = surroundings.shipped.map { folder in
      let entry = PackLock.Entry(
        id: folder, version: SemanticVersion(0, 0, 0), source: .shipped, treeSHA256: "")
      return OpenWorkspace.Pack(entry: entry, folder: folder, isShipped: true)
    }
    return OpenWorkspace(workspace: workspace, lock: PackLock(), packs: packs, gate: PackGate())
  }

  /// What a lock names, ready to be opened.
  ///
  /// - Throws: `PackError` with `lock/not-installed`, `lock/link`, `trust/invalid`.
  package func opened(_ workspace: Workspace, _ lock: PackLock) throws(PackError) -> OpenWorkspace {
    let trust = try trust()
    let shipped = try shippedFolders()
    var gate = PackGate()
    gate.approvedTrees = Set(trust.approvals.map(\.treeSHA256))
    var packs: [OpenWorkspace.Pack] = []
    for entry in lock.packs {
      switch entry.source {
      case .shipped:
        guard let folder = shipped[entry.id] else { continue }
        packs.append(OpenWorkspace.Pack(entry: entry, folder: folder, isShipped: true))
        continue
      case .path(let path):
        packs.append(
          OpenWorkspace.Pack(entry: entry, folder: self.path(path), isShipped: false))
      case .index:
        guard try store.isInstalled(entry) else { throw notInstalled(entry) }
        let folder = store.folder(of: entry)
        gate.expectedTrees[folder] = entry.treeSHA256
        packs.append(OpenWorkspace.Pack(entry: entry, folder: folder, isShipped: false))
      }
      guard let folder = packs.last?.folder else { continue }
      let real = PackDesk.realPath(folder)
      if !trust.folders.contains(where: { $0 == real }) { gate.gatedFolders.insert(folder) }
    }
    return OpenWorkspace(workspace: workspace, lock: lock, packs: packs, gate: gate)
  }

  private func notInstalled(_ entry: PackLock.Entry) -> PackError {
    PackError(
      "lock/not-installed",
      "pack '\(entry.id)' \(entry.version.text) of the lock is not installed",
      file: path(PackLock.fileName), help: "run: demarche pack sync")
  }

  private func notAtHand(_ error: PackError, isLocked: Bool) -> PackError {
    var fault = error.diagnostics.first ?? Diagnostic(code: "", message: "")
    fault.code = isLocked ? "lock/stale" : "lock/missing"
    fault.message =
      (isLocked
        ? "the lock does not fit the workspace any more: "
        : "there is no lock yet, and not all packs are at hand: ") + fault.message
    fault.file = fault.file ?? workspaceFile
    fault.help = "run: demarche pack sync"
    return PackError([fault])
  }

  /// A lock that must hold, and would not.
  package static func wouldChange(
    from lock: PackLock, to new: PackLock, in desk: PackDesk
  ) -> PackError {
    let changes = PackChange.list(from: lock, to: new).map(\.text)
    return PackError(
      "lock/would-change",
      "with '--locked' the lock must hold, but it would change: "
        + (changes.isEmpty ? "what packs ask for" : changes.joined(separator: ", ")),
      file: desk.path(PackLock.fileName),
      help: "run without '--locked', and keep the lock with the rest")
  }

  // MARK: What is at hand

  /// The packs of folders, those that are locked, and those that come with the program.
  func localCandidates(
    _ workspace: Workspace, _ lock: PackLock?
  ) throws(PackError) -> [PackCandidate] {
    var candidates: [PackCandidate] = []
    for pack in workspace.packs {
      guard case .path(let path) = pack.origin else { continue }
      let manifest = try manifest(in: self.path(path))
      guard manifest.id == pack.id else {
        var fault = pack.place
        fault.code = "workspace/other-pack"
        fault.message = "folder '\(path)' should hold pack '\(pack.id)', but holds '\(manifest.id)'"
        throw PackError([fault])
      }
      candidates.append(PackCandidate(manifest, place: .path(path, folder: self.path(path))))
    }
    candidates += (lock?.packs ?? []).compactMap { PackCandidate($0) }
    for folder in surroundings.shipped {
      candidates.append(
        PackCandidate(try manifest(in: folder), place: .shipped(folder: folder)))
    }
    return candidates
  }

  /// The packs that come with the program, as a lock would have them.
  package func shippedEntries() throws(PackError) -> [PackLock.Entry] {
    try surroundings.shipped.map { (folder) throws(PackError) in
      let manifest = try manifest(in: folder)
      return PackLock.Entry(
        id: manifest.id, version: manifest.version, source: .shipped, treeSHA256: "")
    }
  }

  private func shippedFolders() throws(PackError) -> [String: String] {
    var folders: [String: String] = [:]
    for folder in surroundings.shipped {
      let id = try manifest(in: folder).id
      if folders[id] == nil { folders[id] = folder }
    }
    return folders
  }

  /// The manifest of a pack in a folder.
  func manifest(in folder: String) throws(PackError) -> Manifest {
    let file = folder + "/pack.toml"
    guard
      let bytes = try WholeFile.read(
        file, limit: PackDesk.workspaceLimit, code: "pack/unreadable")
    else {
      throw PackError(
        "pack/not-found", "a pack should have a file 'pack.toml', but this folder has none",
        file: folder, help: "check the path in \(workspaceFile)")
    }
    return try Manifest.parse(bytes, file: file, host: surroundings.host)
  }
}
