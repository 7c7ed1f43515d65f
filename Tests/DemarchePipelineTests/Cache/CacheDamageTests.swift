import DemarchePipeline
import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

/// A cache that is damaged, foreign, shared or not to be written costs time and nothing else.
@Suite struct CacheDamageTests {
  private let fixture: CachedPack
  private let answer: String

  init() throws {
    fixture = try CachedPack()
    answer = try CachedPack.answer(of: try fixture.engine(cache: nil))
  }

  private func expectsNewPacks() throws {
    let engine = try fixture.engine()
    #expect(engine.cacheOutcome == .miss(isKept: true))
    #expect(try CachedPack.answer(of: engine) == answer)
    #expect(try fixture.engine().cacheOutcome == .hit)
  }

  @Test(arguments: [0, 1, 7, 8, 11, 12, 27, 28, 29, 100, 1000, 4000, -1000, -9, -8, -1])
  func compilesAnewWhereTheFileIsCutOff(_ length: Int) throws {
    _ = try fixture.engine()
    let file = try fixture.rulesFile()
    let bytes = try fixture.folder.bytes(of: file)
    let kept = length < 0 ? bytes.count + length : length
    try fixture.folder.write(Array(bytes.prefix(kept)), to: file)
    try protect(file)
    try expectsNewPacks()
  }

  @Test(arguments: 0..<24) func compilesAnewWhereABitIsFlipped(_ seed: Int) throws {
    _ = try fixture.engine()
    let file = try fixture.rulesFile()
    var bytes = try fixture.folder.bytes(of: file)
    var random = SeededGenerator(seed: UInt64(seed))
    let place = seed < 8 ? seed * 4 : Int.random(in: 0..<bytes.count, using: &random)
    bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    try fixture.folder.write(bytes, to: file)
    try protect(file)
    try expectsNewPacks()
  }

  @Test(arguments: [".rules", ".stamps"]) func compilesAnewWhereAFileIsForeign(_ end: String) throws
  {
    _ = try fixture.engine()
    for name in try FileNames.names(in: fixture.cacheFolder) where name.hasSuffix(end) {
      try fixture.folder.write("something else", to: "cache/" + name)
    }
    let engine = try fixture.engine()
    #expect(engine.cacheOutcome == (end == ".rules" ? .miss(isKept: true) : .hit))
    #expect(try CachedPack.answer(of: engine) == answer)
  }

  @Test func believesNoFileThatOthersMayWrite() throws {
    _ = try fixture.engine()
    let path = fixture.folder.path(try fixture.rulesFile())
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)
    try expectsNewPacks()
  }

  @Test func usesNoFolderThatOthersMayWrite() throws {
    try fixture.folder.makeFolder("cache")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o777], ofItemAtPath: fixture.cacheFolder)
    let engine = try fixture.engine()
    #expect(engine.cacheOutcome == .unusable)
    #expect(try CachedPack.answer(of: engine) == answer)
    #expect(try FileNames.names(in: fixture.cacheFolder) == [])
  }

  /// The first cannot be made; nothing can be written into the second, even by root.
  @Test(arguments: [
    ("/proc/demarche/cache", RuleCache.Outcome.unusable),
    ("/proc/self", RuleCache.Outcome.miss(isKept: false)),
  ])
  func worksWhereNothingCanBeWritten(_ folder: String, _ outcome: RuleCache.Outcome) throws {
    let engine = try fixture.engine(cache: folder)
    #expect(engine.cacheOutcome == outcome)
    #expect(try CachedPack.answer(of: engine) == answer)
  }

  @Test func followsNoLinkInTheFolder() throws {
    _ = try fixture.engine()
    let file = try fixture.rulesFile()
    let bytes = try fixture.folder.bytes(of: file)
    try FileManager.default.removeItem(atPath: fixture.folder.path(file))
    try fixture.folder.write(bytes, to: "elsewhere")
    try fixture.folder.link(file, to: fixture.folder.path("elsewhere"))
    try expectsNewPacks()
    #expect(try fixture.folder.bytes(of: "elsewhere") == bytes)
  }

  @Test func servesManyAtOnce() throws {
    let answers = Answers()
    let pack = fixture.folder.path("pack")
    let options = fixture.options()
    DispatchQueue.concurrentPerform(iterations: 12) { _ in
      let engine = try? Engine(packs: [pack], options: options)
      answers.add((try? engine.map(CachedPack.answer)) ?? "failed")
    }
    #expect(answers.all == Array(repeating: answer, count: 12))
    #expect(try fixture.engine().cacheOutcome == .hit)
    #expect(try FileNames.names(in: fixture.cacheFolder).count == 2)
  }

  @Test func takesAwayWhatWasOfUseLongestAgo() throws {
    var options = fixture.options()
    _ = try fixture.engine(options)
    let one = try FileNames.names(in: fixture.cacheFolder).map {
      try fixture.folder.bytes(of: "cache/" + $0).count
    }
    let limit = one.reduce(0, +) * 5
    for number in 0..<12 {
      options.rules = ["push.\(number)", "*"]
      options.cache?.byteLimit = limit
      #expect(try fixture.engine(options).cacheOutcome == .miss(isKept: true))
    }
    let sizes = try FileNames.names(in: fixture.cacheFolder).map {
      try fixture.folder.bytes(of: "cache/" + $0).count
    }
    #expect(sizes.reduce(0, +) <= limit)
    #expect(try fixture.engine(options).cacheOutcome == .hit)
  }

  // As the cache writes its files: an ordinary umask lets others read, but not write.
  private func protect(_ file: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: fixture.folder.path(file))
  }
}

/// What several threads found; a class because they share it.
private final class Answers: Sendable {
  private let answers = Mutex<[String]>([])

  func add(_ answer: String) { answers.withLock { $0.append(answer) } }

  var all: [String] { answers.withLock { $0 } }
}
