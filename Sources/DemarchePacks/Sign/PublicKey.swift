import DemarcheDigest

/// A minisign public key: who can have signed something.
package struct PublicKey: Sendable, Hashable {
  /// The eight random bytes by which a signature names its key.
  let id: [UInt8]
  /// 32 bytes of Ed25519.
  let bytes: [UInt8]

  init(id: [UInt8], bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
  }

  /// Reads the one line of base64 of a public key; nil for anything else.
  package init?(base64 text: some StringProtocol) {
    guard let whole = Base64.bytes(text), whole.count == 42,
      whole.starts(with: Array("Ed".utf8))
    else { return nil }
    id = Array(whole[2..<10])
    bytes = Array(whole[10...])
  }

  /// The one line that `minisign -P` takes.
  package var base64: String { Base64.text(Array("Ed".utf8) + id + bytes) }

  /// The id in hexadecimal digits, as minisign prints it.
  package var fingerprint: String { KeyID.text(id) }

  /// The file `NAME.pub`.
  package var file: String { "untrusted comment: minisign public key \(fingerprint)\n\(base64)\n" }

  /// Reads a file `NAME.pub`, or the one line of base64 alone.
  ///
  /// - Throws: `PackError` with `sign/invalid-key`.
  package static func parse(_ bytes: [UInt8], file: String) throws(PackError) -> PublicKey {
    let lines = SignatureLines.split(bytes)
    let line = lines.count == 2 ? lines[1] : lines.count == 1 ? lines[0] : ""
    guard let key = PublicKey(base64: line) else {
      throw PackError(
        "sign/invalid-key", "this should be a public key of minisign, but is not", file: file,
        help: "'demarche pack key NAME' makes a pair; the line begins with 'RW'")
    }
    return key
  }
}

/// How the eight bytes of a key's id are written.
enum KeyID {
  /// They are a number of which the least byte comes first.
  static func text(_ id: [UInt8]) -> String {
    id.reversed().map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
