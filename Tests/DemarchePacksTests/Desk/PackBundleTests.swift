import DemarcheModel
import DemarchePacks
import DemarcheZip
import Foundation
import Testing

@Suite struct PackBundleTests {
  private func bundled() throws -> (test: TestDesk, bytes: [UInt8], target: PackDesk) {
    let test = try TestDesk()
    try test.publish("ours/urge", "1.0.0")
    try test.folder.write(
      TestDesk.manifest("ours/own", "0.1.0", ""), to: "desk/packs/own/pack.toml")
    try test.workspace("\"ours/urge\" = \"^1\"\n\"ours/own\" = { path = \"packs/own\" }")
    try test.sync()
    let bytes = try PackBundle.build(test.desk)
    var surroundings = test.desk.surroundings
    surroundings.dataFolder = test.path("other-data")
    surroundings.cacheFolder = nil
    return (test, bytes, PackDesk(folder: test.path("target"), surroundings: surroundings))
  }

  private func changed(
    _ bytes: [UInt8], _ change: (inout [TarEntry]) -> Void
  ) throws -> [UInt8] {
    var entries = try TarArchive.read(bytes, entryLimit: 100, byteLimit: 1_000_000)
    change(&entries)
    entries.sort { $0.name.lexicographicallyPrecedes($1.name) }
    return try TarArchive.write(entries)
  }

  @Test func aBundleBecomesAWorkspaceThatNeedsNothingElse() throws {
    let (test, bytes, target) = try bundled()
    #expect(try PackBundle.build(test.desk) == bytes)
    try FileManager.default.removeItem(atPath: test.path("index"))
    let lock = try PackBundle.unpack(bytes, into: target, file: "b.tar")
    #expect(test.running(lock) == ["ours/own 0.1.0", "ours/urge 1.0.0"])
    #expect(try target.open(.mustHold).packs.count == 2)
    try FileManager.default.removeItem(atPath: test.path("target/.demarche"))
    try target.commit(target.stage())
    #expect(try target.open(.mustHold).packs.count == 2)
  }

  @Test func aChangedMemberIsRefused() throws {
    let (test, bytes, target) = try bundled()
    let wrong = try changed(bytes) { entries in
      for place in entries.indices where entries[place].name.suffix(6).elementsEqual(".dpack".utf8)
      {
        entries[place].bytes[600] ^= 1
      }
    }
    let told = test.told { _ = try PackBundle.unpack(wrong, into: target, file: "b.tar") }
    #expect(
      told.first?.hasPrefix(
        "b.tar/vendor/ours/urge/urge-1.0.0.dpack: error: the archive should have the SHA-256 ")
        == true)
    #expect(test.files("target") == [])
  }

  @Test(arguments: [
    (
      "../evil",
      "b.tar: error: file '../evil' of the bundle should have a path inside the pack, but has '..' "
        + "[bundle/member]"
    ),
    (
      "/evil",
      "b.tar: error: file '/evil' of the bundle should have a path inside the pack, but begins "
        + "with '/' [bundle/member]"
    ),
    (
      "zzz",
      "b.tar: error: file 'zzz' belongs to no pack of the lock [bundle/member]; 'demarche pack "
        + "bundle' makes one without it"
    ),
  ])
  func aMemberThatDoesNotBelongIsRefused(name: String, expected: String) throws {
    let (test, bytes, target) = try bundled()
    let wrong = try changed(bytes) { $0.append(TarEntry(name: Array(name.utf8), bytes: [1])) }
    #expect(
      test.told { _ = try PackBundle.unpack(wrong, into: target, file: "b.tar") } == [expected])
    #expect(test.files("target") == [])
  }

  @Test func whatIsThereIsNeverWrittenOver() throws {
    let (test, bytes, target) = try bundled()
    for place in ["packs/own/pack.toml", "vendor", "demarche.lock"] {
      try test.folder.write("mine", to: "target/\(place)")
      #expect(
        test.told { _ = try PackBundle.unpack(bytes, into: target, file: "b.tar") } == [
          "/target/\(place): error: the bundle has a file for this place, but there is something "
            + "already [workspace/exists]; unbundle into an empty folder"
        ])
      #expect(!test.files("target").contains("demarche.toml"))
      #expect(test.files("other-data") == [])
      try FileManager.default.removeItem(atPath: test.path("target"))
    }
  }

  @Test func aLinkInTheTargetIsNotFollowed() throws {
    let (test, bytes, target) = try bundled()
    try test.folder.write("x", to: "outside/a")
    try test.folder.write("x", to: "target/a")
    try test.folder.link("target/packs", to: test.path("outside"))
    #expect(
      test.told { _ = try PackBundle.unpack(bytes, into: target, file: "b.tar") } == [
        "/target/packs: error: should be a folder that demarche made, but is a link [lock/link]; "
          + "remove the link, then: demarche pack sync"
      ])
    #expect(test.files("outside") == ["a"])
    #expect(!test.files("target").contains("demarche.toml"))
  }

  @Test func aWorkspaceWithoutALockMakesNoBundle() throws {
    let test = try TestDesk()
    try test.workspace("")
    #expect(
      test.told { _ = try PackBundle.build(test.desk) } == [
        "/desk/demarche.toml: error: there is no lock, so there are no packs to bundle "
          + "[lock/missing]; name packs with 'demarche pack add'"
      ])
  }

  @Test func aMissingArchiveIsNamed() throws {
    let (test, bytes, target) = try bundled()
    let wrong = try changed(bytes) { entries in
      entries.removeAll { $0.name.suffix(6).elementsEqual(".dpack".utf8) }
    }
    #expect(
      test.told { _ = try PackBundle.unpack(wrong, into: target, file: "b.tar") } == [
        "b.tar: error: the lock names 'ours/urge' 1.0.0, but the bundle has no "
          + "'vendor/ours/urge/urge-1.0.0.dpack' [bundle/member]; 'demarche pack bundle' makes one "
          + "with all packs"
      ])
  }

  @Test func otherBytesAreRefused() throws {
    let (test, bytes, target) = try bundled()
    #expect(
      test.told {
        _ = try PackBundle.unpack(
          bytes + [UInt8](repeating: 0, count: 512), into: target, file: "b.tar")
      } == [
        "b.tar: error: a bundle should be as 'demarche pack bundle' writes it, but is not "
          + "[bundle/form]; fetch it again"
      ])
    #expect(
      test.told { _ = try PackBundle.unpack([1, 2, 3], into: target, file: "b.tar") } == [
        "b.tar: error: a bundle should be a plain tar file of plain files, but is not "
          + "[bundle/form]; fetch it again; 'demarche pack bundle' makes one"
      ])
  }

  @Test func aWorkspaceIsNotOverwritten() throws {
    let (test, bytes, _) = try bundled()
    #expect(
      test.told { _ = try PackBundle.unpack(bytes, into: test.desk, file: "b.tar") } == [
        "/desk/demarche.toml: error: there is a workspace already [workspace/exists]; unbundle "
          + "into an empty folder"
      ])
  }
}
