import DemarcheModel
import DemarchePacks
import DemarcheZip
import Foundation
import Testing

/// Each is refused before a file is written, and before any code could run: nothing here runs any.
@Suite struct DeskTamperingTests {
  // Of the bytes `not an archive`.
  private static let otherSHA256 =
    "6bbf954ab0045bc546f16a6db16c95afef820dccd807348411ea924dabb972e9"

  private func installed(_ version: String = "1.0.0") throws -> TestDesk {
    let test = try TestDesk()
    try test.publish("ours/urge", version)
    try test.workspace("\"ours/urge\" = \"^1\"")
    try test.sync()
    return test
  }

  private func hex(_ test: TestDesk) throws -> (archive: String, tree: String) {
    let entry = try #require(try test.desk.store.lock()?.entry("ours/urge"))
    return (entry.archiveSHA256 ?? "", entry.treeSHA256)
  }

  @Test func aDependencyThatDoesNotVerifySpoilsTheWhole() throws {
    let test = try TestDesk()
    try test.publish("ours/base", "1.0.0")
    try test.publish("ours/urge", "1.0.0", requires: "\"ours/base\" = \"^1\"")
    try test.workspace("\"ours/urge\" = \"^1\"")
    let archive = test.path("index/ours/base/base-1.0.0.dpack")
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: archive)))
    bytes[600] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: archive))
    let told = test.told { try test.sync() }
    #expect(told.count == 1)
    #expect(
      told.first?.hasPrefix(
        "../index/ours/base/base-1.0.0.dpack: error: the archive should have the SHA-256 ") == true)
    #expect(told.first?.hasSuffix("tell whoever keeps the index") == true)
    #expect(told.first?.contains("[pack/hash]") == true)
    #expect(test.files("desk") == ["demarche.toml"])
    #expect(test.files("data") == [])
  }

  @Test func aTreeThatDisagreesWithTheLockIsRefused() throws {
    let test = try installed()
    let tree = try test.tree("ours/urge")
    try test.folder.write("-- changed", to: tree + "/rules/a.lua")
    let open = try test.desk.open(.mustHold)
    let pack = try #require(open.packs.first)
    let folder = try PackFolder.open(pack.folder)
    let refusal = open.gate.refusal(
      folder: pack.folder, id: "ours/urge", treeSHA256: folder.treeSHA256, hasCode: true)
    #expect(
      refusal?.fullText.replacingOccurrences(of: test.folder.path, with: "")
        == "/\(tree): error: pack 'ours/urge' should have the tree \(try hex(test).tree) of the "
        + "lock, but has \(folder.treeSHA256) [lock/tree-differs]; 'demarche pack sync' installs it "
        + "again from where the lock says")
    try test.sync()
    #expect(try PackFolder.open(pack.folder).treeSHA256 == (try hex(test).tree))
  }

  @Test func aLockEditedToAnotherArchiveIsRefused() throws {
    let test = try installed()
    let archive = try hex(test).archive
    let wrong = String(repeating: "0", count: 64)
    try test.replace("desk/demarche.lock", archive, wrong)
    try FileManager.default.removeItem(atPath: test.path("desk/.demarche"))
    #expect(
      test.told { try test.sync() } == [
        "../index/ours/urge/urge-1.0.0.dpack: error: the archive should have the SHA-256 \(wrong), "
          + "but has \(archive) [pack/hash]; fetch it again; if that does not help, tell whoever "
          + "keeps the index"
      ])
    #expect(test.files("desk") == ["demarche.lock", "demarche.toml"])
  }

  @Test func aLockEditedToAnotherTreeIsRefused() throws {
    let test = try installed()
    let tree = try hex(test).tree
    let wrong = String(tree.reversed())
    try test.replace("desk/demarche.lock", tree, wrong)
    #expect(
      test.told { _ = try test.desk.open(.mayChange) } == [
        "/desk/demarche.lock: error: pack 'ours/urge' 1.0.0 of the lock is not installed "
          + "[lock/not-installed]; run: demarche pack sync"
      ])
    let told = test.told { try test.sync() }
    #expect(told.count == 1)
    #expect(
      told.first?.hasSuffix(
        "the files of the pack should have the SHA-256 \(wrong), but have \(tree) [pack/hash]; "
          + "fetch it again; if that does not help, tell whoever keeps the index") == true)
  }

  @Test func aChangedCacheFileIsNotTakenAndReplaced() throws {
    let test = try installed()
    let archive = try hex(test).archive
    let file = "cache/archives/\(archive).dpack"
    let whole = try Data(contentsOf: URL(fileURLWithPath: test.path(file)))
    try test.folder.write("not an archive", to: file)
    try test.folder.write("stale", to: file + ".minisig")
    try FileManager.default.removeItem(atPath: test.path("desk/.demarche"))
    #expect(try test.sync() == ["ours/urge 1.0.0"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: test.path(file))) == whole)
    #expect(test.told { _ = try test.desk.vendorAll() } == [])
  }

  @Test func aChangedCacheFileIsNamedWhereThereIsNoOther() throws {
    let test = try installed()
    let archive = try hex(test).archive
    let file = "cache/archives/\(archive).dpack"
    try test.folder.write("not an archive", to: file)
    for gone in ["index", "desk/.demarche"] {
      try FileManager.default.removeItem(atPath: test.path(gone))
    }
    #expect(
      test.told { try test.sync() } == [
        "/\(file): error: the archive should have the SHA-256 \(archive), but has "
          + "\(Self.otherSHA256) [pack/hash]; fetch it "
          + "again; if that does not help, tell whoever keeps the index"
      ])
    #expect(test.files("desk") == ["demarche.lock", "demarche.toml"])
  }

  @Test func aChangedArchiveInVendorIsRefused() throws {
    let test = try installed()
    _ = try test.desk.vendorAll()
    let archive = try hex(test).archive
    for gone in ["cache", "index", "desk/.demarche"] {
      try FileManager.default.removeItem(atPath: test.path(gone))
    }
    try test.folder.write("not an archive", to: "desk/vendor/ours/urge/urge-1.0.0.dpack")
    #expect(
      test.told { try test.sync() } == [
        "/desk/vendor/ours/urge/urge-1.0.0.dpack: error: the archive should have the SHA-256 "
          + "\(archive), but has \(Self.otherSHA256) [pack/hash]; fetch it again; if that does not help, tell "
          + "whoever keeps the index"
      ])
  }

  @Test func anotherKeyForAKnownNamespaceIsRefused() throws {
    let test = try installed()
    let other = try #require(SecretKey(seed: Array(repeating: 3, count: SecretKey.seedCount)))
    var ring = try test.desk.keys()
    ring.replace("ours", with: other.publicKey)
    try test.desk.keep(ring)
    try test.publish("ours/urge", "1.1.0")
    let before = test.files("desk")
    #expect(
      test.told { try test.sync(.all) } == [
        "../index/ours/urge/urge-1.1.0.dpack: error: namespace 'ours' should be signed with the key "
          + "\(other.publicKey.fingerprint), as before, but now it is "
          + "\(test.key.publicKey.fingerprint) [sign/changed-key]; ask its owner by another way; "
          + "if the key was changed: demarche pack keys --replace ours=\(test.key.publicKey.base64)"
      ])
    #expect(test.files("desk") == before)
  }

  @Test func aPermissionThatGrewIsRefusedUntilItIsGranted() throws {
    let test = try TestDesk()
    let day = "[permissions]\nclock = true\nwhy = \"Dates of decisions.\"\n"
    try test.publish("ours/urge", "1.0.0", asks: day)
    try test.workspace("\"ours/urge\" = \"^1\"", "[policy.grants.\"ours/urge\"]\nclock = true")
    #expect(try test.sync() == ["ours/urge 1.0.0"])
    try test.publish("ours/urge", "1.1.0", asks: day + "read = [\"workspace:secret/**\"]\n")
    let before = test.files("desk")
    #expect(
      test.told { try test.sync(.all) } == [
        "/desk/demarche.toml: error: pack 'ours/urge' asks to read 'workspace:secret/**', which was "
          + "not granted; its authors say: Dates of decisions. [trust/permission]; to grant it: "
          + "demarche pack trust ours/urge --grant"
      ])
    #expect(test.files("desk") == before)
    #expect(test.running(try test.desk.open(.mustHold).lock) == ["ours/urge 1.0.0"])
    let all = Manifest.Permissions(read: ["workspace:secret/**"], clock: true)
    _ = try test.desk.edit { (editor) throws(PackError) in
      try editor.grant(all, to: "ours/urge")
    }
    #expect(try test.sync(.all) == ["ours/urge 1.1.0"])
    #expect(
      try test.desk.store.lock()?.entry("ours/urge")?.granted.read == ["workspace:secret/**"])
  }

  @Test func aGrantThatIsTakenBackStopsThePack() throws {
    let test = try TestDesk()
    try test.publish("ours/urge", "1.0.0", asks: "[permissions]\nclock = true\n")
    try test.workspace("\"ours/urge\" = \"^1\"", "[policy.grants.\"ours/urge\"]\nclock = true")
    try test.sync()
    try test.workspace("\"ours/urge\" = \"^1\"")
    #expect(
      test.told { _ = try test.desk.open(.mayChange) } == [
        "/desk/demarche.toml: error: pack 'ours/urge' asks to know the day, which was not granted "
          + "[trust/permission]; to grant it: demarche pack trust ours/urge --grant"
      ])
  }

  @Test func aLinkPlantedWherePacksStandIsRefused() throws {
    let test = try installed()
    let tree = try test.tree("ours/urge")
    let place = test.path(tree)
    try FileManager.default.moveItem(atPath: place, toPath: test.path("elsewhere"))
    try test.folder.link(tree, to: test.path("elsewhere"))
    let expected = [
      "/\(tree): error: should be a folder that demarche made, but is a link [lock/link]; remove "
        + "the link, then: demarche pack sync"
    ]
    #expect(test.told { _ = try test.desk.open(.mayChange) } == expected)
    #expect(test.told { try test.sync() } == expected)
  }

  @Test func aLinkPlantedInAClonedWorkspaceLeadsToNoDeletion() throws {
    for name in ["packs", "locks"] {
      let test = try installed()
      let sentinel = "outside/ours/old-0.1.0-000000000000/sentinel"
      try test.folder.write("kept", to: sentinel)
      try? FileManager.default.removeItem(atPath: test.path("desk/.demarche/\(name)"))
      try test.folder.link("desk/.demarche/\(name)", to: test.path("outside"))
      var lock = try #require(try test.desk.store.lock())
      lock.packs = []
      let expected = [
        "/desk/.demarche/\(name): error: should be a folder that demarche made, but is a link "
          + "[lock/link]; remove the link, then: demarche pack sync"
      ]
      #expect(test.told { try test.desk.store.swap(to: lock) } == expected)
      #expect(test.told { _ = try test.desk.store.rollBack() } == expected)
      #expect(FileManager.default.fileExists(atPath: test.path(sentinel)))
    }
  }

  @Test func whatIsNotNamedAsPacksAreStays() throws {
    let test = try installed()
    let names = ["notes", "a-1-000000000000", "a-1.0.0-00000000000g", "a-1.0.0-000000000000.partx"]
    for name in names { try test.folder.write("x", to: "desk/.demarche/packs/ours/\(name)/a") }
    let gone = ["a-b-1.0.0-rc.1-000000000000", "a-1.0.0-0123456789ab.part77"]
    for name in gone { try test.folder.write("x", to: "desk/.demarche/packs/ours/\(name)/a") }
    try test.publish("ours/urge", "1.1.0")
    try test.sync(.all)
    let left = test.files("desk/.demarche/packs/ours").filter { !$0.contains("/") }
    #expect(left.filter { !$0.hasPrefix("urge-") } == names.sorted())
  }

  @Test func aLockOfAnImpossibleNumberCountsAsNone() throws {
    let test = try installed()
    for name in ["9223372036854775807", "1", "00001", "-001", "0000"] {
      try test.folder.write("x", to: "desk/.demarche/locks/\(name).lock")
    }
    try test.publish("ours/urge", "1.1.0")
    try test.sync(.all)
    #expect(test.running(try test.desk.store.rollBack()) == ["ours/urge 1.0.0"])
  }

  @Test func aVendoredArchiveDoesNotHideWhatTheIndexSays() throws {
    let test = try installed()
    _ = try test.desk.vendorAll()
    try test.yank("ours/urge", SemanticVersion(1, 0, 0), "wrong rungs")
    try FileManager.default.removeItem(atPath: test.path("desk/demarche.lock"))
    #expect(
      test.told { try test.sync() } == [
        "/desk/demarche.toml:3:1: error: there is no version of 'ours/urge' that will do "
          + "[pack/no-version]; demarche.toml asks for '^1'; there is 1.0.0 (yanked: wrong rungs)"
      ])
  }

  @Test func aVendoredArchiveDoesNotVouchForItself() throws {
    let test = try TestDesk()
    try test.publish("ours/urge", "1.0.0")
    let archive = test.path("index/ours/urge/urge-1.0.0.dpack")
    try FileManager.default.createDirectory(
      atPath: test.path("desk/vendor"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: archive, toPath: test.path("desk/vendor/a.dpack"))
    try test.folder.write(
      "schema = 1\n[packs]\n\"ours/urge\" = \"^1\"\n[policy]\nsignatures = \"optional\"\n",
      to: "desk/demarche.toml")
    #expect(test.told { try test.sync() }.first?.contains("[sign/unsigned]") == true)
    #expect(test.files("data") == [])
  }

  @Test func aYankedVersionRunsOnAndTheAuditSaysSo() throws {
    let test = try installed()
    try test.yank("ours/urge", SemanticVersion(1, 0, 0), "wrong rungs")
    #expect(test.running(try test.desk.open(.mustHold).lock) == ["ours/urge 1.0.0"])
    #expect(try test.sync() == ["ours/urge 1.0.0"])
    #expect(
      try test.desk.audit().map(\.fullText) == [
        "../index/index.json: warning: pack 'ours/urge' 1.0.0 was withdrawn: wrong rungs "
          + "[index/yanked]; it runs as long as the lock names it; to leave it: demarche pack "
          + "update ours/urge"
      ])
    try FileManager.default.removeItem(atPath: test.path("desk/demarche.lock"))
    #expect(
      test.told { try test.sync() } == [
        "/desk/demarche.toml:3:1: error: there is no version of 'ours/urge' that will do "
          + "[pack/no-version]; demarche.toml asks for '^1'; there is 1.0.0 (yanked: wrong rungs)"
      ])
  }

  @Test func theAuditNamesWhatWasChanged() throws {
    let test = try installed()
    #expect(try test.desk.audit() == [])
    try test.folder.write("-- changed", to: try test.tree("ours/urge") + "/rules/a.lua")
    #expect(try test.desk.audit().map(\.code) == ["lock/tree-differs"])
  }

  @Test func rollingBackToATreeThatIsGoneIsRefused() throws {
    let test = try installed()
    let tree = try test.tree("ours/urge")
    try test.publish("ours/urge", "1.1.0")
    try test.sync(.all)
    try FileManager.default.removeItem(atPath: test.path(tree))
    #expect(
      test.told { _ = try test.desk.store.rollBack() } == [
        "/desk/.demarche/locks/0001.lock: error: the earlier lock names 'ours/urge' 1.0.0, which "
          + "is not installed any more [lock/tree-gone]; 'demarche pack add ours/urge@=1.0.0' asks "
          + "for it again"
      ])
    #expect(test.running(try test.desk.store.lock()) == ["ours/urge 1.1.0"])
  }
}
