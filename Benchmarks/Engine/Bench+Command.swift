import DemarcheModel
import Foundation

extension Bench {
  /// The command as people use it, with reading and writing.
  func measureEndToEnd() throws {
    report.begin(
      .endToEnd,
      "\(settings.demarche) extract - --format ndjson, all first-party packs, reading NDJSON; MB are "
        + "of the input as it is read, NDJSON and all.")
    guard let input = try ndjsonInput(.endToEnd, repeats: 1) else { return }
    var one: [ChildProcess.Result] = []
    var two: [ChildProcess.Result] = []
    for _ in 0..<settings.runs {
      one.append(try extract(input.file, jobs: 1))
      two.append(try extract(input.file, jobs: 2))
    }
    let seconds = one.map(\.seconds).median
    let wall = one.map(\.wallSeconds).median
    let wallOfTwo = two.map(\.wallSeconds).median
    add(
      "extract, one core", input.megabytes / seconds, "MB/s", .atLeast(30),
      "processor time \(seconds.short) s; wall \(wall.short) s; \(one[0].outputByteCount) bytes "
        + "written")
    add(
      "extract, two cores", input.megabytes / wallOfTwo, "MB/s", nil,
      "wall \(wallOfTwo.short) s; processor time \(two.map(\.seconds).median.short) s")
    add("two cores against one", wall / wallOfTwo, "×", .atLeast(1.7), "wall time")
    let peak = (one + two).map(\.peakMegabytes).max() ?? 0
    add("peak memory", peak, "MB", .atMost(100), "the largest of all runs")
    try measureLongInput(input)
  }

  private func measureLongInput(_ input: NDJSONInput) throws {
    guard let long = try ndjsonInput(.endToEnd, repeats: 4) else { return }
    let result = try extract(long.file, jobs: 2)
    add(
      "peak memory, four times the input", result.peakMegabytes, "MB", .atMost(100),
      "\(long.megabytes.short) MB of input, two cores, one run")
  }

  private struct NDJSONInput {
    var file: String
    var megabytes: Double
  }

  // Nil, and said so, where the command is absent or reads no NDJSON yet.
  private func ndjsonInput(_ section: Settings.Section, repeats: Int) throws -> NDJSONInput? {
    guard hasCommand(section) else { return nil }
    let help = try ChildProcess.run([settings.demarche, "extract", "--help"]).output
    guard help.contains("--fields") else {
      report.skip("extract of NDJSON: this demarche has no --fields yet")
      return nil
    }
    let text = corpus.lines.joined(separator: "\n") + "\n"
    let file = try workshop.write("input-\(repeats).ndjson") {
      String(repeating: text, count: repeats)
    }
    return NDJSONInput(file: file, megabytes: Double(text.utf8.count * repeats) / 1e6)
  }

  private func hasCommand(_ section: Settings.Section) -> Bool {
    if FileManager.default.isExecutableFile(atPath: settings.demarche) { return true }
    report.skip(
      "\(section.rawValue): no '\(settings.demarche)'; "
        + "swift build -c release --product demarche --static-swift-stdlib makes it, --demarche names another"
    )
    return false
  }

  private func extract(_ input: String, jobs: Int) throws -> ChildProcess.Result {
    let cores = jobs == 1 ? "0" : "0-\(jobs - 1)"
    let result = try ChildProcess.run(
      [
        "taskset", "-c", cores, settings.demarche, "extract", "-", "--format", "ndjson", "--fields",
        "text=text,title=title,date=date,key=id", "--jobs", String(jobs), "--quiet",
      ], input: input, environment: ["DEMARCHE_PLUGINS": Settings.root + "/plugins"])
    // 1 tells of findings about the input, which the corpus may well give.
    guard result.status == 0 || result.status == 1 << 8 else {
      throw BenchmarkFailure("demarche extract ended with status \(result.status >> 8)")
    }
    return result
  }

  /// From nothing to the first output.
  func measureColdStart() throws {
    report.begin(
      .cold,
      "Wall time from the start of the process to its first byte of output; median of 20, "
        + "files in the cache. Input: the founding statement.")
    guard hasCommand(.cold) else { return }
    let statement = Settings.root + "/examples/statements/kazakhstan-parliamentary-elections.txt"
    let large = try workshop.phrasePack(100_000, casePolicy: nil)
    let words = [settings.demarche, "extract", statement, "--format", "ndjson", "--quiet"]
    let environment = ["DEMARCHE_PLUGINS": Settings.root + "/plugins"]
    func start(_ words: [String], _ runs: Int) throws -> Double {
      let times = try (0..<runs).map { _ in
        let result = try ChildProcess.run(words, environment: environment)
        guard result.status == 0, result.outputByteCount > 0 else {
          throw BenchmarkFailure("demarche extract ended with status \(result.status >> 8)")
        }
        return result.firstByteSeconds
      }
      return times.median
    }
    _ = try start(words, 3)
    addStart("first-party packs", try start(words, 20), 20)
    let more = words + ["--pack", large, "--isolate", "none"]
    // The first start may fill a cache.
    _ = try start(more, 1)
    let runs = try start(more, 1) > 1 ? 5 : 20
    addStart("first-party packs and a lexicon of 100,000", try start(more, runs), runs)
  }

  private func addStart(_ name: String, _ seconds: Double, _ runs: Int) {
    report.add(
      Figure(
        section: "cold", name: name, value: seconds * 1000, unit: "ms", note: "wall", runs: runs,
        target: .atMost(30)))
  }

  /// How long the product takes to build from nothing.
  func measureBuild() throws {
    report.begin(.build, "swift build -c release --product demarche into an empty folder, once.")
    let result = try ChildProcess.run([
      "swift", "build", "-c", "release", "--product", "demarche", "--static-swift-stdlib",
      "--package-path", Settings.root,
      "--scratch-path", workshop.folder + "/build",
    ])
    guard result.status == 0 else { throw BenchmarkFailure("the product does not build") }
    report.add(
      Figure(
        section: "build", name: "clean build", value: result.wallSeconds, unit: "s",
        note: "wall; \(result.seconds.short) s of processor time", runs: 1))
  }

  private func add(
    _ name: String, _ value: Double, _ unit: String, _ target: Figure.Target?, _ note: String
  ) {
    report.add(
      Figure(
        section: "end-to-end", name: name, value: value, unit: unit, note: note,
        runs: settings.runs, target: target))
  }
}
