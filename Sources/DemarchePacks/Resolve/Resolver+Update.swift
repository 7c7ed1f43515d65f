import DemarcheModel

/// Going up.
extension Resolver {
  /// Chooses the highest versions of packs that all who ask accept; the others stay.
  ///
  /// Packs are raised in the order of their ids, each as far as those before it let it be.
  ///
  /// - Parameter ids: the packs to raise; nil for all.
  /// - Throws: as `resolve`, and `PackError` with `pack/unknown` for an id that is not needed.
  package func raised(_ ids: [String]?) throws(PackError) -> Resolution {
    var resolver = self
    var best = try resolve()
    if let unknown = ids?.first(where: { best.pack($0) == nil }) {
      let near = NearestName.find(unknown, in: best.packs.map(\.id))
      throw PackError(
        "pack/unknown", "the workspace runs no pack '\(unknown)'",
        file: roots.lazy.compactMap { $0.place?.file }.first ?? Workspace.fileName,
        help: near.map { "did you mean '\($0)'?" } ?? "'demarche pack list' lists them")
    }
    // What is raised can need packs that were not there before.
    for _ in 0..<8 {
      let before = best.packs
      for id in (ids ?? best.packs.map(\.id)).sorted() {
        guard let current = best.pack(id) else { continue }
        let higher = (candidates[id] ?? []).filter {
          $0.version > current.version && refusal($0) == nil
        }
        for candidate in higher.reversed() {
          let floor = resolver.floors[id]
          resolver.floors[id] = candidate.version
          if let found = try? resolver.resolve(), found.pack(id)?.version == candidate.version {
            best = found
            break
          }
          resolver.floors[id] = floor
        }
      }
      if best.packs == before { break }
    }
    return best
  }

  /// The highest version of a pack that may be used, whatever is asked for; nil where none.
  package func newest(_ id: String) -> PackCandidate? {
    (candidates[id] ?? []).last { refusal($0) == nil && $0.version.prerelease.isEmpty }
  }
}
