/// What a workspace runs: one version of each pack, and who asked for it.
package struct Resolution: Sendable, Hashable {
  /// Sorted by id.
  package var packs: [PackCandidate]
  /// All that count, those of the workspace first.
  package var asks: [Resolver.Ask]

  /// The pack of that id; nil where it is not needed.
  package func pack(_ id: String) -> PackCandidate? { packs.first { $0.id == id } }

  /// Who asks for a pack, one line each: the shortest way from the workspace to it.
  ///
  /// - Returns: none where the pack is not needed.
  package func why(_ id: String) -> [String] {
    let askers = asks.filter { $0.id == id }
    return askers.map { ask in
      let way = ask.asker.map { self.way(to: $0) } ?? [Workspace.fileName]
      let range = ask.range.map { "asks for '\($0.text)'" } ?? "asks for any version"
      return (way + [name(id)]).joined(separator: " → ") + " (\(range))"
    }.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }

  private func name(_ id: String) -> String { id + (pack(id).map { " " + $0.version.text } ?? "") }

  // Breadth first, so that the first way that is found is a shortest one.
  private func way(to id: String) -> [String] {
    var ways: [(id: String, way: [String])] = []
    var seen: Set<String> = []
    func enter(_ asker: String?, _ way: [String]) {
      for ask in asks where ask.asker == asker && seen.insert(ask.id).inserted {
        ways.append((ask.id, way + [name(ask.id)]))
      }
    }
    enter(nil, [Workspace.fileName])
    var next = 0
    while next < ways.count {
      if ways[next].id == id { return ways[next].way }
      enter(ways[next].id, ways[next].way)
      next += 1
    }
    return [name(id)]
  }
}
