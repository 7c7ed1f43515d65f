/// Draws rules from the word pairs of texts; the same texts and seeds give the same rules.
package struct RuleGenerator {
  /// How often the pairs of drawn rules stand in a megabyte; their logarithms are spread evenly.
  package static let pairsPerMegabyte = 0.1...10.0

  private let scan: WordScan
  private let table: PairTable

  /// Counts the words and pairs of `scan`.
  package init(_ scan: WordScan) {
    self.scan = scan
    table = PairTable(scan)
  }

  /// Rules whose pairs stand in the texts as often as `frequencies` say, in all shapes alike.
  package func drawn(
    _ count: Int, seed: UInt64 = 1, frequencies: ClosedRange<Double> = pairsPerMegabyte
  ) -> [ComparableRule] {
    var numbers = SeededNumbers(seed: seed)
    var taken: Set<UInt64> = []
    var rules: [ComparableRule] = []
    while rules.count < count, taken.count < table.pairs.count / 2 {
      let ratio = frequencies.upperBound / frequencies.lowerBound
      let frequency = frequencies.lowerBound * power(ratio, numbers.fraction())
      let near = table.pairs(near: max(1, Int((frequency * scan.megabytes).rounded())))
      let pair = near[near.startIndex + numbers.below(near.count)]
      guard taken.insert(pair.words).inserted else { continue }
      let most = frequencies.upperBound * scan.megabytes
      rules.append(rule(pair, number: rules.count, atMost: Int(most), &numbers))
    }
    return rules
  }

  /// Rules of words that `drawn` uses too, none of which matches anywhere in the texts.
  package func silent(_ count: Int, seed: UInt64 = 2) -> [ComparableRule] {
    let models = drawn(count, seed: seed)
    guard models.count > 1 else { return [] }
    var numbers = SeededNumbers(seed: seed &+ 100)
    var rules: [ComparableRule] = []
    while rules.count < count {
      let tried = (0..<count).map { _ in
        var rule = models[numbers.below(models.count)]
        rule.last = models[numbers.below(models.count)].last
        return rule
      }
      let found = ReferenceCounter(tried, in: scan).counts()
      rules += zip(tried, found).filter { $1 == 0 && $0.first != $0.last }.map(\.0)
    }
    return Array(rules.prefix(count))
  }

  /// Rules that together match `perMegabyte` times in a megabyte, each about as often as another.
  package func matching(
    perMegabyte: Double, _ count: Int, seed: UInt64 = 3
  ) -> [ComparableRule] {
    let share = perMegabyte / Double(count)
    let pool = drawn(count * 3, seed: seed, frequencies: share / 8...share * 4)
    let found = ReferenceCounter(pool, in: scan).counts()
    let order = pool.indices.sorted { (found[$0], $0) < (found[$1], $1) }
    // A window over the rules by frequency, moved until its sum is what was asked for.
    var sum = order.prefix(count).reduce(0) { $0 + found[$1] }
    let goal = Int((perMegabyte * scan.megabytes).rounded())
    var start = 0
    while sum < goal, start + count < order.count {
      sum += found[order[start + count]] - found[order[start]]
      start += 1
    }
    return order.dropFirst(start).prefix(count).sorted().map { pool[$0] }
  }

  /// How often the rarest word that a rule requires stands in a megabyte.
  package func candidates(_ rules: [ComparableRule]) -> [Double] {
    let numbers = numbersOfWords()
    func count(_ word: String) -> Int { numbers[word].map { table.wordCounts[Int($0)] } ?? 0 }
    return rules.map { rule in
      var first = count(rule.first)
      if case .choice(let other) = rule.shape { first += count(other) }
      return Double(min(first, count(rule.last))) / scan.megabytes
    }
  }

  /// How often any of `words` stands in a megabyte, in whatever case.
  package func frequency(_ words: some Sequence<String>) -> Double {
    let numbers = numbersOfWords()
    let counts = words.map { numbers[$0].map { table.wordCounts[Int($0)] } ?? 0 }
    return Double(counts.reduce(0, +)) / scan.megabytes
  }

  private func numbersOfWords() -> [String: UInt32] {
    var numbers: [String: UInt32] = [:]
    for number in 1..<UInt32(scan.table.count + 1) { numbers[scan.table.text(number)] = number }
    return numbers
  }

  private func rule(
    _ pair: PairTable.Pair, number: Int, atMost most: Int, _ numbers: inout SeededNumbers
  ) -> ComparableRule {
    let (first, last) = (scan.table.text(pair.first), scan.table.text(pair.last))
    let third = table.pairs[table.pairs.count / 2 + numbers.below(table.pairs.count / 2)]
    let other = scan.table.text(third.first)
    let shape: ComparableRule.Shape =
      switch number % 4 {
      case 0: .adjacent
      case 1: .gap
      case 2: .optional(["the", "a", "our", "all", "new"][numbers.below(5)])
      default:
        // "of the" would drown all others.
        other == first || other == last || table.count(third.first, pair.last) > most
          ? .adjacent : .choice(other)
      }
    return ComparableRule(first: first, last: last, shape: shape)
  }

  // base to the power of exponent, for a base above 0, by squaring: no two libraries differ in it.
  private func power(_ base: Double, _ exponent: Double) -> Double {
    var result = 1.0
    var root = base
    var rest = exponent
    for _ in 0..<30 {
      root = root.squareRoot()
      rest *= 2
      if rest >= 1 {
        result *= root
        rest -= 1
      }
    }
    return result
  }
}
