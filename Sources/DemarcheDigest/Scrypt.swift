import CSodium

/// Keys from passwords, made slow and large on purpose.
///
/// - Source: RFC 7914, by libsodium.
package enum Scrypt {
  /// How much work and memory a key costs.
  package struct Cost: Sendable, Hashable {
    /// As libsodium counts it.
    package var operations: UInt64
    /// In bytes.
    package var memory: UInt64

    /// A cost.
    package init(operations: UInt64, memory: UInt64) {
      self.operations = operations
      self.memory = memory
    }

    /// For secrets that are kept: 1 GiB of memory and some seconds, as minisign has it.
    package static let sensitive = Cost(
      operations: UInt64(crypto_pwhash_scryptsalsa208sha256_opslimit_sensitive()),
      memory: UInt64(crypto_pwhash_scryptsalsa208sha256_memlimit_sensitive()))
    /// The least that libsodium takes, for tests.
    package static let least = Cost(
      operations: UInt64(crypto_pwhash_scryptsalsa208sha256_opslimit_min()),
      memory: UInt64(crypto_pwhash_scryptsalsa208sha256_memlimit_min()))
  }

  /// Bytes of a salt.
  package static let saltCount = 32

  /// `count` bytes; nil where the memory cannot be had, the cost is more than `sensitive`, or the
  /// salt has not 32 bytes.
  package static func key(
    password: [UInt8], salt: [UInt8], cost: Cost, count: Int
  ) -> [UInt8]? {
    guard salt.count == saltCount, count > 0, cost.operations <= Cost.sensitive.operations,
      cost.memory <= Cost.sensitive.memory
    else { return nil }
    var key = [UInt8](repeating: 0, count: count)
    let signed = password.map { CChar(bitPattern: $0) }
    let answer = crypto_pwhash_scryptsalsa208sha256(
      &key, UInt64(count), signed, UInt64(password.count), salt, cost.operations,
      Int(cost.memory))
    return answer == 0 ? key : nil
  }
}
