import DemarcheModel
import DemarchePacks
import Foundation
import Testing

@Suite struct PackDeskTests {
  // MARK: Opening

  @Test func aWorkspaceOfFoldersNeedsNoSync() throws {
    let test = try TestDesk()
    try test.folder.write(
      TestDesk.manifest("ours/urge", "0.1.0", "[requires.packs]\n\"demarche/core\" = \"^0.1\""),
      to: "desk/packs/urge/pack.toml")
    try test.workspace("\"ours/urge\" = { path = \"packs/urge\" }")
    let open = try test.desk.open(.mayChange)
    #expect(test.running(open.lock) == ["demarche/core 0.1.0", "ours/urge 0.1.0"])
    #expect(
      open.packs.map(\.folder) == [
        test.path("shipped/core"), test.path("desk/packs/urge"),
      ])
    #expect(open.gate.gatedFolders == [test.path("desk/packs/urge")])
    #expect(try test.desk.store.lock() == open.lock)
    #expect(try test.desk.open(.mustHold).lock == open.lock)
  }

  @Test func aWorkspaceWithoutPacksRunsThoseThatComeAlong() throws {
    let test = try TestDesk()
    try test.workspace("")
    let open = try test.desk.open(.mustHold)
    #expect(open.packs.map(\.folder) == [test.path("shipped/core")])
    #expect(test.files("desk") == ["demarche.toml"])
  }

  @Test func aLockThatMustHoldIsNotMade() throws {
    let test = try TestDesk()
    try test.workspace("\"demarche/core\" = \"^0.1\"")
    #expect(
      test.told { _ = try test.desk.open(.mustHold) } == [
        "/desk/demarche.lock: error: with '--locked' the lock must hold, but it would change: "
          + "demarche/core 0.1.0 is new [lock/would-change]; run without '--locked', and keep the "
          + "lock with the rest"
      ])
    #expect(test.files("desk") == ["demarche.toml"])
  }

  @Test func whatIsNotAtHandAsksForASync() throws {
    let test = try TestDesk()
    try test.workspace("\"ours/urge\" = \"^1\"")
    #expect(
      test.told { _ = try test.desk.open(.mayChange) } == [
        "/desk/demarche.toml:3:1: error: there is no lock yet, and not all packs are at hand: "
          + "there is no pack 'ours/urge' in any index, in vendor/ or with demarche "
          + "[lock/missing]; run: demarche pack sync"
      ])
  }

  @Test func aFolderWithAnotherPackIsRefused() throws {
    let test = try TestDesk()
    try test.folder.write(
      TestDesk.manifest("ours/other", "0.1.0", ""), to: "desk/packs/urge/pack.toml")
    try test.workspace("\"ours/urge\" = { path = \"packs/urge\" }")
    #expect(
      test.told { _ = try test.desk.open(.mayChange) } == [
        "/desk/demarche.toml:3:1: error: folder 'packs/urge' should hold pack 'ours/urge', but "
          + "holds 'ours/other' [workspace/other-pack]"
      ])
  }

  @Test func aFolderOfOnesOwnIsNotGated() throws {
    let test = try TestDesk()
    try test.folder.write(
      TestDesk.manifest("ours/urge", "0.1.0", ""), to: "desk/packs/urge/pack.toml")
    try test.workspace("\"ours/urge\" = { path = \"packs/urge\" }")
    var trust = TrustStore()
    trust.trust(folder: try #require(PackDesk.realPath(test.path("desk/packs/urge"))))
    try test.desk.keep(trust)
    #expect(try test.desk.open(.mayChange).gate.gatedFolders == [])
  }

  @Test func aPathBelowAFolderWithAccentsIsRelativeToIt() throws {
    let test = try TestDesk()
    try test.folder.write("x", to: "de\u{301}sk é/packs/urge/pack.toml")
    let desk = PackDesk(
      folder: test.path("de\u{301}sk é"), surroundings: test.desk.surroundings)
    #expect(desk.relative(test.path("de\u{301}sk é/packs/urge")) == "packs/urge")
  }

  // MARK: Installing

  @Test func aFreshCloneIsSyncedWithoutChangingTheLock() throws {
    let test = try TestDesk()
    try test.publish("ours/urge", "1.0.0")
    try test.workspace("\"ours/urge\" = \"^1\"")
    var staged = try test.desk.stage()
    let digest = String(repeating: "a", count: 64)
    staged.lock.packs[0].rules = [PackLock.Rule(id: "ours/urge/a", digest: digest)]
    try test.desk.commit(staged)
    for name in ["demarche.toml", "demarche.lock"] {
      let text = try String(contentsOfFile: test.path("desk/" + name), encoding: .utf8)
      try test.folder.write(text, to: "clone/" + name)
    }
    let clone = PackDesk(folder: test.path("clone"), surroundings: test.desk.surroundings)
    let again = try clone.stage()
    #expect(again.lock == again.before)
    try clone.commit(again)
    #expect(try clone.open(.mustHold).lock == staged.lock)
  }

  @Test func whatIsTriedLeavesNothingBehind() throws {
    let test = try TestDesk()
    try test.publish("ours/urge", "1.0.0")
    try test.workspace("\"ours/urge\" = \"^1\"")
    try test.sync()
    try test.publish("ours/urge", "1.1.0", asks: "[permissions]\nclock = true\n")
    let before = test.files("desk")
    var staged = try test.desk.stage(raising: .all)
    #expect(staged.ungranted.count == 1)
    staged.grantAll()
    #expect(staged.granted == [Workspace.Grant(pack: "ours/urge", read: [], clock: true)])
    let new = try test.desk.unpackToTry(staged)
    #expect(test.files("desk") != before)
    test.desk.store.remove(new)
    #expect(test.files("desk") == before)
  }

  @Test func raisingAPackThatIsNotThereSaysSo() throws {
    let test = try TestDesk()
    try test.publish("ours/urge", "1.0.0")
    try test.workspace("\"ours/urge\" = \"^1\"")
    try test.sync()
    #expect(
      test.told { _ = try test.desk.stage(raising: .only(["ours/urgge"])) } == [
        "/desk/demarche.toml: error: the workspace runs no pack 'ours/urgge' [pack/unknown]; did "
          + "you mean 'ours/urge'?"
      ])
  }

  @Test func installsTheLeastThatDoes() throws {
    let test = try TestDesk()
    try test.publish("ours/base", "1.0.0")
    try test.publish("ours/base", "1.1.0")
    try test.publish("ours/urge", "1.0.0", requires: "\"ours/base\" = \"^1\"")
    try test.workspace("\"ours/urge\" = \"^1\"")
    #expect(try test.sync() == ["ours/base 1.0.0", "ours/urge 1.0.0"])
    let open = try test.desk.open(.mustHold)
    #expect(open.packs.map { PackDesk.realPath($0.folder) == nil } == [false, false])
    #expect(open.gate.expectedTrees.count == 2)
    #expect(open.gate.gatedFolders.count == 2)
  }

  @Test func aNewReleaseChangesNothingUntilTheUpdate() throws {
    let test = try TestDesk()
    try test.publish("ours/urge", "1.0.0")
    try test.workspace("\"ours/urge\" = \"^1\"")
    try test.sync()
    try test.publish("ours/urge", "1.1.0")
    #expect(try test.sync() == ["ours/urge 1.0.0"])
    #expect(try test.desk.newest()["ours/urge"]?.version.text == "1.1.0")
    #expect(try test.sync(.all) == ["ours/urge 1.1.0"])
    #expect(try test.sync() == ["ours/urge 1.1.0"])
    #expect(test.running(try test.desk.store.rollBack()) == ["ours/urge 1.0.0"])
    #expect(test.running(try test.desk.open(.mustHold).lock) == ["ours/urge 1.0.0"])
  }

  @Test func whatIsTooYoungIsNotTaken() throws {
    let test = try TestDesk()
    try test.publish("ours/urge", "1.0.0")
    try test.publish("ours/urge", "1.1.0", on: "2026-11-28")
    try test.workspace("\"ours/urge\" = \"^1\"", "[policy]\nmin-age = 3")
    #expect(try test.sync(.all) == ["ours/urge 1.0.0"])
  }

  @Test func theIndexMayBeGoneOnceTheArchiveIsKept() throws {
    let test = try TestDesk()
    try test.publish("ours/urge", "1.0.0")
    try test.workspace("\"ours/urge\" = \"^1\"")
    try test.sync()
    try FileManager.default.removeItem(atPath: test.path("index"))
    try FileManager.default.removeItem(atPath: test.path("desk/.demarche"))
    #expect(
      test.told { _ = try test.desk.open(.mayChange) } == [
        "/desk/demarche.lock: error: pack 'ours/urge' 1.0.0 of the lock is not installed "
          + "[lock/not-installed]; run: demarche pack sync"
      ])
    #expect(try test.sync() == ["ours/urge 1.0.0"])
    #expect(try test.desk.open(.mustHold).packs.count == 1)
  }

  @Test func vendoredArchivesComeBeforeTheIndex() throws {
    let test = try TestDesk()
    try test.publish("ours/urge", "1.0.0")
    try test.workspace("\"ours/urge\" = \"^1\"")
    try test.sync()
    _ = try test.desk.vendorAll()
    #expect(
      test.files("desk/vendor").filter { $0.contains("dpack") } == [
        "ours/urge/urge-1.0.0.dpack", "ours/urge/urge-1.0.0.dpack.minisig",
      ])
    for gone in ["index", "cache", "desk/.demarche"] {
      try FileManager.default.removeItem(atPath: test.path(gone))
    }
    #expect(try test.sync() == ["ours/urge 1.0.0"])
  }

  @Test(arguments: PackStore.Step.allCases)
  func whateverEndsAnInstallWhatRanStillRuns(step: PackStore.Step) throws {
    let test = try TestDesk()
    try test.publish("ours/urge", "1.0.0")
    try test.workspace("\"ours/urge\" = \"^1\"")
    try test.sync()
    try test.publish("ours/urge", "1.1.0")
    let staged = try test.desk.stage(raising: .all)
    var broken = test.desk
    broken.store.before = { (now) throws(PackError) in
      if now == step { throw PackError([]) }
    }
    #expect(throws: PackError.self) { try broken.commit(staged) }
    #expect(test.running(try test.desk.open(.mustHold).lock) == ["ours/urge 1.0.0"])
    try test.desk.commit(staged)
    #expect(test.running(try test.desk.open(.mustHold).lock) == ["ours/urge 1.1.0"])
  }

  @Test func whatNothingNamesIsTakenAway() throws {
    let test = try TestDesk()
    try test.publish("ours/urge", "1.0.0")
    try test.workspace("\"ours/urge\" = \"^1\"")
    try test.sync()
    try test.folder.write("x", to: "desk/.demarche/packs/ours/old-0.1.0-000000000000/pack.toml")
    try test.publish("ours/urge", "1.1.0")
    try test.sync(.all)
    #expect(!test.files("desk/.demarche/packs").contains { $0.contains("old") })
  }
}
