import Foundation
import TestSupport
import Testing

/// How long readings take, and how much memory the process has at most meanwhile.
///
/// Only campaigns at full size measure: in the suite other tests run at the same time.
struct ReadingMeter {
  /// The time that one input may take in a debug build, on a machine that has more to do.
  static let timeLimit = Duration.seconds(60)
  /// The memory that the process may have in MB, the bytes of the test's own inputs among it.
  static let memoryLimit = 1000

  private let name: String
  private var count = 0
  private var longest = Duration.zero

  init(_ name: String) {
    self.name = name
    // The peak counts from here; where the system does not let us, from the process's beginning.
    if Campaign.isFull {
      try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    }
  }

  /// Does something and notes how long it took.
  mutating func measure<Result>(_ work: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    defer {
      longest = max(longest, .now - start)
      count += 1
    }
    return try work()
  }

  /// Prints what was measured, and holds it against the limits.
  func report() {
    guard Campaign.isFull else { return }
    let peak = Self.peakMegabytes
    let time = longest / .milliseconds(1)
    print("\(name): \(count) inputs, longest \(Int(time)) ms, peak \(peak) MB")
    #expect(longest < Self.timeLimit, "\(name)")
    #expect(peak < Self.memoryLimit, "\(name)")
  }

  private static var peakMegabytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }
}
