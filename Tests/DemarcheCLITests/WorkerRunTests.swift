import Foundation
import Synchronization
import TestSupport
import Testing

/// Whole runs with a pack that nobody trusts: in a worker, in this process, with workers killed.
@Suite(.serialized) struct WorkerRunTests {
  /// A pack whose functions use what could tell one run from another.
  static let rules = """
    annotation_type "mark" {
      fields = { order = "text", number = "text", memory = "text" }, overlap = "all",
    }
    local seen, log, cache = 0, {}, { first = true }
    local function letters()
      for _, letter in ipairs { "c", "a", "b" } do coroutine.yield(letter) end
    end
    rule "mark" {
      emit = "mark", match = "@(condemns) the attack",
      build = function(m)
        seen = seen + 1
        log[#log + 1], cache[m.text .. seen], string.seen = m.text, seen, seen
        local mixed, keys = { 4, 5, x = 1, y = 2, [2.5] = 3, [true] = 6, [-1] = 7 }, {}
        for key in pairs(mixed) do keys[#keys + 1] = tostring(key) end
        for letter in coroutine.wrap(letters) do keys[#keys + 1] = letter end
        local rows = {}
        for i = 1, 40 do rows[i] = { math.random(3), i } end
        table.sort(rows, function(a, b) return a[1] < b[1] end)
        for i = 1, 40 do keys[#keys + 1] = rows[i][2] end
        local work = 0
        for i = 1, WORK do work = (work * 31 + i) % 1000003 end
        return {
          order = table.concat(keys, " "), number = math.random(1 << 40) .. " " .. work,
          memory = seen .. " " .. #log .. " " .. tostring(cache.first),
        }
      end,
    }
    """

  /// Writes a pack and so many statements.
  static func write(statements count: Int, work: Int, to folder: TemporaryFolder) throws {
    try folder.write(
      """
      schema = 1
      [pack]
      id = "test/strange"
      version = "0.1.0"
      summary = "A pack for tests"
      license = "Apache-2.0"

      """, to: "pack/pack.toml")
    try folder.write(
      rules.replacing("WORK", with: String(work)), to: "pack/rules/x.lua")
    for number in 0..<count {
      let name = String(10_000 + number)
      try folder.write(
        "The Council condemns the attack of \(number % 28 + 1) May. It condemns the attack again.\n",
        to: "statements/\(name).txt")
    }
  }

  static func extract(
    _ folder: TemporaryFolder, jobs: Int, isolate: String
  ) throws -> Command.Outcome {
    try Command.demarche().run([
      "extract", folder.path("statements"), "--no-default-packs", "--pack", folder.path("pack"),
      "--format", "ndjson", "--jobs", String(jobs), "--isolate", isolate, "--quiet", "--time", "20",
    ])
  }

  /// In fresh processes, here and in workers, with one job and with two: the same bytes. The full
  /// number of runs is a campaign of its own.
  @Test func givesTheSameBytesEverywhere() throws {
    let folder = try TemporaryFolder()
    try Self.write(statements: 40, work: 100, to: folder)
    let first = try Self.extract(folder, jobs: 1, isolate: "none")
    #expect(first.status == 0, "\(first.errorText)")
    #expect(try Extracted.lines(first.output).count == 40)
    #expect(try Extracted.lines(first.output).allSatisfy { $0.annotations.count == 2 })
    // Each statement starts with what the load left: its second match finds one before it.
    #expect(first.outputText.contains("2 2 true"))
    #expect(!first.outputText.contains("3 3 true"))
    for round in 0..<(Campaign.isFull ? 25 : 2) {
      for (jobs, isolate) in [(1, "none"), (2, "none"), (1, "all"), (2, "all")] {
        let other = try Self.extract(folder, jobs: jobs, isolate: isolate)
        #expect(other.output == first.output, "round \(round), \(jobs) jobs, isolate \(isolate)")
      }
    }
  }

  /// Workers killed from outside, at random moments: what was in hand says so, the rest is equal.
  @Test(arguments: [UInt64(1)])
  func outlivesKilledWorkers(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    try Self.write(statements: 1000, work: 30_000, to: folder)
    let calm = try Self.extract(folder, jobs: 2, isolate: "untrusted")
    #expect(calm.status == 0, "\(calm.errorText)")
    let killer = WorkerKiller(of: folder.path, count: 20, seed: seed)
    killer.start()
    let disturbed = try Self.extract(folder, jobs: 2, isolate: "untrusted")
    let killed = killer.stop()
    #expect(killed == 20)
    let expected = calm.output.split(separator: 0x0A)
    let actual = disturbed.output.split(separator: 0x0A)
    #expect(expected.count == 1000)
    try #require(actual.count == expected.count)
    let different = zip(expected, actual).filter { $0 != $1 }.map {
      String(decoding: $1, as: UTF8.self)
    }
    #expect(different.count <= 20)
    #expect(
      different.allSatisfy { $0.contains("lua/worker-lost") && $0.contains("test/strange/mark") })
    #expect(disturbed.status == (different.isEmpty ? 0 : 2))
  }
}

/// Kills workers of a run of `demarche` while it runs; a class, since its thread shares it.
final class WorkerKiller: Sendable {
  private let marker: String
  private let count: Int
  private let seed: UInt64
  private let state = Killed()

  /// - Parameter marker: words that only the command line of that run has.
  init(of marker: String, count: Int, seed: UInt64) {
    self.marker = marker
    self.count = count
    self.seed = seed
  }

  func start() {
    Thread.detachNewThread { [self] in
      var generator = SeededGenerator(seed: seed)
      while state.isGoing, state.number < count {
        usleep(UInt32.random(in: 20_000...50_000, using: &generator))
        let workers = Self.workers(of: marker)
        guard let worker = workers.randomElement(using: &generator) else { continue }
        if kill(worker, SIGKILL) == 0 { state.add() }
      }
    }
  }

  /// Ends the killing; gives the number of workers killed.
  func stop() -> Int {
    state.end()
    return state.number
  }

  private static func workers(of marker: String) -> [pid_t] {
    let all = ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [])
      .compactMap { pid_t($0) }
    let parents = all.filter { text("/proc/\($0)/cmdline").contains(marker) }
    return all.filter { process in
      guard text("/proc/\(process)/cmdline").contains("lua-worker") else { return false }
      let fields = text("/proc/\(process)/stat").split(separator: ")").last?
        .split(separator: " ")
      guard let fields, fields.count > 1, let parent = pid_t(fields[1]) else { return false }
      return parents.contains(parent)
    }
  }

  private static func text(_ path: String) -> String {
    guard let data = FileManager.default.contents(atPath: path) else { return "" }
    return String(decoding: data, as: UTF8.self)
  }

  private final class Killed: Sendable {
    private let value = Mutex((number: 0, isGoing: true))
    var number: Int { value.withLock { $0.number } }
    var isGoing: Bool { value.withLock { $0.isGoing } }
    func add() { value.withLock { $0.number += 1 } }
    func end() { value.withLock { $0.isGoing = false } }
  }
}
