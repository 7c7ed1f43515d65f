import DemarcheDigest
import Testing

/// What signs and what makes keys agrees with published examples.
struct SigningTests {
  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
  }

  /// RFC 8032, section 7.1, test 3.
  @Test func signsAsThePublishedExample() throws {
    let seed = Self.bytes("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
    let secret = try #require(Ed25519.secretKey(seed: seed))
    let signature = try #require(Ed25519.sign([0xAF, 0x82], secretKey: secret))
    #expect(
      signature
        == Self.bytes(
          "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"))
    let publicKey = Array(secret[32...])
    #expect(Ed25519.isValid(signature, of: [0xAF, 0x82], publicKey: publicKey))
    #expect(!Ed25519.isValid(signature, of: [0xAF, 0x83], publicKey: publicKey))
    #expect(!Ed25519.isValid(Array(signature.dropLast()), of: [0xAF, 0x82], publicKey: publicKey))
    #expect(!Ed25519.isValid(signature, of: [0xAF, 0x82], publicKey: Array(publicKey.dropLast())))
  }

  @Test func refusesKeysOfTheWrongLength() {
    #expect(Ed25519.secretKey(seed: [1, 2]) == nil)
    #expect(Ed25519.sign([], secretKey: [1, 2]) == nil)
  }

  /// RFC 7693, appendix A.
  @Test func digestsIn64BytesAsThePublishedExample() {
    #expect(
      BLAKE2b.long(Array("abc".utf8))
        == Self.bytes(
          "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
            + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923"))
  }

  @Test func aPasswordGivesOneKeyASalt() {
    let salt = [UInt8](repeating: 7, count: Scrypt.saltCount)
    func key(_ password: String, _ salt: [UInt8]) -> [UInt8]? {
      Scrypt.key(password: Array(password.utf8), salt: salt, cost: .least, count: 40)
    }
    #expect(key("a", salt)?.count == 40)
    #expect(key("a", salt) == key("a", salt))
    #expect(key("a", salt) != key("b", salt))
    #expect(key("a", salt) != key("a", salt.map { $0 + 1 }))
    #expect(key("a", [1]) == nil)
  }

  @Test func aKeyThatCostsTooMuchIsNotMade() {
    let cost = Scrypt.Cost(operations: Scrypt.Cost.sensitive.operations, memory: 1 << 50)
    let salt = [UInt8](repeating: 7, count: Scrypt.saltCount)
    #expect(Scrypt.key(password: [], salt: salt, cost: cost, count: 40) == nil)
  }

  @Test(arguments: [[], [0], [0xFF, 0xFE], [1, 2, 3], Array(0...255)] as [[UInt8]])
  func base64ComesBack(_ bytes: [UInt8]) {
    #expect(Base64.bytes(Base64.text(bytes)) == bytes)
  }

  @Test(arguments: ["A", "AA", "AA=", "AB==", "AA==\n", " AA==", "AA==AA==", "A-==", "é==="])
  func base64WrittenInAnotherWayIsRefused(_ text: String) {
    #expect(Base64.bytes(text) == nil)
  }

  @Test func randomBytesDiffer() {
    #expect(RandomBytes.take(32) != RandomBytes.take(32))
    #expect(RandomBytes.take(5).count == 5)
  }
}
