import DemarcheModel
import DemarcheText
import Testing

@Suite struct QuoteScannerTests {
  @Test(arguments: [
    ("He said “we must act” today.", ["“we must act”"]),
    ("He said \"we must act\" today.", ["\"we must act\""]),
    ("He said ‘we must act’ today.", ["‘we must act’"]),
    ("He said «we must act» today.", ["«we must act»"]),
    ("“One” and “two”.", ["“One”", "“two”"]),
    ("“He said ‘no’ to us” is wrong.", ["“He said ‘no’ to us”"]),
    ("“He said “no” to us” is wrong.", ["“He said “no” to us”"]),
    ("In the ’90s “we” met.", ["“we”"]), ("The states’ “law” stands.", ["“law”"]),
    ("“It goes on. It never ends", []), ("It ends” here.", []), ("An empty “” one.", []),
    ("The EU’s law.", []), ("", []),
  ])
  func quotesStandBetweenMarksOfOneKind(text: String, quotes: [String]) {
    let analysis = TextAnalysis(
      text: text,
      blocks: [Block(zone: .body, range: TextRange(0, text.utf8.count), paragraph: 1)],
      vocabulary: Vocabulary())
    #expect(QuoteScanner.quotes(in: analysis).map { analysis.text($0) } == quotes)
  }
}
