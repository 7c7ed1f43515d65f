import DemarchePacks
import TestSupport
import Testing

/// The stock program takes what this one makes, and the other way round.
@Suite(
  .enabled(
    if: Command.find(["minisign"]) != nil, "minisign is absent (apt-get install minisign)"))
struct MinisignTests {
  static let program = Command.find(["minisign"])

  private let folder: TestSupport.TemporaryFolder
  private let key: SecretKey
  private let content = Array("a pack\n".utf8)

  init() throws {
    folder = try TestSupport.TemporaryFolder()
    key = try SignatureTests.key(3)
    try folder.write(content, to: "f")
  }

  private func minisign(_ arguments: [String], input: String = "") throws -> Command.Outcome {
    var command = Command(program: try #require(Self.program))
    command.folder = folder.path
    return try command.run(arguments, input: Array(input.utf8))
  }

  @Test func itVerifiesOurSignature() throws {
    try folder.write(key.publicKey.file, to: "k.pub")
    let signature = try key.sign(content, trustedComment: "pack:a/b@1.0.0", file: "f")
    try folder.write(signature.text, to: "f.minisig")
    let outcome = try minisign(["-V", "-p", "k.pub", "-m", "f"])
    #expect(outcome.status == 0)
    #expect(
      outcome.outputText
        == "Signature and comment signature verified\nTrusted comment: pack:a/b@1.0.0\n")
    let line = try minisign(["-V", "-P", key.publicKey.base64, "-m", "f"])
    #expect(line.status == 0)
  }

  @Test func itRefusesOurSignatureOfSomethingElse() throws {
    let signature = try key.sign(content + [0], trustedComment: "x", file: "f")
    try folder.write(signature.text, to: "f.minisig")
    #expect(try minisign(["-V", "-P", key.publicKey.base64, "-m", "f"]).status == 1)
  }

  @Test func itSignsWithOurKey() throws {
    try folder.write(key.plainFile, to: "k.key")
    let outcome = try minisign(["-S", "-s", "k.key", "-m", "f", "-t", "pack:a/b@1.0.0"])
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let signature = try Signature.parse(try folder.bytes(of: "f.minisig"), file: "f.minisig")
    try signature.verify(content, key: key.publicKey, file: "f")
    #expect(signature.trustedComment == "pack:a/b@1.0.0")
  }

  @Test func itSignsWithOurKeyBehindAPassword() throws {
    let text = key.file(
      password: Array("pass".utf8), salt: [UInt8](repeating: 5, count: 32), cost: .least)
    try folder.write(try #require(text), to: "k.key")
    let outcome = try minisign(["-S", "-s", "k.key", "-m", "f"], input: "pass\n")
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let signature = try Signature.parse(try folder.bytes(of: "f.minisig"), file: "f.minisig")
    try signature.verify(content, key: key.publicKey, file: "f")
  }

  @Test(arguments: [[], ["-l"]])
  func weVerifyItsSignature(legacy: [String]) throws {
    #expect(try minisign(["-G", "-W", "-p", "k.pub", "-s", "k.key"]).status == 0)
    #expect(try minisign(["-S", "-s", "k.key", "-m", "f"] + legacy).status == 0)
    let publicKey = try PublicKey.parse(try folder.bytes(of: "k.pub"), file: "k.pub")
    let signature = try Signature.parse(try folder.bytes(of: "f.minisig"), file: "f.minisig")
    try signature.verify(content, key: publicKey, file: "f")
    #expect(signature.trustedComment.contains("file:f"))
    let own = try SecretKey.parse(try folder.bytes(of: "k.key"), password: nil, file: "k.key")
    #expect(own.publicKey == publicKey)
  }

  /// Takes a gigabyte and some seconds, as the stock program asks of whoever guesses passwords.
  @Test func weOpenItsKeyBehindAPassword() throws {
    let made = try minisign(
      ["-G", "-p", "k.pub", "-s", "k.key"], input: "pass\npass\n")
    #expect(made.status == 0, "\(made.errorText)")
    let publicKey = try PublicKey.parse(try folder.bytes(of: "k.pub"), file: "k.pub")
    let own = try SecretKey.parse(
      try folder.bytes(of: "k.key"), password: Array("pass".utf8), file: "k.key")
    #expect(own.publicKey == publicKey)
  }
}
