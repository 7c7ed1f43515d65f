/// How many rows of a test set are right, and which are not.
struct Score {
  private let name: String
  private(set) var hits = 0
  private var misses: [String] = []

  init(_ name: String) { self.name = name }

  var total: Int { hits + misses.count }

  mutating func count(_ isHit: Bool, _ miss: @autoclosure () -> String) {
    if isHit { hits += 1 } else { misses.append(miss()) }
  }

  /// Prints the figure and every miss.
  func print() {
    let share = total == 0 ? 0 : hits * 1000 / total
    Swift.print("\(name): \(hits) of \(total) in scope, \(share / 10).\(share % 10) %; missed:")
    for miss in misses { Swift.print("  " + miss) }
  }
}
