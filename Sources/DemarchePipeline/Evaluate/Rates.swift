/// Precision, recall and F1, each nil where there is nothing to measure.
package struct Rates: Sendable, Hashable {
  package var precision: Double?
  package var recall: Double?
  package var f1: Double?

  /// Those of a tally.
  package init(_ tally: Tally) {
    precision = tally.precision
    recall = tally.recall
    f1 = tally.f1
  }

  /// The means of those of several classes; a class with nothing in it does not count.
  package init(meanOf tallies: [Tally]) {
    let counting = tallies.filter { !$0.isEmpty }
    precision = Rates.mean(counting.compactMap(\.precision))
    recall = Rates.mean(counting.compactMap(\.recall))
    f1 = Rates.mean(counting.compactMap(\.f1))
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
