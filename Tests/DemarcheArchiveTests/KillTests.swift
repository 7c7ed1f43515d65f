import DemarcheArchive
import Foundation
import TestSupport
import Testing

/// A kill loses what was in hand, and nothing else.
@Suite struct KillTests {
  private static let seed: UInt64 = 20_260_101
  private static var killCount: Int { Campaign.isFull ? 200 : 10 }

  /// Lines of statements: those of the examples, each with a beginning of its own.
  private static func lines(_ count: Int) throws -> [UInt8] {
    let folder = Repository.path("examples/statements")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".txt") }.sorted()
    let texts = try names.map { name in
      String(decoding: try Repository.bytes(of: "examples/statements/" + name), as: UTF8.self)
    }
    var lines: [UInt8] = []
    for number in 0..<count {
      let text = "Statement \(number) of the series.\n\n" + texts[number % texts.count]
      let object = [
        "key": "s/\(number)", "text": text, "title": "Number \(number)", "date": "2023-03-20",
      ]
      lines += try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
      lines.append(0x0A)
    }
    return lines
  }

  /// All rows of all tables but `run`, and but those that SQLite and its index keep for themselves.
  static func content(of path: String) throws -> [String: [String]] {
    let archive = try Archive(path, .reading)
    let tables = try archive.rows(
      """
      SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        AND name NOT LIKE 'search%' AND name <> 'run' ORDER BY name
      """)
    var content: [String: [String]] = [:]
    for table in tables {
      content[table] = try archive.rows("SELECT * FROM \"\(table)\"").sorted()
    }
    return content
  }

  private static func add(_ archive: String, _ text: String) -> [String] {
    ["archive", "add", "--archive", archive, "--quiet", "--transaction", "16KiB", text]
  }

  @Test(.timeLimit(.minutes(60)))
  func killedAtAnyMomentTheArchiveIsWholeAndGoesOn() throws {
    let folder = try TemporaryFolder()
    let text = try folder.write(Self.lines(Campaign.isFull ? 200 : 20), to: "all.ndjson")
    let whole = folder.path("whole.db")
    let start = ContinuousClock.now
    #expect(try Command.demarche().run(Self.add(whole, text)).status == 0)
    let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
    let expected = try Self.content(of: whole)

    var numbers = SeededGenerator(seed: Self.seed)
    var kills = 0
    var round = 0
    while kills < Self.killCount {
      round += 1
      let path = folder.path("\(round).db")
      // A run that is killed again and again until it comes to its end; then the next.
      while kills < Self.killCount {
        let moment = Int(numbers.next() % UInt64(milliseconds + 1))
        let outcome = try KilledCommand.run(Self.add(path, text), signal: SIGKILL, after: moment)
        guard outcome.isKilled else {
          #expect(outcome.status == 0)
          break
        }
        kills += 1
        try Self.checkWhole(path, "kill \(kills) after \(moment) ms, seed \(Self.seed)")
      }
      #expect(try Command.demarche().run(Self.add(path, text)).status == 0)
      let found = try Self.content(of: path)
      for (table, rows) in expected { #expect(found[table] == rows, "\(table) of \(round)") }
      #expect(found.keys.sorted() == expected.keys.sorted())
      try Self.checkWhole(path, "the last run of round \(round)")
    }
  }

  @Test func anInterruptedRunEndsCleanlyAndGoesOn() throws {
    let folder = try TemporaryFolder()
    let text = try folder.write(Self.lines(2000), to: "all.ndjson")
    let path = folder.path("a.db")
    let outcome = try KilledCommand.run(
      Self.add(path, text), signal: SIGINT, after: 60_000,
      orOnce: { (try? Archive(path, .reading).rows("SELECT 1 FROM version LIMIT 1")) == ["1"] })
    #expect(!outcome.isKilled)
    #expect(outcome.status == 130)
    try Self.checkWhole(path, "interrupted")
    let archive = try Archive(path, .reading)
    #expect(try archive.rows("SELECT outcome FROM run") == ["interrupted"])
    let count = try archive.rows("SELECT count(*) FROM version")
    #expect(count != ["0"] && count != ["2000"], "\(count)")
  }

  private static func checkWhole(_ path: String, _ comment: String) throws {
    // Before it has a head a file is not there yet.
    guard let size = try FileManager.default.attributesOfItemIfThere(path), size > 0 else { return }
    let archive = try Archive(path, .creating)
    let found = try archive.verify()
    #expect(found.faults == [], "\(comment)")
    let keys = try archive.rows("SELECT key FROM version ORDER BY version")
    #expect(keys == (0..<keys.count).map { "s/\($0)" }, "\(comment)")
  }
}

extension FileManager {
  /// The size of a file; nil where there is none.
  fileprivate func attributesOfItemIfThere(_ path: String) throws -> Int? {
    guard fileExists(atPath: path) else { return nil }
    return try attributesOfItem(atPath: path)[.size] as? Int
  }
}
