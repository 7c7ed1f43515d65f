/// What an archive must be to be taken; what is nil is not known beforehand.
package struct PackExpectation: Sendable, Hashable {
  /// `namespace/name`.
  package var id: String?
  /// Its version.
  package var version: SemanticVersion?
  /// The SHA-256 of the archive, as a signed index or a lock has it.
  package var archiveSHA256: String?
  /// How many bytes the archive has.
  package var byteCount: Int?
  /// `PackFolder.treeSHA256`, as a signed index or a lock has it.
  package var treeSHA256: String?
  /// The key that a signed index, a lock or the person names.
  package var key: PublicKey?

  /// An expectation.
  package init(
    id: String? = nil, version: SemanticVersion? = nil, archiveSHA256: String? = nil,
    byteCount: Int? = nil, treeSHA256: String? = nil, key: PublicKey? = nil
  ) {
    self.id = id
    self.version = version
    self.archiveSHA256 = archiveSHA256
    self.byteCount = byteCount
    self.treeSHA256 = treeSHA256
    self.key = key
  }
}
