/// Where the words of one sentence differ from those of another.
struct WordChanges {
  /// Words that were replaced; one of the ranges may be empty.
  struct Change: Hashable {
    /// The words of the first sentence, counted from its start.
    var deleted: Range<Int>
    /// The words of the second sentence that stand for them.
    var inserted: Range<Int>
  }

  // Sentences that take more edits are replaced as a whole.
  private static let editLimit = 400

  private let before: [Int32]
  private let after: [Int32]
  private let weights: [Int32]
  /// In order; between two of them stands at least one word that was kept.
  private(set) var changes: [Change] = []

  /// Compares two sentences.
  ///
  /// - Parameter steps: how much may still be spent; it is lowered by what was.
  init(
    _ before: ArraySlice<Int32>, _ after: ArraySlice<Int32>, weights: [Int32],
    steps: inout Int
  ) {
    self.before = Array(before)
    self.after = Array(after)
    self.weights = weights
    let whole = Change(deleted: 0..<before.count, inserted: 0..<after.count)
    guard let shared = shared(&steps) else {
      changes = [whole]
      return
    }
    gather(shared)
    joinOverShortWords()
    if sharesLittle { changes = [whole] }
  }

  // Pairs of equal words of a longest common subsequence; nil where it would take too long.
  private func shared(_ steps: inout Int) -> [(Int, Int)]? {
    var first = 0
    while first < min(before.count, after.count), before[first] == after[first] { first += 1 }
    var (end, other) = (before.count, after.count)
    while end > first, other > first, before[end - 1] == after[other - 1] {
      (end, other) = (end - 1, other - 1)
    }
    guard let middle = snakes(first..<end, first..<other, &steps) else { return nil }
    let head = (0..<first).map { ($0, $0) }
    let tail = (0..<(before.count - end)).map { (end + $0, other + $0) }
    return head + middle + tail
  }

  /// The greedy algorithm for a shortest edit script.
  ///
  /// - Source: Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986),
  ///   figure 2, with the furthest points of each round kept to walk back.
  private func snakes(
    _ rows: Range<Int>, _ columns: Range<Int>, _ steps: inout Int
  ) -> [(Int, Int)]? {
    if rows.isEmpty || columns.isEmpty { return [] }
    let most = min(rows.count + columns.count, WordChanges.editLimit)
    var furthest = [Int](repeating: 0, count: 2 * most + 3)
    let centre = most + 1
    var rounds: [[Int]] = []
    for edits in 0...most {
      rounds.append(Array(furthest[(centre - edits - 1)...(centre + edits + 1)]))
      steps -= 2 * edits + 3
      guard steps > 0 else { return nil }
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let isDown = WordChanges.isDown(diagonal, edits, furthest, centre)
        var x = isDown ? furthest[centre + diagonal + 1] : furthest[centre + diagonal - 1] + 1
        while x < rows.count, x - diagonal < columns.count,
          before[rows.lowerBound + x] == after[columns.lowerBound + x - diagonal]
        {
          x += 1
          steps -= 1
        }
        furthest[centre + diagonal] = x
        if x >= rows.count, x - diagonal >= columns.count {
          return walk(back: rounds, rows, columns)
        }
      }
    }
    return nil
  }

  // Whether the furthest point is reached by inserting a word rather than by deleting one.
  private static func isDown(
    _ diagonal: Int, _ edits: Int, _ furthest: [Int], _ centre: Int
  ) -> Bool {
    diagonal == -edits
      || diagonal != edits && furthest[centre + diagonal - 1] < furthest[centre + diagonal + 1]
  }

  private func walk(
    back rounds: [[Int]], _ rows: Range<Int>, _ columns: Range<Int>
  ) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var (x, y) = (rows.count, columns.count)
    for edits in rounds.indices.reversed() {
      let furthest = rounds[edits]
      let centre = edits + 1
      let diagonal = x - y
      let isDown = WordChanges.isDown(diagonal, edits, furthest, centre)
      let start = isDown ? furthest[centre + diagonal + 1] : furthest[centre + diagonal - 1] + 1
      while x > start {
        (x, y) = (x - 1, y - 1)
        pairs.append((rows.lowerBound + x, columns.lowerBound + y))
      }
      // The first round begins at the corner, not with an edit.
      if edits == 0 { break }
      if isDown { y -= 1 } else { x -= 1 }
    }
    return pairs.reversed()
  }

  private mutating func gather(_ shared: [(Int, Int)]) {
    var (first, second) = (0, 0)
    for (left, right) in shared + [(before.count, after.count)] {
      if first < left || second < right {
        changes.append(Change(deleted: first..<left, inserted: second..<right))
      }
      (first, second) = (left + 1, right + 1)
    }
  }

  // A lone "the" between two phrases that were replaced belongs to both phrases.
  //
  // Source: the semantic cleanup of Fraser's "Diff Strategies" (2006), on words.
  private mutating func joinOverShortWords() {
    var joined: [Change] = []
    for change in changes {
      guard let last = joined.last, isJoin(last, change) else {
        joined.append(change)
        continue
      }
      joined[joined.count - 1] = Change(
        deleted: last.deleted.lowerBound..<change.deleted.upperBound,
        inserted: last.inserted.lowerBound..<change.inserted.upperBound)
    }
    changes = joined
  }

  private func isJoin(_ left: Change, _ right: Change) -> Bool {
    let kept = weight(before[left.deleted.upperBound..<right.deleted.lowerBound])
    let replaced = [left, right].map { change in
      min(weight(before[change.deleted]), weight(after[change.inserted]))
    }
    if replaced.allSatisfy({ $0 > 0 }) {
      return kept <= 1 || kept <= 4 && replaced.allSatisfy { $0 > 2 * kept }
    }
    // Words taken away on one side and put on the other are a replacement too.
    let isSplit =
      left.deleted.isEmpty && right.inserted.isEmpty
      || left.inserted.isEmpty && right.deleted.isEmpty
    return isSplit && kept <= 1
  }

  // Of a sentence of which hardly anything is left, words that happen to be the same only disturb.
  private var sharesLittle: Bool {
    guard changes.count > 1 else { return false }
    let deleted = changes.reduce(0) { $0 + weight(before[$1.deleted]) }
    let inserted = changes.reduce(0) { $0 + weight(after[$1.inserted]) }
    let (old, new) = (weight(before[...]), weight(after[...]))
    return (old - deleted) * 10 < max(old, new) * 3 && inserted * 10 > new * 3
  }

  private func weight(_ words: ArraySlice<Int32>) -> Int {
    words.reduce(0) { $0 + Int(weights[Int($1)]) }
  }
}
