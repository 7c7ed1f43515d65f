import DemarcheDigest
import DemarcheModel
import DemarchePacks
import TestSupport
import Testing

/// Keys and signatures, by themselves; `MinisignTests` has them against the stock program.
struct SignatureTests {
  static func key(_ number: UInt8) throws -> SecretKey {
    try #require(SecretKey(seed: [UInt8](repeating: number, count: SecretKey.seedCount)))
  }

  private let key: SecretKey
  private let content = Array("a pack".utf8)

  init() throws { key = try Self.key(1) }

  private func sign(_ comment: String = "pack:a/b@1.0.0") throws -> Signature {
    try key.sign(content, trustedComment: comment, file: "f")
  }

  private func fault(_ body: () throws(PackError) -> Void) -> String {
    do throws(PackError) {
      try body()
      return "none"
    } catch {
      return error.diagnostics.map(\.fullText).joined(separator: "\n")
    }
  }

  @Test func aSignatureIsGoodForWhatWasSigned() throws {
    let signature = try sign()
    try signature.verify(content, key: key.publicKey, file: "f")
    let read = try Signature.parse(Array(signature.text.utf8), file: "f.minisig")
    #expect(read == signature)
    #expect(read.trustedComment == "pack:a/b@1.0.0")
    #expect(read.fingerprint == "0101010101010101")
  }

  @Test func lineEndsOfWindowsAreTaken() throws {
    let signature = try sign()
    let text = signature.text.split(separator: "\n").joined(separator: "\r\n")
    #expect(try Signature.parse(Array(text.utf8), file: "f") == signature)
  }

  @Test func aSignatureIsNotGoodForOtherBytes() throws {
    let signature = try sign()
    #expect(
      fault { () throws(PackError) in
        try signature.verify(content + [0], key: key.publicKey, file: "f")
      } == "f: error: the signature should be of this file, but is not: one of them was changed "
        + "[sign/no-match]; fetch both again; if that does not help, tell whoever gave them to you")
  }

  @Test func aSignatureOfAnotherKeyNamesBoth() throws {
    let signature = try sign()
    let other = try Self.key(2).publicKey
    #expect(
      fault { () throws(PackError) in try signature.verify(content, key: other, file: "f") }
        == "f: error: should be signed with the key 0202020202020202, but is signed with "
        + "0101010101010101 [sign/other-key]; take the file from whoever owns the key; this one is "
        + "of somebody else")
  }

  @Test func aTrustedCommentIsPartOfWhatWasSigned() throws {
    let text = try sign().text.replacing("@1.0.0", with: "@1.0.1")
    let signature = try Signature.parse(Array(text.utf8), file: "f")
    #expect(
      fault { () throws(PackError) in try signature.verify(content, key: key.publicKey, file: "f") }
        == "f: error: the trusted comment was changed after signing [sign/comment]; fetch the "
        + "signature again; if that does not help, tell whoever gave it to you")
  }

  @Test(arguments: ["a\nb", "a\u{0}b", String(repeating: "x", count: 8193)])
  func aCommentOfMoreThanALineIsRefused(_ comment: String) throws {
    #expect(
      fault { () throws(PackError) in
        _ = try key.sign(content, trustedComment: comment, file: "f")
      } == "f: error: a comment should be one line of at most 8,192 bytes, but is not "
        + "[sign/comment]")
  }

  @Test(arguments: [
    "", "untrusted comment: x\n", "untrusted comment: x\nQQ==\ntrusted comment: y\nQQ==\n",
    String(repeating: "x", count: 20_000),
  ])
  func whatIsNoSignatureIsRefused(_ text: String) {
    #expect(
      fault { () throws(PackError) in _ = try Signature.parse(Array(text.utf8), file: "f") }
        == "f: error: this should be a signature of minisign, but is not [sign/invalid-signature]; "
        + "fetch it again; whoever made the file signs it with 'demarche pack sign'")
  }

  @Test func aKeyFileWithoutAPasswordComesBack() throws {
    let file = Array(key.plainFile.utf8)
    #expect(!SecretKey.needsPassword(file))
    #expect(try SecretKey.parse(file, password: nil, file: "k").publicKey == key.publicKey)
  }

  @Test func aKeyFileWithAPasswordComesBack() throws {
    let salt = [UInt8](repeating: 9, count: 32)
    let text = try #require(key.file(password: Array("pass".utf8), salt: salt, cost: .least))
    let file = Array(text.utf8)
    #expect(SecretKey.needsPassword(file))
    let read = try SecretKey.parse(file, password: Array("pass".utf8), file: "k")
    #expect(read.publicKey == key.publicKey)
    #expect(
      fault { () throws(PackError) in
        _ = try SecretKey.parse(file, password: Array("word".utf8), file: "k")
      } == "k: error: the password is wrong [sign/password]; try again")
    #expect(
      fault { () throws(PackError) in _ = try SecretKey.parse(file, password: nil, file: "k") }
        == "k: error: the key asks for a password, but none was given [sign/password]; run it on a "
        + "terminal, or use '--password-file FILE'")
  }

  @Test func aChangedKeyFileIsRefused() throws {
    let text = key.plainFile
    let place = try #require(text.index(text.endIndex, offsetBy: -90, limitedBy: text.startIndex))
    let changed = text.replacingCharacters(in: place, with: text[place] == "A" ? "B" : "A")
    #expect(
      fault { () throws(PackError) in
        _ = try SecretKey.parse(Array(changed.utf8), password: nil, file: "k")
      } == "k: error: this should be a secret key of minisign, but is not [sign/invalid-key]; "
        + "'demarche pack key NAME' makes a pair: NAME.key is secret, NAME.pub is for others")
  }

  @Test func aPublicKeyComesBack() throws {
    let publicKey = key.publicKey
    #expect(PublicKey(base64: publicKey.base64) == publicKey)
    #expect(try PublicKey.parse(Array(publicKey.file.utf8), file: "p") == publicKey)
    #expect(try PublicKey.parse(Array(publicKey.base64.utf8), file: "p") == publicKey)
    #expect(
      fault { () throws(PackError) in _ = try PublicKey.parse([0x41], file: "p") }
        == "p: error: this should be a public key of minisign, but is not [sign/invalid-key]; "
        + "'demarche pack key NAME' makes a pair; the line begins with 'RW'")
  }
}

extension String {
  fileprivate func replacingCharacters(in place: Index, with text: String) -> String {
    String(self[..<place]) + text + String(self[index(after: place)...])
  }
}
