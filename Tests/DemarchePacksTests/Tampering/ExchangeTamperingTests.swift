import DemarcheModel
import DemarchePacks
import Testing

/// Packs and signatures that were changed or exchanged in an index.
struct ExchangeTamperingTests {
  private static let archive = IndexSample.archive
  private static let again = "; fetch it again; if that does not help, tell whoever keeps the index"
  private static let both =
    "; fetch both again; if that does not help, tell whoever gave them to you"
  private static let noMatch =
    "the signature should be of this file, but is not: one of them was changed [sign/no-match]"
    + both
  private static let noSignature =
    " error: this should be a signature of minisign, but is not [sign/invalid-signature]; fetch it "
    + "again; whoever made the file signs it with 'demarche pack sign'"

  private static let packKey = (try? SignatureTests.key(1).publicKey.base64) ?? ""

  /// The index says what the archive is, so that what was signed by the right person still has to be
  /// the right thing.
  static let signatures: [Tampering] = [
    Tampering("changed signature", "\(archive): error: \(noMatch)") { shop in
      let signature = try Signature.parse(
        try shop.folder.bytes(of: archive + ".minisig"), file: "")
      let other = try shop.packKey.sign(
        [1], trustedComment: signature.trustedComment, file: "")
      try shop.folder.write(other.text, to: archive + ".minisig")
    },
    Tampering(
      "changed trusted comment",
      "\(archive): error: the trusted comment was changed after signing [sign/comment]; fetch the "
        + "signature again; if that does not help, tell whoever gave it to you"
    ) { shop in try shop.edit(archive + ".minisig", "sha256:", "sha-256:") },
    Tampering(
      "signature of another pack",
      "\(archive): error: the signature should be of 'pack:ours/urge@1.0.0', but is of "
        + "'pack:ours/other@1.0.0' [sign/comment]\(again)"
    ) { shop in
      let signature = try shop.packKey.sign(
        try shop.folder.bytes(of: archive), trustedComment: "pack:ours/other@1.0.0", file: "")
      try shop.folder.write(signature.text, to: archive + ".minisig")
    },
    Tampering(
      "signature of another version",
      "\(archive): error: the signature should be of 'pack:ours/urge@1.0.0', but is of "
        + "'pack:ours/urge@1.0.1' [sign/comment]\(again)"
    ) { shop in
      let signature = try shop.packKey.sign(
        try shop.folder.bytes(of: archive), trustedComment: "pack:ours/urge@1.0.1", file: "")
      try shop.folder.write(signature.text, to: archive + ".minisig")
    },
    Tampering(
      "signature for something that is no pack",
      "\(archive): error: the signature should say 'pack:ID@VERSION', but says 'timestamp:1' "
        + "[sign/comment]; whoever made the pack signs it with 'demarche pack sign'"
    ) { shop in
      let signature = try shop.packKey.sign(
        try shop.folder.bytes(of: archive), trustedComment: "timestamp:1", file: "")
      try shop.folder.write(signature.text, to: archive + ".minisig")
    },
    Tampering("signature cut short", "\(archive).minisig:\(noSignature)") { shop in
      let bytes = try shop.folder.bytes(of: archive + ".minisig")
      try shop.folder.write(Array(bytes.dropLast(100)), to: archive + ".minisig")
    },
    Tampering("a page instead of a signature", "\(archive).minisig:\(noSignature)") { shop in
      try shop.folder.write("<html><title>404</title></html>", to: archive + ".minisig")
    },
    Tampering(
      "no signature",
      "\(archive): error: a pack should have a signature, but '\(archive).minisig' is not there "
        + "[sign/unsigned]; whoever made it signs it with 'demarche pack sign'"
    ) { shop in try shop.remove(archive + ".minisig") },
    Tampering(
      "no signature where none is asked for, but the key is known",
      "\(archive): error: a pack should have a signature, but '\(archive).minisig' is not there "
        + "[sign/unsigned]; whoever made it signs it with 'demarche pack sign'"
    ) { shop in
      try shop.remove(archive + ".minisig")
      shop.signatures = .optional
    },
    Tampering(
      "signed by somebody else",
      "\(archive): error: should be signed with the key 0101010101010101, but is signed with "
        + "0707070707070707 [sign/other-key]; take the file from whoever owns the key; this one is "
        + "of somebody else"
    ) { shop in
      let signature = try SignatureTests.key(7).sign(
        pack: try shop.folder.bytes(of: archive), file: "")
      try shop.folder.write(signature.text, to: archive + ".minisig")
    },
    Tampering(
      "another key for a known namespace",
      "\(archive): error: namespace 'ours' should be signed with the key 0505050505050505, as "
        + "before, but now it is 0101010101010101 [sign/changed-key]; ask its owner by another way; "
        + "if the key was changed: demarche pack keys --replace "
        + "ours=\(packKey)"
    ) { shop in shop.keys.replace("ours", with: try SignatureTests.key(5).publicKey) },
  ]

  @Test(arguments: signatures)
  func aChangedSignatureIsRefused(_ tampering: Tampering) throws {
    var shop = try IndexSample()
    try tampering.change(&shop)
    #expect(try shop.refusal() == tampering.refusal)
  }

  static let contents: [Tampering] = [
    Tampering(
      "flipped byte in the archive",
      "\(archive): error: the archive should have the SHA-256 HASH, but has HASH [pack/hash]\(again)"
    ) { shop in try shop.flip(archive, at: 600) },
    Tampering(
      "archive cut short",
      "\(archive): error: the archive should have the SHA-256 HASH, but has HASH [pack/hash]\(again)"
    ) { shop in
      try shop.folder.write(Array(try shop.folder.bytes(of: archive).dropLast(512)), to: archive)
    },
    Tampering(
      "archive of another version",
      "\(archive): error: the archive should have the SHA-256 HASH, but has HASH [pack/hash]\(again)"
    ) { shop in
      try shop.folder.write(try IndexSample.pack(version: "1.0.1", rule: ""), to: archive)
    },
    Tampering(
      "wrong hash in a rightly signed index",
      "\(archive): error: the archive should have the SHA-256 HASH, but has HASH [pack/hash]\(again)"
    ) { shop in
      try shop.replaceIndex { index in
        index.packs[0].versions[0].archiveSHA256 = String(repeating: "0", count: 64)
      }
    },
    Tampering(
      "wrong hash of the files in a rightly signed index",
      "\(archive): error: the files of the pack should have the SHA-256 HASH, but have HASH "
        + "[pack/hash]\(again)"
    ) { shop in
      try shop.replaceIndex { index in
        index.packs[0].versions[0].treeSHA256 = String(repeating: "0", count: 64)
      }
    },
    Tampering(
      "rule changed in an archive that was built again",
      "\(archive): error: \(noMatch)"
    ) { shop in
      try shop.replacePack(try IndexSample.pack(rule: "return os\n"))
    },
    Tampering(
      "manifest changed in an archive that was built again",
      "\(archive): error: \(noMatch)"
    ) { shop in
      try shop.replacePack(try IndexSample.pack(version: "1.0.1"))
    },
    Tampering(
      "manifest of another pack, rightly signed",
      "\(archive): error: the archive should hold 'ours/urge@1.0.0', but holds 'ours/other@1.0.0' "
        + "[pack/other]\(again)"
    ) { shop in
      try shop.replacePack(try IndexSample.pack(id: "ours/other"), signedAs: "ours/urge@1.0.0")
    },
    Tampering(
      "manifest of another version, rightly signed",
      "\(archive): error: the archive should hold 'ours/urge@1.0.0', but holds 'ours/urge@1.0.1' "
        + "[pack/other]\(again)"
    ) { shop in
      try shop.replacePack(try IndexSample.pack(version: "1.0.1"), signedAs: "ours/urge@1.0.0")
    },
    Tampering(
      "manifest that is none, rightly signed",
      """
      \(archive)/pack.toml: error: key 'pack.id' is missing [pack/missing-key]; write for example: \
      id = "ours/local"
      \(archive)/pack.toml: error: key 'pack.version' is missing [pack/missing-key]; write for \
      example: version = "0.1.0"
      \(archive)/pack.toml:1:10: error: 'schema' should be 1, but is 2 [pack/invalid-value]
      """
    ) { shop in
      let file = PackFolder.File(path: "pack.toml", bytes: Array("schema = 2\n".utf8))
      try shop.replacePack(
        try PackArchive.build([file], name: "x"), signedAs: "ours/urge@1.0.0")
    },
  ]

  @Test(arguments: contents)
  func aChangedArchiveIsRefused(_ tampering: Tampering) throws {
    var shop = try IndexSample()
    try tampering.change(&shop)
    let said = try shop.refusal().replacing(/[0-9a-f]{64}/, with: "HASH")
    #expect(said == tampering.refusal)
  }

  @Test func whatWasNotChangedIsTaken() throws {
    var shop = try IndexSample()
    try shop.take()
    #expect(try shop.folder.bytes(of: "taken/rules/a.lua") == Array("error(\"it ran\")\n".utf8))
    #expect(shop.keys.namespaces == ["ours": shop.packKey.publicKey])
    #expect(shop.keys.indexes.map(\.serial) == [2])
  }

  @Test func anUnsignedPackIsTakenWhereThePersonAllowsItAndNoKeyIsKnown() throws {
    let archive = try IndexSample.pack()
    var verifier = PackVerifier(keys: KeyRing(), signatures: .optional)
    let expected = PackExpectation(
      id: "ours/urge", version: SemanticVersion(1, 0, 0),
      archiveSHA256: try sha256(of: archive))
    let pack = try verifier.verify(archive, signature: nil, expected: expected, file: "x")
    #expect(pack.key == nil)
    #expect(verifier.keys == KeyRing())
  }

  @Test func aPackOfWhichNothingIsKnownIsRefused() throws {
    let archive = try IndexSample.pack()
    let signature = try SignatureTests.key(1).sign(pack: archive, file: "")
    var verifier = PackVerifier(keys: KeyRing())
    let error = #expect(throws: PackError.self) {
      try verifier.verify(
        archive, signature: Array(signature.text.utf8), expected: PackExpectation(), file: "x")
    }
    #expect(
      error?.diagnostics.map(\.fullText) == [
        "x: error: no key is known for namespace 'ours' [sign/no-key]; name it with '--key', as its "
          + "owner gives it: a line that begins with 'RW'"
      ])
  }

  private func sha256(of archive: [UInt8]) throws -> String {
    var verifier = PackVerifier(keys: KeyRing())
    let key = try SignatureTests.key(1)
    let signature = try key.sign(pack: archive, file: "")
    return try verifier.verify(
      archive, signature: Array(signature.text.utf8),
      expected: PackExpectation(key: key.publicKey), file: ""
    ).archiveSHA256
  }
}
