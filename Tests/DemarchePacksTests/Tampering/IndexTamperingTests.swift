import DemarcheModel
import DemarchePacks
import TestSupport
import Testing

/// Indexes that were changed, exchanged or held back, and servers that give something else.
struct IndexTamperingTests {
  private static let index = "index/index.json"
  private static let keeper =
    " [index/invalid]; whoever keeps the index makes it with 'demarche pack publish'"
  private static let noMatch =
    "\(index): error: the signature should be of this file, but is not: one of them was changed "
    + "[sign/no-match]; fetch both again; if that does not help, tell whoever gave them to you"
  private static let noSignature =
    "\(index).minisig: error: this should be a signature of minisign, but is not "
    + "[sign/invalid-signature]; fetch it again; whoever made the file signs it with "
    + "'demarche pack sign'"

  static let signatures: [Tampering] = [
    Tampering("flipped byte", noMatch) { shop in try shop.flip(index, at: 40) },
    Tampering("cut short", noMatch) { shop in
      try shop.folder.write(Array(try shop.folder.bytes(of: index).dropLast(1)), to: index)
    },
    Tampering("withdrawal taken back", noMatch) { shop in
      _ = try shop.indexFolder.yank(id: "ours/urge", version: shop.version, reason: "crashes")
      try shop.edit(index, ",\n          \"yanked\": \"crashes\"", "")
    },
    Tampering("signature cut short", noSignature) { shop in
      let bytes = try shop.folder.bytes(of: index + ".minisig")
      try shop.folder.write(Array(bytes.dropLast(120)), to: index + ".minisig")
    },
    Tampering(
      "no signature",
      "\(index): error: an index should have a signature, but '\(index).minisig' is not there "
        + "[sign/unsigned]; whoever made it signs it with 'demarche pack sign'"
    ) { shop in
      try shop.remove(index + ".minisig")
      shop.signatures = .optional
    },
    Tampering(
      "changed trusted comment",
      "\(index): error: the trusted comment was changed after signing [sign/comment]; fetch the "
        + "signature again; if that does not help, tell whoever gave it to you"
    ) { shop in try shop.edit(index + ".minisig", "serial:2", "serial:3") },
    Tampering(
      "signature of another serial",
      "\(index): error: the signature should be of 'index:desk serial:2', but is of "
        + "'index:desk serial:1' [sign/comment]; whoever keeps the index signs it with "
        + "'demarche pack index renew'"
    ) { shop in
      try shop.sign(
        try shop.folder.bytes(of: index), comment: "index:desk serial:1", by: shop.indexKey)
    },
    Tampering(
      "signature of a pack",
      "\(index): error: the signature should be of 'index:desk serial:2', but is of "
        + "'pack:ours/urge@1.0.0' [sign/comment]; whoever keeps the index signs it with "
        + "'demarche pack index renew'"
    ) { shop in
      try shop.sign(
        try shop.folder.bytes(of: index), comment: "pack:ours/urge@1.0.0", by: shop.indexKey)
    },
    Tampering(
      "signed by somebody else",
      "\(index): error: should be signed with the key 0202020202020202, but is signed with "
        + "0909090909090909 [sign/other-key]; take the file from whoever owns the key; this one is "
        + "of somebody else"
    ) { shop in
      try shop.sign(
        try shop.folder.bytes(of: index), comment: "index:desk serial:2",
        by: try SignatureTests.key(9))
    },
    Tampering(
      "signed by who signs packs",
      "\(index): error: should be signed with the key 0202020202020202, but is signed with "
        + "0101010101010101 [sign/other-key]; take the file from whoever owns the key; this one is "
        + "of somebody else"
    ) { shop in
      try shop.sign(
        try shop.folder.bytes(of: index), comment: "index:desk serial:2", by: shop.packKey)
    },
  ]

  static let held: [Tampering] = [
    Tampering(
      "under another name",
      "\(index): error: the index should be 'press', but is 'desk' [index/name]; check its address; "
        + "in the workspace an index has the name that it gives itself"
    ) { shop in shop.name = "press" },
    Tampering(
      "older than before",
      "\(index): error: the index should have serial 3 or a later one, as it had before, but has 2 "
        + "[index/serial]; somebody may hide newer versions; fetch it again, or ask whoever keeps it"
    ) { shop in
      let old = try shop.folder.bytes(of: index)
      let signature = try shop.folder.bytes(of: index + ".minisig")
      _ = try shop.indexFolder.yank(id: "ours/urge", version: shop.version, reason: "crashes")
      // Whoever sees the newer index learns its serial, though the pack is refused.
      try shop.look()
      try shop.folder.write(old, to: index)
      try shop.folder.write(signature, to: index + ".minisig")
    },
    Tampering(
      "two of one serial",
      "\(index): error: there are two indexes of serial 2 that differ [index/serial]; ask whoever "
        + "keeps it; each change must raise the serial"
    ) { shop in
      try shop.look()
      try shop.replaceIndex { $0.packs[0].versions[0].deprecated = "old" }
    },
    Tampering(
      "expired",
      "\(index): error: the index counted until 2027-03-09, and today is 2027-03-10 "
        + "[index/expired]; fetch a new one; whoever keeps it runs 'demarche pack index renew'"
    ) { shop in shop.today = IndexSample.day("2027-03-10") },
    Tampering(
      "withdrawn version",
      "\(index): error: version 1.0.0 of 'ours/urge' was withdrawn: it crashes [index/yanked]; use "
        + "another version"
    ) { shop in
      _ = try shop.indexFolder.yank(id: "ours/urge", version: shop.version, reason: "it crashes")
    },
    Tampering(
      "unknown version",
      "\(index): error: index 'desk' has no version 2.0.0 of 'ours/urge' [index/unknown-version]; it "
        + "has 1.0.0"
    ) { shop in shop.version = SemanticVersion(2, 0, 0) },
    Tampering(
      "unknown pack",
      "\(index): error: index 'desk' has no pack 'ours/urges' [index/unknown-pack]; did you mean "
        + "'ours/urge'?"
    ) { shop in shop.id = "ours/urges" },
  ]

  static let forms: [Tampering] = [
    Tampering("no JSON", "\(index): error: an index should be JSON, but is not\(keeper)") { shop in
      try shop.sign(Array("{".utf8), comment: "index:desk serial:2", by: shop.indexKey)
    },
    Tampering(
      "unknown member",
      "\(index): error: 'packs[1].versions[1]' has no member 'sha265' [index/invalid]; did you mean "
        + "'sha256'?"
    ) { shop in try shop.resign { $0.replacing("\"sha256\"", with: "\"sha265\"") } },
    Tampering(
      "member that stands twice",
      "\(index): error: an index should be written in its one form, but is not\(keeper)"
    ) { shop in
      try shop.resign {
        $0.replacing("\"serial\": 2,", with: "\"serial\": 2,\n  \"serial\": 2,")
      }
    },
    Tampering(
      "blanks",
      "\(index): error: an index should be written in its one form, but is not\(keeper)"
    ) { shop in try shop.resign { $0 + " " } },
    Tampering(
      "archive out of the index",
      "\(index): error: 'packs[1].versions[1].archive' should be 'ours/urge/urge-1.0.0.dpack', but "
        + "is '../../urge-1.0.0.dpack'\(keeper)"
    ) { shop in try shop.resign { $0.replacing("ours/urge/urge", with: "../../urge") } },
    Tampering(
      "version that stands twice",
      "\(index): error: version 1.0.0 of 'ours/urge' should stand before 1.0.0\(keeper)"
    ) { shop in
      try shop.replaceIndex { $0.packs[0].versions.append($0.packs[0].versions[0]) }
    },
    Tampering(
      "two keys of one namespace",
      "\(index): error: namespace 'ours' should have one key, but has 0101010101010101 and "
        + "0404040404040404\(keeper)"
    ) { shop in
      let other = try SignatureTests.key(4).publicKey
      try shop.replaceIndex { index in
        var entry = index.packs[0]
        entry.id = "ours/warn"
        entry.versions[0].key = other
        index.packs.append(entry)
      }
    },
    Tampering(
      "serial of nothing",
      "\(index): error: 'serial' should be a number from 1 to 1000000000, but is 0\(keeper)"
    ) { shop in try shop.resign { $0.replacing("\"serial\": 2", with: "\"serial\": 0") } },
    Tampering("no expiry", "\(index): error: member 'expires' is missing\(keeper)") { shop in
      try shop.resign { $0.replacing(/\s*"expires".*/, with: "") }
    },
  ]

  @Test(arguments: signatures + held + forms)
  func aChangedIndexIsRefused(_ tampering: Tampering) throws {
    var shop = try IndexSample()
    try tampering.change(&shop)
    #expect(try shop.refusal() == tampering.refusal)
  }
}
