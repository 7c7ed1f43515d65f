import DemarcheModel
import DemarcheText

/// A statement that is taken in, and what annotations made elsewhere do not say of it.
struct ImportedStatement: Sendable {
  var statement: Statement
  let given: GivenText
  private var analysis: TextAnalysis?

  init(_ statement: Statement, given: GivenText) {
    self.statement = statement
    self.given = given
  }

  /// The sentence in which a range begins, its number from 1, and its zone.
  mutating func sentence(at range: TextRange) -> (range: TextRange, number: Int, zone: Zone) {
    let analysis =
      self.analysis
      ?? TextAnalysis(
        text: statement.text, blocks: statement.blocks, vocabulary: Vocabulary())
    self.analysis = analysis
    guard let index = analysis.sentence(at: range) else { return (range, 1, .body) }
    let sentence = analysis.sentences[index]
    return (sentence.range, index + 1, sentence.zone)
  }
}
