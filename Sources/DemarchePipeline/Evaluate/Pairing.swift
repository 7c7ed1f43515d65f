import DemarcheModel

/// Pairs gold items with annotations one to one, largest overlap first.
///
/// Items that count are paired before optional ones, so that these cannot take an annotation away.
struct Pairing {
  /// The indices of a gold item and of its annotation.
  struct Pair: Hashable {
    var gold: Int
    var found: Int
  }

  /// In the order of the gold; optional items are not among them.
  private(set) var matched: [Pair] = []
  /// Gold items that nothing matches, ascending; optional items are not among them.
  private(set) var missed: [Int] = []
  /// Annotations that match no item at all, ascending; what an optional item overlaps is not
  /// among them.
  private(set) var falseAlarms: [Int] = []

  /// Pairs items.
  ///
  /// - Parameter overlap: how many bytes a gold item and an annotation share, by their indices;
  ///   0 where they must not be paired.
  /// - Complexity: O(gold × found), and the sorting of those that overlap.
  init(isOptional: [Bool], foundCount: Int, overlap: (Int, Int) -> Int) {
    var candidates: [(pair: Pair, bytes: Int)] = []
    for gold in isOptional.indices {
      for found in 0..<foundCount {
        let bytes = overlap(gold, found)
        if bytes > 0 { candidates.append((Pair(gold: gold, found: found), bytes)) }
      }
    }
    candidates.sort {
      ($1.bytes, $0.pair.gold, $0.pair.found) < ($0.bytes, $1.pair.gold, $1.pair.found)
    }
    var takenGold = Set<Int>()
    var takenFound = Set<Int>()
    for (pair, _) in candidates where !isOptional[pair.gold] {
      if takenGold.contains(pair.gold) || takenFound.contains(pair.found) { continue }
      takenGold.insert(pair.gold)
      takenFound.insert(pair.found)
      matched.append(pair)
    }
    for (pair, _) in candidates where isOptional[pair.gold] { takenFound.insert(pair.found) }
    matched.sort { $0.gold < $1.gold }
    missed = isOptional.indices.filter { !isOptional[$0] && !takenGold.contains($0) }
    falseAlarms = (0..<foundCount).filter { !takenFound.contains($0) }
  }
}
