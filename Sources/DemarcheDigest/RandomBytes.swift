import CSodium

/// Bytes that nobody can guess, from the system.
package enum RandomBytes {
  // Chooses the source once, before any thread draws from it.
  private static let isReady = sodium_init() >= 0

  /// `count` bytes.
  ///
  /// - Precondition: libsodium finds a source of random numbers; without one nothing may be signed.
  package static func take(_ count: Int) -> [UInt8] {
    precondition(isReady, "the system has no source of random numbers")
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }
}
