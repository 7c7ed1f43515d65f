/// How far scores could lie elsewhere with other statements of the same kind: intervals of F1 that
/// hold with 95 %.
///
/// The statements are drawn again and again, each time as many as there are, with replacement;
/// the interval goes from the 2.5th to the 97.5th percentile of what comes out. Statements are
/// drawn, not items, because those of one statement are not independent.
///
/// - Source: Bradley Efron, Robert J. Tibshirani, "An Introduction to the Bootstrap" (1993),
///   section 13.3, percentile intervals.
package struct Bootstrap: Sendable {
  /// How many samples are drawn.
  package static let sampleCount = 1000
  /// Where the random numbers begin.
  package static let seed: UInt64 = 8

  /// An interval of F1.
  package struct Interval: Sendable, Hashable {
    package var low: Double
    package var high: Double
  }

  // By class, the whole last; by level within each.
  private let intervals: [Interval?]

  /// Draws the samples of an evaluation.
  ///
  /// - Complexity: O(samples × statements × classes).
  package init(_ evaluation: Evaluation) {
    let rows = evaluation.statements.map(Bootstrap.counts)
    guard let width = rows.first?.count else {
      intervals = []
      return
    }
    var generator = SeededGenerator(seed: Bootstrap.seed)
    var values = [[Double]](repeating: [], count: width / 3)
    var sum = [Int](repeating: 0, count: width)
    for _ in 0..<Bootstrap.sampleCount {
      for column in 0..<width { sum[column] = 0 }
      for _ in rows.indices {
        let row = rows[generator.next(below: rows.count)]
        for column in 0..<width { sum[column] &+= row[column] }
      }
      for cell in values.indices {
        let all = 2 * sum[3 * cell] + sum[3 * cell + 1] + sum[3 * cell + 2]
        if all > 0 { values[cell].append(Double(2 * sum[3 * cell]) / Double(all)) }
      }
    }
    intervals = values.map(Bootstrap.interval)
  }

  /// The interval of a class, or of all classes together; nil where there is nothing of it.
  package func interval(_ type: ScoredType?, _ level: ScoreLevel) -> Interval? {
    let types = ScoredType.allCases
    let levels = ScoreLevel.allCases
    guard let place = levels.firstIndex(of: level) else { return nil }
    let row = type.flatMap { types.firstIndex(of: $0) } ?? types.count
    let index = row * levels.count + place
    return intervals.indices.contains(index) ? intervals[index] : nil
  }

  private static func interval(_ values: [Double]) -> Interval? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let low = max(0, sorted.count * 25 / 1000 - 1)
    let high = max(0, sorted.count * 975 / 1000 - 1)
    return Interval(low: sorted[low], high: sorted[high])
  }

  private static func counts(_ score: StatementScore) -> [Int] {
    var counts: [Int] = []
    for type in ScoredType.allCases {
      for level in ScoreLevel.allCases {
        let tally = score[type, level]
        counts += [tally.found, tally.falseAlarms, tally.missed]
      }
    }
    for level in ScoreLevel.allCases {
      let tally = score.micro(level)
      counts += [tally.found, tally.falseAlarms, tally.missed]
    }
    return counts
  }
}
