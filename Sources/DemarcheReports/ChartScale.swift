/// An axis: where its round numbers stand.
struct ChartScale: Sendable {
  /// The ends of the axis, both round.
  let lower: Double
  let upper: Double
  /// The round numbers between, ascending.
  let ticks: [Double]

  /// An axis for values, from about three to eight round numbers.
  ///
  /// - Parameter values: finite; the axis of none goes from 0 to 1.
  /// - Complexity: O(values).
  init(_ values: [Double], fromZero: Bool) {
    var low = values.min() ?? 0
    var high = values.max() ?? 0
    // A line far from zero is told by its shape; one that is not is told by its height too.
    if fromZero || high - low > max(abs(low), abs(high)) / 4 {
      (low, high) = (min(low, 0), max(high, 0))
    }
    let size = max(abs(low), abs(high))
    if high - low <= max(size, 1) * 1e-9 { high += max(1, size / 10) }
    let isWhole = values.allSatisfy { $0 == $0.rounded() }
    let step = ChartScale.step(high - low, isWhole: isWhole)
    let first = (low / step).rounded(.down)
    let last = (high / step).rounded(.up)
    ticks = (0...max(1, Int(last - first))).map { (first + Double($0)) * step }
    lower = first * step
    upper = ticks.last ?? high
  }

  /// The least of 1, 2 or 5 times a power of ten of which six make up `range`.
  private static func step(_ range: Double, isWhole: Bool) -> Double {
    var power = 1.0
    while power * 10 < range / 6 { power *= 10 }
    while !isWhole, power > range / 6 { power /= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= range / 6 } ?? power
  }

  /// What stands at a round number; nothing where that has no room.
  static func name(of tick: Double) -> String {
    let words = Chart.figure(tick)
    return words.utf8.count > 12 ? "" : words
  }

  /// Where a value stands between the ends, 0 to 1.
  func place(of value: Double) -> Double { (value - lower) / (upper - lower) }
}
