import DemarcheModel

/// From what the workspace says to a lock.
extension PackDesk {
  /// A resolver of what the workspace asks for.
  func resolver(
    _ workspace: Workspace, _ candidates: [PackCandidate], _ lock: PackLock?
  ) -> Resolver {
    var policy = Resolver.Policy()
    policy.host = surroundings.host
    policy.today = surroundings.today
    policy.minAgeDays = workspace.policy.minAgeDays
    let roots = workspace.packs.map { pack -> Resolver.Ask in
      switch pack.origin {
      case .range(let range): Resolver.Ask(pack.id, range, place: pack.place)
      case .path: Resolver.Ask(pack.id, nil, place: pack.place)
      case .index(_, let version):
        Resolver.Ask(pack.id, VersionRange("=" + version.text), place: pack.place)
      }
    }
    let locked = (lock?.packs ?? []).map { ($0.id, $0.version) }
    return Resolver(
      roots: roots, candidates: candidates.filter { isAllowed($0, workspace) },
      locked: Dictionary(locked) { first, _ in first }, policy: policy)
  }

  // What a line of [packs] says of the place holds for whoever asks for the pack.
  private func isAllowed(_ candidate: PackCandidate, _ workspace: Workspace) -> Bool {
    switch (workspace.packs.first { $0.id == candidate.id }?.origin, candidate.place) {
    case (.path(let path)?, .path(let written, _)): return path == written
    case (.path?, _): return false
    case (_, .path): return false
    case (.index(let name, _)?, .index(let other, let url, _)):
      return name == other || workspace.indexes.contains { $0.name == name && $0.url == url }
    case (.index?, .shipped): return false
    default: return true
    }
  }

  /// The lock of what was chosen, where all of it is at hand or locked.
  func relocked(
    _ resolution: Resolution, _ lock: PackLock?, _ workspace: Workspace
  ) throws(PackError) -> PackLock {
    var new = PackLock()
    var refused: [Diagnostic] = []
    for pack in resolution.packs {
      var entry: PackLock.Entry
      switch pack.place {
      case .shipped:
        entry = PackLock.Entry(
          id: pack.id, version: pack.version, source: .shipped, treeSHA256: "")
      case .path(let path, _):
        entry = PackLock.Entry(
          id: pack.id, version: pack.version, source: .path(path), treeSHA256: "")
      case .vendored, .index:
        guard let locked = lock?.entry(pack.id) else { continue }
        entry = locked
      }
      if let known = lock?.entry(pack.id), known.version == pack.version,
        known.source == entry.source
      {
        entry.rules = known.rules
      }
      entry.requirements = pack.requirementTexts
      entry.granted = PackLock.Granted(pack.permissions)
      refused += ungranted(pack.permissions, of: pack.id, workspace)
      new.packs.append(entry)
    }
    guard refused.isEmpty else { throw PackError(refused) }
    return new
  }

  /// What a pack asks for and the workspace does not grant: a fault, or none.
  func ungranted(
    _ permissions: Manifest.Permissions, of id: String, _ workspace: Workspace
  ) -> [Diagnostic] {
    let grant = workspace.policy.grants.first { $0.pack == id }
    let read = permissions.read.filter { !(grant?.read.contains($0) ?? false) }
    let clock = permissions.clock && !(grant?.clock ?? false)
    guard !read.isEmpty || clock else { return [] }
    let wants = read.map { "to read '\($0)'" } + (clock ? ["to know the day"] : [])
    let why = permissions.why.map { "; its authors say: \($0)" } ?? ""
    return [
      Diagnostic(
        code: "trust/permission",
        message:
          "pack '\(id)' asks \(wants.joined(separator: " and ")), which was not granted" + why,
        file: workspaceFile, help: "to grant it: demarche pack trust \(id) --grant")
    ]
  }
}

extension PackLock.Granted {
  /// All that a pack asks for.
  init(_ permissions: Manifest.Permissions) {
    self.init()
    read = permissions.read
    clock = permissions.clock
  }
}

extension PackCandidate {
  /// As a lock keeps them.
  var requirementTexts: [String] {
    requirements.map { "\($0.id) \($0.range.text)" }.sorted()
  }

  /// What a lock says of a pack of an index; nil for others, which are looked at themselves.
  init?(_ entry: PackLock.Entry) {
    guard case .index(let url, let archive) = entry.source else { return nil }
    self.init(
      id: entry.id, version: entry.version, place: .index(name: "", url: url, archive: ""))
    archiveSHA256 = archive
    treeSHA256 = entry.treeSHA256
    key = entry.key
    permissions.read = entry.granted.read
    permissions.clock = entry.granted.clock
    requirements = entry.requirements.compactMap { text in
      let words = text.split(separator: " ", maxSplits: 1)
      guard words.count == 2, let range = VersionRange(String(words[1])) else { return nil }
      return Requirement(id: String(words[0]), range: range)
    }
  }
}
