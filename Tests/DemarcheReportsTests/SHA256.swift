/// SHA-256, for checking what a browser would check.
///
/// - Source: FIPS 180-4, sections 4.1.2, 4.2.2, 5.3.3 and 6.2.
enum SHA256 {
  /// The digest of a text's bytes in base64.
  static func base64(of text: String) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = digest(of: Array(text.utf8))
    var characters: [Character] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let padded = Array(group) + Array(repeating: 0, count: 3 - group.count)
      let bits = padded.reduce(0) { $0 << 8 | Int($1) }
      for index in 0..<4 {
        characters.append(index <= group.count ? digits[bits >> (18 - 6 * index) & 63] : "=")
      }
    }
    return String(characters)
  }

  /// The digest of bytes in hexadecimal digits.
  @Sendable static func hex(_ message: [UInt8]) -> String {
    digest(of: message).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  private static func digest(of message: [UInt8]) -> [UInt8] {
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    let bitCount = UInt64(message.count) * 8
    bytes += (0..<8).map { UInt8(truncatingIfNeeded: bitCount >> (56 - 8 * $0)) }
    var hash = roots(of: primes(8), power: 2)
    let constants = roots(of: primes(64), power: 3)
    for start in stride(from: 0, to: bytes.count, by: 64) {
      compress(bytes[start..<(start + 64)], into: &hash, constants)
    }
    return hash.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
  }

  private static func compress(
    _ block: ArraySlice<UInt8>, into hash: inout [UInt32], _ constants: [UInt32]
  ) {
    let bytes = Array(block)
    var words = (0..<16).map { index in
      bytes[(4 * index)..<(4 * index + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (a, b) = (words[index - 15], words[index - 2])
      let first = turn(a, 7) ^ turn(a, 18) ^ (a >> 3)
      let second = turn(b, 17) ^ turn(b, 19) ^ (b >> 10)
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var s = hash
    for index in 0..<64 {
      let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
      let e = turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25)
      let one = s[7] &+ e &+ choice &+ constants[index] &+ words[index]
      let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
      let two = (turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22)) &+ majority
      s = [one &+ two, s[0], s[1], s[2], s[3] &+ one, s[4], s[5], s[6]]
    }
    for index in 0..<8 { hash[index] &+= s[index] }
  }

  private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static func primes(_ count: Int) -> [Int] {
    var found: [Int] = []
    var candidate = 2
    while found.count < count {
      if found.allSatisfy({ candidate % $0 != 0 }) { found.append(candidate) }
      candidate += 1
    }
    return found
  }

  /// The first 32 bits of the fractions of square or cube roots, by bisection in integers.
  private static func roots(of primes: [Int], power: Int) -> [UInt32] {
    primes.map { prime in
      var (low, high) = (UInt64(0), UInt64(1) << 37)
      while high - low > 1 {
        let middle = (low + high) / 2
        if fits(middle, power, prime) { low = middle } else { high = middle }
      }
      return UInt32(truncatingIfNeeded: low)
    }
  }

  /// Whether `root`, in units of 2⁻³², raised to `power` is at most `prime`.
  private static func fits(_ root: UInt64, _ power: Int, _ prime: Int) -> Bool {
    var product = UInt128(1)
    for _ in 0..<power { product *= UInt128(root) }
    return product <= UInt128(prime) << UInt128(32 * power)
  }
}
