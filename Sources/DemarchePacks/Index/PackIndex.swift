package import DemarcheModel

/// What packs there are at one place, and what each version of them must be: the file `index.json`.
package struct PackIndex: Sendable, Hashable {
  /// Another pack that a version needs.
  package struct Requirement: Sendable, Hashable {
    /// `namespace/name`.
    package var id: String
    /// Which of its versions will do.
    package var range: VersionRange

    /// A requirement.
    package init(id: String, range: VersionRange) {
      self.id = id
      self.range = range
    }
  }
  /// One version of a pack.
  package struct Version: Sendable, Hashable {
    /// Its number.
    package var version: SemanticVersion
    /// The SHA-256 of the archive, 64 hexadecimal digits.
    package var archiveSHA256: String
    /// How many bytes the archive has.
    package var byteCount: Int
    /// `PackFolder.treeSHA256`.
    package var treeSHA256: String
    /// Who signed it; one key for all versions of a namespace.
    package var key: PublicKey
    /// The day on which it was published here.
    package var publishedOn: CalendarDate
    /// The hosts that can run it; nil for any.
    package var hostRange: VersionRange?
    /// The level of the Lua API that it needs; nil for any.
    package var apiLevel: Int?
    /// Sorted by id.
    package var requirements: [Requirement] = []
    /// What it asks to be allowed.
    package var permissions = Manifest.Permissions()
    /// Why it was withdrawn; nil where it was not.
    package var yanked: String?
    /// Why it should no more be used; nil where it may.
    package var deprecated: String?

    /// A version that asks for nothing.
    package init(
      version: SemanticVersion, archiveSHA256: String, byteCount: Int, treeSHA256: String,
      key: PublicKey, publishedOn: CalendarDate
    ) {
      self.version = version
      self.archiveSHA256 = archiveSHA256
      self.byteCount = byteCount
      self.treeSHA256 = treeSHA256
      self.key = key
      self.publishedOn = publishedOn
    }
  }
  /// A pack with its versions.
  package struct Entry: Sendable, Hashable {
    /// `namespace/name`.
    package var id: String
    /// The oldest first.
    package var versions: [Version]

    /// A pack with its versions.
    package init(id: String, versions: [Version]) {
      self.id = id
      self.versions = versions
    }
  }

  /// Lower-case letters, digits and hyphens; the same wherever the index is copied to.
  package var name: String
  /// Raised by each change.
  package var serial: Int
  /// The last day on which it counts.
  package var expires: CalendarDate
  /// Sorted by id.
  package var packs: [Entry] = []

  /// An index of nothing.
  package init(name: String, serial: Int, expires: CalendarDate) {
    self.name = name
    self.serial = serial
    self.expires = expires
  }

  /// The name of the file.
  package static let fileName = "index.json"
  /// The end of the name of a signature's file.
  package static let signatureEnding = ".minisig"
  /// The most bytes of the file.
  package static let byteLimit = 16_000_000

  /// Which key signs the packs of each namespace.
  package var keys: [String: PublicKey] {
    packs.reduce(into: [:]) { keys, entry in
      if let version = entry.versions.last { keys[PackIndex.namespace(of: entry.id)] = version.key }
    }
  }

  /// Where the archive of a version lies below the index: `ours/urge/urge-1.0.0.dpack`.
  package static func archivePath(id: String, version: SemanticVersion) -> String {
    let name = id.split(separator: "/").last ?? ""
    return "\(id)/\(name)-\(version.text)\(PackArchive.fileEnding)"
  }

  /// What the trusted comment of the index's signature says.
  package var trustedComment: String { "index:\(name) serial:\(serial)" }

  /// Whether a text may name an index, or a namespace.
  package static func isName(_ text: String) -> Bool { PackName.isId("x/" + text) }

  static func namespace(of id: String) -> String {
    String(id.prefix { $0 != "/" })
  }

  /// What the archive of a version must be.
  ///
  /// - Throws: `PackError` with `index/unknown-pack`, `index/unknown-version`, `index/yanked`.
  package func expectation(
    id: String, version: SemanticVersion, file: String
  ) throws(PackError) -> PackExpectation {
    guard let entry = packs.first(where: { $0.id == id }) else {
      let near = NearestName.find(id, in: packs.map(\.id))
      throw PackError(
        "index/unknown-pack", "index '\(name)' has no pack '\(id)'", file: file,
        help: near.map { "did you mean '\($0)'?" })
    }
    guard let known = entry.versions.first(where: { $0.version == version }) else {
      throw PackError(
        "index/unknown-version", "index '\(name)' has no version \(version.text) of '\(id)'",
        file: file,
        help: "it has " + entry.versions.map(\.version.text).joined(separator: ", "))
    }
    if let reason = known.yanked {
      throw PackError(
        "index/yanked", "version \(version.text) of '\(id)' was withdrawn: \(reason)", file: file,
        help: "use another version")
    }
    return PackExpectation(
      id: id, version: version, archiveSHA256: known.archiveSHA256, byteCount: known.byteCount,
      treeSHA256: known.treeSHA256, key: known.key)
  }
}
