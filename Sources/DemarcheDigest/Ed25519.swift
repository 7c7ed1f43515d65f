import CSodium

/// Signatures of the curve Ed25519.
///
/// - Source: RFC 8032, by libsodium, which refuses keys of small order and signatures that are
///   written in more than one way.
package enum Ed25519 {
  /// Bytes of a seed and of a public key.
  package static let keyCount = 32
  /// Bytes of a secret key: its seed, then the public key.
  package static let secretCount = 64
  /// Bytes of a signature.
  package static let signatureCount = 64

  /// The secret key that a seed of 32 random bytes gives; nil for another count.
  package static func secretKey(seed: [UInt8]) -> [UInt8]? {
    guard seed.count == keyCount else { return nil }
    var publicKey = [UInt8](repeating: 0, count: keyCount)
    var secretKey = [UInt8](repeating: 0, count: secretCount)
    guard crypto_sign_seed_keypair(&publicKey, &secretKey, seed) == 0 else { return nil }
    return secretKey
  }

  /// The 64 bytes of a signature; nil where the secret key has not 64 bytes.
  package static func sign(_ message: [UInt8], secretKey: [UInt8]) -> [UInt8]? {
    guard secretKey.count == secretCount else { return nil }
    var signature = [UInt8](repeating: 0, count: signatureCount)
    let answer = crypto_sign_detached(
      &signature, nil, message, UInt64(message.count), secretKey)
    return answer == 0 ? signature : nil
  }

  /// Whether the owner of the public key signed exactly this message.
  package static func isValid(
    _ signature: [UInt8], of message: [UInt8], publicKey: [UInt8]
  ) -> Bool {
    guard signature.count == signatureCount, publicKey.count == keyCount else { return false }
    return crypto_sign_verify_detached(
      signature, message, UInt64(message.count), publicKey) == 0
  }
}
