import Glibc

/// Readings of the machine's clocks, in seconds.
enum Clock {
  /// What the calling thread has had of a core.
  static var threadSeconds: Double { reading(CLOCK_THREAD_CPUTIME_ID) }
  /// Time as it passes, from an arbitrary start.
  static var wallSeconds: Double { reading(CLOCK_MONOTONIC) }

  private static func reading(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension [Double] {
  /// The middle one of an odd number, the mean of the middle two of an even one; 0 of none.
  var median: Double {
    guard !isEmpty else { return 0 }
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}

/// Measures several ways in turns: A B C A B C …, so that what disturbs the machine disturbs all.
enum Turns {
  /// For each way the median of what it says it took.
  static func medians(_ runs: Int, _ ways: [() throws -> Double]) throws -> [Double] {
    var times = ways.map { _ in [Double]() }
    for _ in 0..<runs {
      for (index, way) in ways.enumerated() { times[index].append(try way()) }
    }
    return times.map(\.median)
  }
}
