package import DemarcheModel

extension PackVerifier {
  /// Fetches an index and verifies it.
  ///
  /// - Parameters:
  ///   - name: what the workspace calls it; nil where any name will do.
  ///   - key: who must have signed it.
  ///   - today: the day against which its last day is held.
  /// - Throws: `PackError` as `IndexSource.fetch` and `index` do.
  package mutating func index(
    from source: IndexSource, name: String?, key: PublicKey, today: CalendarDate,
    network: NetworkUse = .allowed
  ) throws(PackError) -> PackIndex {
    let bytes = try source.fetch(PackIndex.fileName, limit: PackIndex.byteLimit, network: network)
    return try index(
      bytes, signature: try source.signature(of: PackIndex.fileName, network: network), name: name,
      key: key, today: today, file: source.place(of: PackIndex.fileName))
  }

  /// Fetches a version of a pack and verifies that it is what a verified index says.
  ///
  /// - Throws: `PackError` as `PackIndex.expectation`, `IndexSource.fetch` and `verify` do.
  package mutating func pack(
    _ id: String, _ version: SemanticVersion, of index: PackIndex, from source: IndexSource,
    network: NetworkUse = .allowed
  ) throws(PackError) -> VerifiedPack {
    let expected = try index.expectation(
      id: id, version: version, file: source.place(of: PackIndex.fileName))
    let path = PackIndex.archivePath(id: id, version: version)
    let archive = try source.fetch(
      path, limit: min(expected.byteCount ?? .max, PackArchive.byteLimit), network: network)
    return try verify(
      archive, signature: try source.signature(of: path, network: network), expected: expected,
      file: source.place(of: path))
  }
}

extension IndexSource {
  /// The signature of one of its files; nil where there is none.
  ///
  /// - Throws: `PackError` as `fetch` does, but for a file that is not there.
  package func signature(
    of path: String, network: NetworkUse = .allowed
  ) throws(PackError) -> [UInt8]? {
    do throws(PackError) {
      return try fetch(
        path + PackIndex.signatureEnding, limit: SignatureLines.byteLimit, network: network)
    } catch {
      guard error.diagnostics.first?.code == "index/no-file" else { throw error }
      return nil
    }
  }
}
