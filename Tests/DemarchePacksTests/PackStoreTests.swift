import DemarchePacks
import Foundation
import Testing

@Suite struct PackStoreTests {
  private static func lock(_ version: Int) -> PackLock {
    var lock = PackLock()
    lock.packs = [
      PackLock.Entry(
        id: "ours/urge", version: SemanticVersion(version, 0, 0), source: .shipped, treeSHA256: "")
    ]
    return lock
  }

  @Test func aLockTakesThePlaceOfTheOneBefore() throws {
    let folder = try TemporaryFolder()
    let store = PackStore(workspace: folder.path)
    #expect(try store.lock() == nil)
    try store.swap(to: Self.lock(1))
    try store.swap(to: Self.lock(2))
    #expect(try store.lock() == Self.lock(2))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.demarche/locks")
        == ["0001.lock"])
  }

  @Test func rollingBackGoesBackStepByStep() throws {
    let folder = try TemporaryFolder()
    let store = PackStore(workspace: folder.path)
    for version in 1...3 { try store.swap(to: Self.lock(version)) }
    #expect(try store.rollBack() == Self.lock(2))
    #expect(try store.lock() == Self.lock(2))
    #expect(try store.rollBack() == Self.lock(1))
    let error = #expect(throws: PackError.self) { _ = try store.rollBack() }
    #expect(
      error?.diagnostics.map(\.fullText) == [
        "\(folder.path)/demarche.lock: error: there is no earlier lock to go back to "
          + "[lock/none-before]"
      ])
    #expect(try store.lock() == Self.lock(1))
  }

  @Test func theLastTwentyAreKept() throws {
    let folder = try TemporaryFolder()
    let store = PackStore(workspace: folder.path)
    for version in 1...30 { try store.swap(to: Self.lock(version)) }
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: folder.path + "/.demarche/locks")
    #expect(kept.count == 20)
    #expect(kept.contains("0029.lock"))
  }

  @Test(arguments: [PackStore.Step.keepLock, .replaceLock])
  func whatEndsAnExchangeLeavesTheLockBefore(step: PackStore.Step) throws {
    let folder = try TemporaryFolder()
    var store = PackStore(workspace: folder.path)
    try store.swap(to: Self.lock(1))
    store.before = { (now) throws(PackError) in
      if now == step { throw PackError([]) }
    }
    #expect(throws: PackError.self) { try store.swap(to: Self.lock(2)) }
    #expect(try store.lock() == Self.lock(1))
    store.before = { (_) throws(PackError) in }
    try store.swap(to: Self.lock(2))
    #expect(try store.rollBack() == Self.lock(1))
  }

  @Test func aLockWhoseTreeIsGoneIsNotGoneBackTo() throws {
    let folder = try TemporaryFolder()
    let store = PackStore(workspace: folder.path)
    var first = PackLock()
    first.packs = PackLockTests.lock.packs.filter { $0.id == "ours/urge" }
    try store.swap(to: first)
    try store.swap(to: Self.lock(2))
    let error = #expect(throws: PackError.self) { _ = try store.rollBack() }
    #expect(
      error?.diagnostics.map(\.fullText) == [
        "\(folder.path)/.demarche/locks/0001.lock: error: the earlier lock names 'ours/urge' 0.2.0, "
          + "which is not installed any more [lock/tree-gone]; "
          + "'demarche pack add ours/urge@=0.2.0' asks for it again"
      ])
    #expect(try store.lock() == Self.lock(2))
  }

  @Test func aLinkInTheWayIsRefused() throws {
    let folder = try TemporaryFolder()
    let outside = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/.demarche", withIntermediateDirectories: true)
    try folder.link(".demarche/packs", to: outside.path)
    let store = PackStore(workspace: folder.path)
    let entry = try #require(PackLockTests.lock.packs.last)
    let error = #expect(throws: PackError.self) { _ = try store.isInstalled(entry) }
    #expect(
      error?.diagnostics.map(\.fullText) == [
        "\(folder.path)/.demarche/packs: error: should be a folder that demarche made, but is a "
          + "link [lock/link]; remove the link, then: demarche pack sync"
      ])
  }
}
