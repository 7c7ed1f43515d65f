import Foundation
import Glibc

/// A program that was run to its end, with its time and memory.
struct MeasuredProgram {
  var status: Int32
  /// Processor time of all its threads.
  var seconds: Double
  var wallSeconds: Double
  /// The largest resident memory that was seen, looked at every 20 ms.
  var peakMegabytes: Double

  /// Runs a program; its output goes where this one's errors go.
  static func run(_ words: [String], environment: [String: String]) throws -> MeasuredProgram {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, 2, 1)
    let merged = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var arguments = words.map { strdup($0) } + [nil]
    var variables = merged.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var pid: pid_t = 0
    let start = ContinuousClock.now
    guard posix_spawnp(&pid, words[0], &actions, nil, &arguments, &variables) == 0 else {
      throw ArchiveBenchmarkFailure("'\(words[0])' cannot be run; --demarche names another")
    }
    var usage = rusage()
    var status: Int32 = 0
    var peak = 0.0
    while wait4(pid, &status, WNOHANG, &usage) == 0 {
      peak = max(peak, peakMegabytes(of: pid))
      usleep(20_000)
    }
    let times = [usage.ru_utime, usage.ru_stime]
    return MeasuredProgram(
      status: status,
      seconds: times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 },
      wallSeconds: Double((ContinuousClock.now - start) / .milliseconds(1)) / 1000,
      peakMegabytes: peak)
  }

  private static func peakMegabytes(of pid: pid_t) -> Double {
    guard let status = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kibibytes = line.split(separator: " ").compactMap({ Double($0) }).first
    else { return 0 }
    return kibibytes * 1024 / 1e6
  }
}
