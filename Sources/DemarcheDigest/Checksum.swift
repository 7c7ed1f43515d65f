/// A sum that tells bytes from damaged ones, at the speed of reading them; no protection against
/// somebody who means to deceive.
///
/// Four lanes of eight bytes; each step is a bijection of its lane and of its word, so that a change
/// within one word is always found, and any other with all but certainty.
///
/// - Source: the step is that of Y. Collet's XXH64.
package enum Checksum {
  private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let second: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  /// The sum of bytes.
  package static func of(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes(of) }

  /// The sum of bytes.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var (a, b, c, d) = (prime, prime &* 3, prime &* 5, prime &* 7)
    var offset = 0
    while offset + 32 <= bytes.count {
      a = step(a, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      b = step(b, bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
      c = step(c, bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
      d = step(d, bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
      offset += 32
    }
    while offset < bytes.count {
      a = step(a, UInt64(bytes[offset]))
      offset += 1
    }
    var sum = UInt64(bytes.count)
    for lane in [a, b, c, d] { sum = step(sum, lane) }
    return sum ^ (sum >> 32)
  }

  private static func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = lane &+ word &* second
    return (mixed << 31 | mixed >> 33) &* prime
  }
}
