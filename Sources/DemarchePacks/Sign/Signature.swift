import DemarcheDigest

/// A minisign signature: a file `NAME.minisig`.
package struct Signature: Sendable, Hashable {
  /// What was signed.
  enum Form: String, Sendable {
    /// The content itself, as minisign did before version 0.10.
    case legacy = "Ed"
    /// The BLAKE2b-512 of the content.
    case prehashed = "ED"
  }

  private static let untrusted = "untrusted comment: "
  private static let trusted = "trusted comment: "

  /// For people; anybody may have changed it.
  package let untrustedComment: String
  /// Signed with the content.
  package let trustedComment: String
  let form: Form
  let keyID: [UInt8]
  let signature: [UInt8]
  let globalSignature: [UInt8]

  /// The key's id in hexadecimal digits, as minisign prints it.
  package var fingerprint: String { KeyID.text(keyID) }

  /// The file.
  package var text: String {
    let line = Base64.text(Array(form.rawValue.utf8) + keyID + signature)
    return Signature.untrusted + untrustedComment + "\n" + line + "\n" + Signature.trusted
      + trustedComment + "\n" + Base64.text(globalSignature) + "\n"
  }

  /// Reads a file; nothing of it is verified yet.
  ///
  /// - Throws: `PackError` with `sign/invalid-signature`.
  package static func parse(_ bytes: [UInt8], file: String) throws(PackError) -> Signature {
    let lines = SignatureLines.split(bytes)
    guard lines.count == 4, lines[0].hasPrefix(untrusted), lines[2].hasPrefix(trusted),
      SignatureLines.isComment(lines[0]), SignatureLines.isComment(lines[2]),
      let whole = Base64.bytes(lines[1]), whole.count == 74,
      let form = Form(rawValue: String(decoding: whole[..<2], as: UTF8.self)),
      let global = Base64.bytes(lines[3]), global.count == Ed25519.signatureCount
    else {
      throw PackError(
        "sign/invalid-signature", "this should be a signature of minisign, but is not",
        file: file, help: "fetch it again; whoever made the file signs it with 'demarche pack sign'"
      )
    }
    return Signature(
      untrustedComment: String(lines[0].dropFirst(untrusted.count)),
      trustedComment: String(lines[2].dropFirst(trusted.count)), form: form,
      keyID: Array(whole[2..<10]), signature: Array(whole[10...]), globalSignature: global)
  }

  /// Checks that the owner of `key` signed these bytes with this trusted comment.
  ///
  /// - Throws: `PackError` with `sign/other-key`, `sign/no-match`, `sign/comment`.
  package func verify(
    _ bytes: [UInt8], key: PublicKey, file: String
  ) throws(PackError) {
    guard keyID == key.id else {
      throw PackError(
        "sign/other-key",
        "should be signed with the key \(key.fingerprint), but is signed with \(fingerprint)",
        file: file, help: "take the file from whoever owns the key; this one is of somebody else")
    }
    let message = form == .prehashed ? BLAKE2b.long(bytes) : bytes
    guard Ed25519.isValid(signature, of: message, publicKey: key.bytes) else {
      throw PackError(
        "sign/no-match",
        "the signature should be of this file, but is not: one of them was changed",
        file: file, help: "fetch both again; if that does not help, tell whoever gave them to you")
    }
    let both = signature + Array(trustedComment.utf8)
    guard Ed25519.isValid(globalSignature, of: both, publicKey: key.bytes) else {
      throw PackError(
        "sign/comment", "the trusted comment was changed after signing", file: file,
        help: "fetch the signature again; if that does not help, tell whoever gave it to you")
    }
  }
}
