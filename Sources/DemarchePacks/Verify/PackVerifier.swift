import DemarcheDigest
package import DemarcheModel

/// The one place where an archive or an index of somebody else becomes something that is used.
///
/// Deny by default: what is not proved is refused. It writes nothing and runs nothing.
package struct PackVerifier: Sendable {
  /// What was met before; what is met now for the first time is added.
  package var keys: KeyRing
  /// Whether packs must be signed.
  package let signatures: Workspace.Policy.Signatures
  /// The program that packs must be able to run in.
  package let host: Host

  /// A verifier with what was met before.
  package init(
    keys: KeyRing, signatures: Workspace.Policy.Signatures = .required, host: Host = .current
  ) {
    self.keys = keys
    self.signatures = signatures
    self.host = host
  }

  /// Verifies an index: who signed it, under which name, that it is not older than what was seen,
  /// and that it still counts.
  ///
  /// - Parameters:
  ///   - signature: its `.minisig`; nil where there is none.
  ///   - name: what the workspace calls it; nil where any name will do.
  ///   - key: who must have signed it.
  ///   - today: the day against which its last day is held.
  ///   - file: its path or URL, for messages.
  /// - Throws: `PackError` with `sign/unsigned`, the codes of `Signature`, `index/invalid`,
  ///   `index/name`, `index/serial`, `index/expired`.
  package mutating func index(
    _ bytes: [UInt8], signature: [UInt8]?, name: String?, key: PublicKey, today: CalendarDate,
    file: String
  ) throws(PackError) -> PackIndex {
    guard let signature else { throw PackVerifier.unsigned("an index", file) }
    let signed = try Signature.parse(signature, file: file + PackIndex.signatureEnding)
    try signed.verify(bytes, key: key, file: file)
    let index = try PackIndex.parse(bytes, file: file)
    guard signed.trustedComment == index.trustedComment else {
      throw PackError(
        "sign/comment",
        "the signature should be of '\(index.trustedComment)', but is of "
          + "'\(signed.trustedComment)'", file: file,
        help: "whoever keeps the index signs it with 'demarche pack index renew'")
    }
    if let name, name != index.name {
      throw PackError(
        "index/name", "the index should be '\(name)', but is '\(index.name)'", file: file,
        help: "check its address; in the workspace an index has the name that it gives itself")
    }
    let seen = KeyRing.SeenIndex(
      name: index.name, key: key, serial: index.serial, sha256: SHA256.hex(bytes))
    try compare(seen, file: file)
    guard index.expires >= today else {
      throw PackError(
        "index/expired", "the index counted until \(index.expires.iso), and today is \(today.iso)",
        file: file, help: "fetch a new one; whoever keeps it runs 'demarche pack index renew'")
    }
    keys.note(seen)
    return index
  }

  private func compare(_ new: KeyRing.SeenIndex, file: String) throws(PackError) {
    guard let old = keys.seen(new.name, key: new.key) else { return }
    guard new.serial >= old.serial else {
      throw PackError(
        "index/serial",
        "the index should have serial \(old.serial) or a later one, as it had before, but has "
          + "\(new.serial)", file: file,
        help: "somebody may hide newer versions; fetch it again, or ask whoever keeps it")
    }
    guard new.serial > old.serial || new.sha256 == old.sha256 else {
      throw PackError(
        "index/serial", "there are two indexes of serial \(new.serial) that differ", file: file,
        help: "ask whoever keeps it; each change must raise the serial")
    }
  }

  /// The namespace that a signature says it is of; nothing of it is verified: it may choose the key
  /// by which it must be.
  package static func namespace(claimedBy signature: [UInt8]?) -> String? {
    guard let signature, let read = try? Signature.parse(signature, file: "") else { return nil }
    return PackClaim(read.trustedComment).map { PackIndex.namespace(of: $0.id) }
  }

  static func unsigned(_ what: String, _ file: String) -> PackError {
    PackError(
      "sign/unsigned", "\(what) should have a signature, but '\(file).minisig' is not there",
      file: file, help: "whoever made it signs it with 'demarche pack sign'")
  }
}
