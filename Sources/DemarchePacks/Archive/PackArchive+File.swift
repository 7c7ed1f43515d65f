extension PackArchive {
  /// The bytes of an archive's file, and of the signature beside it, where there is one.
  ///
  /// - Throws: `PackError` with `pack/not-found`, `pack/unreadable`, `pack/too-large`.
  package static func load(
    _ path: String
  ) throws(PackError) -> (bytes: [UInt8], signature: [UInt8]?) {
    if let status = FileStatus(path, followsLinks: true), status.stamp.byteCount > byteLimit {
      throw tooLarge(path)
    }
    guard let bytes = try WholeFile.read(path, limit: byteLimit, code: "pack/unreadable") else {
      throw PackError(
        "pack/not-found", "there is no such file", file: path,
        help: "'demarche pack build DIR' makes one")
    }
    let signature = try WholeFile.read(
      path + PackIndex.signatureEnding, limit: SignatureLines.byteLimit,
      code: "sign/invalid-signature")
    return (bytes, signature)
  }
}
