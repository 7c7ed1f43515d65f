import DemarcheModel
import DemarchePacks
import Foundation
import Testing

/// A workspace, an index in a folder, the person's files, and a pack that comes with the program,
/// all in one temporary folder.
final class TestDesk {
  let folder: TemporaryFolder
  let desk: PackDesk
  let key: SecretKey
  let indexKey: SecretKey
  static let today = "2026-11-29"

  init() throws {
    folder = try TemporaryFolder()
    key = try #require(SecretKey(seed: Array(repeating: 7, count: SecretKey.seedCount)))
    indexKey = try #require(SecretKey(seed: Array(repeating: 9, count: SecretKey.seedCount)))
    let root = folder.path
    try folder.write(
      TestDesk.manifest("demarche/core", "0.1.0", ""), to: "shipped/core/pack.toml")
    let surroundings = PackDesk.Surroundings(
      shipped: [root + "/shipped/core"], dataFolder: root + "/data",
      cacheFolder: root + "/cache", today: try #require(CalendarDate(iso: TestDesk.today)))
    desk = PackDesk(folder: root + "/desk", surroundings: surroundings)
  }

  func path(_ name: String) -> String { folder.path + "/" + name }

  static func manifest(_ id: String, _ version: String, _ rest: String) -> String {
    "schema = 1\n[pack]\nid = \"\(id)\"\nversion = \"\(version)\"\n\(rest)"
  }

  /// Writes `demarche.toml`: its packs, then the index, then what else there is.
  func workspace(_ packs: String, _ rest: String = "") throws {
    try folder.write(
      """
      schema = 1
      [packs]
      \(packs)
      [indexes.main]
      url = "../index"
      key = "\(indexKey.publicKey.base64)"
      \(rest)
      """, to: "desk/demarche.toml")
  }

  /// Builds, signs and publishes a pack.
  func publish(
    _ id: String, _ version: String, requires: String = "", on day: String = "2026-11-01",
    rule: String = "-- nothing", asks: String = ""
  ) throws {
    let source = "source/\(id)-\(version)"
    let needs = requires.isEmpty ? "" : "[requires.packs]\n\(requires)\n"
    try folder.write(TestDesk.manifest(id, version, needs + asks), to: source + "/pack.toml")
    try folder.write(rule, to: source + "/rules/a.lua")
    let archive = try PackArchive.build(folder: path(source)).archive
    let signature = try key.sign(pack: archive, file: "a.dpack")
    let index = IndexFolder(
      path("index"), key: indexKey, today: try #require(CalendarDate(iso: day)), days: 3650)
    if !FileManager.default.fileExists(atPath: path("index/index.json")) {
      _ = try index.create(name: "main")
    }
    _ = try index.publish(
      archive, signature: Array(signature.text.utf8), packKey: key.publicKey,
      archiveFile: "a.dpack")
  }

  func yank(_ id: String, _ version: SemanticVersion, _ reason: String) throws {
    let index = IndexFolder(
      path("index"), key: indexKey, today: try #require(CalendarDate(iso: TestDesk.today)),
      days: 3650)
    _ = try index.yank(id: id, version: version, reason: reason)
  }

  /// Stages and commits; what runs then.
  @discardableResult
  func sync(_ raise: PackDesk.Raise = .nothing) throws -> [String] {
    let staged = try desk.stage(raising: raise)
    try desk.commit(staged)
    return running(staged.lock)
  }

  func running(_ lock: PackLock?) -> [String] {
    (lock?.packs ?? []).map { "\($0.id) \($0.version.text)" }
  }

  /// What was said, without the temporary folder.
  func told(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch {
      return ((error as? PackError)?.diagnostics ?? []).map {
        $0.fullText.replacingOccurrences(of: folder.path, with: "")
      }
    }
  }

  /// The paths below a folder, sorted.
  func files(_ name: String) -> [String] {
    (FileManager.default.enumerator(atPath: path(name))?.compactMap { $0 as? String } ?? [])
      .sorted()
  }

  func replace(_ name: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: path(name), encoding: .utf8)
    #expect(text.contains(old))
    try folder.write(text.replacingOccurrences(of: old, with: new), to: name)
  }

  /// Where the pack is installed, below the desk.
  func tree(_ id: String) throws -> String {
    let entry = try #require(try desk.store.lock()?.entry(id))
    return String(desk.store.folder(of: entry).dropFirst(folder.path.count + 1))
  }
}
