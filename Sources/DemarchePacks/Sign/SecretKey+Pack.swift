import DemarcheDigest

extension SecretKey {
  /// Signs the archive of a pack; the trusted comment says which pack and version it is.
  ///
  /// - Throws: `PackError` with the codes of `PackArchive.read` and of manifests: what could not be
  ///   taken is not signed.
  package func sign(
    pack archive: [UInt8], host: Host = .current, file: String
  ) throws(PackError) -> Signature {
    let folder = try PackFolder(
      files: PackArchive.read(archive, name: file), path: file, host: host)
    return try sign(
      archive, trustedComment: PackClaim.comment(folder.manifest, sha256: SHA256.hex(archive)),
      file: file)
  }

  /// Signs an index.
  package func sign(_ index: PackIndex, file: String) throws(PackError) -> Signature {
    try sign(index.encoded, trustedComment: index.trustedComment, file: file)
  }
}
