/// Changing what the workspace says, and asking what there is.
extension PackDesk {
  /// Changes `demarche.toml`.
  ///
  /// - Returns: the bytes before.
  /// - Throws: as `WorkspaceEditor`, and `write/failed`.
  package func edit(
    _ change: (inout WorkspaceEditor) throws(PackError) -> Void
  ) throws(PackError) -> [UInt8] {
    let before = try workspaceBytes()
    var editor = WorkspaceEditor(before, file: workspaceFile, folder: folder)
    try change(&editor)
    if editor.bytes != before { try WholeFile.replace(workspaceFile, with: editor.bytes) }
    return before
  }

  /// Puts back what `edit` gave.
  ///
  /// - Throws: `PackError` with `write/failed`.
  package func restore(_ bytes: [UInt8]) throws(PackError) {
    try WholeFile.replace(workspaceFile, with: bytes)
  }

  /// Makes an empty workspace.
  ///
  /// - Throws: `PackError` with `workspace/exists`, `write/failed`.
  package func create(_ text: String) throws(PackError) {
    if FileStatus(workspaceFile) != nil {
      throw PackError(
        "workspace/exists", "there is a workspace already", file: workspaceFile,
        help: "'demarche pack add' names packs in it")
    }
    try WholeFile.makeFolder(folder)
    try WholeFile.replace(workspaceFile, with: Array(text.utf8))
  }

  /// What runs now and who asks for it, from what is at hand.
  ///
  /// - Throws: as `open`.
  package func resolution() throws(PackError) -> Resolution {
    let workspace = try workspace()
    let lock = try store.lock()
    return try resolver(workspace, localCandidates(workspace, lock), lock).resolve()
  }

  /// The newest version that may be used of each pack that there is, in indexes, `vendor/`, folders
  /// and with the program.
  ///
  /// - Throws: as reading indexes does.
  package func newest() throws(PackError) -> [String: PackCandidate] {
    let workspace = try workspace()
    let lock = try store.lock()
    var verifier = PackVerifier(
      keys: try keys(), signatures: workspace.policy.signatures, host: surroundings.host)
    let remote = try indexCandidates(workspace, &verifier) + vendoredCandidates()
    let all = resolver(workspace, try localCandidates(workspace, lock) + remote, lock)
    try? keep(verifier.keys)
    var newest: [String: PackCandidate] = [:]
    for id in all.candidates.keys { newest[id] = all.newest(id) }
    return newest
  }

  /// An index that the workspace does not know yet, under the name that it gives itself.
  ///
  /// - Throws: as `PackVerifier.index`.
  package func meet(url: String, key: String) throws(PackError) -> Workspace.Index {
    var verifier = PackVerifier(keys: try keys(), host: surroundings.host)
    let unnamed = Workspace.Index(name: "", url: url, key: key)
    let index = try index(unnamed, &verifier)
    try keep(verifier.keys)
    return Workspace.Index(name: index.name, url: url, key: key)
  }

  /// Where a pack of the workspace stands now; nil where it has none of that id.
  ///
  /// - Throws: `PackError` with the codes of `demarche.toml` and the lock.
  package func standing(_ id: String) throws(PackError) -> (folder: String, entry: PackLock.Entry?)?
  {
    let workspace = try workspace()
    if let pack = workspace.packs.first(where: { $0.id == id }), case .path(let path) = pack.origin
    {
      return (self.path(path), try store.lock()?.entry(id))
    }
    if let entry = try store.lock()?.entry(id), entry.archiveSHA256 != nil,
      try store.isInstalled(entry)
    {
      return (store.folder(of: entry), entry)
    }
    for folder in surroundings.shipped where try manifest(in: folder).id == id {
      return (folder, nil)
    }
    return nil
  }
}
