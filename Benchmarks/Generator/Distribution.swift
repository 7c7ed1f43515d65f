/// How numbers are spread.
package struct Distribution: Sendable, Codable {
  /// Least, tenth, half, ninth tenth, greatest.
  package var quantiles: [Double]
  package var sum: Double

  /// The distribution of numbers; of none all is 0.
  package init(_ numbers: [Double]) {
    let sorted = numbers.sorted()
    quantiles = [0, 0.1, 0.5, 0.9, 1].map { share in
      sorted.isEmpty ? 0 : sorted[Int((Double(sorted.count - 1) * share).rounded())]
    }
    sum = numbers.reduce(0, +)
  }
}
