/// A workspace's `demarche.lock`: exactly which packs it runs, so that every machine runs the same.
package struct PackLock: Sendable, Hashable {
  /// Where a locked pack was taken from.
  package enum Source: Sendable, Hashable {
    /// It comes with the program.
    case shipped
    /// A folder, relative to the workspace or absolute.
    case path(String)
    /// An index, by its URL, with the SHA-256 of the archive.
    case index(url: String, archiveSHA256: String)
  }
  /// A rule and the digest of what it says.
  package struct Rule: Sendable, Hashable {
    /// `namespace/pack/name`; rungs of a ladder are digested together.
    package var id: String
    /// 64 hexadecimal digits.
    package var digest: String

    /// A rule with its digest.
    package init(id: String, digest: String) {
      self.id = id
      self.digest = digest
    }
  }
  /// A permission that the person granted.
  package struct Granted: Sendable, Hashable {
    /// Patterns.
    package var read: [String] = []
    /// Whether it may ask for the day.
    package var clock = false

    /// Nothing granted.
    package init() {}

    /// Whether nothing is granted.
    package var isEmpty: Bool { read.isEmpty && !clock }
  }
  /// One pack.
  package struct Entry: Sendable, Hashable {
    /// `namespace/name`.
    package var id: String
    /// The one version that runs.
    package var version: SemanticVersion
    /// Where it was taken from.
    package var source: Source
    /// `PackFolder.treeSHA256`; empty for a path, whose content changes as its author works.
    package var treeSHA256: String
    /// The minisign public key that signed it, as base64; nil where none did.
    package var key: String?
    /// What the person granted.
    package var granted = Granted()
    /// The requirements that led to this version: id and range, sorted by id.
    package var requirements: [String] = []
    /// Sorted by id; empty where the rules could not be read.
    package var rules: [Rule] = []

    /// A pack of which only the place is known.
    package init(id: String, version: SemanticVersion, source: Source, treeSHA256: String) {
      self.id = id
      self.version = version
      self.source = source
      self.treeSHA256 = treeSHA256
    }
  }

  /// Sorted by id.
  package var packs: [Entry] = []

  /// A lock of nothing.
  package init() {}

  /// The name of the file.
  package static let fileName = "demarche.lock"
}
