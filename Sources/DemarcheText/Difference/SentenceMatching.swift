/// Which sentences of two texts are the same, and which of those stand in the same order.
///
/// Sentences that both texts have once are the firm ground: of them a longest run in the same order
/// stays in place. From there equal neighbours follow, then repeated sentences between them. Equal
/// sentences that are left have moved.
///
/// - Source: the "patience diff" of Bram Cohen, as B. Cohen describes it in "Patience Diff
///   Advantages" (2010), without its recursion, so that its cost is O(n log n).
struct SentenceMatching {
  /// For each sentence of the first text the same one of the second; −1 for none.
  private(set) var afters: [Int]
  /// For each sentence of the second text the same one of the first; −1 for none.
  private(set) var befores: [Int]
  /// For each sentence of the second text whether it and its like stand in order.
  private(set) var isInOrder: [Bool]
  /// For each sentence of the second text whether its like has other words.
  private(set) var isChanged: [Bool]

  /// Matches texts, given by the classes of their sentences.
  init(before: [Int32], after: [Int32]) {
    afters = [Int](repeating: -1, count: before.count)
    befores = [Int](repeating: -1, count: after.count)
    isInOrder = [Bool](repeating: false, count: after.count)
    isChanged = [Bool](repeating: false, count: after.count)
    pairEnds(before, after)
    pairUnique(before, after)
    extend(before, after)
    for gap in gaps { pairRepeated(before, after, in: gap) }
    pairMoved(before, after)
  }

  /// Makes two sentences each other's like.
  mutating func pair(_ before: Int, _ after: Int, isInOrder: Bool, isChanged: Bool) {
    afters[before] = after
    befores[after] = before
    self.isInOrder[after] = isInOrder
    self.isChanged[after] = isChanged
  }

  /// Finds anew which sentences stand in order, when others have been paired: as many as can.
  mutating func settleOrder() {
    let paired = befores.indices.filter { befores[$0] >= 0 }
    for index in paired { isInOrder[index] = false }
    for place in IncreasingRun.places(in: paired.map { befores[$0] }) {
      isInOrder[paired[place]] = true
    }
  }

  /// The stretches between sentences in order, as ranges in both texts.
  var gaps: [(before: Range<Int>, after: Range<Int>)] {
    var gaps: [(before: Range<Int>, after: Range<Int>)] = []
    var start = (before: 0, after: 0)
    for index in befores.indices where isInOrder[index] {
      let end = befores[index]
      if start.before < end || start.after < index {
        gaps.append((start.before..<end, start.after..<index))
      }
      start = (end + 1, index + 1)
    }
    if start.before < afters.count || start.after < befores.count {
      gaps.append((start.before..<afters.count, start.after..<befores.count))
    }
    return gaps
  }

  private mutating func keep(_ before: Int, _ after: Int) {
    pair(before, after, isInOrder: true, isChanged: false)
  }

  private mutating func pairEnds(_ before: [Int32], _ after: [Int32]) {
    var first = 0
    var ends = (before: before.count, after: after.count)
    while first < min(ends.before, ends.after), before[first] == after[first] {
      keep(first, first)
      first += 1
    }
    while ends.before > first, ends.after > first,
      before[ends.before - 1] == after[ends.after - 1]
    {
      ends = (ends.before - 1, ends.after - 1)
      keep(ends.before, ends.after)
    }
  }

  private mutating func pairUnique(_ before: [Int32], _ after: [Int32]) {
    // By class its only place; −1 for none, −2 for several.
    let count = Int(max(before.max() ?? -1, after.max() ?? -1)) + 1
    func places(_ classes: [Int32], _ likes: [Int]) -> [Int] {
      var places = [Int](repeating: -1, count: count)
      for (index, number) in classes.enumerated() where likes[index] < 0 {
        places[Int(number)] = places[Int(number)] == -1 ? index : -2
      }
      return places
    }
    let (first, second) = (places(before, afters), places(after, befores))
    let pairs = after.indices.filter { index in
      befores[index] < 0 && second[Int(after[index])] == index && first[Int(after[index])] >= 0
    }
    let likes = pairs.map { first[Int(after[$0])] }
    for place in IncreasingRun.places(in: likes) { keep(likes[place], pairs[place]) }
  }

  // Equal neighbours of sentences in order are in order too.
  private mutating func extend(_ before: [Int32], _ after: [Int32]) {
    func canKeep(_ first: Int, _ second: Int) -> Bool {
      before.indices.contains(first) && after.indices.contains(second) && afters[first] < 0
        && befores[second] < 0 && before[first] == after[second]
    }
    for index in after.indices where isInOrder[index] && canKeep(befores[index] + 1, index + 1) {
      keep(befores[index] + 1, index + 1)
    }
    for index in after.indices.reversed()
    where isInOrder[index] && canKeep(befores[index] - 1, index - 1) {
      keep(befores[index] - 1, index - 1)
    }
  }

  private mutating func pairRepeated(
    _ before: [Int32], _ after: [Int32], in gap: (before: Range<Int>, after: Range<Int>)
  ) {
    guard !gap.before.isEmpty, !gap.after.isEmpty else { return }
    let pairs = equal(before, after, in: gap)
    for place in IncreasingRun.places(in: pairs.map(\.before)) {
      keep(pairs[place].before, pairs[place].after)
    }
  }

  private mutating func pairMoved(_ before: [Int32], _ after: [Int32]) {
    for pair in equal(before, after, in: (before.indices, after.indices)) {
      self.pair(pair.before, pair.after, isInOrder: false, isChanged: false)
    }
  }

  // The first of each class with the first, the second with the second, as far as they are free.
  private func equal(
    _ before: [Int32], _ after: [Int32], in gap: (before: Range<Int>, after: Range<Int>)
  ) -> [(before: Int, after: Int)] {
    var free: [Int32: (places: [Int], used: Int)] = [:]
    for index in gap.before where afters[index] < 0 {
      free[before[index], default: ([], 0)].places.append(index)
    }
    var pairs: [(before: Int, after: Int)] = []
    for index in gap.after where befores[index] < 0 {
      guard let found = free[after[index]], found.used < found.places.count else { continue }
      pairs.append((found.places[found.used], index))
      free[after[index]]?.used += 1
    }
    return pairs
  }
}
