import DemarcheModel
import DemarcheText

extension StatementScan {
  /// That sentences were cut as they are too long: once, with their number, at the first; nil where
  /// none was.
  var longSentences: Diagnostic? {
    let cut = analysis.cutSentences
    guard let first = cut.first else { return nil }
    // All parts of a sentence but the last are cut ones.
    let count = 1 + zip(cut, cut.dropFirst()).count { $0 + 1 != $1 }
    let limit = TextAnalysis.sentenceTokenLimit
    var diagnostic = Diagnostic(
      code: "read/long-sentence", severity: .warning,
      message: count == 1
        ? "a sentence has more than \(limit) words and was cut"
        : "\(count) sentences have more than \(limit) words and were cut",
      file: statement.source.origin)
    diagnostic.sentence = first + 1
    diagnostic.statement = statement.key
    return diagnostic
  }
}
