import Foundation
import Glibc

/// Another program, run to its end and measured from outside.
struct ChildProcess {
  /// What a run took and gave.
  struct Result {
    var status: Int32
    /// Processor time of the program and of those that it waited for.
    var seconds: Double
    var wallSeconds: Double
    /// Wall time until the first byte of output; that of the end where there is none.
    var firstByteSeconds: Double
    /// The largest resident memory while it wrote. What the system tells of an ended process is of
    /// no use: it begins with the memory of the one that started it.
    var peakMegabytes: Double
    var outputByteCount: Int
    /// What it wrote to standard output, up to a megabyte.
    var output: String
  }

  /// Runs a program.
  ///
  /// - Parameters:
  ///   - words: the program and its arguments; the program is looked for in `PATH`.
  ///   - input: the file for standard input.
  ///   - environment: variables besides those of this process.
  static func run(
    _ words: [String], input: String = "/dev/null", environment: [String: String] = [:]
  ) throws -> Result {
    let pipe = Pipe()
    let start = Clock.wallSeconds
    let pid = try spawn(words, input, pipe.fileHandleForWriting.fileDescriptor, environment)
    try pipe.fileHandleForWriting.close()
    let written = drain(pipe.fileHandleForReading.fileDescriptor, pid, from: start)
    var usage = rusage()
    var status: Int32 = 0
    while wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
    let wall = Clock.wallSeconds - start
    let times = [usage.ru_utime, usage.ru_stime]
    return Result(
      status: status,
      seconds: times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 },
      wallSeconds: wall, firstByteSeconds: written.firstByteSeconds ?? wall,
      peakMegabytes: written.peakMegabytes, outputByteCount: written.byteCount,
      output: String(decoding: written.start, as: UTF8.self))
  }

  private struct Written {
    var start: [UInt8] = []
    var byteCount = 0
    var firstByteSeconds: Double?
    var peakMegabytes = 0.0
  }

  // Reads all that the program writes, and now and then how much memory it has.
  private static func drain(_ descriptor: Int32, _ pid: pid_t, from start: Double) -> Written {
    var written = Written()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var looked = 0.0
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return written }
      let now = Clock.wallSeconds
      if written.firstByteSeconds == nil { written.firstByteSeconds = now - start }
      written.byteCount += count
      if written.start.count < 1 << 20 { written.start += buffer[..<count] }
      if now - looked > 0.005 {
        looked = now
        written.peakMegabytes = max(written.peakMegabytes, peakMegabytes(of: pid))
      }
    }
  }

  private static func peakMegabytes(of pid: pid_t) -> Double {
    guard let status = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kibibytes = line.split(separator: " ").compactMap({ Double($0) }).first
    else { return 0 }
    return kibibytes * 1024 / 1e6
  }

  private static func spawn(
    _ words: [String], _ input: String, _ output: Int32, _ environment: [String: String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    let merged = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var arguments = words.map { strdup($0) } + [nil]
    var variables =
      merged.sorted { $0.key < $1.key }.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var pid: pid_t = 0
    let fault = posix_spawnp(&pid, words[0], &actions, nil, &arguments, &variables)
    guard fault == 0 else {
      throw BenchmarkFailure("'\(words[0])' cannot be run: \(String(cString: strerror(fault)))")
    }
    return pid
  }
}
