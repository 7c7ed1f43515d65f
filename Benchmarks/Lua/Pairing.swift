import Glibc

/// Nanoseconds a call takes, for several ways of doing the same work.
struct Pairing {
  /// Runs the work so many times.
  typealias Work = (Int) -> Void

  let rounds: Int
  let batchNanoseconds: Int

  /// The median time of each way, measured in turns: A B C A B C …, so that what disturbs the
  /// machine disturbs all alike.
  func medians(_ ways: [Work]) -> [Double] {
    let counts = ways.map(batchSize)
    var times = ways.map { _ in [Double]() }
    for _ in 0..<rounds {
      for (way, work) in ways.enumerated() {
        times[way].append(Double(Self.time(counts[way], work)) / Double(counts[way]))
      }
    }
    return times.map { $0.sorted()[$0.count / 2] }
  }

  // Also warms up.
  private func batchSize(_ work: Work) -> Int {
    var count = 1
    while true {
      let time = Self.time(count, work)
      if time * 4 > batchNanoseconds {
        return max(1, count * batchNanoseconds / max(1, time))
      }
      count *= 2
    }
  }

  private static func time(_ count: Int, _ work: Work) -> Int {
    let start = now()
    work(count)
    return now() - start
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
