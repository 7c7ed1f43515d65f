import DemarcheDigest

/// A pack of somebody else that was proved to be what it should be; only `PackVerifier` makes one.
package struct VerifiedPack: Sendable {
  /// The pack, as if it had been opened.
  package let folder: PackFolder
  /// All of its files, sorted by path bytewise: what may be written to the disk.
  package let files: [PackFolder.File]
  /// The archive.
  package let archive: [UInt8]
  /// The SHA-256 of the archive.
  package let archiveSHA256: String
  /// The file of its signature; nil where it has none and needs none.
  package let signature: [UInt8]?
  /// Who signed it; nil where nobody did.
  package let key: PublicKey?

  fileprivate init(
    folder: PackFolder, files: [PackFolder.File], archive: [UInt8], archiveSHA256: String,
    signature: [UInt8]?, key: PublicKey?
  ) {
    self.folder = folder
    self.files = files
    self.archive = archive
    self.archiveSHA256 = archiveSHA256
    self.signature = signature
    self.key = key
  }
}

extension PackVerifier {
  /// Verifies an archive, in this order: its hash, who signed it, whether that is who owns the
  /// namespace, what the signature says it is, the form of the archive, and what its manifest says.
  ///
  /// The first key of a namespace is taken for the right one, if a signed index, a lock or the
  /// person names it; after that only this one is.
  ///
  /// - Parameters:
  ///   - signature: its `.minisig`; nil where there is none.
  ///   - expected: what it must be.
  ///   - file: its path or URL, for messages.
  /// - Throws: `PackError` with `pack/hash`, `sign/unsigned`, `sign/no-key`, `sign/changed-key`, the
  ///   codes of `Signature`, of `PackArchive` and of manifests, `pack/other`.
  package mutating func verify(
    _ archive: [UInt8], signature: [UInt8]?, expected: PackExpectation, file: String
  ) throws(PackError) -> VerifiedPack {
    let sha256 = SHA256.hex(archive)
    if let wanted = expected.archiveSHA256, wanted != sha256 {
      throw PackError(
        "pack/hash", "the archive should have the SHA-256 \(wanted), but has \(sha256)",
        file: file, help: "fetch it again; if that does not help, tell whoever keeps the index")
    }
    var expected = expected
    var key: PublicKey?
    if let signature {
      key = try check(signature, of: archive, sha256: sha256, expected: &expected, file: file)
    } else {
      try checkUnsigned(expected, file: file)
    }
    let files = try PackArchive.read(archive, name: file)
    let folder = try PackFolder(files: files, path: file, host: host)
    try compare(folder, with: expected, file: file)
    if let key { keys.bind(PackIndex.namespace(of: folder.manifest.id), to: key) }
    return VerifiedPack(
      folder: folder, files: files, archive: archive, archiveSHA256: sha256,
      signature: signature, key: key)
  }

  // Adds to `expected` what the signature says.
  private func check(
    _ signature: [UInt8], of archive: [UInt8], sha256: String, expected: inout PackExpectation,
    file: String
  ) throws(PackError) -> PublicKey {
    let signed = try Signature.parse(signature, file: file + PackIndex.signatureEnding)
    guard let claim = PackClaim(signed.trustedComment) else {
      throw PackError(
        "sign/comment",
        "the signature should say 'pack:ID@VERSION', but says '\(signed.trustedComment)'",
        file: file, help: "whoever made the pack signs it with 'demarche pack sign'")
    }
    // Until the signature is verified the claim only chooses the key by which it must be.
    let namespace = PackIndex.namespace(of: expected.id ?? claim.id)
    let key = try key(of: namespace, expected: expected, file: file)
    try signed.verify(archive, key: key, file: file)
    let wanted = "\(expected.id ?? claim.id)@\((expected.version ?? claim.version).text)"
    let isRight =
      wanted == "\(claim.id)@\(claim.version.text)" && claim.sha256 ?? sha256 == sha256
    guard isRight else {
      throw PackError(
        "sign/comment",
        "the signature should be of 'pack:\(wanted)', but is of '\(signed.trustedComment)'",
        file: file, help: "fetch it again; if that does not help, tell whoever keeps the index")
    }
    expected.id = claim.id
    expected.version = claim.version
    return key
  }

  private func key(
    of namespace: String, expected: PackExpectation, file: String
  ) throws(PackError) -> PublicKey {
    guard let known = keys.namespaces[namespace] else {
      guard let key = expected.key else {
        throw PackError(
          "sign/no-key", "no key is known for namespace '\(namespace)'", file: file,
          help: "name it with '--key', as its owner gives it: a line that begins with 'RW'")
      }
      return key
    }
    guard let key = expected.key, key != known else { return known }
    throw PackError(
      "sign/changed-key",
      "namespace '\(namespace)' should be signed with the key \(known.fingerprint), as before, but "
        + "now it is \(key.fingerprint)", file: file,
      help: "ask its owner by another way; if the key was changed: demarche pack keys --replace "
        + "\(namespace)=\(key.base64)")
  }

  private func checkUnsigned(
    _ expected: PackExpectation, file: String
  ) throws(PackError) {
    // A namespace of which a key is known is never taken without a signature.
    let namespace = expected.id.map { PackIndex.namespace(of: $0) }
    let isKnown = expected.key != nil || namespace.flatMap { keys.namespaces[$0] } != nil
    guard signatures == .optional, !isKnown, expected.archiveSHA256 != nil, expected.id != nil
    else { throw PackVerifier.unsigned("a pack", file) }
  }

  private func compare(
    _ folder: PackFolder, with expected: PackExpectation, file: String
  ) throws(PackError) {
    let manifest = folder.manifest
    let id = expected.id ?? manifest.id
    let version = expected.version ?? manifest.version
    guard id == manifest.id, version.text == manifest.version.text else {
      throw PackError(
        "pack/other",
        "the archive should hold '\(id)@\(version.text)', but holds '\(manifest.reference)'",
        file: file, help: "fetch it again; if that does not help, tell whoever keeps the index")
    }
    if let tree = expected.treeSHA256, tree != folder.treeSHA256 {
      throw PackError(
        "pack/hash",
        "the files of the pack should have the SHA-256 \(tree), but have \(folder.treeSHA256)",
        file: file, help: "fetch it again; if that does not help, tell whoever keeps the index")
    }
  }
}
