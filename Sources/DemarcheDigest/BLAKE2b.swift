import CSodium

/// The BLAKE2b digest of bytes, three times as fast as SHA-256: 32 bytes for what stays on this
/// machine, 64 for what is signed.
///
/// - Source: RFC 7693, by libsodium.
package enum BLAKE2b {
  /// 32 bytes.
  package static func digest(_ bytes: [UInt8]) -> [UInt8] { digest(bytes, count: 32) }

  /// 64 bytes, which minisign signs in the place of a file.
  package static func long(_ bytes: [UInt8]) -> [UInt8] { digest(bytes, count: 64) }

  private static func digest(_ bytes: [UInt8], count: Int) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: count)
    // It cannot fail: the length is one that it takes.
    _ = crypto_generichash(&digest, count, bytes, UInt64(bytes.count), nil, 0)
    return digest
  }

  /// 64 lower-case hexadecimal digits.
  package static func hex(_ bytes: [UInt8]) -> String { SHA256.hexadecimal(digest(bytes)) }
}
