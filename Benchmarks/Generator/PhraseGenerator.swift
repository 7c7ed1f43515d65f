/// Draws the phrases of lexicons from the names in texts; the same texts give the same phrases.
package struct PhraseGenerator {
  /// Phrases, and how many of them stand in the texts at all.
  package struct Phrases: Sendable {
    package var all: [String]
    package var occurringCount: Int
  }

  private let scan: WordScan
  /// Names that stand in the texts twice or more often, in order of first mention.
  private let names: [[UInt32]]
  private let known: Set<[UInt32]>

  /// Finds the names in `scan`: one to four capitalised words, small *of*, *for*, *the*, *and*
  /// between them allowed.
  package init(_ scan: WordScan) {
    self.scan = scan
    var counts: [[UInt32]: Int] = [:]
    var order: [[UInt32]] = []
    let small = PhraseGenerator.smallWords(scan)
    for start in scan.words.indices where PhraseGenerator.isCapital(scan, start) {
      var name: [UInt32] = []
      var index = start
      while index < scan.words.count, name.count < 4 {
        let mark = scan.marks[index]
        guard index == start || mark.contains(.linked) else { break }
        name.append(scan.written[index])
        index += 1
        if PhraseGenerator.isCapital(scan, index - 1) {
          if counts[name, default: 0] == 1 { order.append(name) }
          counts[name, default: 0] += 1
        } else if !small.contains(scan.words[index - 1]) {
          break
        }
      }
    }
    names = order
    known = Set(counts.keys)
  }

  /// `count` phrases, of which `occurring` stand in the texts; smaller sets are part of larger ones
  /// as long as both numbers grow.
  package func phrases(_ count: Int, occurring: Int, seed: UInt64 = 4) -> Phrases {
    var numbers = SeededNumbers(seed: seed)
    let shuffled = numbers.shuffled(usable)
    let real = shuffled.prefix(occurring)
    var invented: [[UInt32]] = []
    var taken = known
    var others = SeededNumbers(seed: seed &+ 100)
    while invented.count < count - real.count, shuffled.count > 1 {
      let head = shuffled[others.below(shuffled.count)]
      let tail = shuffled[others.below(shuffled.count)]
      let phrase = Array((head.prefix(2) + tail.suffix(2)).prefix(4))
      if taken.insert(phrase).inserted { invented.append(phrase) }
    }
    let all = (real + invented).map(text)
    return Phrases(all: all, occurringCount: real.count)
  }

  // Single words only where they are nearly never written small: no "The", no "President".
  private var usable: [[UInt32]] {
    var small = [Int](repeating: 0, count: scan.table.count + 1)
    var all = small
    for (word, marks) in zip(scan.words, scan.marks) {
      all[Int(word)] += 1
      if marks.contains(.lower) { small[Int(word)] += 1 }
    }
    var folded = [UInt32](repeating: 0, count: scan.writtenTable.count + 1)
    for (word, written) in zip(scan.words, scan.written) { folded[Int(written)] = word }
    return names.filter { name in
      if name.count > 1 { return true }
      let word = Int(folded[Int(name[0])])
      return scan.table.word(UInt32(word)).count >= 3 && small[word] * 50 < all[word]
    }
  }

  private func text(_ name: [UInt32]) -> String {
    name.map(scan.writtenTable.text).joined(separator: " ")
  }

  private static func isCapital(_ scan: WordScan, _ index: Int) -> Bool {
    scan.marks[index].isSuperset(of: [.plain, .capital])
  }

  private static func smallWords(_ scan: WordScan) -> Set<UInt32> {
    let small: Set<String> = ["of", "for", "the", "and"]
    return Set((1..<UInt32(scan.table.count + 1)).filter { small.contains(scan.table.text($0)) })
  }
}
