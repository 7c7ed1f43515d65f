/// Counts the matches of comparable rules word by word, as their definition says.
package struct ReferenceCounter {
  private struct Rule {
    var number: Int
    var first: UInt32
    var other: UInt32
    var isGap: Bool
    var between: UInt32
  }

  private let scan: WordScan
  private var rulesOfLast: [UInt32: [Rule]] = [:]
  private let ruleCount: Int

  /// Prepares `rules` for the texts of `scan`.
  package init(_ rules: [ComparableRule], in scan: WordScan) {
    self.scan = scan
    ruleCount = rules.count
    var numbers: [String: UInt32] = [:]
    for number in 1..<UInt32(scan.table.count + 1) { numbers[scan.table.text(number)] = number }
    for (number, rule) in rules.enumerated() {
      guard let last = numbers[rule.last] else { continue }
      // No word has the number 0, so what stands for it matches nothing.
      var compiled = Rule(
        number: number, first: numbers[rule.first] ?? 0, other: 0, isGap: false, between: 0)
      switch rule.shape {
      case .adjacent: break
      case .gap: compiled.isGap = true
      case .optional(let word): compiled.between = numbers[word] ?? 0
      case .choice(let other): compiled.other = numbers[other] ?? 0
      }
      rulesOfLast[last, default: []].append(compiled)
    }
  }

  /// The matches of each rule in the first `textCount` texts; in all of them for nil.
  package func counts(textCount: Int? = nil) -> [Int] {
    var counts = [Int](repeating: 0, count: ruleCount)
    let end = textCount.map(scan.wordCount(ofTexts:)) ?? scan.words.count
    for index in 0..<end where scan.marks[index].contains(.linked) {
      guard let rules = rulesOfLast[scan.words[index]] else { continue }
      for rule in rules where matches(rule, at: index) { counts[rule.number] += 1 }
    }
    return counts
  }

  private func matches(_ rule: Rule, at last: Int) -> Bool {
    let before = scan.words[last - 1]
    if before == rule.first || (rule.other != 0 && before == rule.other) { return true }
    if rule.between != 0, before == rule.between {
      return scan.marks[last - 1].contains(.linked) && scan.words[last - 2] == rule.first
    }
    guard rule.isGap else { return false }
    var index = last - 1
    for _ in 0..<2 {
      guard scan.marks[index].isSuperset(of: [.linked, .lower]) else { return false }
      index -= 1
      if scan.words[index] == rule.first { return true }
    }
    return false
  }
}
