/// The sentences of a text that are compared, with the numbers of their words.
struct NumberedText {
  let analysis: TextAnalysis
  /// For each token its word's number.
  let words: [Int32]
  /// The indices of the sentences that are compared.
  let sentences: [Int]

  /// The sentences of `analysis`, without those that have no word at all.
  init(_ analysis: TextAnalysis, _ numbers: inout WordNumbers) {
    self.analysis = analysis
    var words: [Int32] = []
    words.reserveCapacity(analysis.tokens.count)
    let utf8 = analysis.utf8
    for token in analysis.tokens { words.append(numbers.number(of: token, utf8.span)) }
    self.words = words
    var sentences: [Int] = []
    for (index, sentence) in analysis.sentences.enumerated()
    where TextDifference.isCompared(sentence.zone)
      && sentence.tokens.contains(where: { numbers.weights[Int(words[$0])] > 0 })
    {
      sentences.append(index)
    }
    self.sentences = sentences
  }

  /// The tokens of a compared sentence.
  func tokens(_ index: Int) -> Range<Int> { analysis.sentences[sentences[index]].tokens }

  /// The words of a compared sentence.
  func words(_ index: Int) -> ArraySlice<Int32> { words[tokens(index)] }

  /// Whether a compared sentence is the first of its paragraph.
  func beginsParagraph(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let sentences = analysis.sentences
    let block = sentences[self.sentences[index]].block
    let last = sentences[self.sentences[index - 1]].block
    return analysis.blocks[block].paragraph != analysis.blocks[last].paragraph
  }

  /// For each compared sentence of two texts a number that those of the same words share.
  static func classes(
    _ first: NumberedText, _ second: NumberedText
  ) -> (first: [Int32], second: [Int32]) {
    var numbers: [ArraySlice<Int32>: Int32] = [:]
    func classes(_ text: NumberedText) -> [Int32] {
      text.sentences.indices.map { index in
        let words = text.words(index)
        if let number = numbers[words] { return number }
        let number = Int32(truncatingIfNeeded: numbers.count)
        numbers[words] = number
        return number
      }
    }
    return (classes(first), classes(second))
  }
}
