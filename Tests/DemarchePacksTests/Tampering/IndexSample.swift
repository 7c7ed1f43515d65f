import DemarcheDigest
import DemarcheModel
import DemarchePacks
import Foundation
import TestSupport
import Testing

/// An index with a signed pack, and somebody who takes the pack into a folder.
struct IndexSample {
  /// A person whose files stand in a test's folder.
  let folder: TestSupport.TemporaryFolder
  let packKey: SecretKey
  let indexKey: SecretKey
  /// The key by which the index should be signed, as the taker knows it.
  var trustedKey: PublicKey
  /// What the taker has met before.
  var keys = KeyRing()
  var signatures = Workspace.Policy.Signatures.required
  var today = day("2026-12-01")
  /// The index as the taker knows it.
  var url: String
  var name: String? = "desk"
  var id = "ours/urge"
  var version = SemanticVersion(1, 0, 0)
  var network = NetworkUse.allowed
  var seconds = 20

  static let archive = "index/ours/urge/urge-1.0.0.dpack"
  static let published = day("2026-11-29")

  static func day(_ text: String) -> CalendarDate {
    CalendarDate(iso: text) ?? CalendarDate(dayNumber: 0)
  }

  /// An index of one pack; its files may be changed before they are taken.
  init() throws {
    folder = try TestSupport.TemporaryFolder()
    packKey = try SignatureTests.key(1)
    indexKey = try SignatureTests.key(2)
    trustedKey = indexKey.publicKey
    url = folder.path("index")
    _ = try indexFolder.create(name: "desk")
    try publish(Self.pack())
  }

  /// The folder as its keeper sees it.
  var indexFolder: IndexFolder {
    IndexFolder(folder.path("index"), key: indexKey, today: Self.published, days: 100)
  }

  /// The archive of a pack with one rule.
  static func pack(
    id: String = "ours/urge", version: String = "1.0.0", rule: String = "error(\"it ran\")\n"
  ) throws -> [UInt8] {
    let manifest = "schema = 1\n[pack]\nid = \"\(id)\"\nversion = \"\(version)\"\n"
    return try PackArchive.build(
      [
        PackFolder.File(path: "pack.toml", bytes: Array(manifest.utf8)),
        PackFolder.File(path: "rules/a.lua", bytes: Array(rule.utf8)),
      ], name: "urge")
  }

  func publish(_ archive: [UInt8], by key: SecretKey? = nil) throws {
    let key = key ?? packKey
    let signature = try key.sign(pack: archive, file: "urge.dpack")
    _ = try indexFolder.publish(
      archive, signature: Array(signature.text.utf8), packKey: key.publicKey,
      archiveFile: "urge.dpack")
  }

  /// Writes another index in the place of the one there is, signed as it should be.
  func replaceIndex(_ change: (inout PackIndex) -> Void) throws {
    var index = try PackIndex.parse(try folder.bytes(of: "index/index.json"), file: "")
    change(&index)
    try sign(index.encoded, comment: index.trustedComment, by: indexKey)
  }

  /// Writes bytes as the index, and a signature.
  func sign(_ bytes: [UInt8], comment: String, by key: SecretKey) throws {
    try folder.write(bytes, to: "index/index.json")
    try folder.write(
      try key.sign(bytes, trustedComment: comment, file: "").text, to: "index/index.json.minisig")
  }

  /// Changes one file by its text.
  func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = String(decoding: try folder.bytes(of: name), as: UTF8.self)
    try #require(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: name)
  }

  /// Flips the lowest bit of a byte of a file.
  func flip(_ name: String, at offset: Int) throws {
    var bytes = try folder.bytes(of: name)
    bytes[offset] ^= 1
    try folder.write(bytes, to: name)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: folder.path(name))
  }

  /// Changes the text of the index and signs it again.
  func resign(_ change: (String) -> String) throws {
    let text = String(decoding: try folder.bytes(of: "index/index.json"), as: UTF8.self)
    try sign(Array(change(text).utf8), comment: "index:desk serial:2", by: indexKey)
  }

  /// Puts another archive in the place of the pack and its hash into the index.
  ///
  /// - Parameter claim: what a new signature says; nil keeps the old one.
  func replacePack(_ archive: [UInt8], signedAs claim: String? = nil) throws {
    try folder.write(archive, to: Self.archive)
    if let claim {
      let signature = try packKey.sign(archive, trustedComment: "pack:\(claim)", file: "")
      try folder.write(signature.text, to: Self.archive + ".minisig")
    }
    try replaceIndex { index in
      index.packs[0].versions[0].archiveSHA256 = SHA256.hex(archive)
      index.packs[0].versions[0].byteCount = archive.count
    }
  }

  /// Looks at the index, as a search for packs does.
  mutating func look() throws(PackError) {
    var verifier = PackVerifier(keys: keys, signatures: signatures)
    _ = try verifier.index(
      from: IndexSource(url, relativeTo: folder.path), name: name, key: trustedKey, today: today)
    keys = verifier.keys
  }

  /// Does what an installation does: fetch, verify, and only then write.
  mutating func take() throws(PackError) {
    let source = try IndexSource(url, relativeTo: folder.path, seconds: seconds)
    var verifier = PackVerifier(keys: keys, signatures: signatures)
    let index = try verifier.index(
      from: source, name: name, key: trustedKey, today: today, network: network)
    let pack = try verifier.pack(id, version, of: index, from: source, network: network)
    for file in pack.files { _ = try? folder.write(file.bytes, to: "taken/" + file.path) }
    keys = verifier.keys
  }

  /// What is said when the pack is taken; and that nothing was written and nothing learnt.
  ///
  /// No Lua can run: the module that takes packs does not know any, as `ImportTests` has it.
  mutating func refusal() throws -> String {
    let before = keys
    do throws(PackError) {
      try take()
      return "it was taken"
    } catch {
      #expect(try !folder.names().contains("taken"))
      #expect(keys == before)
      return error.diagnostics.map(\.fullText).joined(separator: "\n")
        .replacing(folder.path + "/", with: "")
    }
  }
}
