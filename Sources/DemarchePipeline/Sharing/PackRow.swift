package import DemarchePacks

/// A pack in a list for people and programs.
package struct PackRow: Sendable, Hashable {
  /// `namespace/name`.
  package var id: String
  /// The version that runs.
  package var version: String
  /// `shipped`, a path, or the address of an index.
  package var source: String
  /// The tree's SHA-256; empty for folders.
  package var treeSHA256: String
  /// The newest version, where that is another.
  package var newest: String?

  /// What a lock says.
  package init(_ entry: PackLock.Entry) {
    id = entry.id
    version = entry.version.text
    treeSHA256 = entry.treeSHA256
    source =
      switch entry.source {
      case .shipped: "shipped"
      case .path(let path): path
      case .index(let url, _): url
      }
  }
}
