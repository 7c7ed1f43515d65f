import DemarcheModel
import DemarcheReaders
import DemarcheText

/// The reader of plain text, and the analysis of what it read.
enum TextTarget {
  /// The words that values are made of, and their numbers.
  private struct Words {
    var vocabulary = Vocabulary()
    let values: ValueWords

    init() { values = ValueWords(in: &vocabulary) }
  }

  private static let words = Words()

  /// Traps where reader or analysis breaks its word.
  static func check(_ bytes: [UInt8]) {
    var statements = ReaderTarget.check(bytes, PlainTextReader())
    if statements.isEmpty {
      // Most damage makes bytes that are no text; what is left of it may be one.
      let mended = Array(String(decoding: bytes, as: UTF8.self).utf8)
      statements = ReaderTarget.check(mended, PlainTextReader())
    }
    for statement in statements { check(statement) }
  }

  private static func check(_ statement: Statement) {
    let analysis = TextAnalysis(
      text: statement.text, blocks: statement.blocks, vocabulary: words.vocabulary)
    checkTokens(analysis)
    checkSentences(analysis)
    checkRanges(ValueScanner.values(in: analysis, words: words.values).map(\.tokens), analysis)
    for quote in QuoteScanner.quotes(in: analysis) { checkRanges([quote], analysis) }
    _ = QuoteScanner.quotations(in: analysis)
    let language = LanguageData()
    checkRanges(
      AbbreviationScanner.abbreviations(in: analysis, language: language).map(\.short), analysis)
    _ = ShortFormScanner.definitions(in: analysis, language: language)
  }

  private static func checkTokens(_ analysis: TextAnalysis) {
    var end = 0
    for token in analysis.tokens {
      precondition(Int(token.start) >= end && token.end > token.start, "tokens overlap")
      end = Int(token.end)
    }
    precondition(end <= analysis.utf8.count, "a token is outside the text")
  }

  private static func checkSentences(_ analysis: TextAnalysis) {
    var next = 0
    for sentence in analysis.sentences {
      precondition(sentence.tokens.lowerBound == next, "sentences do not tile the tokens")
      precondition(
        analysis.blocks[sentence.block].range.contains(sentence.range),
        "a sentence leaves its block")
      next = sentence.tokens.upperBound
    }
    precondition(next == analysis.tokens.count, "sentences do not tile the tokens")
    let lines = analysis.lines.joined().reduce(0) { $0 + $1.count }
    precondition(lines == analysis.tokens.count, "lines do not tile the tokens")
  }

  // They ascend and lie in the text.
  private static func checkRanges(_ ranges: [Range<Int>], _ analysis: TextAnalysis) {
    var end = 0
    for range in ranges {
      precondition(range.lowerBound >= end && !range.isEmpty, "values overlap")
      end = range.upperBound
    }
    precondition(end <= analysis.tokens.count, "a value is outside the text")
  }
}
