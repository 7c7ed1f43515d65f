import DemarcheArchive
import Foundation

/// Measures what an archive costs: processor time, memory as it grows, adding again, queries.
@main struct ArchiveBenchmarks {
  private var small = 10_000
  private var large = 100_000
  private var seed: UInt64 = 1
  private var corpus = ArchiveBenchmarks.root + "/../shared/corpus/white-house-20mb.ndjson"
  private var demarche = ArchiveBenchmarks.root + "/.build/release/demarche"
  private var folder = NSTemporaryDirectory() + "demarche-archive-\(getpid())"
  private var isKept = false
  private var misses = 0

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)
    .replacing(/\/$/, with: "")

  private static let usage = """
    usage: ArchiveBenchmarks [--small N] [--large N] [--seed N] [--corpus FILE] [--demarche FILE]
        [--folder FOLDER] [--keep]
    """

  static func main() {
    do {
      var benchmarks = try ArchiveBenchmarks(CommandLine.arguments.dropFirst())
      try benchmarks.run()
      exit(benchmarks.misses == 0 ? 0 : 1)
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(2)
    }
  }

  private init(_ arguments: ArraySlice<String>) throws {
    var words = arguments
    while let word = words.popFirst() {
      if word == "--keep" {
        isKept = true
        continue
      }
      guard let value = words.popFirst() else {
        throw ArchiveBenchmarkFailure("'\(word)' lacks its value\n" + ArchiveBenchmarks.usage)
      }
      switch word {
      case "--small": small = Int(value) ?? small
      case "--large": large = Int(value) ?? large
      case "--seed": seed = UInt64(value) ?? seed
      case "--corpus": corpus = value
      case "--demarche": demarche = value
      case "--folder": folder = value
      default:
        throw ArchiveBenchmarkFailure("'\(word)' is not known\n" + ArchiveBenchmarks.usage)
      }
    }
  }

  private mutating func run() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { if !isKept { try? FileManager.default.removeItem(atPath: folder) } }
    let maker = try CorpusMaker(corpus, seed: seed)
    print("| what | figure | target | verdict |\n| --- | --- | --- | --- |")
    let one = try add(small, maker)
    let other = try add(large, maker)
    tell(
      "peak memory at \(large) beside that at \(small) statements",
      other.first.peakMegabytes / one.first.peakMegabytes, "times", atMost: 1.2)
    tell(
      "adding \(large) statements again", other.again.seconds / other.first.seconds,
      "of the processor time", atMost: 0.1)
    try measureQueries()
  }

  private struct Added {
    var first: MeasuredProgram
    var again: MeasuredProgram
  }

  private mutating func add(_ count: Int, _ maker: CorpusMaker) throws -> Added {
    let text = folder + "/\(count).ndjson"
    let archive = folder + "/\(count).db"
    try? FileManager.default.removeItem(atPath: archive)
    let byteCount = try maker.write(count, to: text)
    let words = [demarche, "archive", "add", "--archive", archive, "--quiet", text]
    let environment = ["DEMARCHE_PLUGINS": ArchiveBenchmarks.root + "/plugins"]
    let first = try MeasuredProgram.run(words, environment: environment)
    let again = try MeasuredProgram.run(words, environment: environment)
    guard first.status == 0, again.status == 0 else {
      throw ArchiveBenchmarkFailure("'\(words.joined(separator: " "))' failed")
    }
    let megabytes = Double(byteCount) / 1e6
    tell(
      "adding \(count) statements", megabytes / first.seconds, "MB/s of processor time",
      atLeast: 8)
    tell("adding \(count) statements", megabytes / first.wallSeconds, "MB/s")
    tell("peak memory at \(count) statements", first.peakMegabytes, "MB")
    tell("adding \(count) statements again", again.seconds, "s of processor time")
    let size = try FileManager.default.attributesOfItem(atPath: archive)[.size] as? Int ?? 0
    tell("size of the archive of \(count)", Double(size) / 1e6 / megabytes, "times the text")
    return Added(first: first, again: again)
  }

  // The example queries of the manual, each the median of five runs on a connection that is open.
  private mutating func measureQueries() throws {
    let archive = try Archive(folder + "/\(large).db", .reading)
    let page = try String(
      contentsOfFile: ArchiveBenchmarks.root + "/examples/manual/archive.md", encoding: .utf8)
    let queries = page.matches(of: /```sql\n-- (.*)\n((?:.*\n)+?)```/)
    for query in queries {
      var times: [Double] = []
      for _ in 0..<5 {
        let start = ContinuousClock.now
        _ = try archive.rows(String(query.2))
        times.append(Double((ContinuousClock.now - start) / .microseconds(1)) / 1000)
      }
      tell("query: \(query.1)", times.sorted()[2], "ms", atMost: 50)
    }
  }

  private mutating func tell(
    _ what: String, _ figure: Double, _ unit: String, atMost: Double? = nil, atLeast: Double? = nil
  ) {
    let isMet = atMost.map { figure <= $0 } ?? atLeast.map { figure >= $0 }
    let target = atMost.map { "at most \($0)" } ?? atLeast.map { "at least \($0)" } ?? ""
    if isMet == false { misses += 1 }
    let verdict = isMet.map { $0 ? "met" : "missed" } ?? ""
    print("| \(what) | \((figure * 1000).rounded() / 1000) \(unit) | \(target) | \(verdict) |")
    fflush(nil)
  }
}
