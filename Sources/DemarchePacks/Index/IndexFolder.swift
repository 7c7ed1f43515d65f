package import DemarcheModel

/// An index in a folder of the person who keeps it.
///
/// Archives are written before the index that names them, so that a copy made in between is whole;
/// an index and its signature are two files, of which such a copy may have one of each: it is
/// refused, and good with the next copy. The new signature is written beside before the index is
/// replaced, so that whatever ends the program in between, the next change can prove the index.
package struct IndexFolder: Sendable {
  /// The folder.
  package let path: String
  /// Who signs it.
  private let key: SecretKey
  /// The day of the change.
  private let today: CalendarDate
  /// For how many days the index counts after a change.
  private let days: Int

  /// The index that stands or will stand in a folder.
  package init(_ path: String, key: SecretKey, today: CalendarDate, days: Int) {
    self.path = path.hasSuffix("/") && path.utf8.count > 1 ? String(path.dropLast()) : path
    self.key = key
    self.today = today
    self.days = days
  }

  /// Who signs it.
  package var publicKey: PublicKey { key.publicKey }

  /// What the index in a folder calls itself; nothing of it is verified.
  ///
  /// - Throws: `PackError` with `index/no-file`, `index/invalid`.
  package static func name(of path: String) throws(PackError) -> String {
    let source = try IndexSource(path, relativeTo: "")
    let bytes = try source.fetch(PackIndex.fileName, limit: PackIndex.byteLimit)
    return try PackIndex.parse(bytes, file: source.place(of: PackIndex.fileName)).name
  }

  private var file: String { path + "/" + PackIndex.fileName }
  private var signatureFile: String { file + PackIndex.signatureEnding }
  private var nextSignatureFile: String { file + ".next" + PackIndex.signatureEnding }

  /// Makes an empty index.
  ///
  /// - Throws: `PackError` with `index/exists`, `index/name`, `write/failed`.
  package func create(name: String) throws(PackError) -> PackIndex {
    guard PackIndex.isName(name) else {
      throw PackError(
        "index/name",
        "the name of an index should be of lower-case letters, digits and hyphens, but is '\(name)'",
        file: file)
    }
    guard FileStatus(file) == nil else {
      throw PackError(
        "index/exists", "there is an index already", file: file,
        help: "'demarche pack publish' adds to it")
    }
    try WholeFile.makeFolder(path)
    return try write(PackIndex(name: name, serial: 0, expires: today))
  }

  /// The index as it stands, proved to be signed by this key; it may have expired.
  ///
  /// - Throws: `PackError` with `index/no-file` and those of `PackVerifier.index` but expiry.
  package func read() throws(PackError) -> PackIndex {
    let source = try IndexSource(path, relativeTo: "")
    let bytes = try source.fetch(PackIndex.fileName, limit: PackIndex.byteLimit)
    do throws(PackError) {
      return try verified(bytes, by: signatureFile)
    } catch {
      guard let index = try? verified(bytes, by: nextSignatureFile) else { throw error }
      return index
    }
  }

  private func verified(_ bytes: [UInt8], by signatureFile: String) throws(PackError) -> PackIndex {
    let signature = try WholeFile.read(
      signatureFile, limit: SignatureLines.byteLimit, code: "sign/invalid-signature")
    var verifier = PackVerifier(keys: KeyRing())
    return try verifier.index(
      bytes, signature: signature, name: nil, key: key.publicKey,
      today: CalendarDate(dayNumber: Int.min), file: file)
  }

  /// Adds a signed archive.
  ///
  /// - Parameters:
  ///   - packKey: who must have signed it, where the index has no pack of its namespace yet.
  ///   - archiveFile: its path, for messages.
  /// - Throws: `PackError` with those of `read` and of `PackVerifier.verify`, `index/exists`,
  ///   `write/failed`.
  package func publish(
    _ archive: [UInt8], signature: [UInt8]?, packKey: PublicKey?, archiveFile: String
  ) throws(PackError) -> (index: PackIndex, manifest: Manifest) {
    var index = try read()
    var ring = KeyRing()
    for (namespace, key) in index.keys { ring.replace(namespace, with: key) }
    var verifier = PackVerifier(keys: ring)
    let pack = try verifier.verify(
      archive, signature: signature, expected: PackExpectation(key: packKey), file: archiveFile)
    let manifest = pack.folder.manifest
    guard let packKey = pack.key, let signature else {
      throw PackVerifier.unsigned("a pack", archiveFile)
    }
    var entry =
      index.packs.first { $0.id == manifest.id } ?? PackIndex.Entry(id: manifest.id, versions: [])
    guard !entry.versions.contains(where: { $0.version == manifest.version }) else {
      throw PackError(
        "index/exists",
        "index '\(index.name)' has '\(manifest.reference)' already, and a version never changes",
        file: archiveFile, help: "raise 'version' in pack.toml, then build and sign again")
    }
    entry.versions.append(
      PackIndex.Version(pack, manifest: manifest, key: packKey, publishedOn: today))
    entry.versions.sort { $0.version < $1.version }
    index.packs.removeAll { $0.id == manifest.id }
    index.packs.append(entry)
    index.packs.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    let place =
      path + "/" + PackIndex.archivePath(id: manifest.id, version: manifest.version)
    try WholeFile.makeFolder(path + "/" + manifest.id)
    try WholeFile.replace(place, with: archive)
    try WholeFile.replace(place + PackIndex.signatureEnding, with: signature)
    return (try write(index), manifest)
  }

  /// Withdraws a version: who has it keeps it, nobody gets it any more.
  ///
  /// - Throws: `PackError` with those of `read`, `index/unknown-pack`, `index/unknown-version`,
  ///   `index/yanked`, `write/failed`.
  package func yank(
    id: String, version: SemanticVersion, reason: String
  ) throws(PackError) -> PackIndex {
    var index = try read()
    _ = try index.expectation(id: id, version: version, file: file)
    for place in index.packs.indices where index.packs[place].id == id {
      for number in index.packs[place].versions.indices
      where index.packs[place].versions[number].version == version {
        index.packs[place].versions[number].yanked = reason
      }
    }
    return try write(index)
  }

  /// Lets it count for longer.
  ///
  /// - Throws: `PackError` with those of `read`, `write/failed`.
  package func renew() throws(PackError) -> PackIndex { try write(read()) }

  private func write(_ index: PackIndex) throws(PackError) -> PackIndex {
    var index = index
    index.serial += 1
    index.expires = today.adding(days: days)
    let signature = Array(try key.sign(index, file: file).text.utf8)
    try WholeFile.replace(nextSignatureFile, with: signature)
    try WholeFile.replace(file, with: index.encoded)
    try WholeFile.replace(signatureFile, with: signature)
    WholeFile.remove(nextSignatureFile)
    return index
  }
}

extension PackIndex.Version {
  /// What an index says of a pack that was verified.
  fileprivate init(
    _ pack: VerifiedPack, manifest: Manifest, key: PublicKey, publishedOn: CalendarDate
  ) {
    self.init(
      version: manifest.version, archiveSHA256: pack.archiveSHA256, byteCount: pack.archive.count,
      treeSHA256: pack.folder.treeSHA256, key: key, publishedOn: publishedOn)
    hostRange = manifest.hostRange
    apiLevel = manifest.apiLevel
    requirements = manifest.requirements.map {
      PackIndex.Requirement(id: $0.id, range: $0.range)
    }
    permissions = manifest.permissions
    if manifest.maturity == .deprecated { deprecated = "its authors deprecated it" }
  }
}
