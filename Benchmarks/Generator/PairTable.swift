/// How often words stand behind each other in texts.
struct PairTable {
  /// Two words, the first in the upper half; and how often they stand so.
  struct Pair: Hashable {
    var words: UInt64
    var count: Int
    var first: UInt32 { UInt32(truncatingIfNeeded: words >> 32) }
    var last: UInt32 { UInt32(truncatingIfNeeded: words) }
  }

  /// Pairs of usable words, rarest first; equally rare ones by the numbers of their words.
  let pairs: [Pair]
  /// The same by the numbers of their words.
  private let pairsByWords: [Pair]
  /// For each word its number of occurrences.
  let wordCounts: [Int]
  /// Whether rules may use the word.
  let isUsable: [Bool]

  init(_ scan: WordScan) {
    var counts = [Int](repeating: 0, count: scan.table.count + 1)
    var plainCounts = counts
    for (word, marks) in zip(scan.words, scan.marks) {
      counts[Int(word)] += 1
      if marks.contains(.plain) { plainCounts[Int(word)] += 1 }
    }
    isUsable = counts.indices.map { word in
      word > 0 && scan.table.word(UInt32(word)).count >= 2
        && plainCounts[word] * 100 >= counts[word] * 99
    }
    wordCounts = counts
    pairsByWords = PairTable.pairs(scan, isUsable)
    pairs = pairsByWords.sorted { ($0.count, $0.words) < ($1.count, $1.words) }
  }

  private static func pairs(_ scan: WordScan, _ isUsable: [Bool]) -> [Pair] {
    var keys: [UInt64] = []
    for index in scan.words.indices where scan.marks[index].contains(.linked) {
      let (first, last) = (scan.words[index - 1], scan.words[index])
      if first != last, isUsable[Int(first)], isUsable[Int(last)] {
        keys.append(UInt64(first) << 32 | UInt64(last))
      }
    }
    keys.sort()
    var pairs: [Pair] = []
    for key in keys {
      if pairs.last?.words == key {
        pairs[pairs.count - 1].count += 1
      } else {
        pairs.append(Pair(words: key, count: 1))
      }
    }
    return pairs
  }

  /// How often `last` stands behind `first`.
  func count(_ first: UInt32, _ last: UInt32) -> Int {
    let words = UInt64(first) << 32 | UInt64(last)
    var low = 0
    var high = pairsByWords.count
    while low < high {
      let middle = (low + high) / 2
      if pairsByWords[middle].words < words { low = middle + 1 } else { high = middle }
    }
    return low < pairsByWords.count && pairsByWords[low].words == words
      ? pairsByWords[low].count : 0
  }

  /// The pairs whose count is nearest to `count` from below, or the rarest.
  func pairs(near count: Int) -> ArraySlice<Pair> {
    let end = firstIndex(above: count)
    guard end > 0 else { return pairs[0..<firstIndex(above: pairs[0].count)] }
    return pairs[firstIndex(above: pairs[end - 1].count - 1)..<end]
  }

  private func firstIndex(above count: Int) -> Int {
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].count > count { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
