package import DemarcheDigest

/// A minisign secret key: who has it can sign.
package struct SecretKey: Sendable {
  /// What signatures of this key are verified with.
  package let publicKey: PublicKey
  /// The seed, then the public key.
  private let secret: [UInt8]

  /// Random bytes that a new pair needs.
  package static let seedCount = Ed25519.keyCount + 8

  /// A new pair out of `seedCount` random bytes; nil for another count.
  package init?(seed: [UInt8]) {
    guard seed.count == SecretKey.seedCount,
      let secret = Ed25519.secretKey(seed: Array(seed[..<Ed25519.keyCount]))
    else { return nil }
    self.init(id: Array(seed[Ed25519.keyCount...]), secret: secret)
  }

  private init(id: [UInt8], secret: [UInt8]) {
    self.secret = secret
    publicKey = PublicKey(id: id, bytes: Array(secret[Ed25519.keyCount...]))
  }

  /// Signs bytes as `minisign -S` does.
  ///
  /// - Throws: `PackError` with `sign/comment` where a comment has a line end or is too long.
  package func sign(
    _ bytes: [UInt8], trustedComment: String,
    untrustedComment: String = "signature from a demarche secret key", file: String
  ) throws(PackError) -> Signature {
    guard SignatureLines.isComment(trustedComment), SignatureLines.isComment(untrustedComment)
    else {
      throw PackError(
        "sign/comment", "a comment should be one line of at most 8,192 bytes, but is not",
        file: file)
    }
    let signature = Ed25519.sign(BLAKE2b.long(bytes), secretKey: secret)
    let global = signature.flatMap {
      Ed25519.sign($0 + Array(trustedComment.utf8), secretKey: secret)
    }
    // A secret key of another length cannot be made.
    precondition(signature != nil && global != nil, "a secret key has 64 bytes")
    return Signature(
      untrustedComment: untrustedComment, trustedComment: trustedComment, form: .prehashed,
      keyID: publicKey.id, signature: signature ?? [], globalSignature: global ?? [])
  }
}

extension SecretKey {
  private static let comment = "untrusted comment: minisign encrypted secret key\n"
  private static let headCount = 54
  private static let bodyCount = 8 + Ed25519.secretCount + 32

  /// The file `NAME.key` without a password, as `minisign -G -W` writes it.
  package var plainFile: String {
    let head = Array("Ed".utf8) + [0, 0] + Array("B2".utf8) + [UInt8](repeating: 0, count: 48)
    let checksum = [UInt8](repeating: 0, count: 32)
    return SecretKey.comment + Base64.text(head + publicKey.id + secret + checksum) + "\n"
  }

  /// The file `NAME.key` for a password, as `minisign -G` writes it.
  ///
  /// - Parameters:
  ///   - salt: 32 random bytes.
  ///   - cost: what it takes to try a password.
  /// - Returns: nil where the memory for it cannot be had.
  package func file(
    password: [UInt8], salt: [UInt8], cost: Scrypt.Cost = .sensitive
  ) -> String? {
    guard
      let stream = Scrypt.key(
        password: password, salt: salt, cost: cost, count: SecretKey.bodyCount)
    else { return nil }
    let body = publicKey.id + secret + checksum
    let head =
      Array("EdScB2".utf8) + salt + SecretKey.bytes(cost.operations)
      + SecretKey.bytes(cost.memory)
    return SecretKey.comment + Base64.text(head + zip(body, stream).map { $0 ^ $1 }) + "\n"
  }

  /// Whether a file asks for a password; false where it is no secret key.
  package static func needsPassword(_ bytes: [UInt8]) -> Bool {
    (try? whole(bytes, file: ""))?[2..<4].elementsEqual("Sc".utf8) ?? false
  }

  /// Reads a file `NAME.key`.
  ///
  /// - Parameter password: nil where there is none.
  /// - Throws: `PackError` with `sign/invalid-key`, `sign/password`.
  package static func parse(
    _ bytes: [UInt8], password: [UInt8]?, file: String
  ) throws(PackError) -> SecretKey {
    let whole = try whole(bytes, file: file)
    var body = Array(whole[headCount...])
    let isEncrypted = whole[2..<4].elementsEqual("Sc".utf8)
    if isEncrypted {
      guard let password else {
        throw PackError(
          "sign/password", "the key asks for a password, but none was given", file: file,
          help: "run it on a terminal, or use '--password-file FILE'")
      }
      let cost = Scrypt.Cost(
        operations: number(whole[38..<46]), memory: number(whole[46..<54]))
      guard
        let stream = Scrypt.key(
          password: password, salt: Array(whole[6..<38]), cost: cost, count: bodyCount)
      else {
        throw PackError(
          "sign/password",
          "the key needs \(cost.memory) bytes of memory to be opened, which cannot be had",
          file: file, help: "close other programs, or open it on another machine")
      }
      body = zip(body, stream).map { $0 ^ $1 }
    }
    let id = Array(body[..<8])
    let secret = Array(body[8..<72])
    let key = SecretKey(id: id, secret: secret)
    let stated = Array(body[72...])
    // Without a password minisign leaves the checksum away.
    let isWhole =
      stated == key.checksum || (!isEncrypted && stated.allSatisfy { $0 == 0 })
    guard isWhole, Ed25519.secretKey(seed: Array(secret[..<Ed25519.keyCount])) == secret else {
      throw isEncrypted
        ? PackError("sign/password", "the password is wrong", file: file, help: "try again")
        : invalid(file)
    }
    return key
  }

  private var checksum: [UInt8] {
    BLAKE2b.digest(Array("Ed".utf8) + publicKey.id + secret)
  }

  private static func whole(_ bytes: [UInt8], file: String) throws(PackError) -> [UInt8] {
    let lines = SignatureLines.split(bytes)
    guard lines.count == 2, let whole = Base64.bytes(lines[1]),
      whole.count == headCount + bodyCount, whole.starts(with: Array("Ed".utf8)),
      whole[4..<6].elementsEqual("B2".utf8),
      whole[2..<4].elementsEqual("Sc".utf8) || whole[2..<4].elementsEqual([0, 0])
    else { throw invalid(file) }
    return whole
  }

  private static func invalid(_ file: String) -> PackError {
    PackError(
      "sign/invalid-key", "this should be a secret key of minisign, but is not", file: file,
      help: "'demarche pack key NAME' makes a pair: NAME.key is secret, NAME.pub is for others")
  }

  // The least byte first.
  private static func bytes(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
