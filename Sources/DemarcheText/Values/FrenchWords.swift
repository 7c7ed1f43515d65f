/// The folded words of one sentence, for readers that compare them.
struct FrenchWords {
  let range: Range<Int>
  private let analysis: TextAnalysis
  private let folded: [String]

  init(_ analysis: TextAnalysis, _ range: Range<Int>) {
    self.analysis = analysis
    self.range = range
    folded = range.map { index in
      String(decoding: KeyFolder.key(analysis.text(index..<index + 1)), as: UTF8.self)
    }
  }

  /// The folded word at a token; empty outside the sentence.
  subscript(index: Int) -> String {
    range.contains(index) ? folded[index - range.lowerBound] : ""
  }

  func isNumber(_ index: Int) -> Bool {
    range.contains(index) && analysis.tokens[index].flags.contains(.number)
  }

  /// Whether white space stands before a token.
  func isApart(_ index: Int) -> Bool {
    range.contains(index) && analysis.tokens[index].flags.contains(.spaceBefore)
  }

  /// The number that a token of nothing but digits is.
  func number(_ index: Int) -> Int? {
    guard isNumber(index), self[index].utf8.count <= 9 else { return nil }
    return Int(self[index])
  }

  /// A year of four digits.
  func year(_ index: Int) -> Int? {
    guard let number = number(index), self[index].utf8.count == 4, (1000...2199).contains(number)
    else { return nil }
    return number
  }

  /// A day of the month: "3", "1er".
  func day(_ index: Int) -> Int? {
    if self[index] == "1er" || self[index] == "premier" { return 1 }
    guard let number = number(index), self[index].utf8.count <= 2, (1...31).contains(number) else {
      return nil
    }
    return number
  }
}
