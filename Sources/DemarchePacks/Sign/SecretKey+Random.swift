import DemarcheDigest

extension SecretKey {
  /// A new pair, by the system's random numbers.
  package static func random() -> SecretKey {
    guard let key = SecretKey(seed: RandomBytes.take(seedCount)) else {
      preconditionFailure("a seed of the right length gives a key")
    }
    return key
  }

  /// The file `NAME.key`, for a password or without one.
  ///
  /// - Returns: nil where the memory that a password costs cannot be had.
  package func file(password: [UInt8]?) -> String? {
    guard let password else { return plainFile }
    return file(password: password, salt: RandomBytes.take(Scrypt.saltCount))
  }
}
