package import DemarcheModel

/// A version of a pack that can be had, and from where.
package struct PackCandidate: Sendable, Hashable {
  /// Where it can be had.
  package enum Place: Sendable, Hashable {
    /// It comes with the program, in that folder.
    case shipped(folder: String)
    /// A folder, as the workspace writes it, and where that is.
    case path(String, folder: String)
    /// An archive in the workspace's `vendor/`.
    case vendored(file: String)
    /// An archive of an index, by its path there.
    case index(name: String, url: String, archive: String)
  }
  /// What it needs of another pack.
  package struct Requirement: Sendable, Hashable {
    /// `namespace/name`.
    package var id: String
    /// Which versions will do.
    package var range: VersionRange

    /// A requirement.
    package init(id: String, range: VersionRange) {
      self.id = id
      self.range = range
    }
  }

  /// `namespace/name`.
  package var id: String
  /// Its version.
  package var version: SemanticVersion
  /// Where it can be had.
  package var place: Place
  /// In the manifest's order.
  package var requirements: [Requirement] = []
  /// The hosts that can run it; nil for any.
  package var hostRange: VersionRange?
  /// The level of the Lua API that it needs; nil for any.
  package var apiLevel: Int?
  /// The day on which its index published it; nil where that is not told.
  package var publishedOn: CalendarDate?
  /// Why it was withdrawn; nil where it was not.
  package var yanked: String?
  /// Why it should no more be used; nil where it may.
  package var deprecated: String?
  /// What it asks to be allowed.
  package var permissions = Manifest.Permissions()
  /// The SHA-256 of the archive; nil for folders.
  package var archiveSHA256: String?
  /// `PackFolder.treeSHA256`, where it is known.
  package var treeSHA256: String?
  /// The key that its index names, as base64.
  package var key: String?

  /// A version of which only the place is known.
  package init(id: String, version: SemanticVersion, place: Place) {
    self.id = id
    self.version = version
    self.place = place
  }

  /// What a manifest says.
  package init(_ manifest: Manifest, place: Place) {
    id = manifest.id
    version = manifest.version
    self.place = place
    requirements = manifest.requirements.map { Requirement(id: $0.id, range: $0.range) }
    hostRange = manifest.hostRange
    apiLevel = manifest.apiLevel
    permissions = manifest.permissions
  }

  /// Where it can be had, for people.
  package var origin: String {
    switch place {
    case .shipped: "comes with demarche"
    case .path(let path, _): "folder '\(path)'"
    case .vendored(let file): "archive '\(file)'"
    case .index(let name, _, _): "index '\(name)'"
    }
  }
}
